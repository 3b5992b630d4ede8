// Which key of a rule pack fills which member. The one list of all thresholds; inside core/rules only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/rules/rule_pack.h"

namespace canteen::rules {

// One number, or a falling list of them, in hundredths of the key's unit, so that 37.3 °C is exact.
using Amount = std::vector<std::int64_t>;

struct Binding {
    std::string_view key;
    std::string_view unit;  // as in the pack file
    bool list = false;
    void (*put)(RulePack& pack, const Amount& amount) = nullptr;
};
std::span<const Binding> bindings();

// Pairs of keys of which the first may not be larger than the second.
struct Order {
    std::string_view small;
    std::string_view large;
};
std::span<const Order> orders();

}  // namespace canteen::rules
