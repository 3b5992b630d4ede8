// One supplier: its light, its papers, and what can be done about it.
#pragma once

#include <optional>

#include "kiosk/flow/supplier_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SupplierCardAction> drawSupplierCard(const SupplierCardView& view, const ui::Rect& area,
                                                   const Texts& texts);

}  // namespace kiosk
