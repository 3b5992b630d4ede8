#include "kiosk/ui/card.h"

#include <algorithm>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;

bool drawPerson(const Rect& rect, const PersonCard& view, Color ground, Color muted) {
    const Palette& c = colors();
    Rect room = rect.inset(4, 2);
    const float size = std::min(16.0F, room.h);
    const Rect mark = room.takeLeft(size, 4);
    const float x = mark.x + mark.w / 2;
    const float y = mark.y + mark.h / 2;
    paint::circle(x, y, size / 2, ground);
    bool fits = paint::words(
        mark, view.initial,
        {.style = TextStyle::Title, .align = Align::Centre, .color = c.accentSoft.fg, .oneLine = true});
    if (!view.state.empty()) {
        const float width = std::min(room.w * 0.6F, textWidth(view.state, TextStyle::Strong) + 9);
        const Rect state = room.takeRight(width, 3);
        fits = paint::iconAndWords(state, toneIcon(view.tone), 6, view.state,
                                   {.style = TextStyle::Strong,
                                    .align = Align::Right,
                                    .color = view.tone == Tone::Neutral ? muted : c.softOf(view.tone).fg}) &&
               fits;
    }
    const float name = textHeight(view.name, TextStyle::Strong, room.w);
    const float role = view.role.empty() ? 0 : textHeight(view.role, TextStyle::Small, room.w);
    Rect block = room.middle(room.w, name + role);
    fits =
        paint::words(block.takeTop(name), view.name, {.style = TextStyle::Strong, .color = c.text}) && fits;
    return paint::words(block, view.role, {.style = TextStyle::Small, .color = muted}) && fits;
}

}  // namespace

Rect card(const Rect& rect, std::string_view heading) {
    paint::raised(rect, colors().card, 3);
    Rect room = rect.inset(5, 4);
    if (!heading.empty()) {
        const float height = textHeight(heading, TextStyle::Strong, room.w);
        text(room.takeTop(height, 3), heading, {.style = TextStyle::Strong, .ink = Ink::Muted});
    }
    return room;
}

Rect tonedCard(const Rect& rect, Tone tone) {
    paint::fill(rect, colors().softOf(tone).bg, 3);
    return rect.inset(5, 4);
}

void separator(const Rect& rect) {
    paint::fill({rect.x, rect.y, rect.w, paint::kHair}, colors().line);
}

float factValueWidth(std::string_view label, std::string_view value, float width) {
    const float beside = width - textWidth(label, TextStyle::Body) - 4;
    return std::min(textWidth(value, TextStyle::Strong) + 0.5F, std::max(width * 0.55F, beside));
}

void fact(const Rect& rect, std::string_view label, std::string_view value, Tone tone) {
    Rect room = rect;
    const Rect right = room.takeRight(factValueWidth(label, value, room.w), 3);
    text(right, value, {.style = TextStyle::Strong, .align = Align::Right, .ink = inkOf(tone)});
    text(room, label, {.ink = Ink::Muted});
}

void figure(const Rect& rect, const Figure& view, std::string_view id) {
    Rect room = rect;
    if (!view.label.empty())
        text(room.takeTop(lineHeight(TextStyle::Body), 0.5F), view.label, {.ink = Ink::Muted});
    Rect value = room.takeTop(lineHeight(TextStyle::Display));
    text(value.takeLeft(std::min(value.w, textWidth(view.value, TextStyle::Display) + 0.5F), 2), view.value,
         {.style = TextStyle::Display, .ink = inkOf(view.tone), .oneLine = true, .id = id});
    value.takeBottom(2.2F);
    text(value, view.unit, {.place = Place::Bottom, .ink = Ink::Muted, .oneLine = true});
}

void personCard(const Rect& rect, const PersonCard& view) {
    paint::raised(rect, colors().card, 3);
    const bool fits = drawPerson(rect, view, colors().accentSoft.bg, colors().muted);
    Kit::current().reportText({}, rect, view.name, fits);
}

bool personButton(std::string_view id, const Rect& rect, const PersonCard& view, bool selected) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Touch touch = kit.touch(id, rect, true, view.name);
    if (selected)
        paint::raised(rect, c.accentSoft.bg, c.accent.bg, 0.5F, 3);
    else
        paint::raised(rect, touch.held ? c.pressed : c.card, c.edge, paint::kHair, 3);
    kit.reportFit(touch, drawPerson(rect, view, selected ? c.card : c.accentSoft.bg, c.muted));
    return touch.tapped;
}

}  // namespace kiosk::ui
