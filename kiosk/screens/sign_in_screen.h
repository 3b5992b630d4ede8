// Who is there: a name, then the PIN.
#pragma once

#include <optional>

#include "kiosk/flow/sign_in_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SignInAction> drawSignIn(const SignInView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
