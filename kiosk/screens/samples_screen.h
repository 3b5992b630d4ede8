// The dishes of a meal, and what is still to be sampled.
#pragma once

#include <optional>

#include "kiosk/flow/samples_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<SamplesAction> drawSamples(const SamplesView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
