// The day's morning-check sheet: everybody who should come, and how far it is.
#pragma once

#include <optional>

#include "kiosk/flow/sheet_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SheetAction> drawSheet(const SheetView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
