#pragma once
#include <string_view>
#include <vector>

#include "kiosk/ui/glyphs.h"
#include "kiosk/ui/text.h"

namespace kiosk::ui {

struct Font {
    Face face = Face::Regular;
    int px = 16;
};

/// Height of a line in ems.
inline constexpr float kLinePitch = 1.34F;

/// Millimetres per em of a style, and its face at the panel's density.
float heightOf(TextStyle style);
Font fontOf(TextStyle style, float pxPerMm);

/// Takes the next code point off the front of UTF-8 text; a broken byte gives U+FFFD. Precondition: not
/// empty.
char32_t takeCodePoint(std::string_view& text);

/// Whether a character takes no room and leaves no mark (joiners, variation selectors, control characters).
bool isInvisible(char32_t c);

/// Pixels from the first pen position to the last.
float lineWidth(GlyphCache& glyphs, Font font, std::string_view line);

struct Lines {
    std::vector<std::string_view> lines;
    bool wordBroken = false;  ///< a single word was wider than the room
};

/// Breaks text at `\n`, at spaces and between Chinese characters so that no line is wider than `width`
/// pixels. Closing punctuation never starts a line, opening punctuation never ends one.
Lines breakLines(GlyphCache& glyphs, Font font, std::string_view text, float width);

}  // namespace kiosk::ui
