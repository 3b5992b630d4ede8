#pragma once
#include <optional>

#include "kiosk/flow/accompany_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/ui.h"

namespace kiosk {

std::optional<AccompanyFormAction> drawAccompanyForm(const AccompanyFormView& view, const ui::Rect& area,
                                                     const Texts& texts);
std::optional<GuestCodeAction> drawGuestCode(const GuestCodeView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
