// What belongs together, from one point both ways.
#pragma once

#include <optional>

#include "kiosk/flow/trace_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<TraceAction> drawTrace(const TraceView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
