// The pad for a new PIN.
#pragma once

#include <optional>

#include "kiosk/flow/person_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<NewPinAction> drawNewPin(const NewPinView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
