// The inspector's view: the questions with their first answers, the time that is left, and what may be left
// behind.
#pragma once

#include <optional>

#include "kiosk/flow/inspection_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<InspectorAction> drawInspector(const InspectorView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
