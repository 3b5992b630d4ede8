// 返岗: ending an exclusion, with evidence.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct ReturnView {
    std::string name;
    std::string post;
    std::string since;  // 11-18 05:20 起停岗 · 腹泻/呕吐
    std::string rule;   // what this cause needs
    std::vector<Option> evidence;
    std::vector<Option> symptomFree;  // 今天, 昨天, 2 天前 … since when without symptoms
    bool asksSymptomFree = false;
    bool asksPaper = false;
    std::string paper;                // number typed on the keypad
    std::vector<std::string> blocks;  // more sentences why not yet
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct ReturnAction {
    enum class Kind { Evidence, SymptomFree, Digit, Backspace, Lift } kind;
    int n = 0;
};

}  // namespace kiosk
