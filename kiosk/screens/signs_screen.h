// Signs of falsification, and the records behind one of them.
#pragma once

#include <optional>

#include "kiosk/flow/signs_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SignsAction> drawSigns(const SignsView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
