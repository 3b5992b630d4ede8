// Rows of the store as lines of a delivery; what its parts share. Inside core/service only.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/service/receiving.h"
#include "core/store/receiving_queries.h"

namespace canteen::service {

// The three who sign, in their order on the form.
inline constexpr std::array kSigningRoles{SignRole::Handler, SignRole::Acceptor, SignRole::Reviewer};

GoodsLine goodsLineOf(const Context& context, const store::GoodsRow& row);
std::vector<GoodsLine> goodsLinesOf(const Context& context, const std::vector<store::GoodsRow>& rows);
DeliveryLine deliveryLineOf(const Context& context, const store::DeliveryRow& row);

// Type of the supplier; the school's plot has none on file.
SupplierType supplierTypeOf(const Context& context, SupplierId supplier);
// Weight of an amount of the product in grams, where it is known.
std::optional<std::int64_t> gramsOf(Quantity amount, Unit unit, std::optional<Grams> unitWeight);
// Whether enough people signed the line for issuing it.
bool isSignedEnough(const store::GoodsRow& row, const rules::RulePack& pack);

}  // namespace canteen::service
