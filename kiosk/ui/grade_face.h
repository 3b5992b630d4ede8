#pragma once
#include <string>
#include <string_view>

#include "kiosk/ui/icons.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// A face that says how good something was, with its word below. Worn in its tone when chosen.
struct GradeFace {
    std::string caption;
    int grade = 1;  ///< 1 laughs, 2 smiles, 3 is straight, 4 is sad
    bool selected = false;
    Icon icon = Icon::None;  ///< in the place of the face, where only good and bad are asked
};
bool gradeFace(std::string_view id, const Rect& rect, const GradeFace& view);

}  // namespace kiosk::ui
