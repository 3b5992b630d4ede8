#include "kiosk/ui/keypad.h"

#include <algorithm>

#include "kiosk/ui/icons.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr float kKeyGap = 2.5F;
constexpr float kNarrowGap = 0.6F;

struct KeyCap {
    std::string id;
    std::string words;
    Icon icon = Icon::None;
    TextStyle style = TextStyle::Title;
    bool enabled = true;
    bool chosen = false;
};

bool key(const Rect& rect, const KeyCap& cap) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Touch touch = kit.touch(cap.id, rect, cap.enabled, cap.words, Repeat::Key);
    Color ink = c.text;
    if (!cap.enabled) {
        paint::fill(rect, c.off.bg, paint::kRadius);
        ink = c.off.fg;
    } else if (cap.chosen) {
        paint::raised(rect, c.accent.bg, c.accent.bg, paint::kHair);
        ink = c.accent.fg;
    } else {
        paint::raised(rect, touch.held ? c.accentSoft.bg : c.card, c.edge, paint::kHair);
    }
    bool fits = true;
    if (cap.icon == Icon::None) {
        fits = paint::words(rect.inset(1), cap.words,
                            {.style = cap.style, .align = Align::Centre, .color = ink});
    } else {
        Rect room = rect.inset(1).middle(rect.w - 2, 7 + lineHeight(TextStyle::Small));
        paint::icon(room.takeTop(7), cap.icon, 7, ink);
        fits =
            paint::words(room, cap.words, {.style = TextStyle::Small, .align = Align::Centre, .color = ink});
    }
    kit.reportFit(touch, fits);
    return touch.tapped;
}

struct Readout {
    std::string_view id;
    std::string_view label;
    std::string_view typed;
    std::string_view unit;
    std::string_view limits;
    std::string_view note;
    Tone tone = Tone::Neutral;
};

/// The value large, its unit on the same line.
void drawValue(Rect rect, const Readout& view) {
    const std::string shown = view.typed.empty() ? "––" : std::string(view.typed);
    const Ink ink = view.typed.empty() ? Ink::Muted : inkOf(view.tone);
    const Rect number = rect.takeLeft(std::min(rect.w, textWidth(shown, TextStyle::Display) + 0.5F), 2);
    text(number, shown, {.style = TextStyle::Display, .ink = ink, .oneLine = true, .id = view.id});
    Rect unit = rect.middle(rect.w, 15);
    text(unit, view.unit, {.place = Place::Bottom, .ink = Ink::Muted, .oneLine = true});
}

/// The note on its tone, as high as its words, at the bottom of the room.
void drawNote(Rect& room, const Readout& view) {
    if (view.note.empty()) return;
    const Pair& pair = colors().softOf(view.tone);
    const float height = std::min(room.h, textHeight(view.note, TextStyle::Strong, room.w - 14) + 3);
    Rect box = room.takeBottom(height, 1);
    paint::fill(box, pair.bg, 2);
    box = box.inset(2.5F, 0.5F);
    paint::icon(box.takeLeft(6, 2.5F), toneIcon(view.tone), 6, pair.fg);
    const bool fits = paint::words(box, view.note, {.style = TextStyle::Strong, .color = pair.fg});
    Kit::current().reportText({}, box, view.note, fits);
}

/// What is asked, what was typed, what is allowed, what is wrong: below each other, or in two columns when
/// low.
void readout(const Rect& rect, const Readout& view) {
    paint::raised(rect, colors().card, 3);
    const bool low = rect.h < 50;
    Rect room = rect.inset(5, low ? 2.0F : 4.0F);
    const float labelHeight = textHeight(view.label, TextStyle::Body, room.w);
    if (low) {
        Rect left = room.takeLeft(room.w * 0.42F, 4);
        text(left.takeTop(std::min(labelHeight, left.h * 0.4F)), view.label, {.ink = Ink::Muted});
        drawValue(left, view);
        drawNote(room, view);
        text(room, view.limits, {.ink = Ink::Muted});
        return;
    }
    text(room.takeTop(labelHeight, 1), view.label, {.ink = Ink::Muted});
    drawNote(room, view);
    const float limits = view.limits.empty() ? 0 : textHeight(view.limits, TextStyle::Body, room.w);
    Rect block = room.middle(room.w, 19 + limits);
    drawValue(block.takeTop(19), view);
    text(block, view.limits, {.ink = Ink::Muted});
}

