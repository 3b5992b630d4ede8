// What waits for somebody: papers, signatures, proofs.
#pragma once

#include <optional>

#include "kiosk/flow/receiving_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<DutiesAction> drawDuties(const DutiesView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
