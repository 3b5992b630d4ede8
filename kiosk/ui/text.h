#pragma once
#include <string_view>

#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// Two text sizes, a title and a display size. Strong is Body in bold: weight comes before size and colour.
enum class TextStyle {
    Small,    ///< 4.2 mm, secondary notes only
    Body,     ///< 5.5 mm
    Strong,   ///< 5.5 mm bold
    Title,    ///< 7.4 mm bold
    Display,  ///< 14 mm bold, numbers that matter; digits are equally wide
};

enum class Align { Left, Centre, Right };
enum class Place { Top, Middle, Bottom };

/// Colours of words on page and card.
enum class Ink { Main, Muted, Accent, Good, Warn, Stop, Info };

Ink inkOf(Tone tone);

struct TextLook {
    TextStyle style = TextStyle::Body;
    Align align = Align::Left;
    Place place = Place::Middle;
    Ink ink = Ink::Main;
    bool struck = false;    ///< a line through the words: replaced by a correction
    bool oneLine = false;   ///< never wraps
    std::string_view id{};  ///< name for the probe, where a test looks for these words
};

/// Draws words into the rectangle, wrapped where needed, never shortened. Words that do not fit are clipped,
/// reported to the probe and answered with false.
bool text(const Rect& rect, std::string_view words, const TextLook& look = {});

/// Millimetres the words take on one line, and their height when wrapped to `width`. Only inside a frame.
float textWidth(std::string_view words, TextStyle style);
float textHeight(std::string_view words, TextStyle style, float width);
float lineHeight(TextStyle style);
/// Whether the words fit, wrapped but with no word broken.
bool textFits(std::string_view words, TextStyle style, float width, float height);

}  // namespace kiosk::ui
