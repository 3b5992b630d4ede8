// One line of a delivery being checked.
#pragma once

#include <optional>

#include "kiosk/flow/goods_form_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<GoodsFormAction> drawGoodsForm(const GoodsFormView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
