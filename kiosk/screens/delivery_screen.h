// One delivery: its lines and its signatures.
#pragma once

#include <optional>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<DeliveryAction> drawDelivery(const DeliveryView& view, const ui::Rect& area,
                                           const Texts& texts);

}  // namespace kiosk
