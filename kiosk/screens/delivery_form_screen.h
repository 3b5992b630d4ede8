// The head of a delivery.
#pragma once

#include <optional>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<DeliveryFormAction> drawDeliveryForm(const DeliveryFormView& view, const ui::Rect& area,
                                                   const Texts& texts);

}  // namespace kiosk
