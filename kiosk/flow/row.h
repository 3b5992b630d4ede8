// A line of any list, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/tone.h"

namespace kiosk {

struct Row {
    std::string id;  // language-free, unique in its list: a UUID or a number
    Tone tone = Tone::Neutral;
    std::string state;  // the word of the state, beside its icon at the left edge
    std::string title;
    std::string sub;
    std::string right;                // the figure that matters, set large
    std::vector<std::string> badges;  // 补录, 手工, 封存 …
    bool struck = false;              // corrected or voided
    bool selected = false;            // in lists where several are chosen
    bool enabled = true;
    bool blocked = false;  // in a list: looks disabled, yet a tap is answered with the reason
    bool operator==(const Row&) const = default;
};

// One of several answers.
struct Option {
    std::string id;
    std::string text;
    bool chosen = false;
    Tone tone = Tone::Neutral;
    bool operator==(const Option&) const = default;
};

}  // namespace kiosk
