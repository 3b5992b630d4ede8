// The receipt of a remark: number, fingerprint and code, the same for both sides.
#pragma once

#include <optional>

#include "kiosk/flow/inspection_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ReceiptAction> drawReceipt(const ReceiptView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
