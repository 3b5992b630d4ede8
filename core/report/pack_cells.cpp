#include "core/report/pack_cells.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/domain/units.h"

namespace canteen::report {
namespace {

std::vector<int> digitGroups(std::string_view text) {
    std::vector<int> groups;
    bool inside = false;
    constexpr int kLargest = 100'000;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) groups.push_back(0);
        if (digit) groups.back() = std::min(groups.back() * 10 + (c - '0'), kLargest);
        inside = digit;
    }
    return groups;
}

// The first number of the text in thousandths; nothing when there is none, or it is finer than that.
std::optional<std::int64_t> firstNumber(std::string_view text) {
    const std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    std::int64_t whole = 0;
    std::size_t at = begin;
    constexpr std::int64_t kLargest = 1'000'000'000'000;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && whole < kLargest; ++at)
        whole = whole * 10 + (text[at] - '0');
    std::int64_t thousandths = 0;
    int places = 0;
    if (at + 1 < text.size() && text[at] == '.') {
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++places)
            thousandths = thousandths * 10 + (text[at] - '0');
        if (places > 3) return std::nullopt;
    }
    for (; places < 3; ++places) thousandths *= 10;
    const std::int64_t value = whole * 1'000 + thousandths;
    return begin > 0 && text[begin - 1] == '-' ? -value : value;
}

std::int64_t thousandthsOf(std::string_view type, std::int64_t value) {
    if (type == "centi" || type == "fen") return value * 10;
    return type == "milli" ? value : value * 1'000;
}

// Of hundredths, a half away from zero.
std::int64_t tenthsOf(std::int64_t hundredths) {
    return (hundredths + (hundredths < 0 ? -5 : 5)) / 10;
}

std::vector<int> partsOf(std::string_view type, std::int64_t value, std::int32_t zoneMinutes) {
    const Zone zone{zoneMinutes, {}};
    return digitGroups(type == "day" ? formatDate(Date{static_cast<std::int32_t>(value)})
                                     : formatInstant(UtcMs{value}, zone));
}

bool showsMoment(std::string_view cell, std::string_view type, std::int64_t value, std::int32_t zoneMinutes) {
    const std::vector<int> groups = digitGroups(cell);
    const std::vector<int> parts = partsOf(type, value, zoneMinutes);
    const auto is = [&](std::size_t from, std::size_t to) {
        return std::equal(groups.begin(), groups.end(), parts.begin() + static_cast<std::ptrdiff_t>(from),
                          parts.begin() + static_cast<std::ptrdiff_t>(to));
    };
    if (type == "day") return is(0, 3) || is(1, 3);
    return is(0, 5) || is(1, 5) || is(3, 5) || is(0, 3) || is(1, 3);
}

}  // namespace

bool isEmptyCell(std::string_view cell) {
    return cell.empty() || cell == "-" || cell == "—" || cell == "/" || cell == "无";
}

std::string readable(const Shown& shown) {
    const std::int64_t value = shown.value.integer;
    if (shown.type == "text") return std::string(shown.value.text);
    if (shown.type == "day") return formatDate(Date{static_cast<std::int32_t>(value)});
    if (shown.type == "instant") return formatInstant(UtcMs{value}, Zone{shown.zone, {}});
    if (shown.type.starts_with("enum:")) {
        const auto words = listWords(shown.type.substr(5), value);
        return words.empty() ? std::to_string(value) : words[0];
    }
    return formatNumber(Quantity{thousandthsOf(shown.type, value)});
}

bool cellHolds(std::string_view cell, const Shown& shown) {
    if (shown.type.starts_with("enum:")) {
        const auto words = listWords(shown.type.substr(5), shown.value.integer);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return cell.find(word) != std::string_view::npos;
        });
    }
    std::string words = readable(shown);
    constexpr std::size_t kYear = 5;
    constexpr std::size_t kDay = 11;
    if (shown.type == "day") words.erase(0, kYear);
    if (shown.type == "instant") words.erase(0, kDay);
    return cell.find(words) != std::string_view::npos;
}

bool cellShows(std::string_view cell, std::string_view type, const Item& value, std::int32_t zoneMinutes) {
    if (type == "text") return cell == value.text || (value.text.empty() && isEmptyCell(cell));
    if (value.type != Item::Type::Integer) return false;
    if (type == "day" || type == "instant") return showsMoment(cell, type, value.integer, zoneMinutes);
    if (type.starts_with("enum:")) {
        const auto words = listWords(std::string(type.substr(5)), value.integer);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word == cell; });
    }
    // Nothing is told of a group that has no roll.
    if (value.integer == 0 && isEmptyCell(cell)) return true;
    const auto number = firstNumber(cell);
    if (!number) return false;
    const std::int64_t wanted = thousandthsOf(type, value.integer);
    // A book shows temperatures to a tenth.
    if (type == "centi" && *number == tenthsOf(value.integer) * 100) return true;
    const bool inKilograms = type == "g" && (cell.find("kg") != cell.npos || cell.find("千克") != cell.npos ||
                                             cell.find("公斤") != cell.npos);
    return inKilograms ? *number * 1'000 == wanted : *number == wanted;
}

}  // namespace canteen::report
