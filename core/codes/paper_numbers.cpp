#include "core/codes/paper_numbers.h"

#include <algorithm>

#include "core/codes/characters.h"
#include "core/codes/check_digits.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kLongestTyped = 64;
constexpr std::size_t kCreditCode = 18;
constexpr std::size_t kLicence = 16;

// In capitals and without blanks; empty when it is too long to be a number.
std::string compact(std::string_view text) {
    if (text.size() > kLongestTyped) return {};
    std::string kept = uppered(text);
    std::erase_if(kept, isBlank);
    return kept;
}

// The provinces of GB/T 2260 by their first two digits.
bool isProvince(std::string_view region) {
    static constexpr std::string_view kProvinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 "
        "81 82";
    const std::size_t at = kProvinces.find(region.substr(0, 2));
    return at != std::string_view::npos && at % 3 == 0;
}

int valueOf(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::optional<TradeType> tradeType(char digit) {
    if (digit < '1' || digit > '3') return std::nullopt;
    return static_cast<TradeType>(digit - '0');
}

std::optional<FoodCategory> foodCategory(int code) {
    const bool food =
        code >= static_cast<int>(FoodCategory::Grain) && code <= static_cast<int>(FoodCategory::OtherFood);
    const bool additive = code >= static_cast<int>(FoodCategory::Additive) &&
                          code <= static_cast<int>(FoodCategory::CompoundAdditive);
    return food || additive ? std::optional(static_cast<FoodCategory>(code)) : std::nullopt;
}

// One letter or digit for the registering authority, one for the kind of body, six digits of the region.
bool isCreditCodeForm(std::string_view code) {
    return code.size() == kCreditCode && areDigits(code.substr(2, 6));
}

}  // namespace

CreditCode judgeCreditCode(std::string_view text) {
    CreditCode judged{compact(text), NumberVerdict::Wrong};
    const std::string_view code = judged.code;
    if (isCreditCodeForm(code) && creditCodeCheckCharacter(code.substr(0, kCreditCode - 1)) == code.back())
        judged.verdict = NumberVerdict::Good;
    return judged;
}

std::optional<Licence> readLicence(std::string_view text) {
    const std::string number = compact(text);
    const bool trade = number.starts_with("JY");
    if (number.size() != kLicence || (!trade && !number.starts_with("SC"))) return std::nullopt;
    const std::string_view digits = std::string_view(number).substr(2);
    if (!areDigits(digits)) return std::nullopt;
    Licence licence;
    licence.kind = trade ? LicenceKind::Trade : LicenceKind::Production;
    licence.region = digits.substr(trade ? 1 : 3, 6);
    if (trade)
        licence.trade = tradeType(digits.front());
    else
        licence.category = foodCategory(valueOf(digits.substr(0, 3)));
    const bool known = licence.trade || licence.category;
    licence.verdict = known && isProvince(licence.region) && fitsMod1110(digits) ? NumberVerdict::Good
                                                                                 : NumberVerdict::Doubtful;
    licence.number = number;
    return licence;
}

NumberVerdict judgeQuarantineNumber(std::string_view text) {
    const std::string number = compact(text);
    return number.size() == 10 && areDigits(number) ? NumberVerdict::Good : NumberVerdict::Doubtful;
}

}  // namespace canteen::codes
