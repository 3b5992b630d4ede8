// The day's open points, its figures, and the signature.
#pragma once

#include <optional>

#include "kiosk/flow/day_close_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<DayCloseAction> drawDayClose(const DayCloseView& view, const ui::Rect& area,
                                           const Texts& texts);

}  // namespace kiosk
