#include <algorithm>

#include "core/codes/address.h"
#include "core/codes/gs1_values.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kMostElements = 32;

// Numbers of items, logistic units and places; without a check digit any address would do.
bool isKey(std::string_view segment) {
    constexpr std::string_view kKeys[] = {"00",  "01",   "253",  "255",  "402", "414",
                                          "417", "8003", "8006", "8017", "8018"};
    return std::find(std::begin(kKeys), std::end(kKeys), segment) != std::end(kKeys);
}

// A Digital Link may leave the zeros at the front of an item number out.
std::string filled(std::string_view identifier, std::string value) {
    const bool shorter = value.size() == 8 || value.size() == 12 || value.size() == 13;
    if (identifier == "01" && shorter) value.insert(0, 14 - value.size(), '0');
    return value;
}

// Identifiers and values in turn from `at` to the end of the path; empty where it is something else.
std::vector<Gs1Element> pairs(const std::vector<std::string>& path, std::size_t at) {
    std::vector<Gs1Element> elements;
    if ((path.size() - at) % 2 != 0) return elements;
    for (; at < path.size(); at += 2) {
        if (!gs1IdentifierNamed(path[at])) return {};
        elements.push_back({path[at], filled(path[at], path[at + 1])});
    }
    return elements;
}

std::vector<Gs1Element> fromPath(const std::vector<std::string>& path, Date today) {
    for (std::size_t at = 0; at + 1 < path.size(); ++at) {
        if (!isKey(path[at])) continue;
        const std::string value = filled(path[at], path[at + 1]);
        if (judgeGs1Value(*gs1IdentifierNamed(path[at]), value, today) != Gs1Problem::None) continue;
        auto elements = pairs(path, at);
        if (!elements.empty() && elements.size() <= kMostElements) return elements;
    }
    return {};
}

}  // namespace

std::optional<Gs1Reading> readDigitalLink(std::string_view text, Date today) {
    const auto address = readAddress(text);
    if (!address) return std::nullopt;
    std::vector<Gs1Element> elements = fromPath(address->path, today);
    if (elements.empty()) return std::nullopt;
    for (const auto& [key, value] : address->query)
        if (gs1IdentifierNamed(key) && elements.size() < kMostElements) elements.push_back({key, value});
    return readGs1Elements(std::move(elements), today);
}

}  // namespace canteen::codes
