// Lots as the rules see them. Inside core/service only.
#pragma once

#include <vector>

#include "core/rules/stock_rules.h"
#include "core/service/context.h"
#include "core/store/receiving_queries.h"

namespace canteen::service {

// What decides whether the lot may be issued on the day.
rules::LotFacts lotFactsOf(const Context& context, const store::GoodsRow& row, Date day, UtcMs now);
std::vector<LotHoldReason> holdsOf(const Context& context, LotId lot);

}  // namespace canteen::service
