// Goods and dishes that a school kitchen may not have, by name. Data of the rule pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rules/finding.h"

namespace canteen::rules {

// Words of one forbidden thing, folded (core/base/plain_text.h).
struct ForbiddenItem {
    std::vector<std::string> words;   // synonyms: a name that holds one of them
    std::vector<std::string> except;  // longer words that are something else: 豇豆角 holds 豆角
    Level level = Level::Block;       // Warn: only looks alike, or needs a second look
    bool goodsOnly = false;           // forbidden to buy and store, so a dish is not asked
    bool fromSite = false;
};
using ForbiddenList = std::vector<ForbiddenItem>;

enum class NameOf { Goods, Dish };

// Whether the name of a product or dish, or a list of ingredients, holds a forbidden word; widths, blanks and
// case do not matter. Block: forbidden.item. Warn: forbidden.look-alike. At most one finding, the stricter;
// it names the word that was found.
Findings judgeForbidden(std::string_view name, NameOf what, const ForbiddenList& list);

}  // namespace canteen::rules
