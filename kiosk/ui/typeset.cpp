#include "kiosk/ui/typeset.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kiosk::ui {
namespace {

constexpr std::u32string_view kNeverFirst = U"，。、；：？！）】》〉」』”’…—·％℃,.;:!?)]}%°/";
constexpr std::u32string_view kNeverLast = U"（【《〈「『“‘([{";

bool isWide(char32_t c) {
    return c >= 0x2E80;
}

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// Whether a line may begin with `after`, as far as `before` does not stand last.
bool mayBegin(char32_t after) {
    return after != U' ' && kNeverFirst.find(after) == std::u32string_view::npos;
}

/// `before` may be spaces; `ink` is the last character that leaves a mark.
bool mayBreakBetween(char32_t before, char32_t ink, char32_t after) {
    if (!mayBegin(after) || kNeverLast.find(ink) != std::u32string_view::npos) return false;
    if (before == U' ') return true;
    // A date such as 11-20 stays in one piece.
    return isWide(before) || isWide(after) || before == U'/' || (before == U'-' && !isDigit(after));
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    return line;
}

/// Breaks one paragraph without `\n`.
void breakParagraph(GlyphCache& glyphs, Font font, std::string_view text, float width, Lines& out) {
    std::size_t start = 0;
    std::size_t breakAt = 0;  // where the next line would begin; equal to start: no place to break yet
    float used = 0;
    float usedAtBreak = 0;
    std::size_t tearAt = 0;  // as breakAt, inside a word that is wider than the room
    float usedAtTear = 0;
    char32_t before = 0;
    char32_t ink = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t at = text.size() - rest.size();
        const char32_t c = takeCodePoint(rest);
        if (isInvisible(c)) continue;
        if (at > start && mayBreakBetween(before, ink, c)) {
            breakAt = at;
            usedAtBreak = used;
        }
        if (at > start && mayBegin(c)) {
            tearAt = at;
            usedAtTear = used;
        }
        const float advance = glyphs.get(font.face, font.px, c).advance;
        if (used + advance > width && at > start && c != U' ') {
            if (breakAt == start) {
                out.wordBroken = true;
                breakAt = tearAt > start ? tearAt : at;
                usedAtBreak = tearAt > start ? usedAtTear : used;
            }
            out.lines.push_back(trimmed(text.substr(start, breakAt - start)));
            start = breakAt;
            used -= usedAtBreak;
        }
        used += advance;
        before = c;
        if (c != U' ') ink = c;
    }
    if (used > width && trimmed(text.substr(start)).size() == text.size() - start) out.wordBroken = true;
    out.lines.push_back(trimmed(text.substr(start)));
}

}  // namespace

float heightOf(TextStyle style) {
    switch (style) {
        case TextStyle::Small:
            return 4.2F;
        case TextStyle::Body:
        case TextStyle::Strong:
            return 5.5F;
        case TextStyle::Title:
            return 7.4F;
        case TextStyle::Display:
            return 14;
    }
    return 5.5F;
}

Font fontOf(TextStyle style, float pxPerMm) {
    const bool bold = style != TextStyle::Small && style != TextStyle::Body;
    return {bold ? Face::Bold : Face::Regular, static_cast<int>(std::round(heightOf(style) * pxPerMm))};
}

char32_t takeCodePoint(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    const std::size_t length = first < 0x80    ? 1
                               : first >= 0xF0 ? 4
                               : first >= 0xE0 ? 3
                               : first >= 0xC0 ? 2
                                               : 0;
    bool good = length != 0 && length <= text.size();
    for (std::size_t i = 1; good && i < length; ++i) good = (byte(i) & 0xC0) == 0x80;
    if (!good) {
        text.remove_prefix(1);
        return U'\uFFFD';
    }
    char32_t c = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) c = (c << 6) | (byte(i) & 0x3FU);
    text.remove_prefix(length);
    return c;
}

bool isInvisible(char32_t c) {
    return c < 0x20 || c == 0x7F || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

float lineWidth(GlyphCache& glyphs, Font font, std::string_view line) {
    float width = 0;
    while (!line.empty()) {
        const char32_t c = takeCodePoint(line);
        if (!isInvisible(c)) width += glyphs.get(font.face, font.px, c).advance;
    }
    return width;
}

Lines breakLines(GlyphCache& glyphs, Font font, std::string_view text, float width) {
    Lines out;
    while (true) {
        const std::size_t end = text.find('\n');
        breakParagraph(glyphs, font, text.substr(0, end), width, out);
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

std::size_t TextSizes::HashKey::operator()(const Key& key) const {
    const std::size_t font =
        static_cast<std::size_t>(key.font.px) * 2 + (key.font.face == Face::Bold ? 1 : 0);
    return std::hash<std::string_view>()(key.text) ^ font * 0x9E3779B97F4A7C15U ^
           std::hash<float>()(key.width) * 31;
}

template <class Measure>
float TextSizes::remembered(Key key, Measure measure) {
    if (const auto known = sizes_.find(key); known != sizes_.end()) return known->second->size;
    // Clocks and counters bring new words all day long.
    constexpr std::size_t kMost = 8'000;
    if (sizes_.size() >= kMost) sizes_.clear();
    auto size = std::make_unique<Size>(Size{std::string(key.text), measure()});
    key.text = size->text;
    return sizes_.emplace(key, std::move(size)).first->second->size;
}

float TextSizes::width(GlyphCache& glyphs, Font font, std::string_view line) {
    return remembered({line, font, 0}, [&] { return lineWidth(glyphs, font, line); });
}

int TextSizes::lines(GlyphCache& glyphs, Font font, std::string_view text, float width) {
    const float count = remembered({text, font, std::max(width, 1.0F)}, [&] {
        return static_cast<float>(breakLines(glyphs, font, text, width).lines.size());
    });
    return static_cast<int>(count);
}

}  // namespace kiosk::ui
