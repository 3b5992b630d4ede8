// One sample: everything that is known, and what can be done.
#pragma once

#include <optional>

#include "kiosk/flow/samples_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SampleDetailAction> drawSampleDetail(const SampleDetailView& view, const ui::Rect& area,
                                                   const Texts& texts);

}  // namespace kiosk
