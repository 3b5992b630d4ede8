// A question with a short list of answers.
#pragma once

#include <optional>

#include "kiosk/flow/choice_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ChoiceAction> drawChoice(const ChoiceView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
