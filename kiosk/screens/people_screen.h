// Staff and their health certificates.
#pragma once

#include <optional>

#include "kiosk/flow/people_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<PeopleAction> drawPeople(const PeopleView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
