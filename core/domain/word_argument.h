// Words of closed lists as arguments of a sentence. They read otherwise in every language, so the argument
// only says which words are meant, and kiosk/text puts them in their place.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/supply_vocabulary.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// One of these papers: "营业执照或食品经营许可证". Never empty.
std::string wordArgument(std::span<const PaperKind> papers);
std::string wordArgument(PaperKind paper);
std::string wordArgument(GoodsClass goods);
// All of these meals: "早餐、午餐". Never empty.
std::string wordArgument(std::span<const Meal> meals);
std::string wordArgument(Meal meal);

// What such an argument stands for; nothing for any other text. Exactly one of the lists is not empty.
struct WordArgument {
    std::vector<PaperKind> papers;
    std::vector<GoodsClass> goods;
    std::vector<Meal> meals;
};
std::optional<WordArgument> readWordArgument(std::string_view argument);

}  // namespace canteen
