// Every supplier with its light of today.
#pragma once

#include <optional>

#include "kiosk/flow/supplier_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SuppliersAction> drawSuppliers(const SuppliersView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
