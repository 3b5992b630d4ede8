// One out of many: a supplier, a product, a paper on file.
#pragma once

#include <optional>

#include "kiosk/flow/pick_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<PickAction> drawPick(const PickView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