/// Splits a pad into readout and keys: beside each other where the room is wide, above each other where it is
/// high.
void split(Rect rect, float keysWidth, float keysHeight, float readoutHeight, Rect& shown, Rect& keys) {
    if (rect.w >= keysWidth + 55) {
        keys = rect.takeRight(std::min(rect.w * 0.6F, keysWidth * 1.4F), 6);
        keys = keys.h > keysHeight * 1.3F ? keys.middle(keys.w, keysHeight * 1.3F) : keys;
        shown = Rect{rect.x, keys.y, rect.w, keys.h};
    } else {
        shown = rect.takeTop(std::min(readoutHeight, rect.h - keysHeight - 5), 5);
        keys = rect.h > keysHeight * 1.4F ? rect.takeTop(keysHeight * 1.4F) : rect;
    }
}

std::optional<char> digits(std::string_view id, const std::vector<Rect>& grid, int gridColumns,
                           bool enabled) {
    std::optional<char> touched;
    for (int d = 0; d <= 9; ++d) {
        const int at = d == 0 ? 3 * gridColumns + 1 : (d - 1) / 3 * gridColumns + (d - 1) % 3;
        const std::string name = std::to_string(d);
        if (key(grid[static_cast<std::size_t>(at)],
                {.id = std::string(id) + "." + name, .words = name, .enabled = enabled}))
            touched = static_cast<char>('0' + d);
    }
    return touched;
}

}  // namespace

bool key(std::string_view id, const Rect& rect, const Key& view) {
    return key(rect, KeyCap{std::string(id), view.words, view.icon, view.style, view.enabled, view.chosen});
}

std::optional<char> digitKeys(std::string_view id, const Rect& rect, int columns, bool any,
                              std::string_view clear, std::string_view back) {
    const std::string base(id);
    const auto grid = rect.grid(columns, 4, kKeyGap);
    const bool wide = columns > 3;
    std::optional<char> touched = digits(id, grid, columns, true);
    const Key clearKey{.words = std::string(clear), .icon = Icon::Close, .enabled = any};
    if (!clear.empty() && key(base + ".clear", grid[wide ? 7 : 9], clearKey)) touched = kKeyClear;
    const Key backKey{.words = std::string(back), .icon = Icon::Backspace, .enabled = any};
    if (key(base + ".back", grid[wide ? 3 : 11], backKey)) touched = kKeyBack;
    return touched;
}

std::optional<char> keypad(std::string_view id, const Rect& rect, const Keypad& view) {
    const std::string base(id);
    Rect shown;
    Rect keys;
    split(rect, 4 * 21 + 3 * kKeyGap, 4 * 20 + 3 * kKeyGap, 62, shown, keys);
    const std::string valueId = base + ".value";
    readout(shown, {valueId, view.label, view.typed, view.unit, view.limits, view.note, view.noteTone});
    // The editing keys stand a little apart from the digits.
    const Rect edit = keys.takeRight((keys.w - 3 * kKeyGap - 3) / 4, kKeyGap + 3);
    const auto grid = keys.grid(3, 4, kKeyGap);
    const auto side = edit.rows(4, kKeyGap);
    std::optional<char> touched = digits(id, grid, 3, true);
    if (view.point && key(grid[9], {.id = base + ".point", .words = "."})) touched = '.';
    if (view.sign && key(grid[11], {.id = base + ".sign", .words = "±"})) touched = '-';
    const bool any = !view.typed.empty();
    if (key(side[0], {.id = base + ".back", .words = view.back, .icon = Icon::Backspace, .enabled = any}))
        touched = kKeyBack;
    if (key(side[1], {.id = base + ".clear", .words = view.clear, .icon = Icon::Close, .enabled = any}))
        touched = kKeyClear;
    return touched;
}

