// Several samples chosen for one deed: putting in, countersigning, disposing.
#pragma once

#include <optional>

#include "kiosk/flow/samples_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<BatchAction> drawBatch(const BatchView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
