// The boxes of the sample fridge: touched or scanned one by one, then what is missing or unknown.
#pragma once

#include <optional>

#include "kiosk/flow/inspection_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ShelfCountAction> drawShelfCount(const ShelfCountView& view, const ui::Rect& area,
                                               const Texts& texts);

}  // namespace kiosk
