// One line of a delivery being checked: a product, its dates, amount, look, temperature, papers, and what is
// refused of it.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/camera_view.h"
#include "kiosk/flow/day_picker_view.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"

namespace kiosk {

enum class GoodsStep { Dates, Amount, Look, Temperature, Papers, Refusal };

struct GoodsStepView {
    GoodsStep step{};
    std::string name;
    std::string answer;  // empty while open
    Tone tone = Tone::Neutral;
};

// A day that is chosen in the picker.
struct DayFieldView {
    std::string id;     // "produced", "expires"
    std::string name;   // 生产日期
    std::string value;  // 2026-11-01; empty = not chosen
    bool current = false;
};

// A number that is typed.
struct NumberFieldView {
    std::string id;     // "arrived", "noted", "refused"
    std::string name;   // 实收
    std::string typed;  // empty = nothing typed
    bool current = false;
};

struct PaperNeedView {
    std::string name;   // 动物检疫合格证明
    std::string state;  // 已到 / 待补 / 还没选
    Tone tone = Tone::Neutral;
    std::vector<Option> answers;  // ids "<need>.<answer>"
};

struct GoodsFormView {
    std::string product;
    std::string sub;      // specification, supplier
    std::string scanned;  // how the code came in; empty = chosen by hand
    bool correction = false;
    std::vector<GoodsStepView> rail;
    GoodsStep step{};
    std::vector<Row> parses;  // several ways to read the code: nothing goes on before one is chosen
    std::string parsesTitle;

    std::vector<DayFieldView> days;
    std::string lot;
    DayPickerView picker;  // likely: today, yesterday; or shelf lives

    std::vector<NumberFieldView> amounts;
    std::string unit;
    bool point = true;
    bool scalePresent = false;
    std::string scaleReading;
    bool scaleStable = false;

    std::vector<Option> faults;  // what is wrong; the label too
    bool good = false;           // looked at, nothing wrong

    std::string temperature;  // typed so far
    std::string temperatureLimits;

    std::vector<PaperNeedView> papers;

    std::vector<Option> shares;  // nothing, a part, everything
    std::vector<Option> reasons;
    std::vector<Option> actions;
    bool refusedPart = false;    // how much is asked
    bool typingRefused = false;  // the keypad for it is shown
    NumberFieldView refused;

    std::string photos;  // of what is refused; empty = nothing is
    CameraView camera;

    std::vector<ToneLine> notes;  // what the rules say, the worst first
    bool canOverride = false;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    Tone mainTone = Tone::Neutral;
};

struct GoodsFormAction {
    enum class Kind {
        GoTo,
        Parse,
        DayField,
        Lot,
        QuickDay,
        Year,
        Month,
        MonthDay,
        OtherMonth,
        AmountField,
        Key,
        TakeScale,
        Fault,
        Good,
        Paper,
        Share,
        ReasonOf,
        ActionOf,
        TypeRefused,
        Photos,
        Override,
        Main
    } kind;
    std::string arg;
};

}  // namespace kiosk
