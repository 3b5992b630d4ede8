// The words of an inspection.
#pragma once

#include <string_view>

#include "core/domain/inspection_vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

std::string_view word(canteen::InspectionEnd how, Language language);
std::string_view word(canteen::HealthReason reason, Language language);
std::string_view word(canteen::ShelfFinding finding, Language language);
std::string_view word(canteen::RemarkResult result, Language language);

}  // namespace kiosk
