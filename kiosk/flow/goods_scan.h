// What a scanned code says of goods that stand at the door.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/codes/scan.h"
#include "core/domain/supplier_records.h"
#include "core/port/scanner.h"
#include "core/service/receiving.h"

namespace kiosk {

// Ways to read a code as goods. Several, or `guessed`: a person has to choose.
struct GoodsCode {
    std::vector<canteen::codes::Gs1Parse> parses;  // as the code says it, one a way
    std::vector<canteen::service::ScannedGoods> ways;
    bool guessed = false;
};
struct MisreadCode {};  // a code of goods, read wrongly: scan again
struct NoGoodsCode {};  // something else
using GoodsScan = std::variant<NoGoodsCode, MisreadCode, GoodsCode, canteen::codes::CertificatePayload>;

// Pure; amounts are not in it, because only the product says its unit: amountIn(). A number of the site's own
// scales names the product by its bare number.
GoodsScan readGoods(const canteen::port::ScanEvent& event, canteen::Date today,
                    const std::vector<canteen::codes::InStoreTemplate>& inStore);

// The item number of a code of goods as a product bears it; nothing for any other code.
std::optional<std::string> productNumber(const canteen::port::ScanEvent& event, canteen::Date today,
                                         const std::vector<canteen::codes::InStoreTemplate>& inStore);

// An item number as it is printed: without the zeros that fill it up to 14 digits.
std::string shortNumber(const std::string& gtin);

// Net weight or count of the parse in the product's unit; nothing where it says none.
std::optional<canteen::Quantity> amountIn(const canteen::codes::Gs1Parse& parse, canteen::Unit unit);

}  // namespace kiosk
