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
    const float usual = std::min(13.0F, std::max(9.9F, room.h * 0.25F));
    const float title = textHeight(view.title, TextStyle::Strong, room.w - usual - 3);
    const bool oneLine =
        textFits(view.title, TextStyle::Title, room.w - usual - 3, lineHeight(TextStyle::Title));
    Rect head = room.takeTop(oneLine ? usual : std::max(usual, title), 1);
    const float mark = usual;
    toneMark(head.takeLeft(mark, 3), view.icon, view.enabled ? view.tone : Tone::Neutral);
    const bool large = textFits(view.title, TextStyle::Title, head.w, lineHeight(TextStyle::Title));
    return paint::words(head, view.title,
                        {.style = large ? TextStyle::Title : TextStyle::Strong, .color = ink});
}

/// Words on a ground of the tone, beside the tone's shape.
bool pill(const Rect& rect, const std::string& words, Tone tone) {
    const Pair& pair = colors().softOf(tone);
    const float width = std::min(rect.w, textWidth(words, TextStyle::Strong) + 12.5F);
    const Rect box{rect.x, rect.y, width, rect.h};
    paint::fill(box, pair.bg, 2);
    return paint::iconAndWords(box.inset(2, 0), toneIcon(tone), 5.5F, words,
                               {.style = TextStyle::Strong, .color = pair.fg});
}

/// Whether they fit without a word broken in two, with a little to spare.
bool fitWhole(const std::string& words, TextStyle style, float width, float height) {
    std::size_t begin = 0;
    while (begin < words.size()) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string word = words.substr(begin, end - begin);
        const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return c > 0; });
        if (ascii && textWidth(word, style) > width) return false;
        begin = end + 1;
    }
    return textFits(words, style, width - 0.5F, height);
}

/// A low tile: title above, state and count side by side below.
bool lowTile(const Rect& rect, const Tile& view, Color ink, Color muted) {
    Rect room = rect.inset(4, 1);
    const bool two = !view.badge.empty() || !view.sub.empty() || !view.count.empty();
    Rect head = two ? room.takeTop(room.h - std::min(11.5F, room.h * 0.53F), 0.5F) : room;
    toneMark(head.takeLeft(std::min(head.h < 10 ? 8.0F : 10.0F, head.h), head.h < 10 ? 1.5F : 2.5F),
             view.icon, view.enabled ? view.tone : Tone::Neutral);
    const bool large = textFits(view.title, TextStyle::Title, head.w, lineHeight(TextStyle::Title));
    const TextStyle smaller =
        textFits(view.title, TextStyle::Strong, head.w, head.h) ? TextStyle::Strong : TextStyle::Small;
    bool fits = paint::words(head, view.title, {.style = large ? TextStyle::Title : smaller, .color = ink});
    if (!view.count.empty())
        fits =
            paint::words(room.takeRight(textWidth(view.count, TextStyle::Title) + 0.5F, 2), view.count,
                         {.style = TextStyle::Title, .align = Align::Right, .color = ink, .oneLine = true}) &&
            fits;
    // The count says the most of it.
    if (view.badge.empty() && !textFits(view.sub, TextStyle::Small, room.w, room.h)) return fits;
    if (view.badge.empty())
        return paint::words(room, view.sub, {.style = TextStyle::Small, .color = muted}) && fits;
    const Pair& pair = colors().softOf(view.tone);
    const bool strong =
        textFits(view.badge, TextStyle::Strong, room.w - 12.5F, lineHeight(TextStyle::Strong));
    const TextStyle style = strong ? TextStyle::Strong : TextStyle::Small;
    // Where its words have no room beside the count, the shape of the state stands alone.
    if (!fitWhole(view.badge, style, room.w - 12.5F, room.h)) {
        toneMark(room.takeLeft(std::min(9.0F, room.h)), toneIcon(view.tone), view.tone);
        return fits;
    }
    room = room.takeLeft(std::min(room.w, textWidth(view.badge, style) + 12.5F));
    paint::fill(room, pair.bg, 2);
    return paint::iconAndWords(room.inset(2, 0), toneIcon(view.tone), 5.5F, view.badge,
                               {.style = style, .color = pair.fg}) &&
           fits;
}

