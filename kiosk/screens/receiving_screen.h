// The deliveries of a day.
#pragma once

#include <optional>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ReceivingAction> drawReceiving(const ReceivingView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