std::optional<char> pinPad(std::string_view id, const Rect& rect, const PinPad& view) {
    const std::string base(id);
    const Palette& c = colors();
    Rect shown;
    Rect keys;
    split(rect, 3 * 24 + 2 * kKeyGap, 4 * 20 + 3 * kKeyGap, 62, shown, keys);
    Rect room = shown.middle(shown.w, 74);
    text(room.takeTop(std::min(room.h, textHeight(view.title, TextStyle::Title, room.w)), 2), view.title,
         {.style = TextStyle::Title, .align = Align::Centre});
    if (!view.sub.empty())
        text(room.takeTop(textHeight(view.sub, TextStyle::Body, room.w), 2), view.sub,
             {.align = Align::Centre, .ink = Ink::Muted});
    const Rect dots = room.takeTop(16, 3).middle(static_cast<float>(view.length) * 11, 16);
    const auto places = dots.columns(view.length);
    for (int i = 0; i < view.length; ++i) {
        const Rect& at = places[static_cast<std::size_t>(i)];
        const bool filled = i < view.entered;
        paint::circle(at.x + at.w / 2, at.y + at.h / 2, filled ? 2.8F : 2.2F,
                      filled ? c.accentSoft.fg : c.faint);
    }
    if (!view.note.empty()) {
        const float height = std::min(room.h, textHeight(view.note, TextStyle::Strong, room.w - 20) + 4);
        Rect note = room.takeTop(height);
        const Pair& pair = c.softOf(view.noteTone);
        paint::fill(note, pair.bg, 2);
        const bool fits =
            paint::iconAndWords(note.inset(3, 1), toneIcon(view.noteTone), 6, view.note,
                                {.style = TextStyle::Strong, .align = Align::Centre, .color = pair.fg});
        Kit::current().reportText(base + ".note", note, view.note, fits);
    }
    const auto grid = keys.grid(3, 4, kKeyGap);
    std::optional<char> touched = digits(id, grid, 3, view.enabled);
    const bool any = view.enabled && view.entered > 0;
    if (key(grid[9], {.id = base + ".clear", .words = view.clear, .icon = Icon::Close, .enabled = any}))
        touched = kKeyClear;
    if (key(grid[11], {.id = base + ".back", .words = view.back, .icon = Icon::Backspace, .enabled = any}))
        touched = kKeyBack;
    return touched;
}

std::optional<TemperatureTouch> temperaturePad(std::string_view id, const Rect& rect,
                                               const TemperaturePad& view) {
    const std::string base(id);
    const std::string valueId = base + ".value";
    std::optional<TemperatureTouch> touched;
    Rect room = rect;
    const int wholes = static_cast<int>(view.wholes.size()) + 1;
    // Ten keys of 20 mm in a row are worth a narrow gap: one row less on a small panel.
    const int perRow = std::clamp(static_cast<int>((room.w + kNarrowGap) / (20 + kNarrowGap)), 1, 10);
    const int tenthColumns = perRow >= 10 ? 10 : 5;
    const float tenthGap = std::min(
        kKeyGap, (room.w - 20 * static_cast<float>(tenthColumns)) / static_cast<float>(tenthColumns - 1));
    const int wholeColumns = std::min(wholes, perRow);
    const int wholeRows = (wholes + wholeColumns - 1) / wholeColumns;
    const int keyRows = wholeRows + 10 / tenthColumns;
    const float keysHeight = static_cast<float>(keyRows) * (20 + kKeyGap) + 1;
    Rect keys = room.takeBottom(std::max(keysHeight, std::min(keysHeight * 1.3F, room.h - 66)), 4);
    readout(room, {valueId, view.label, view.typed, view.unit, view.limits, view.note, view.noteTone});

    const float share = static_cast<float>(wholeRows) / static_cast<float>(keyRows);
    const auto upper = keys.takeTop((keys.h - 5) * share, 5).grid(wholeColumns, wholeRows, kKeyGap);
    for (std::size_t i = 0; i < view.wholes.size(); ++i) {
        const std::string name = std::to_string(view.wholes[i]);
        if (key(upper[i],
                {.id = base + "." + name, .words = name, .chosen = view.chosenWhole == view.wholes[i]}))
            touched = {TemperatureTouch::Kind::Whole, view.wholes[i]};
    }
    if (key(upper[view.wholes.size()],
            {.id = base + ".other", .words = view.other, .style = TextStyle::Strong}))
        touched = {TemperatureTouch::Kind::Other, 0};
    const auto lower = keys.grid(tenthColumns, 10 / tenthColumns, tenthColumns == 10 ? tenthGap : kKeyGap);
    for (int i = 0; i < 10; ++i) {
        const std::string name = std::to_string(i);
        if (key(lower[static_cast<std::size_t>(i)], {.id = base + ".tenth." + name,
                                                     .words = "." + name,
                                                     .enabled = view.chosenWhole.has_value(),
                                                     .chosen = view.chosenTenth == i}))
            touched = {TemperatureTouch::Kind::Tenth, i};
    }
    return touched;
}

}  // namespace kiosk::ui
