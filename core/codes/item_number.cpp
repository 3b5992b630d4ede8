#include "core/codes/item_number.h"

#include <algorithm>

#include "core/codes/characters.h"
#include "core/codes/check_digits.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kEan13 = 13;
constexpr std::size_t kEan8 = 8;
constexpr std::size_t kUpcA = 12;
constexpr std::size_t kGtin = 14;
constexpr std::size_t kSscc = 18;

// GS1 prefixes for use inside a company: 20 to 29, 02 and 04 of EAN-13, 2 and 0 of EAN-8.
bool isInStore(std::string_view number) {
    if (number.size() == kEan8) return number.starts_with('2') || number.starts_with('0');
    return number.starts_with('2') || number.starts_with("02") || number.starts_with("04");
}

std::size_t count(std::string_view pattern, char letter) {
    return static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), letter));
}

bool isOneRun(std::string_view pattern, char letter) {
    const std::size_t first = pattern.find(letter);
    if (first == std::string_view::npos) return true;
    const std::size_t behind = pattern.find_first_not_of(letter, first);
    return behind == std::string_view::npos || pattern.find(letter, behind) == std::string_view::npos;
}

// The digits of `number` where the pattern has `letter`.
std::string_view part(std::string_view number, std::string_view pattern, char letter) {
    const std::size_t first = pattern.find(letter);
    return first == std::string_view::npos ? std::string_view()
                                           : number.substr(first, count(pattern, letter));
}

std::int32_t value(std::string_view digits) {
    std::int32_t sum = 0;
    for (const char c : digits) sum = sum * 10 + (c - '0');
    return sum;
}

bool fitsTemplate(std::string_view number, std::string_view pattern) {
    return number.size() == pattern.size() &&
           std::equal(number.begin(), number.end(), pattern.begin(),
                      [](char digit, char place) { return !isDigit(place) || digit == place; });
}

// WrongNumber when a check inside the number fails, monostate when no template fits.
ItemNumber readByTemplate(std::string_view number, std::span<const InStoreTemplate> templates) {
    const auto found = std::find_if(templates.begin(), templates.end(), [&](const InStoreTemplate& t) {
        return fitsTemplate(number, t.pattern);
    });
    if (found == templates.end()) return {};
    const std::string_view pattern = found->pattern;
    const std::string_view weight = part(number, pattern, 'W');
    const std::string_view price = part(number, pattern, 'M');
    const std::string_view verifier = part(number, pattern, 'V');
    if (pattern.ends_with('C') && !fitsGs1(number)) return WrongNumber{};
    if (!verifier.empty() && priceVerifier(weight.empty() ? price : weight) != verifier.front())
        return WrongNumber{};
    InStoreItem item{std::string(number), std::string(part(number, pattern, 'P')), {}, {}};
    if (!weight.empty()) item.weight = Grams{value(weight)};
    if (!price.empty()) item.price = Fen{value(price)};
    return item;
}

// EAN-13 and -8.
ItemNumber readEan(std::string_view number, std::span<const InStoreTemplate> templates) {
    if (!fitsGs1(number)) return WrongNumber{};
    if (!isInStore(number)) return Gtin{std::string(kGtin - number.size(), '0').append(number)};
    const ItemNumber item = readByTemplate(number, templates);
    return std::holds_alternative<std::monostate>(item) ? InStoreItem{std::string(number), {}, {}, {}} : item;
}

ItemNumber readUpcA(std::string_view number, std::span<const InStoreTemplate> templates) {
    return readEan(std::string("0").append(number), templates);
}

ItemNumber readUpcE(std::string_view number, std::span<const InStoreTemplate> templates) {
    const auto full = expandUpcE(number);
    return full ? readUpcA(*full, templates) : WrongNumber{};
}

ItemNumber readGtin14(std::string_view number, std::span<const InStoreTemplate> templates) {
    if (number.front() == '0') return readEan(number.substr(1), templates);
    return fitsGs1(number) ? ItemNumber(Gtin{std::string(number)}) : WrongNumber{};
}

ItemNumber readSscc(std::string_view number) {
    return fitsGs1(number) ? ItemNumber(Sscc{std::string(number)}) : WrongNumber{};
}

