#include "core/domain/units.h"

#include <fmt/format.h>

#include <cstdlib>

namespace canteen {

std::string format(Grams grams) {
    return fmt::format("{} g", grams.value);
}

std::string formatNumber(CentiCelsius degrees) {
    const int tenths = (degrees.value + (degrees.value < 0 ? -5 : 5)) / 10;
    return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", std::abs(tenths) / 10, std::abs(tenths) % 10);
}

std::string format(CentiCelsius degrees) {
    return formatNumber(degrees) + " °C";
}

}  // namespace canteen
