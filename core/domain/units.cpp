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

std::string formatNumber(Quantity amount) {
    std::string text = fmt::format("{}{}.{:03}", amount.value < 0 ? "-" : "", std::abs(amount.value) / 1000,
                                   std::abs(amount.value) % 1000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string formatNumber(Fen money) {
    return fmt::format("{}{}.{:02}", money.value < 0 ? "-" : "", std::abs(money.value) / 100,
                       std::abs(money.value) % 100);
}

std::string format(CentiCelsius degrees) {
    return formatNumber(degrees) + " °C";
}

}  // namespace canteen
