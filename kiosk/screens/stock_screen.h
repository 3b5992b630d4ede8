// What lies in store, lot by lot.
#pragma once

#include <optional>

#include "kiosk/flow/stock_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<StockAction> drawStock(const StockView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
