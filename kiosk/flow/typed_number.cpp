#include "kiosk/flow/typed_number.h"

namespace kiosk {

std::string afterKey(std::string_view typed, char key, const NumberShape& shape) {
    std::string out(typed);
    const bool negative = !out.empty() && out.front() == '-';
    const auto point = out.find('.');
    if (key == kKeyClear) return {};
    if (key == kKeyBack) {
        if (!out.empty()) out.pop_back();
        return out;
    }
    if (key == '-') {
        if (!shape.sign) return out;
        return negative ? out.substr(1) : "-" + out;
    }
    if (key == '.') {
        const bool hasDigit = out.size() > (negative ? 1U : 0U);
        if (shape.decimals > 0 && point == std::string::npos && hasDigit) out.push_back('.');
        return out;
    }
    if (key < '0' || key > '9') return out;
    if (point != std::string::npos) {
        if (out.size() - point - 1 < static_cast<std::size_t>(shape.decimals)) out.push_back(key);
        return out;
    }
    const std::string whole = out.substr(negative ? 1 : 0);
    if (whole == "0") out.pop_back();
    if (whole == "0" || whole.size() < static_cast<std::size_t>(shape.wholeDigits)) out.push_back(key);
    return out;
}

std::optional<std::int64_t> typedThousandths(std::string_view typed) {
    constexpr int kDecimals = 3;
    std::int64_t value = 0;
    int decimals = -1;  // none before the point
    bool any = false;
    bool negative = false;
    for (const char c : typed) {
        if (c == '-') {
            negative = true;
        } else if (c == '.') {
            decimals = 0;
        } else if (decimals < kDecimals) {
            value = value * 10 + (c - '0');
            decimals += decimals < 0 ? 0 : 1;
            any = true;
        }
    }
    if (!any) return std::nullopt;
    for (int i = decimals < 0 ? 0 : decimals; i < kDecimals; ++i) value *= 10;
    return negative ? -value : value;
}

std::optional<canteen::CentiCelsius> typedDegrees(std::string_view typed) {
    const auto thousandths = typedThousandths(typed);
    if (!thousandths) return std::nullopt;
    return canteen::CentiCelsius{static_cast<std::int32_t>(*thousandths / 10)};
}

}  // namespace kiosk
