#include "core/rules/forbidden.h"

#include <algorithm>
#include <optional>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"

namespace canteen::rules {
namespace {

// Whether the occurrence at [at, at + length) is part of a longer word that is something else.
bool isExcepted(std::string_view name, std::size_t at, std::size_t length, const ForbiddenItem& item) {
    for (const std::string& longer : item.except)
        for (std::size_t i = name.find(longer); i != std::string_view::npos; i = name.find(longer, i + 1))
            if (i <= at && at + length <= i + longer.size()) return true;
    return false;
}

std::optional<std::string> findWord(std::string_view name, const ForbiddenItem& item) {
    for (const std::string& word : item.words)
        for (std::size_t i = name.find(word); i != std::string_view::npos; i = name.find(word, i + 1))
            if (!isExcepted(name, i, word.size(), item)) return word;
    return std::nullopt;
}

}  // namespace

Findings judgeForbidden(std::string_view name, NameOf what, const ForbiddenList& list) {
    const std::string plain = folded(name);
    std::optional<Finding> found;
    for (const ForbiddenItem& item : list) {
        if (item.goodsOnly && what == NameOf::Dish) continue;
        const auto word = findWord(plain, item);
        if (!word) continue;
        if (item.level == Level::Block)
            return {{"forbidden.item", Level::Block, {TextId::ForbiddenItem, {*word}}}};
        if (!found) found = {"forbidden.look-alike", Level::Warn, {TextId::ForbiddenLookAlike, {*word}}};
    }
    return found ? Findings{*found} : Findings{};
}

}  // namespace canteen::rules
