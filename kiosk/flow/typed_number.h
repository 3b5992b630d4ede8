// A number that is typed key by key, and what it says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/domain/units.h"

namespace kiosk {

// Keys as characters: '0' to '9', '.' for the point, '-' for the sign, and these two.
inline constexpr char kKeyClear = 'C';
inline constexpr char kKeyBack = '<';

// What a number being typed may look like.
struct NumberShape {
    int wholeDigits = 4;
    int decimals = 1;
    bool sign = false;
};

// The typed text after a key. A key that does not fit the shape leaves it as it is.
std::string afterKey(std::string_view typed, char key, const NumberShape& shape);

// The typed number in thousandths, its decimals beyond the third left out; nothing while it has no digit.
std::optional<std::int64_t> typedThousandths(std::string_view typed);
std::optional<canteen::CentiCelsius> typedDegrees(std::string_view typed);

}  // namespace kiosk
