#pragma once
#include <string>
#include <string_view>

#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// One of several steps that belong together, or of several people under way: its name, what was answered,
/// and whether it is the one being worked on. At least 30 x 15 mm.
struct Step {
    std::string name;
    std::string answer{};  ///< empty while open
    Tone tone = Tone::Neutral;
    bool current = false;
};
bool step(std::string_view id, const Rect& rect, const Step& view);

}  // namespace kiosk::ui
