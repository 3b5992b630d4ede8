// One person's morning check: 问 看 摸 查, one step at a time, then the outcome.
#pragma once

#include <optional>

#include "kiosk/flow/check_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<CheckFormAction> drawCheck(const CheckView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
