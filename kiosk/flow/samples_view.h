// Retained samples of a day: meals, dishes, what is missing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct MealTab {
    std::string id;     // meal number
    std::string title;  // 午餐
    std::string count;  // 3/4
    std::string time;   // 11:20–12:40
    Tone tone = Tone::Neutral;
    bool current = false;
};

struct SamplesView {
    std::string date;         // 今天 11-20
    bool earlierDay = false;  // another day than today is shown
    bool canForward = false;  // a later day may be shown
    std::vector<MealTab> meals;
    std::vector<Row> dishes;  // of the current meal
    std::string summary;      // 3 / 4 已留样, 缺: 紫菜汤
    Tone summaryTone = Tone::Neutral;
    std::string emptyWords;          // no menu for this meal
    std::string planCaption;         // the way to plan one; empty = the day is over
    int inHand = 0;                  // to be put in
    std::string putInCaption;        // 入柜 (3)
    std::string countersignCaption;  // 监督签字 (3)
    int toCountersign = 0;
};

struct SamplesAction {
    enum class Kind { DayBack, DayForward, Meal, Dish, PutIn, Countersign, AddDish, Plan, Book } kind;
    std::string arg;
};

// One dish being weighed into a box.
struct SampleFormView {
    std::string title;  // 留样 · 番茄炒蛋
    std::string dish;
    std::string meal;    // 午餐 11-20
    std::string weight;  // digits so far, empty = not weighed
    std::string limits;  // 不少于 125 g
    std::string note;    // finding for this weight
    Tone noteTone = Tone::Neutral;
    bool typed = true;  // 手工
    bool scalePresent = false;
    std::string scaleReading;  // live
    bool scaleStable = false;
    std::string box;         // 12
    std::string boxNote;     // 空盒 / 被占用
    std::vector<Row> boxes;  // when choosing another
    bool choosingBox = false;
    bool late = false;  // needs time and reason
    std::string lateWords;
    std::vector<Option> times;    // when it was really taken: minutes ago
    std::vector<Option> reasons;  // of late entry or correction
    bool noted = false;           // a free note goes with the reason
    bool correction = false;
    bool askingWhen = false;          // small panels show times and reasons instead of the keypad
    std::vector<std::string> blocks;  // sentences beside those of the weight and of the main action
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct SampleFormAction {
    enum class Kind {
        Digit,
        Backspace,
        Clear,
        TakeScale,
        ChooseBox,
        Box,
        Time,
        ReasonOf,
        Save,
        Excuse,
        When,
        Note
    } kind;
    std::string arg;
};

// Choosing several samples for one deed: putting in, countersigning, disposing.
struct BatchView {
    std::string title;
    std::string summary;  // 15 份到期 · 已选 15
    std::vector<Row> rows;
    std::vector<Option> choices;  // fridge, or disposal method
    std::string choicesTitle;
    bool canSelectAll = false;
    std::string selectAllCaption;
    std::string emptyWords;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    Tone mainTone = Tone::Good;
};

struct BatchAction {
    enum class Kind { Toggle, SelectAll, Choice, Main } kind;
    std::string arg;
};

// The sample book: search and result.
struct BookView {
    std::vector<Option> ranges;  // 今天, 48 小时, 7 天, 30 天, 全部
    std::vector<Option> states;  // 全部, 待入柜, 在柜, 可处置, 已处置, 封存, 更正/作废
    std::vector<std::string> letters;
    std::string letter;          // pinyin initial of the dish
    std::vector<Option> dishes;  // names for the letter, to search by dish
    std::string box;             // number typed
    std::string dish;            // name searched for
    std::string summary;
    std::string exportCaption;  // takes the book out
    std::vector<Row> rows;
    bool choosingDish = false;
    bool choosingBox = false;
};

struct BookAction {
    enum class Kind {
        Range,
        State,
        ChooseDish,
        Type,
        Letter,
        Dish,
        ChooseBox,
        BoxDigit,
        BoxClear,
        Done,
        Open,
        Export
    } kind;
    std::string arg;
};

// One sample, everything that is known, and what can be done.
struct FactLine {
    std::string name;
    std::string value;
    Tone tone = Tone::Neutral;
};

struct SampleDetailView {
    std::string dish;
    std::string meal;
    std::string state;
    Tone stateTone = Tone::Neutral;
    std::vector<FactLine> facts;
    std::vector<Row> history;  // struck-through lines
    std::string traceCaption;
    bool canHold = false;
    bool canLift = false;
    bool canSend = false;
    bool canCorrect = false;
    bool canVoid = false;
};

struct SampleDetailAction {
    enum class Kind { Hold, Lift, Send, Correct, Void, Trace } kind;
};

// Adding a dish that is served but not on the menu.
struct AddDishView {
    std::vector<MealTab> meals;
    std::vector<std::string> letters;
    std::string letter;
    std::vector<Row> dishes;  // known ones
    std::string chosen;
    std::string warning;  // what the rules say of the chosen one
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct AddDishAction {
    enum class Kind { Meal, Letter, Dish, Type, Add } kind;
    std::string arg;
};

}  // namespace kiosk
