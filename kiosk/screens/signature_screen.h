#pragma once

#include <optional>

#include "kiosk/flow/signature_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SignatureAction> drawSignature(const SignatureView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
