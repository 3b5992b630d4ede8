// 日管控, 周排查 and 月调度.
#pragma once

#include <optional>

#include "kiosk/flow/control_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ControlAction> drawControl(const ControlView& view, const ui::Rect& area, const Texts& texts);
std::optional<ReviewAction> drawReview(const ReviewView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
