#include "core/codes/check_digits.h"

#include <array>

#include "core/codes/characters.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kLongest = 31;
constexpr std::string_view kCreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

int valueOf(char digit) {
    return digit - '0';
}

char digitOf(int value) {
    return static_cast<char>('0' + value);
}

bool isBody(std::string_view text) {
    return areDigits(text) && text.size() <= kLongest;
}

template <class CheckDigit>
bool fits(std::string_view number, CheckDigit checkDigit) {
    return number.size() > 1 && checkDigit(number.substr(0, number.size() - 1)) == number.back();
}

// Weighted products of the price verifier, by digit.
using Weights = std::array<int, 10>;
constexpr Weights kTwoMinus{0, 2, 4, 6, 8, 9, 1, 3, 5, 7};
constexpr Weights kThree{0, 3, 6, 9, 2, 5, 8, 1, 4, 7};
constexpr Weights kFivePlus{0, 5, 1, 6, 2, 7, 3, 8, 4, 9};
constexpr Weights kFiveMinus{0, 5, 9, 4, 8, 3, 7, 2, 6, 1};

template <std::size_t N>
int weighted(std::string_view digits, const std::array<const Weights*, N>& weights) {
    int sum = 0;
    for (std::size_t i = 0; i < N; ++i) sum += (*weights[i])[static_cast<std::size_t>(valueOf(digits[i]))];
    return sum;
}

}  // namespace

std::optional<char> gs1CheckDigit(std::string_view body) {
    if (!isBody(body)) return std::nullopt;
    int sum = 0;
    int weight = 3;
    for (auto digit = body.rbegin(); digit != body.rend(); ++digit) {
        sum += weight * valueOf(*digit);
        weight = 4 - weight;
    }
    return digitOf((10 - sum % 10) % 10);
}

bool fitsGs1(std::string_view number) {
    return fits(number, gs1CheckDigit);
}

std::optional<std::string> expandUpcE(std::string_view number) {
    if (number.size() != 8 || !areDigits(number) || number.front() > '1') return std::nullopt;
    const std::string_view six = number.substr(1, 6);
    const char last = six.back();
    // The last digit says which zeros were left out, and after how many digits of the maker's number.
    const std::size_t maker = last <= '2' ? 2 : last == '3' ? 3 : last == '4' ? 4 : 5;
    std::string full = number.front() + std::string(six.substr(0, maker));
    if (last <= '2') full += last;
    const std::string tail = last >= '5' ? std::string(1, last) : std::string(six.substr(maker, 5 - maker));
    full.append(11 - full.size() - tail.size(), '0').append(tail);
    full += number.back();
    return fitsGs1(full) ? std::optional(full) : std::nullopt;
}

std::optional<char> priceVerifier(std::string_view digits) {
    if (!areDigits(digits)) return std::nullopt;
    if (digits.size() == 4) {
        const std::array weights{&kTwoMinus, &kTwoMinus, &kThree, &kFiveMinus};
        return digitOf(weighted(digits, weights) * 3 % 10);
    }
    if (digits.size() != 5) return std::nullopt;
    const std::array weights{&kFivePlus, &kTwoMinus, &kFiveMinus, &kFivePlus, &kTwoMinus};
    const int missing = (10 - weighted(digits, weights) % 10) % 10;
    const auto at = std::find(kFiveMinus.begin(), kFiveMinus.end(), missing);
    return digitOf(static_cast<int>(at - kFiveMinus.begin()));
}

std::optional<char> mod1110CheckDigit(std::string_view body) {
    if (!isBody(body)) return std::nullopt;
    int product = 10;
    for (const char digit : body) {
        const int sum = (product + valueOf(digit)) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return digitOf((11 - product) % 10);
}

bool fitsMod1110(std::string_view number) {
    return fits(number, mod1110CheckDigit);
}

std::optional<char> creditCodeCheckCharacter(std::string_view body) {
    if (body.size() != 17) return std::nullopt;
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (const char c : body) {
        const std::size_t value = kCreditAlphabet.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        sum += value * weight;
        weight = weight * 3 % kCreditAlphabet.size();
    }
    return kCreditAlphabet[(kCreditAlphabet.size() - sum % kCreditAlphabet.size()) % kCreditAlphabet.size()];
}

}  // namespace canteen::codes
