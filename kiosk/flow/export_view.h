// Taking books out: what, which days, in which form, where to; how it goes; and what was taken before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/day_picker_view.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"

namespace kiosk {

enum class ExportStep { What, Period, Format, Where };

struct ExportStepView {
    ExportStep step{};
    std::string name;
    std::string answer;  // empty while open
    bool current = false;
};

// One of several answers with a line below it.
struct ExportAnswer {
    std::string id;
    std::string text;
    std::string sub;
    bool chosen = false;
};

struct ExportView {
    std::vector<ExportStepView> steps;
    ExportStep step{};
    std::vector<Option> books;          // step What
    std::optional<Option> health;       // a switch, where it means something and the person may see it
    std::vector<ExportAnswer> answers;  // steps Period and Format
    std::vector<Option> ends;           // of days of one's own: first and last, one of them being chosen
    std::optional<DayPickerView> picker;
    std::vector<Row> places;  // step Where
    std::string placesTitle;  // there is none
    std::string placesSub;
    std::vector<ToneLine> notes;
    std::string hint;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    std::string preview;     // caption; empty = not now
    std::string history;
};

struct ExportAction {
    enum class Kind { Step, Book, Health, Answer, End, Day, Place, Main, Preview, History } kind;
    std::string arg{};
    DayAction day{DayAction::Kind::Quick, {}};
};

struct ExportRunView {
    std::string title;  // what is exported
    std::string sub;    // days, form, where to
    bool running = false;
    float share = 0;
    std::string words;  // what is being done now, or how it ended
    Tone tone = Tone::Info;
    std::vector<ToneLine> notes;
    std::string hint;
    std::vector<Row> files;  // once it is done
    std::string fingerprintLabel;
    std::string fingerprint;  // empty = there is none to show
    int codeSize = 0;         // of the signed head as a QR code, modules a side
    std::vector<bool> code;   // row by row, true = dark
    std::string codeCaption;  // shows it large where there is no room for it
    std::string mainCaption;
    std::string other;   // caption of a second way on; empty = none
    std::string cancel;  // while it runs; empty = it is being stopped
};

struct ExportRunAction {
    enum class Kind { Main, Other, Cancel, Head } kind;
};

}  // namespace kiosk
