#pragma once
#include <string>
#include <string_view>

#include "kiosk/ui/icons.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// A raised area with an optional heading. Returns the room inside it.
Rect card(const Rect& rect, std::string_view heading = {});
/// An area tinted by a tone. Returns the room inside it.
Rect tonedCard(const Rect& rect, Tone tone);

/// A thin line between two parts of a card, across the top of `rect`.
void separator(const Rect& rect);

/// "What: value" on one line, at least 8 mm high; the value stands right, wrapped to its share of the width.
float factValueWidth(std::string_view label, std::string_view value, float width);
void fact(const Rect& rect, std::string_view label, std::string_view value, Tone tone = Tone::Neutral);

/// A number that matters, with its unit beside and its meaning above.
struct Figure {
    std::string label;
    std::string value;
    std::string unit{};
    Tone tone = Tone::Neutral;
};
void figure(const Rect& rect, const Figure& view, std::string_view id = {});

/// Who it is about: initial on a round ground, name, role, state.
struct PersonCard {
    std::string initial;  ///< the family name, one character
    std::string name;
    std::string role{};
    std::string state{};
    Tone tone = Tone::Neutral;
};
void personCard(const Rect& rect, const PersonCard& view);
/// The same as a touch target of at least 20 mm height.
bool personButton(std::string_view id, const Rect& rect, const PersonCard& view, bool selected = false);

}  // namespace kiosk::ui
