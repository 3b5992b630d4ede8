// A suspected food-safety incident under way.
#pragma once

#include <optional>

#include "kiosk/flow/incident_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<IncidentAction> drawIncident(const IncidentView& view, const ui::Rect& area,
                                           const Texts& texts);

}  // namespace kiosk
