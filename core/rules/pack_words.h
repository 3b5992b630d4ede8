// The words by which a rule pack names papers, goods and suppliers; inside core/rules only.
#pragma once

#include <optional>
#include <string_view>

#include "core/domain/supply_vocabulary.h"

namespace canteen::rules {

// "food-trade-licence", "staple", "market-stall"; nothing for any other word.
std::optional<PaperKind> paperNamed(std::string_view word);
std::optional<GoodsClass> goodsNamed(std::string_view word);
std::optional<SupplierType> supplierTypeNamed(std::string_view word);

}  // namespace canteen::rules
