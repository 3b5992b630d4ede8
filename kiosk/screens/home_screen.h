// The home screen: today's jobs in the order of the day.
#pragma once

#include <optional>

#include "kiosk/flow/home_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<HomeAction> drawHome(const HomeView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
