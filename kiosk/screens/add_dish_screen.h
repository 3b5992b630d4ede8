// Adding a dish that is served but not on the menu.
#pragma once

#include <optional>

#include "kiosk/flow/samples_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<AddDishAction> drawAddDish(const AddDishView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
