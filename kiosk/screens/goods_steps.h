// The pages of the form for one line: inside kiosk/screens only.
#pragma once

#include <optional>

#include "kiosk/flow/goods_form_view.h"
#include "kiosk/screens/parts.h"
#include "kiosk/text/texts.h"

namespace kiosk::goods {

using Answer = std::optional<GoodsFormAction>;

// Each fills the work and what is left of the side above the main action.
Answer dates(const GoodsFormView& view, parts::Split room, const Texts& texts);
Answer amount(const GoodsFormView& view, parts::Split room, const Texts& texts);
Answer look(const GoodsFormView& view, parts::Split room, const Texts& texts);
Answer temperature(const GoodsFormView& view, parts::Split room, const Texts& texts);
Answer papers(const GoodsFormView& view, parts::Split room, const Texts& texts);
Answer refusal(const GoodsFormView& view, parts::Split room, const Texts& texts);

}  // namespace kiosk::goods
