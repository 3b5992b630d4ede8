// One dish being weighed into a box.
#pragma once

#include <optional>

#include "kiosk/flow/samples_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SampleFormAction> drawSampleForm(const SampleFormView& view, const ui::Rect& area,
                                               const Texts& texts);

}  // namespace kiosk
