#pragma once
#include <span>
#include <string_view>

#include "kiosk/flow/signature_view.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/theme.h"

/// Strokes and words of the widgets, in millimetres. Screens use the widgets.
namespace kiosk::ui::paint {

inline constexpr float kRadius = 2.6F;
inline constexpr float kGap = 3;
inline constexpr float kHair = 0.22F;

inline const Palette& colors() {
    return Kit::current().colors();
}

void fill(const Rect& rect, Color color, float radius = 0);
void outline(const Rect& rect, Color color, float thickness = kHair, float radius = 0);
/// A raised area: shadow, thin edge, face.
void raised(const Rect& rect, Color face, float radius = kRadius);
/// The same with an edge of its own colour and thickness.
void raised(const Rect& rect, Color face, Color edge, float thickness, float radius = kRadius);
void circle(float x, float y, float radius, Color color);
/// Part of a ring from the top, clockwise, `share` of 0 to 1.
void ring(float x, float y, float radius, float thickness, float share, Color color);
/// A round pen's way through the places; one place is a dot.
void line(std::span<const InkSpot> way, Color color, float thickness);
void icon(const Rect& box, Icon icon, float size, Color color);

struct Words {
    TextStyle style = TextStyle::Body;
    Align align = Align::Left;
    Place place = Place::Middle;
    Color color;
    bool struck = false;
    bool oneLine = false;
};

/// Draws without reporting to the probe. Returns whether everything fits.
bool words(const Rect& rect, std::string_view text, const Words& look);

/// An icon and words in the middle of the rectangle, side by side.
bool iconAndWords(const Rect& rect, Icon icon, float iconSize, std::string_view text, const Words& look);

/// A rounded label as wide as its words; returns the rectangle it took at the right end of `room`.
Rect badge(const Rect& room, std::string_view text, const Pair& pair);

}  // namespace kiosk::ui::paint
