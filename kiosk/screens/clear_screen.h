// A lot that is cleared away.
#pragma once

#include <optional>

#include "kiosk/flow/stock_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ClearFormAction> drawClearForm(const ClearFormView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
