// The terminal cannot record now: what to do instead, and a code for the technician.
#pragma once

#include "kiosk/flow/app_view.h"

namespace kiosk {

// Covers the whole panel, the frame too.
void drawOutOfOrder(const OutOfOrderView& view);

}  // namespace kiosk
