// What lies in store: the lots, one of them, issuing to a meal, and clearing away.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct StockView {
    std::vector<Option> states;  // with how many lots: 过期 2
    std::vector<std::string> letters;
    std::string letter;
    std::string product;    // scanned: only its lots are shown; empty = all
    std::vector<Row> lots;  // by product, the first to be used in front
    std::string emptyWords;
};

struct StockAction {
    enum class Kind { State, Letter, AnyProduct, Lot, Issue } kind;
    std::string arg;
};

// One lot: where it came from, where it went, what is left.
struct LotCardView {
    std::string product;
    std::string left;  // 12.5 公斤
    std::string state;
    Tone stateTone = Tone::Neutral;
    std::vector<FactLine> facts;
    std::vector<Row> movements;  // issues and clearings, taken-back ones struck through
    std::string emptyWords;      // nothing went out yet
    std::string traceCaption;
    bool turned = false;    // a low panel shows the movements instead of the facts
    bool readOnly = false;  // for inspectors
    bool canIssue = false;
    bool canHold = false;
    bool canRelease = false;
    bool canClear = false;
    bool canTest = false;
};

struct LotCardAction {
    enum class Kind { Issue, Hold, Release, Clear, Test, Movement, Delivery, Turn, Trace } kind;
    std::string arg;
};

// What a meal takes out of the store.
struct IssueView {
    std::vector<MealTab> meals;
    std::vector<Row> needs;  // what the menu asks for, then what else goes out, then what went out already
    std::string emptyWords;
    std::string late;      // 11月19日 星期四: an earlier day is entered; empty = today
    std::string otherDay;  // leads to the other day
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct IssueAction {
    enum class Kind { Meal, Row, Other, OtherDay, Sign } kind;
    std::string arg;
};

// How much of one product goes out, and of which lot.
struct IssueLineView {
    std::string product;
    std::string wanted;     // 菜谱要 15 公斤
    std::string forDishes;  // 米饭、番茄炒鸡蛋
    std::string lot;        // the chosen one: 还剩 2 天 · 10-14 进; empty = none may go out
    Tone lotTone = Tone::Neutral;
    bool choosing = false;  // the lots are shown instead of the keys
    std::vector<Row> lots;  // the first to be used in front, the chosen one selected
    std::string typed;      // empty = nothing typed
    std::string unit;
    std::string left;  // 这批还剩 50 公斤
    bool point = true;
    std::string proposal;  // 照菜谱 15 公斤; empty = there is none
    std::vector<ToneLine> notes;
    bool canRemove = false;  // it is on the list already
    std::string mainCaption;
    std::string mainReason;
};

struct IssueLineAction {
    enum class Kind { Choose, Lot, Key, Propose, Remove, Main } kind;
    std::string arg;
};

// A lot, or a part of it, goes away for good.
struct ClearFormView {
    std::string product;
    std::string sub;
    std::string typed;
    std::string unit;
    std::string left;
    bool point = true;
    std::string all;  // 全部 12.5 公斤
    std::vector<Option> reasons;
    std::vector<Option> actions;
    std::vector<ToneLine> notes;
    std::string mainCaption;
    std::string mainReason;
};

struct ClearFormAction {
    enum class Kind { Key, All, ReasonOf, ActionOf, Main } kind;
    std::string arg;
};

}  // namespace kiosk
