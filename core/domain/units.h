// Quantities of the trade as types, so that grams are never added to degrees.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace canteen {

struct Grams {
    std::int32_t value = 0;
    auto operator<=>(const Grams&) const = default;
};

// Hundredths of a degree Celsius: 37.3 °C is 3730.
struct CentiCelsius {
    std::int32_t value = 0;
    auto operator<=>(const CentiCelsius&) const = default;
};

// An amount of goods in thousandths of their unit: 12.5 kg is 12500 of Unit::Kilogram.
struct Quantity {
    std::int64_t value = 0;
    auto operator<=>(const Quantity&) const = default;
};

// Money, in hundredths of a yuan.
struct Fen {
    std::int64_t value = 0;
    auto operator<=>(const Fen&) const = default;
};

// A numbered sample box, from 1.
struct BoxNo {
    std::int32_t value = 0;
    auto operator<=>(const BoxNo&) const = default;
};

std::string format(Grams grams);                 // "125 g"
std::string format(CentiCelsius degrees);        // "37.3 °C"
std::string formatNumber(CentiCelsius degrees);  // "37.3"
std::string formatNumber(Quantity amount);       // "12.5": as many decimals as it has, at most three
std::string formatNumber(Fen money);             // "4.80"

}  // namespace canteen