// By length alone. What says its symbology is not an EAN or UPC, so short numbers are something else there,
// and only bars hold a bare SSCC.
ItemNumber readByLength(std::string_view number, Symbology symbology,
                        std::span<const InStoreTemplate> templates) {
    const std::size_t length = number.size();
    if (length != kEan13 && length != kEan8) {
        const ItemNumber own = readByTemplate(number, templates);
        if (!std::holds_alternative<std::monostate>(own)) return own;
    }
    const bool unsaid = symbology == Symbology::Unknown;
    if (length == kSscc && (unsaid || symbology == Symbology::Code128)) return readSscc(number);
    if (length == kGtin) return readGtin14(number, templates);
    if (length == kEan13) return readEan(number, templates);
    if (length == kUpcA && unsaid) return readUpcA(number, templates);
    if (length == kEan8 && unsaid) return readEan(number, templates);
    return {};
}

}  // namespace

std::optional<InStoreTemplate> readTemplate(std::string_view pattern) {
    const bool known = std::all_of(pattern.begin(), pattern.end(), [](char c) {
        return isDigit(c) || std::string_view("PWMVC").find(c) != std::string_view::npos;
    });
    if (!known || pattern.size() < kEan8 || pattern.size() > kSscc || !isDigit(pattern.front()))
        return std::nullopt;
    if (!isOneRun(pattern, 'P') || !isOneRun(pattern, 'W') || !isOneRun(pattern, 'M')) return std::nullopt;
    const std::size_t weight = count(pattern, 'W');
    const std::size_t money = count(pattern, 'M');
    if (count(pattern, 'P') == 0 || weight + money == 0 || weight > 8 || money > 9) return std::nullopt;
    const std::size_t verifiers = count(pattern, 'V');
    const bool verifiable = (weight == 0) != (money == 0) && weight + money >= 4 && weight + money <= 5;
    if (verifiers > 1 || (verifiers == 1 && !verifiable)) return std::nullopt;
    const std::size_t check = pattern.find('C');
    if (check != std::string_view::npos && check != pattern.size() - 1) return std::nullopt;
    const bool ean = pattern.size() == kEan13 || pattern.size() == kEan8;
    if (ean && (check == std::string_view::npos || !isInStore(pattern))) return std::nullopt;
    return InStoreTemplate{std::string(pattern)};
}

std::optional<std::string> bareNumber(const InStoreItem& item, std::span<const InStoreTemplate> templates) {
    const auto found = std::find_if(templates.begin(), templates.end(), [&](const InStoreTemplate& t) {
        return fitsTemplate(item.number, t.pattern);
    });
    if (found == templates.end()) return std::nullopt;
    std::string bare = item.number;
    for (std::size_t i = 0; i < bare.size(); ++i)
        if (std::string_view("WMV").find(found->pattern[i]) != std::string_view::npos) bare[i] = '0';
    if (!found->pattern.ends_with('C')) return bare;
    bare.pop_back();
    return bare + gs1CheckDigit(bare).value();
}

bool overlap(const InStoreTemplate& a, const InStoreTemplate& b) {
    return a.pattern.size() == b.pattern.size() &&
           std::equal(a.pattern.begin(), a.pattern.end(), b.pattern.begin(),
                      [](char x, char y) { return !isDigit(x) || !isDigit(y) || x == y; });
}

ItemNumber readItemNumber(std::string_view digits, Symbology symbology, CodeMethod method,
                          std::span<const InStoreTemplate> templates) {
    if (!areDigits(digits) || digits.size() > kSscc) return {};
    const std::size_t length = digits.size();
    switch (symbology) {
        case Symbology::Ean13:
        case Symbology::UpcA:
            // Some scanners leave the zero of a UPC-A number out, some send it.
            return length == kEan13  ? readEan(digits, templates)
                   : length == kUpcA ? readUpcA(digits, templates)
                                     : ItemNumber();
        case Symbology::Ean8:
            return length == kEan8 ? readEan(digits, templates) : ItemNumber();
        case Symbology::UpcE:
            return length == kEan8    ? readUpcE(digits, templates)
                   : length == kUpcA  ? readUpcA(digits, templates)
                   : length == kEan13 ? readEan(digits, templates)
                                      : ItemNumber();
        case Symbology::Itf:
        case Symbology::DataBar:
            return length == kGtin ? readGtin14(digits, templates) : ItemNumber();
        default: {
            const ItemNumber item = readByLength(digits, symbology, templates);
            const bool wrong = std::holds_alternative<WrongNumber>(item);
            return wrong && method != CodeMethod::Typed ? ItemNumber() : item;
        }
    }
}

}  // namespace canteen::codes
