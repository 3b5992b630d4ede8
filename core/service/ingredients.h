// What a dish is made of, as the menu writes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace canteen::service {

// "面粉 50 g": what one portion takes.
struct Ingredient {
    std::string name;
    std::int64_t grams = 0;  // 0 = not said in grams
};

// "面粉 50 g、猪肉 25 克，大葱": in its order; amounts in other units say nothing that can be counted.
std::vector<Ingredient> ingredientsOf(std::string_view text);

// Whether the product bears the name, plainly or inside its own ("大米" is in "东北大米").
bool isNamed(std::string_view product, std::string_view ingredient);

}  // namespace canteen::service
