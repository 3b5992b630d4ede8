#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/flow/text_view.h"
#include "kiosk/ui/rect.h"

namespace kiosk::ui {

/// Words being typed: what stands, the letters being composed behind it, how much may still follow. What is
/// longer than the field shows its end. Ids: `<id>.value`, `<id>.typed`.
struct TextField {
    std::string_view text;
    std::string_view typed{};
    std::string_view count{};
    bool full = false;
};
void textField(std::string_view id, const Rect& rect, const TextField& view);

/// The words on the keys that are not characters.
struct KeyboardWords {
    std::string erase;
    std::string space;
    std::string signs;       ///< 123
    std::string letters;     ///< ABC
    std::string mode;        ///< 中/英
    std::string simplified;  ///< 简
    std::string traditional;
    std::string capital;
};

/// Four rows of keys that fill the room, ten to a row: 26 letters, or digits and signs. Ids: `<id>.a` to
/// `<id>.z`, `<id>.0` to `<id>.9`, `<id>.` and the sign, `<id>.space`, `.erase`, `.plane`, `.mode`,
/// `.script`,
/// `.capital`, `.done`. Counts quick repeated taps.
std::optional<TextAction> keyboard(std::string_view id, const Rect& rect, const TextView& view,
                                   const KeyboardWords& words);
/// Millimetres in which keys are 15 mm high, and beyond which they grow no further.
float keyboardHeight();
float keyboardHeightMost();

/// Words in cells as wide as they need, at least 15 mm, row by row. Ids `<id>.0`, `<id>.1` …
struct WordCells {
    std::span<const std::string> words;
    std::string_view previous{};  ///< with words for the page buttons: pages; without: what fits
    std::string_view next{};
};
struct WordTouch {
    std::optional<std::size_t> word;
    bool all = true;  ///< every word is shown, on this page or another one
};
WordTouch wordCells(std::string_view id, const Rect& rect, const WordCells& view);

}  // namespace kiosk::ui
