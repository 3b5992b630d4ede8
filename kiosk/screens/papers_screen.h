// The calendar of papers that end.
#pragma once

#include <optional>

#include "kiosk/flow/supplier_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<PapersAction> drawPapers(const PapersView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
