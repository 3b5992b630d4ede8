// Typing words.
#pragma once

#include <optional>

#include "kiosk/flow/text_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<TextAction> drawText(const TextView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
