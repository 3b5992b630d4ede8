#include "kiosk/ui/paint.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "kiosk/ui/typeset.h"

namespace kiosk::ui::paint {
namespace {

ImU32 packed(Color c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}

ImVec2 px(float x, float y) {
    const float scale = Kit::current().pxPerMm();
    return {std::round(x * scale), std::round(y * scale)};
}

float px(float mm) {
    return mm * Kit::current().pxPerMm();
}

float strokePx(float mm) {
    return std::max(1.0F, std::round(px(mm)));
}

ImDrawList& list() {
    return Kit::current().drawList();
}

void quad(const Glyph& glyph, float x, float y, ImU32 color) {
    if (glyph.w <= 0) return;
    ImDrawList& draw = list();
    draw.PrimReserve(6, 4);
    draw.PrimRectUV({x + glyph.x, y + glyph.y}, {x + glyph.x + glyph.w, y + glyph.y + glyph.h},
                    {glyph.u0, glyph.v0}, {glyph.u1, glyph.v1}, color);
}

void drawLine(Font font, std::string_view line, float x, float baseline, ImU32 color) {
    GlyphCache& glyphs = Kit::current().glyphs();
    while (!line.empty()) {
        const char32_t c = takeCodePoint(line);
        if (isInvisible(c)) continue;
        const Glyph& glyph = glyphs.get(font.face, font.px, c);
        quad(glyph, x, baseline, color);
        x += glyph.advance;
    }
}

// The stroke that lies along the inside of a rounded rectangle.
void band(const ImVec2& a, const ImVec2& b, float width, float radius, ImU32 color) {
    const float half = width / 2;
    ImDrawList& draw = list();
    draw.PathRect({a.x + half, a.y + half}, {b.x - half, b.y - half}, std::max(0.0F, radius - half));
    draw.PathStroke(color, ImDrawFlags_Closed, width);
}

}  // namespace

void fill(const Rect& rect, Color color, float radius) {
    if (rect.w <= 0 || rect.h <= 0) return;
    list().AddRectFilled(px(rect.x, rect.y), px(rect.right(), rect.bottom()), packed(color), px(radius));
}

void outline(const Rect& rect, Color color, float thickness, float radius) {
    band(px(rect.x, rect.y), px(rect.right(), rect.bottom()), strokePx(thickness), px(radius), packed(color));
}

void raised(const Rect& rect, Color face, float radius) {
    raised(rect, face, colors().line, kHair, radius);
}

void raised(const Rect& rect, Color face, Color edge, float thickness, float radius) {
    constexpr int kSteps = 5;
    constexpr float kDown = 0.7F;
    constexpr float kUnder = 1;
    // Software GL pays for every pixel: of the shadow only what shows is drawn, and a little under the face.
    for (int i = kSteps; i >= 1; --i) {
        const float grow = 0.3F * static_cast<float>(i);
        band(px(rect.x - grow, rect.y - grow + kDown), px(rect.right() + grow, rect.bottom() + grow + kDown),
             std::ceil(px(grow + kDown + kUnder)), px(radius + grow), packed(colors().shadow));
    }
    if (edge == face) return fill(rect, face, radius);
    // The face ends below the middle of the edge, so that nothing of it shows outside.
    const float half = strokePx(thickness) / 2;
    const ImVec2 a = px(rect.x, rect.y);
    const ImVec2 b = px(rect.right(), rect.bottom());
    list().AddRectFilled({a.x + half, a.y + half}, {b.x - half, b.y - half}, packed(face),
                         std::max(0.0F, px(radius) - half));
    band(a, b, 2 * half, px(radius), packed(edge));
}

void circle(float x, float y, float radius, Color color) {
    list().AddCircleFilled(px(x, y), px(radius), packed(color));
}

void ring(float x, float y, float radius, float thickness, float share, Color color) {
    constexpr float kPi = 3.14159265F;
    if (share <= 0) return;
    ImDrawList& draw = list();
    if (share >= 1) {
        draw.AddCircle(px(x, y), px(radius), packed(color), 72, px(thickness));
        return;
    }
    const float from = -kPi / 2;
    draw.PathArcTo(px(x, y), px(radius), from, from + 2 * kPi * share, 72);
    draw.PathStroke(packed(color), 0, px(thickness));
}

void line(std::span<const InkSpot> way, Color color, float thickness) {
    const float scale = Kit::current().pxPerMm();
    if (way.empty()) return;
    const float pen = std::max(1.5F, thickness * scale);
    list().AddCircleFilled({way.front().x * scale, way.front().y * scale}, pen / 2, packed(color));
    if (way.size() == 1) return;
    for (const InkSpot& spot : way) list().PathLineTo({spot.x * scale, spot.y * scale});
    list().PathStroke(packed(color), 0, pen);
    list().AddCircleFilled({way.back().x * scale, way.back().y * scale}, pen / 2, packed(color));
}

void icon(const Rect& box, Icon icon, float size, Color color) {
    const char32_t c = codePoint(icon);
    if (c == 0) return;
    const int em = static_cast<int>(std::round(px(size)));
    const Glyph& glyph = Kit::current().glyphs().get(Face::Icons, em, c);
    const ImVec2 centre = px(box.x + box.w / 2, box.y + box.h / 2);
    quad(glyph, std::round(centre.x - glyph.w / 2) - glyph.x, std::round(centre.y - glyph.h / 2) - glyph.y,
         packed(color));
}

bool words(const Rect& rect, std::string_view text, const Words& look) {
    if (text.empty()) return true;
    Kit& kit = Kit::current();
    const Font font = fontOf(look.style, kit.pxPerMm());
    const float width = px(rect.w);
    const float height = px(rect.h);
    Lines broken;
    if (look.oneLine)
        broken.lines.push_back(text);
    else
        broken = breakLines(kit.glyphs(), font, text, width);
    const float pitch = std::round(static_cast<float>(font.px) * kLinePitch);
    const float block = pitch * static_cast<float>(broken.lines.size());
    float widest = 0;
    for (const auto line : broken.lines) widest = std::max(widest, lineWidth(kit.glyphs(), font, line));
    // Leading above the first and below the last line may be cut by a tight rectangle without hurting the
    // words.
    const float slack = pitch - static_cast<float>(font.px);
    const bool fits = !broken.wordBroken && widest <= width + 1 && block - slack <= height + 1;

    const ImVec2 at = px(rect.x, rect.y);
    float y = at.y;
    if (look.place == Place::Middle) y += std::round((height - block) / 2);
    if (look.place == Place::Bottom) y += std::round(height - block);
    if (!fits) kit.pushClip(rect);
    for (const auto line : broken.lines) {
        const float used = lineWidth(kit.glyphs(), font, line);
        float x = at.x;
        if (look.align == Align::Centre) x += std::round((width - used) / 2);
        if (look.align == Align::Right) x += std::round(width - used);
        const float baseline =
            y + std::round((pitch - static_cast<float>(font.px)) / 2 + 0.88F * static_cast<float>(font.px));
        drawLine(font, line, x, baseline, packed(look.color));
        if (look.struck) {
            const float middle = baseline - std::round(0.36F * static_cast<float>(font.px));
            list().AddLine({x - 1, middle}, {x + used + 1, middle}, packed(look.color),
                           std::max(1.5F, px(0.4F)));
        }
        y += pitch;
    }
    if (!fits) kit.popClip();
    return fits;
}

bool iconAndWords(const Rect& rect, Icon symbol, float iconSize, std::string_view text, const Words& look) {
    if (symbol == Icon::None) return words(rect, text, look);
    if (text.empty()) {
        icon(rect, symbol, iconSize, look.color);
        return true;
    }
    constexpr float kBetween = 2.2F;
    Rect room = rect;
    const float used = textWidth(text, look.style);
    const float needed = iconSize + kBetween + used;
    if (needed < rect.w && look.align == Align::Centre) room = rect.middle(needed + 0.5F, rect.h);
    if (needed < rect.w && look.align == Align::Right) room.takeLeft(rect.w - needed - 0.5F);
    icon(room.takeLeft(iconSize, kBetween), symbol, iconSize, look.color);
    Words rest = look;
    rest.align = Align::Left;
    return words(room, text, rest);
}

Rect badge(const Rect& room, std::string_view text, const Pair& pair) {
    const float height = std::min(room.h, lineHeight(TextStyle::Small) + 1.4F);
    const float width = std::min(room.w, textWidth(text, TextStyle::Small) + 4.4F);
    const Rect box{room.right() - width, room.y + (room.h - height) / 2, width, height};
    fill(box, pair.bg, 1.6F);
    const bool fits =
        words(box.inset(2, 0), text,
              {.style = TextStyle::Small, .align = Align::Centre, .color = pair.fg, .oneLine = true});
    Kit::current().reportText({}, box, text, fits);
    return box;
}

}  // namespace kiosk::ui::paint
