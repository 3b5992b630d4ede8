#include "core/service/ingredients.h"

#include <charconv>

namespace canteen::service {
namespace {

constexpr std::string_view kSeparators[] = {"、", "，", "；", ",", ";", "\n"};
constexpr std::string_view kBlanks = " \t";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Grams behind the name; other units and words say nothing that can be counted.
std::int64_t gramsIn(std::string_view amount) {
    int number = 0;
    const auto [end, failed] = std::from_chars(amount.data(), amount.data() + amount.size(), number);
    if (failed != std::errc{} || number < 0) return 0;
    const std::string_view unit = trimmed(amount.substr(static_cast<std::size_t>(end - amount.data())));
    return unit == "g" || unit == "克" ? number : 0;
}

Ingredient ingredientOf(std::string_view text) {
    const auto digit = text.find_first_of("0123456789");
    Ingredient ingredient{std::string(trimmed(text.substr(0, digit))), 0};
    if (digit != std::string_view::npos) ingredient.grams = gramsIn(text.substr(digit));
    return ingredient;
}

}  // namespace

std::vector<Ingredient> ingredientsOf(std::string_view text) {
    std::vector<Ingredient> all;
    while (!text.empty()) {
        std::size_t at = text.size();
        std::size_t length = 0;
        for (const std::string_view separator : kSeparators)
            if (const auto hit = text.find(separator); hit < at) at = hit, length = separator.size();
        Ingredient one = ingredientOf(trimmed(text.substr(0, at)));
        if (!one.name.empty()) all.push_back(std::move(one));
        text.remove_prefix(at + length);
    }
    return all;
}

bool isNamed(std::string_view product, std::string_view ingredient) {
    return product.find(ingredient) != std::string_view::npos;
}

}  // namespace canteen::service
