#include "kiosk/flow/goods_scan.h"

#include <algorithm>

#include "core/service/products.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr std::int64_t kThousandths = 1000;

service::ScannedGoods goodsOf(const codes::Gs1Parse& parse, const port::ScanEvent& event) {
    service::ScannedGoods goods;
    goods.code = event.bytes;
    goods.method = event.method;
    if (parse.item)
        goods.gtin = parse.item->digits;
    else if (parse.content)
        goods.gtin = parse.content->digits;
    goods.lot = parse.lot.value_or("");
    goods.produced = parse.produced ? parse.produced : parse.packed;
    goods.expires = parse.expires ? parse.expires : parse.bestBefore ? parse.bestBefore : parse.sellBy;
    return goods;
}

GoodsCode goodsOf(const codes::Gs1Reading& reading, const port::ScanEvent& event) {
    GoodsCode code;
    code.guessed = reading.ambiguous;
    for (const codes::Gs1Parse& parse : reading.parses) {
        code.parses.push_back(parse);
        code.ways.push_back(goodsOf(parse, event));
    }
    return code;
}

GoodsCode numbered(const std::string& digits, const port::ScanEvent& event) {
    GoodsCode code;
    code.parses.emplace_back();
    service::ScannedGoods goods;
    goods.code = event.bytes;
    goods.method = event.method;
    goods.gtin = digits;
    code.ways.push_back(std::move(goods));
    return code;
}

}  // namespace

GoodsScan readGoods(const port::ScanEvent& event, Date today,
                    const std::vector<codes::InStoreTemplate>& inStore) {
    const codes::CodeContext context{today, inStore, codes::shippedCertificatePatterns()};
    const codes::Scan scan = codes::readCode({event.bytes, event.symbology, event.method}, context);
    if (const auto* item = std::get_if<codes::Gtin>(&scan.content)) return numbered(item->digits, event);
    if (const auto* own = std::get_if<codes::InStoreItem>(&scan.content)) {
        const auto bare = codes::bareNumber(*own, inStore);
        GoodsCode code = numbered(bare ? service::gtin14(*bare).value_or("") : std::string(), event);
        code.parses.front().netWeight = own->weight;
        return code;
    }
    if (const auto* reading = std::get_if<codes::Gs1Reading>(&scan.content)) {
        if (reading->parses.empty()) return MisreadCode{};
        return goodsOf(*reading, event);
    }
    if (const auto* paper = std::get_if<codes::CertificatePayload>(&scan.content))
        if (isBatchPaper(paper->kind)) return *paper;
    if (const auto* unknown = std::get_if<codes::UnknownCode>(&scan.content))
        if (unknown->why == codes::UnknownCode::Why::WrongCheckDigit) return MisreadCode{};
    return NoGoodsCode{};
}

std::optional<std::string> productNumber(const port::ScanEvent& event, Date today,
                                         const std::vector<codes::InStoreTemplate>& inStore) {
    const GoodsScan scan = readGoods(event, today, inStore);
    const auto* code = std::get_if<GoodsCode>(&scan);
    if (code == nullptr || code->ways.empty() || code->ways.front().gtin.empty()) return std::nullopt;
    return code->ways.front().gtin;
}

std::string shortNumber(const std::string& gtin) {
    constexpr std::size_t kEan8 = 8;
    constexpr std::size_t kEan13 = 13;
    const std::size_t first = gtin.find_first_not_of('0');
    if (first == std::string::npos) return gtin;
    const std::size_t digits = gtin.size() - first;
    const std::size_t printed = digits <= kEan8 ? kEan8 : digits <= kEan13 ? kEan13 : gtin.size();
    return gtin.substr(gtin.size() - std::min(printed, gtin.size()));
}

std::optional<Quantity> amountIn(const codes::Gs1Parse& parse, Unit unit) {
    if (parse.netWeight && unit == Unit::Kilogram) return Quantity{parse.netWeight->value};
    if (parse.netWeight && unit == Unit::Gram) return Quantity{parse.netWeight->value * kThousandths};
    const bool counted =
        unit != Unit::Kilogram && unit != Unit::Gram && unit != Unit::Litre && unit != Unit::Millilitre;
    if (parse.count && counted) return Quantity{*parse.count * kThousandths};
    return std::nullopt;
}

}  // namespace kiosk