/// From the bottom: state, second line, count. A low tile has its second line beside the count.
bool tileState(Rect room, const Tile& view, Color ink, Color muted) {
    bool fits = true;
    // A second line of a tone is the state itself.
    const bool subIsState = view.badge.empty() && view.tone != Tone::Neutral && view.enabled;
    const std::string& state = subIsState ? view.sub : view.badge;
    const std::string& sub = subIsState ? view.badge : view.sub;
    if (!state.empty()) {
        const float lines = textHeight(state, TextStyle::Strong, room.w - 12);
        fits = pill(room.takeBottom(std::max(9.0F, lines + 1), 1), state, view.tone);
    }
    const float countHeight = view.count.empty() ? 0 : 15.0F;
    const float subHeight = sub.empty() ? 0 : textHeight(sub, TextStyle::Body, room.w);
    const bool below = countHeight + subHeight <= room.h;
    if (!sub.empty() && below)
        fits = paint::words(room.takeBottom(subHeight, 1), sub, {.color = muted}) && fits;
    Rect line = room.middle(room.w, std::min(room.h, 19.0F));
    if (!view.count.empty()) {
        const Rect number = line.takeLeft(textWidth(view.count, TextStyle::Display) + 0.5F, 2);
        fits =
            paint::words(number, view.count, {.style = TextStyle::Display, .color = ink, .oneLine = true}) &&
            fits;
    }
    if (!sub.empty() && !below) {
        fits = paint::words(line, sub, {.align = Align::Right, .color = muted}) && fits;
    } else if (!view.countUnit.empty()) {
        line.takeBottom(3);
        fits =
            paint::words(line, view.countUnit, {.place = Place::Bottom, .color = muted, .oneLine = true}) &&
            fits;
    }
    return fits;
}

/// What head, state, count and second line need one below the other.
float neededHeight(const Tile& view, float width) {
    const float head = std::max(11.0F, textHeight(view.title, TextStyle::Strong, width - 14) + 1);
    const bool subIsState = view.badge.empty() && view.tone != Tone::Neutral && view.enabled;
    const std::string& state = subIsState ? view.sub : view.badge;
    const std::string& sub = subIsState ? view.badge : view.sub;
    const float pill =
        state.empty() ? 0 : std::max(9.0F, textHeight(state, TextStyle::Strong, width - 14) + 1) + 1;
    const float count = view.count.empty() ? 0 : 15.0F;
    return head + pill + count + (sub.empty() ? 0 : textHeight(sub, TextStyle::Body, width));
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
    Rect room = rect.inset(rect.w < 60 ? 3.5F : 5.0F, rect.h < 50 ? 2.2F : 4.0F);
    const Color ink = view.enabled ? c.text : c.off.fg;
    if (rect.h < 36 || neededHeight(view, room.w) > room.h) {
        kit.reportFit(touch, lowTile(rect, view, ink, view.enabled ? c.muted : c.off.fg));
        return touch.tapped;
    }
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
        paint::raised(rect, chosen.bg, chosen.bg, paint::kHair);
        ink = mark = chosen.fg;
    } else {
        paint::raised(rect, touch.held ? c.pressed : c.card, c.edge, 0.3F);
    }
    Rect room = rect.inset(3, rect.h < 22 ? 1.0F : 1.5F);
    const bool upright = rect.h >= 40 || (rect.h >= 28 && rect.w < 60);
    const float size = std::min(upright ? 16.0F : 11.0F, room.h * (upright ? 0.45F : 0.6F));
    const Icon icon = view.icon == Icon::None ? toneIcon(view.tone) : view.icon;
    const Align align = upright ? Align::Centre : Align::Left;
    const float inner = upright ? room.w : room.w - size - 3;
    const float subHeight = view.sub.empty() ? 0 : textHeight(view.sub, TextStyle::Small, inner);
    const float title = lineHeight(TextStyle::Title);
    const bool large = textFits(view.caption, TextStyle::Title, inner, title) &&
                       (upright ? size + 1 : 0.0F) + title + subHeight + 3 <= room.h;
    const TextStyle captionStyle = large ? TextStyle::Title : TextStyle::Strong;
    const float captionHeight = textHeight(view.caption, captionStyle, inner);
    if (upright) {
        room = room.middle(room.w, size + 1 + captionHeight + subHeight);
        paint::icon(room.takeTop(size, 1), icon, size, mark);
    } else {
        paint::icon(room.takeLeft(size, 3), icon, size, mark);
        room = room.middle(room.w, captionHeight + subHeight);
    }
    bool fits = paint::words(room.takeTop(captionHeight), view.caption,
                             {.style = captionStyle, .align = align, .color = ink});
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
        paint::raised(rect, touch.held ? c.pressed : c.card, c.edge, 0.3F, radius);
    }
    const Icon icon = view.selected && view.icon == Icon::None ? Icon::Check : view.icon;
    // Long words in a narrow chip: closer edges, then a lighter face.
    Rect room = rect.inset(2.5F, 1);
    float size = icon == Icon::None ? 0 : 5.5F;
    TextStyle style = view.selected ? TextStyle::Strong : TextStyle::Body;
    const auto fitting = [&] {
        return textFits(view.caption, style, room.w - (size > 0 ? size + 2.2F : 0), room.h + 1);
    };
    if (!fitting()) {
        room = rect.inset(1.2F, 0.5F);
        size = std::min(size, 4.5F);
    }
    if (!fitting()) style = TextStyle::Body;
    if (!fitting()) style = TextStyle::Small;
    if (!fitting()) size = 0;
    kit.reportFit(touch, paint::iconAndWords(room, size > 0 ? icon : Icon::None, size, view.caption,
                                             {.style = style, .align = Align::Centre, .color = ink}));
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
