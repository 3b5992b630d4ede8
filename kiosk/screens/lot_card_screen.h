// One lot with what went out of it.
#pragma once

#include <optional>

#include "kiosk/flow/stock_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<LotCardAction> drawLotCard(const LotCardView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
