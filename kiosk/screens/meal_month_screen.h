// A month of one meal, class by class.
#pragma once

#include <optional>

#include "kiosk/flow/meals_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<MealMonthAction> drawMealMonth(const MealMonthView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
