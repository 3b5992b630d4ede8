// The words of a suspected food-safety incident.
#pragma once

#include <string_view>

#include "core/domain/incident_vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

std::string_view word(canteen::IncidentStep step, Language language);
std::string_view word(canteen::ReportWay way, Language language);
std::string_view word(canteen::IllnessSign sign, Language language);
std::string_view word(canteen::IncidentOutcome outcome, Language language);

}  // namespace kiosk
