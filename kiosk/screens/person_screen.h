// One person: what is known, and help with signing in.
#pragma once

#include <optional>

#include "kiosk/flow/person_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<PersonAction> drawPerson(const PersonView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
