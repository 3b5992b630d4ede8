// What the values of element strings mean. For the parsers of this folder only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/codes/gs1.h"
#include "core/codes/gs1_identifiers.h"

namespace canteen::codes {

// Whether the value is one the identifier can have: characters, length, check digit, day and time.
Gs1Problem judgeGs1Value(const Gs1Identifier& identifier, std::string_view value, Date today);

// The first day a value names, where the identifier's values name days; the value was judged.
std::optional<Date> gs1DayOf(const Gs1Identifier& identifier, std::string_view value, Date today);

// The elements as the trade's own fields; every value was judged.
Gs1Parse interpretGs1(std::vector<Gs1Element> elements, Date today);

// Reads elements whose ends are known: judges each, and that no identifier has two values.
Gs1Reading readGs1Elements(std::vector<Gs1Element> elements, Date today);

}  // namespace canteen::codes
