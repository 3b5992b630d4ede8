#include "kiosk/ui/grade_face.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

Tone toneOf(int grade) {
    return grade <= 2 ? Tone::Good : grade == 3 ? Tone::Warn : Tone::Stop;
}

/// A mouth between two corners: `bow` millimetres below the middle of them, or above.
void mouth(float x, float y, float halfWidth, float bow, Color ink, float thickness) {
    constexpr int kPoints = 9;
    std::vector<InkSpot> way;
    for (int i = 0; i < kPoints; ++i) {
        const float t = static_cast<float>(i) / (kPoints - 1);
        way.push_back({x + halfWidth * (2 * t - 1), y + bow * std::sin(std::numbers::pi_v<float> * t)});
    }
    paint::line(way, ink, thickness);
}

void drawFace(float x, float y, float radius, int grade, Color ground, Color ink) {
    constexpr std::array<float, 4> kBow{0.42F, 0.22F, 0.0F, -0.28F};
    const float pen = radius * 0.13F;
    paint::circle(x, y, radius, ground);
    paint::ring(x, y, radius, pen, 1, ink);
    for (const float side : {-0.36F, 0.36F})
        paint::circle(x + side * radius, y - 0.22F * radius, radius * 0.13F, ink);
    const float bow = kBow.at(static_cast<std::size_t>(std::clamp(grade, 1, 4) - 1));
    mouth(x, y + radius * (0.36F - bow * 0.35F), radius * 0.46F, bow * radius, ink, pen * 1.15F);
}

}  // namespace

bool gradeFace(std::string_view id, const Rect& rect, const GradeFace& view) {
    Kit& kit = Kit::current();
    const Palette& c = paint::colors();
    const Touch touch = kit.touch(id, rect, true, view.caption);
    const Tone tone = toneOf(view.grade);
    Color ink = c.softOf(tone).fg;
    Color words = c.text;
    Color ground = c.softOf(tone).bg;
    if (view.selected) {
        const Pair pair = c.solidOf(tone);
        paint::raised(rect, pair.bg, pair.bg, paint::kHair);
        words = pair.fg;
    } else {
        paint::raised(rect, touch.held ? c.pressed : c.card, c.edge, 0.3F);
    }
    const float text = lineHeight(TextStyle::Small);
    Rect room = rect.inset(0.8F, 1.0F);
    const bool below = room.h >= text + 6;
    const float space = below ? room.h - text - 0.6F : room.h;
    const float radius = std::min({room.w * 0.36F, space / 2, 7.5F});
    const auto mark = [&](float x, float y) {
        if (view.icon == Icon::None) return drawFace(x, y, radius, view.grade, ground, ink);
        paint::circle(x, y, radius, ground);
        paint::icon({x - radius, y - radius, 2 * radius, 2 * radius}, view.icon, radius * 1.35F, ink);
    };
    if (below) {
        const float top = room.y + (space - 2 * radius) / 2 + radius;
        mark(room.x + room.w / 2, top);
        kit.reportFit(touch,
                      paint::words(room.takeBottom(text), view.caption,
                                   {.style = TextStyle::Small, .align = Align::Centre, .color = words}));
    } else {
        mark(room.x + radius + 1, room.y + room.h / 2);
        room.takeLeft(2 * radius + 2);
        kit.reportFit(touch, paint::words(room, view.caption,
                                          {.style = TextStyle::Small, .align = Align::Left, .color = words}));
    }
    return touch.tapped;
}

}  // namespace kiosk::ui
