// A rapid test: which kit, what it showed, what was done.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/day_picker_view.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"

namespace kiosk {

enum class TestStep { Kit, Result, Action };

struct TestStepView {
    TestStep step{};
    std::string name;
    std::string answer;  // empty while open
    Tone tone = Tone::Neutral;
};

struct TestFormView {
    std::string item;
    std::string sub;    // supplier, day
    std::string first;  // of a retest: what the first one showed
    bool retest = false;
    std::vector<TestStepView> rail;
    TestStep step{};

    std::vector<Row> kits;  // used lately
    bool newKit = false;    // another one is described
    std::vector<Option> methods;
    std::vector<Option> targets;
    std::string lot;
    std::string expires;
    bool choosingDay = false;
    DayPickerView picker;

    bool measured = false;  // a value is typed, else a verdict is chosen
    std::string typed;      // percent; empty = nothing typed
    std::string limit;      // 50 % 起可疑
    std::string verdict;    // what the rule says of it
    Tone verdictTone = Tone::Neutral;
    std::vector<Option> verdicts;

    std::vector<Option> actions;
    std::vector<ToneLine> notes;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    Tone mainTone = Tone::Neutral;
};

struct TestFormAction {
    enum class Kind { GoTo, Kit, NewKit, Method, Target, Lot, Expires, Day, Key, Verdict, Action, Main } kind;
    std::string arg;
    DayAction day{};
};

}  // namespace kiosk
