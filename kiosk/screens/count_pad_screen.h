// A number for one class: keys, or the tap counter of who hands the meals out.
#pragma once

#include <optional>

#include "kiosk/flow/meals_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<CountPadAction> drawCountPad(const CountPadView& view, const ui::Rect& area,
                                           const Texts& texts);

}  // namespace kiosk
