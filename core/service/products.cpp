#include "core/service/products.h"

#include <algorithm>
#include <tuple>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/codes/check_digits.h"
#include "core/service/acting.h"
#include "core/service/pinyin.h"

namespace canteen::service {
namespace {

constexpr std::size_t kGtinDigits = 14;

ProductLine lineOf(store::ProductRow row) {
    ProductLine line{std::move(row.product), row.bought, {}, {}};
    line.pinyin = pinyinOfWords(line.product.name);
    line.initials = initialsOf(line.pinyin);
    return line;
}

auto fieldsOf(const ProductRegistered& p) {
    return std::tie(p.name, p.spec, p.goods, p.storage, p.unit, p.unitWeight, p.lifeDays, p.maker,
                    p.makerAddress, p.makerPhone, p.gtins, p.listed);
}

}  // namespace

ProductId productIdOf(std::string_view site, std::string_view name, std::string_view spec) {
    std::string key = "product:" + std::string(name);
    key += '\0';
    key += spec;
    return {namedUuid(site, key)};
}

std::optional<std::string> gtin14(std::string_view code) {
    std::string digits = plainNumber(code);
    const bool number =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::size_t length = digits.size();
    if (!number || (length != 8 && length != 12 && length != 13 && length != kGtinDigits))
        return std::nullopt;
    return std::string(kGtinDigits - length, '0') + digits;
}

Status judgeProductFields(const ProductRegistered& product) {
    if (product.name.empty()) return refuse(TextId::ProductNameMissing, "product without name");
    if ((product.unitWeight && product.unitWeight->value <= 0) ||
        (product.lifeDays && *product.lifeDays <= 0))
        return refuse(TextId::ProductNumbers, "weight or shelf life is not above zero");
    for (const std::string& gtin : product.gtins)
        if (gtin14(gtin) != gtin || !codes::fitsGs1(gtin))
            return refuse({TextId::GtinWrong, {gtin}}, "no trade item number");
    return Done{};
}

std::vector<ProductLine> Products::list() const {
    std::vector<ProductLine> lines;
    for (auto& row : store::listProducts(context_.store.database()))
        if (row.product.listed) lines.push_back(lineOf(std::move(row)));
    return lines;
}

std::vector<ProductLine> Products::all() const {
    std::vector<ProductLine> lines;
    for (auto& row : store::listProducts(context_.store.database())) lines.push_back(lineOf(std::move(row)));
    std::stable_sort(lines.begin(), lines.end(), [](const ProductLine& a, const ProductLine& b) {
        if (a.product.listed != b.product.listed) return a.product.listed;
        return std::tie(a.pinyin, a.product.spec) < std::tie(b.pinyin, b.product.spec);
    });
    return lines;
}

std::optional<ProductLine> Products::find(ProductId product) const {
    auto row = store::findProduct(context_.store.database(), product);
    return row ? std::optional(lineOf(std::move(*row))) : std::nullopt;
}

std::optional<ProductLine> Products::findByCode(std::string_view code) const {
    const auto gtin = gtin14(code);
    auto row = gtin ? store::findProductByGtin(context_.store.database(), *gtin) : std::nullopt;
    return row ? std::optional(lineOf(std::move(*row))) : std::nullopt;
}

rules::Findings Products::judge(const ProductRegistered& product) const {
    return rules::judgeForbidden(product.name, rules::NameOf::Goods, context_.pack.forbidden);
}

Status Products::save(RecordId record, ProductRegistered product, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    if (Status may = mayActNow(context_, signer, Action::ManageProducts); !may) return may;
    for (std::string& gtin : product.gtins) gtin = gtin14(gtin).value_or(gtin);
    if (Status judged = judgeProductFields(product); !judged) return judged;
    const rules::Findings findings = judge(product);
    if (const auto* block = rules::firstBlock(findings); block && product.listed) return refuse(*block);
    store::Database& db = context_.store.database();
    if (const auto other = store::findProductByName(db, product.name, product.spec);
        other && *other != product.product)
        return refuse({TextId::ProductTaken, {product.name}}, "name and specification taken");
    for (const std::string& gtin : product.gtins) {
        const auto other = store::findProductByGtin(db, gtin);
        if (other && other->product.product != product.product)
            return refuse({TextId::GtinTaken, {gtin, other->product.name}}, "trade item number taken");
    }
    const auto before = store::findProduct(db, product.product);
    if (before && fieldsOf(before->product) == fieldsOf(product)) return Done{};
    return appendOne(context_, store::makeDraft(record, product, {sign(signer, SignRole::Entered)}));
}

std::vector<ProductLine> filterByInitials(const std::vector<ProductLine>& products, std::string_view typed) {
    std::string wanted(typed);
    for (char& c : wanted) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    std::vector<ProductLine> fitting;
    std::copy_if(products.begin(), products.end(), std::back_inserter(fitting),
                 [&](const ProductLine& line) { return line.initials.starts_with(wanted); });
    return fitting;
}

}  // namespace canteen::service
