#include "core/domain/word_argument.h"

#include <algorithm>
#include <charconv>

namespace canteen {
namespace {

// A control character, which no text of a record or a file may hold.
constexpr char kMark = '\x1F';
constexpr char kPaper = 'P';
constexpr char kGoods = 'G';
constexpr char kMeals = 'M';

template <class T>
std::string written(char list, std::span<const T> values) {
    std::string text{kMark, list};
    for (const T value : values) {
        if (text.size() > 2) text += ',';
        text += std::to_string(static_cast<int>(value));
    }
    return text;
}

template <class T>
bool read(std::string_view numbers, std::span<const T> all, std::vector<T>& values) {
    while (!numbers.empty()) {
        const std::string_view one = numbers.substr(0, numbers.find(','));
        int number = 0;
        const auto [end, failed] = std::from_chars(one.data(), one.data() + one.size(), number);
        const T value = static_cast<T>(number);
        if (failed != std::errc{} || end != one.data() + one.size() ||
            std::find(all.begin(), all.end(), value) == all.end())
            return false;
        values.push_back(value);
        numbers.remove_prefix(std::min(one.size() + 1, numbers.size()));
    }
    return !values.empty();
}

}  // namespace

std::string wordArgument(std::span<const PaperKind> papers) {
    return written(kPaper, papers);
}

std::string wordArgument(PaperKind paper) {
    return written(kPaper, std::span<const PaperKind>(&paper, 1));
}

std::string wordArgument(GoodsClass goods) {
    return written(kGoods, std::span<const GoodsClass>(&goods, 1));
}

std::string wordArgument(std::span<const Meal> meals) {
    return written(kMeals, meals);
}

std::string wordArgument(Meal meal) {
    return written(kMeals, std::span<const Meal>(&meal, 1));
}

std::optional<WordArgument> readWordArgument(std::string_view argument) {
    if (argument.size() < 3 || argument[0] != kMark) return std::nullopt;
    WordArgument words;
    const std::string_view numbers = argument.substr(2);
    const bool understood = argument[1] == kPaper   ? read(numbers, allPaperKinds(), words.papers)
                            : argument[1] == kGoods ? read(numbers, allGoodsClasses(), words.goods)
                            : argument[1] == kMeals ? read(numbers, allMeals(), words.meals)
                                                    : false;
    return understood ? std::optional(std::move(words)) : std::nullopt;
}

}  // namespace canteen
