#include "core/service/import_text.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace canteen::service {
namespace {

using CodePoint = std::int32_t;

// The character at the start of `utf8` (not empty) and its length; a byte that begins none is itself,
// negative.
std::pair<CodePoint, std::size_t> firstCharacter(std::string_view utf8) {
    const auto byte = [&](std::size_t i) {
        return static_cast<CodePoint>(static_cast<unsigned char>(utf8[i]));
    };
    const CodePoint lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || utf8.size() < length) return {-lead, 1};
    CodePoint c = lead & (0x7F >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {-lead, 1};
        c = (c << 6) | (byte(i) & 0x3F);
    }
    return {c, length};
}

// Calls `each(codePoint, bytes)` for every character.
template <class F>
void forEachCharacter(std::string_view utf8, F each) {
    while (!utf8.empty()) {
        const auto [c, length] = firstCharacter(utf8);
        each(c, utf8.substr(0, length));
        utf8.remove_prefix(length);
    }
}

bool isBlank(CodePoint c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000 || c == 0x200B ||
           c == 0xFEFF;
}

bool isForbidden(CodePoint c) {
    return (c >= 0 && c < 0x20) || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

CodePoint narrowed(CodePoint c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    return c == 0x3000 ? ' ' : c;
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

std::string trimmed(std::string_view utf8) {
    std::size_t first = utf8.size();
    std::size_t end = 0;
    forEachCharacter(utf8, [&](CodePoint c, std::string_view bytes) {
        if (isBlank(c)) return;
        const auto at = static_cast<std::size_t>(bytes.data() - utf8.data());
        first = std::min(first, at);
        end = at + bytes.size();
    });
    return first < end ? std::string(utf8.substr(first, end - first)) : std::string();
}

std::string narrow(std::string_view utf8) {
    std::string text;
    forEachCharacter(utf8, [&](CodePoint c, std::string_view bytes) {
        const CodePoint n = narrowed(c);
        if (n != c)
            text += static_cast<char>(n);
        else
            text += bytes;
    });
    return text;
}

std::string folded(std::string_view utf8) {
    std::string text;
    forEachCharacter(utf8, [&](CodePoint c, std::string_view bytes) {
        if (isBlank(c)) return;
        const CodePoint n = narrowed(c);
        if (n >= 'A' && n <= 'Z')
            text += static_cast<char>(n - 'A' + 'a');
        else if (n >= 0 && n < 0x80)
            text += static_cast<char>(n);
        else
            text += bytes;
    });
    return text;
}

std::string plainCell(std::string_view cell) {
    std::string text = trimmed(cell);
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
        text = trimmed(std::string_view(text).substr(2, text.size() - 3));
    if (text.starts_with('\'')) text = trimmed(std::string_view(text).substr(1));
    for (const std::string_view nothing : {"-", "--", "—", "——", "/", "－"})
        if (text == nothing) return {};
    return text;
}

std::size_t countCharacters(std::string_view utf8) {
    std::size_t count = 0;
    forEachCharacter(utf8, [&](CodePoint, std::string_view) { ++count; });
    return count;
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
