#include <algorithm>

#include "kiosk/ui/button.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;
using paint::kRadius;

/// The tone's shape on a round ground, large enough to be seen from across the room.
void toneMark(const Rect& box, Icon icon, Tone tone) {
    const Pair& pair = colors().softOf(tone);
    const float size = std::min(box.w, box.h);
    paint::circle(box.x + box.w / 2, box.y + box.h / 2, size / 2, pair.bg);
    paint::icon(box, icon, size * 0.62F, pair.fg);
}

bool tileHead(Rect& room, const Tile& view, Color ink) {
    Rect head = room.takeTop(std::min(13.0F, room.h * 0.4F), 1);
    const float mark = head.h;
    toneMark(head.takeLeft(mark, 3), view.icon, view.enabled ? view.tone : Tone::Neutral);
    return paint::words(head, view.title, {.style = TextStyle::Title, .color = ink});
}

bool tileState(Rect& room, const Tile& view, Color ink, Color muted) {
    bool fits = true;
    if (!view.badge.empty()) {
        const Pair& pair = colors().softOf(view.tone);
        Rect foot = room.takeBottom(9, 1);
        const float width = std::min(foot.w, textWidth(view.badge, TextStyle::Strong) + 12);
        foot = foot.takeLeft(width);
        paint::fill(foot, pair.bg, 2);
        fits = paint::iconAndWords(foot.inset(2, 0), toneIcon(view.tone), 5.5F, view.badge,
                                   {.style = TextStyle::Strong, .color = pair.fg, .oneLine = true});
    }
    if (!view.sub.empty()) {
        const float height = std::min(room.h, textHeight(view.sub, TextStyle::Body, room.w));
        fits = paint::words(room.takeBottom(height, 0), view.sub, {.color = muted}) && fits;
    }
    if (!view.count.empty()) {
        const Rect number = room.takeLeft(textWidth(view.count, TextStyle::Display) + 0.5F, 2);
        fits =
            paint::words(number, view.count, {.style = TextStyle::Display, .color = ink, .oneLine = true}) &&
            fits;
        Rect unit = room;
        if (unit.h > 15) unit = {unit.x, unit.y + unit.h / 2 - 3.0F, unit.w, lineHeight(TextStyle::Body) + 2};
        fits = paint::words(unit, view.countUnit, {.color = muted, .oneLine = true}) && fits;
    }
    return fits;
}

}  // namespace

bool tile(std::string_view id, const Rect& rect, const Tile& view) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Touch touch = kit.touch(id, rect, view.enabled, view.title);
    if (view.enabled)
        paint::raised(rect, touch.held ? c.pressed : c.card, 3.5F);
    else
        paint::fill(rect, c.off.bg, 3.5F);
    Rect room = rect.inset(5, 4);
    const Color ink = view.enabled ? c.text : c.off.fg;
    const bool head = tileHead(room, view, ink);
    const bool rest = tileState(room, view, ink, view.enabled ? c.muted : c.off.fg);
    kit.reportFit(touch, head && rest);
    return touch.tapped;
}

bool choice(std::string_view id, const Rect& rect, const Choice& view) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Touch touch = kit.touch(id, rect, view.enabled, view.caption);
    const Pair chosen = view.tone == Tone::Neutral ? c.accent : c.solidOf(view.tone);
    Color ink = view.enabled ? c.text : c.off.fg;
    Color mark = view.tone == Tone::Neutral ? c.accentSoft.fg : c.softOf(view.tone).fg;
    if (!view.enabled) {
        paint::fill(rect, c.off.bg, kRadius);
        mark = c.off.fg;
    } else if (view.selected) {
        paint::raised(rect, chosen.bg);
        ink = mark = chosen.fg;
    } else {
        paint::raised(rect, touch.held ? c.pressed : c.card);
        paint::outline(rect, c.edge, 0.3F, kRadius);
    }
    Rect room = rect.inset(3, 1.5F);
    const float size = std::min(11.0F, room.h * 0.6F);
    const Icon icon = view.icon == Icon::None ? toneIcon(view.tone) : view.icon;
    const bool upright = rect.h >= 28 && rect.w < 60;
    const Align align = upright ? Align::Centre : Align::Left;
    const float captionHeight =
        textHeight(view.caption, TextStyle::Strong, upright ? room.w : room.w - size - 3);
    const float subHeight =
        view.sub.empty() ? 0 : textHeight(view.sub, TextStyle::Small, upright ? room.w : room.w - size - 3);
    if (upright) {
        room = room.middle(room.w, size + 1 + captionHeight + subHeight);
        paint::icon(room.takeTop(size, 1), icon, size, mark);
    } else {
        paint::icon(room.takeLeft(size, 3), icon, size, mark);
        room = room.middle(room.w, captionHeight + subHeight);
    }
    bool fits = paint::words(room.takeTop(captionHeight), view.caption,
                             {.style = TextStyle::Strong, .align = align, .color = ink});
    fits = paint::words(room, view.sub, {.style = TextStyle::Small, .align = align, .color = ink}) && fits;
    kit.reportFit(touch, fits);
    return touch.tapped;
}

bool chip(std::string_view id, const Rect& rect, const Chip& view) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Touch touch = kit.touch(id, rect, view.enabled, view.caption);
    const float radius = std::min(rect.h / 2, 5.0F);
    Color ink = c.text;
    if (!view.enabled) {
        paint::fill(rect, c.off.bg, radius);
        ink = c.off.fg;
    } else if (view.selected) {
        paint::fill(rect, c.accent.bg, radius);
        ink = c.accent.fg;
    } else {
        paint::fill(rect, touch.held ? c.pressed : c.card, radius);
        paint::outline(rect, c.edge, 0.3F, radius);
    }
    const Icon icon = view.selected && view.icon == Icon::None ? Icon::Check : view.icon;
    kit.reportFit(touch, paint::iconAndWords(rect.inset(2.5F, 1), icon, 5.5F, view.caption,
                                             {.style = view.selected ? TextStyle::Strong : TextStyle::Body,
                                              .align = Align::Centre,
                                              .color = ink}));
    return touch.tapped;
}

std::optional<std::size_t> segmented(std::string_view id, const Rect& rect, const Segmented& view) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    paint::fill(rect, c.line, kRadius);
    std::optional<std::size_t> touched;
    const auto parts = rect.columns(static_cast<int>(view.captions.size()));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool selected = view.selected == i;
        const Touch touch =
            kit.touch(std::string(id) + "." + std::to_string(i), parts[i], true, view.captions[i]);
        const Rect face = parts[i].inset(0.8F);
        if (selected)
            paint::raised(face, c.card, kRadius - 0.6F);
        else if (touch.held)
            paint::fill(face, c.pressed, kRadius - 0.6F);
        kit.reportFit(touch, paint::words(face.inset(1.5F, 0.5F), view.captions[i],
                                          {.style = selected ? TextStyle::Strong : TextStyle::Body,
                                           .align = Align::Centre,
                                           .color = selected ? c.accentSoft.fg : c.text}));
        if (touch.tapped) touched = i;
    }
    return touched;
}

}  // namespace kiosk::ui
