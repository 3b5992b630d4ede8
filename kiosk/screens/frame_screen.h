// What stands around every screen. Call drawFrame first, draw the screen into `area`, then drawNotices.
#pragma once

#include <optional>

#include "kiosk/flow/app_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

// Header and banner; `area` is what they leave.
std::optional<AppAction> drawFrame(const AppView& view, const Texts& texts, ui::Rect& area);
// Toast, undo bar, dialog, countdown to sign-out and wipe lock, above everything else.
std::optional<AppAction> drawNotices(const AppView& view, const Texts& texts);

}  // namespace kiosk
