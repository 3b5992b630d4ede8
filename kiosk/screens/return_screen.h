// Ending an exclusion, with evidence.
#pragma once

#include <optional>

#include "kiosk/flow/return_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ReturnAction> drawReturn(const ReturnView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
