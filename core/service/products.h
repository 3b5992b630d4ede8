// Products as they are bought: registering them, and finding one by code, initials or habit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/domain/supplier_records.h"
#include "core/rules/finding.h"
#include "core/service/context.h"
#include "core/store/supplier_queries.h"

namespace canteen::service {

struct ProductLine {
    ProductRegistered product;
    std::int64_t bought = 0;  // lines of deliveries so far
    std::string pinyin;
    std::string initials;
};

ProductId productIdOf(std::string_view site, std::string_view name, std::string_view spec);

// A trade item number as the file holds it, 14 digits: from 8, 12, 13 or 14 digits of any width; nothing for
// any other text.
std::optional<std::string> gtin14(std::string_view code);

// What is wrong with the fields by themselves: ProductNameMissing, ProductNumbers, GtinWrong {0}. `gtins`
// must have gone through gtin14().
Status judgeProductFields(const ProductRegistered& product);

// Refusals and repetitions as in suppliers.h. On the store's thread.
class Products {
  public:
    explicit Products(Context context) : context_(context) {}

    // Those that are bought, most bought first, then by name.
    [[nodiscard]] std::vector<ProductLine> list() const;
    // Everything on file by pinyin, those no longer bought last.
    [[nodiscard]] std::vector<ProductLine> all() const;
    [[nodiscard]] std::optional<ProductLine> find(ProductId product) const;
    // By a scanned or typed number of any length that gtin14() takes.
    [[nodiscard]] std::optional<ProductLine> findByCode(std::string_view code) const;

    // Block: forbidden.item. Warn: forbidden.look-alike.
    [[nodiscard]] rules::Findings judge(const ProductRegistered& product) const;
    // Registers or changes. Refuses as judgeProductFields(), with the first block of judge(), and
    // ProductTaken, GtinTaken. The same again adds no record.
    Status save(RecordId record, ProductRegistered product, const Signer& signer);

  private:
    Context context_;
};

// Those whose initials begin with `typed` (any case), in their order.
std::vector<ProductLine> filterByInitials(const std::vector<ProductLine>& products, std::string_view typed);

}  // namespace canteen::service
