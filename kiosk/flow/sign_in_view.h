// Who is there: pick a name (or scan a badge), then the PIN.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct SignInView {
    std::string title;    // 检查人签到, 监督人签字, 见证人签字 …
    std::string purpose;  // what will be signed, in one line
    bool picking = true;  // false = the PIN pad is shown
    std::vector<Row> people;
    std::vector<std::string> letters;  // pinyin initials that occur
    std::string letter;                // chosen filter, empty = all
    std::string name;                  // chosen person
    std::string post;
    int digits = 0;       // typed so far; the digits themselves never reach a view
    bool closed = false;  // no PIN can be typed now: one is being checked, or wrong ones must be waited for
    std::string mainReason;  // why it cannot be touched yet; empty = it can
    std::string message;     // refusal or lock-out with its remaining time
    Tone messageTone = Tone::Neutral;
    std::string badgeHint;
};

struct SignInAction {
    enum class Kind { Pick, Filter, Digit, Backspace, Clear, Submit, Back, Cancel } kind;
    std::string arg;  // staff id, letter or digit
};

}  // namespace kiosk
