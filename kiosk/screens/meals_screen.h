// The classes of a meal with their numbers, and the second person's signature.
#pragma once

#include <optional>

#include "kiosk/flow/meals_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<MealsAction> drawMeals(const MealsView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
