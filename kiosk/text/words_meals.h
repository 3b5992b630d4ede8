// The words of the meal counts.
#pragma once

#include <string_view>

#include "core/domain/meal_vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

std::string_view word(canteen::DinerGroup group, Language language);
std::string_view word(canteen::CountSource source, Language language);
std::string_view word(canteen::CountDifference difference, Language language);
std::string_view word(canteen::HandedItem item, Language language);

}  // namespace kiosk
