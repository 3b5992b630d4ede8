// Looking at stored pages.
#pragma once

#include <optional>

#include "kiosk/flow/photo_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<PagesAction> drawPages(const PagesView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
