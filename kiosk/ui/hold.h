#pragma once
#include <string>
#include <string_view>

#include "kiosk/ui/rect.h"

namespace kiosk::ui {

/// What nobody must touch off by chance: the finger has to stay for a while, and a bar shows how long still.
struct Hold {
    std::string caption;
    std::string sub{};  ///< how long it has to be held; left out where it has no room
    float seconds = 3;
};
/// True once when the finger has stayed on it that long. Letting go or sliding off before does nothing.
bool holdButton(std::string_view id, const Rect& rect, const Hold& view);

}  // namespace kiosk::ui
