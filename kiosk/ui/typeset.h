#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kiosk/ui/glyphs.h"
#include "kiosk/ui/text.h"

namespace kiosk::ui {

struct Font {
    Face face = Face::Regular;
    int px = 16;
    bool operator==(const Font&) const = default;
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
/// pixels. Closing punctuation and separators never start a line, opening punctuation never ends one.
Lines breakLines(GlyphCache& glyphs, Font font, std::string_view text, float width);

/// Widths and line counts, remembered: a list measures every row in each frame, and the rows stay the same.
class TextSizes {
  public:
    /// As lineWidth().
    float width(GlyphCache& glyphs, Font font, std::string_view line);
    /// How many lines breakLines() makes.
    int lines(GlyphCache& glyphs, Font font, std::string_view text, float width);

  private:
    struct Key {
        std::string_view text;
        Font font;
        float width = 0;
        bool operator==(const Key&) const = default;
    };
    struct HashKey {
        std::size_t operator()(const Key& key) const;
    };
    struct Size {
        std::string text;  // what the key looks at
        float size = 0;
    };
    template <class Measure>
    float remembered(Key key, Measure measure);

    std::unordered_map<Key, std::unique_ptr<Size>, HashKey> sizes_;
};

}  // namespace kiosk::ui
