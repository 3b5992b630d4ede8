// Meal counts: the classes of a meal, the pad for one of them, and a month.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/record_form_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct MealsView {
    std::string date;  // 今天 11-20
    bool earlierDay = false;
    bool canForward = false;
    std::vector<MealTab> meals;
    std::vector<Option> works;   // 报餐, 清点, 发放: what a touch of a class asks for
    std::vector<Option> grades;  // where the classes are many
    std::vector<Row> rows;       // classes in the order of the roll, then the groups
    std::string emptyWords;
    std::string summary;  // 就餐 640 人，16 / 20 班已清点
    Tone summaryTone = Tone::Neutral;
    std::vector<ToneLine> notes;
    std::string cookedCaption;
    std::string monthCaption;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct MealsAction {
    enum class Kind { DayBack, DayForward, Meal, Work, Grade, Row, Cooked, Month, Confirm } kind;
    std::string arg{};
};

// One class or group, or what was cooked: a number is typed or tapped.
struct CountPadView {
    std::string title;              // 一年级1班
    std::string sub;                // 午餐 · 清点
    std::string place;              // 第 3 个，共 20 个
    std::vector<FormField> fields;  // the numbers; more than one where others may go with it
    std::string asked;              // id of the field that is typed
    std::string label;
    std::string typed;  // empty = nothing typed
    std::string unit;
    std::string limits;    // 在籍 41 人 · 报餐 40 人
    bool point = false;    // decimals
    bool canTap = false;   // the tap counter is offered
    bool tapping = false;  // it is shown instead of the keys
    std::string mode;      // caption of the other way
    std::string tapHint;
    std::vector<Row> lines;  // entered before for these diners, replaced ones struck through
    std::vector<ToneLine> notes;
    std::string why;              // asked instead of the keys before it is saved; empty = nothing is asked
    std::vector<Option> reasons;  // its answers, and the way back to the keys
    std::string skip;             // caption; empty = there is nobody else
    std::string voidCaption;      // empty = nothing stands
    std::string traceCaption;  // from the class to what it ate; empty = it is no class, or was never counted
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct CountPadAction {
    enum class Kind { Field, Key, Tap, Mode, Reason, Skip, Void, Trace, Main } kind;
    std::string arg{};  // of Tap: "1", "10", "-1"
};

struct MealMonthView {
    std::string title;  // 2026 年 11 月
    bool canForward = false;
    std::string earlier;
    std::string later;
    std::vector<MealTab> meals;
    std::vector<FactLine> facts;
    std::string formula;
    std::vector<Row> rows;
    std::string emptyWords;
};

struct MealMonthAction {
    enum class Kind { Earlier, Later, Meal } kind;
    std::string arg{};
};

}  // namespace kiosk
