// A rapid test of a lot: kit, result, what was done.
#pragma once

#include <optional>

#include "kiosk/flow/test_form_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<TestFormAction> drawTestForm(const TestFormView& view, const ui::Rect& area,
                                           const Texts& texts);

}  // namespace kiosk
