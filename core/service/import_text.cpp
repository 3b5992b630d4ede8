#include "core/service/import_text.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"

namespace canteen::service {
namespace {

bool isForbidden(CodePoint c) {
    return (c >= 0 && c < 0x20) || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// "11-23", "11/23", "11.23", "11月23日" in the year that brings it nearest to `near`.
std::optional<Date> withoutYear(const std::string& text, Date near) {
    std::optional<Date> best;
    const int year = std::atoi(formatDate(near).substr(0, 4).c_str());
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
        for (const char* separator : {"-", "年"}) {
            const auto date = parseDate(std::to_string(candidate) + separator + text);
            if (date && (!best || std::abs(*date - near) < std::abs(*best - near))) best = date;
        }
    }
    return best;
}

}  // namespace

std::string plainCell(std::string_view cell) {
    std::string text = trimmed(cell);
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
        text = trimmed(std::string_view(text).substr(2, text.size() - 3));
    if (text.starts_with('\'')) text = trimmed(std::string_view(text).substr(1));
    for (const std::string_view nothing : {"-", "--", "—", "——", "/", "－"})
        if (text == nothing) return {};
    return text;
}

std::optional<Sentence> judgeCell(std::string_view plain) {
    bool forbidden = false;
    forEachCharacter(plain, [&](CodePoint c, std::string_view) { forbidden = forbidden || isForbidden(c); });
    if (forbidden) return Sentence(TextId::ImportControlCharacter);
    const std::string text = narrow(plain.substr(0, 8));
    if (text.empty()) return std::nullopt;
    const bool sign = text[0] == '+' || text[0] == '-';
    if (text[0] == '=' || text[0] == '@' || (sign && text.size() > 1 && !isDigit(text[1])))
        return Sentence(TextId::ImportFormula);
    return std::nullopt;
}

std::optional<Date> readDate(std::string_view cell, std::optional<Date> near) {
    std::string text = narrow(trimmed(cell));
    if (const auto space = text.find_first_of(" T"); space != std::string::npos) {
        if (!parseTime(trimmed(std::string_view(text).substr(space + 1)))) return std::nullopt;
        text = trimmed(std::string_view(text).substr(0, space));
    }
    if (text.size() > 32) return std::nullopt;
    if (const auto date = parseDate(text)) return date;
    return near ? withoutYear(text, *near) : std::nullopt;
}

std::optional<int> readNumber(std::string_view cell) {
    std::string text = narrow(trimmed(cell));
    for (const std::string_view unit : {"人", "份"})
        if (text.ends_with(unit)) text = trimmed(std::string_view(text).substr(0, text.size() - unit.size()));
    if (const auto dot = text.find('.'); dot != std::string::npos) {
        if (dot + 1 == text.size() || text.find_first_not_of('0', dot + 1) != std::string::npos)
            return std::nullopt;
        text.resize(dot);
    }
    if (text.empty() || text.size() > 6 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return std::atoi(text.c_str());
}

std::vector<std::string> split(std::string_view text, const std::vector<std::string_view>& separators) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view part) {
        std::string cut = trimmed(part);
        if (!cut.empty()) parts.push_back(std::move(cut));
    };
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto hit = std::find_if(separators.begin(), separators.end(),
                                      [&](std::string_view s) { return text.substr(at).starts_with(s); });
        if (hit == separators.end()) {
            ++at;
            continue;
        }
        add(text.substr(start, at - start));
        at += hit->size();
        start = at;
    }
    add(text.substr(start));
    return parts;
}

}  // namespace canteen::service
