#include "core/base/plain_text.h"

#include <algorithm>

namespace canteen {
namespace {

bool isBlank(CodePoint c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000 || c == 0x200B ||
           c == 0xFEFF;
}

CodePoint narrowed(CodePoint c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    return c == 0x3000 ? ' ' : c;
}

}  // namespace

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

std::string plainNumber(std::string_view number) {
    std::string text;
    for (const char c : narrow(number)) {
        if (c == ' ' || c == '-' || c == '.') continue;
        text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return trimmed(text);
}

std::size_t countCharacters(std::string_view utf8) {
    std::size_t count = 0;
    forEachCharacter(utf8, [&](CodePoint, std::string_view) { ++count; });
    return count;
}

}  // namespace canteen
