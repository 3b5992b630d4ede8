#include "kiosk/ui/notice.h"

#include <algorithm>

#include "kiosk/ui/button.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr int kNoticeLayer = 1;
constexpr int kDialogLayer = 2;
constexpr int kLockLayer = 3;

/// A place of this size in the middle of where notices lie.
Rect noticePlace(float width, float height) {
    const Rect room = Kit::current().noticeRoom();
    const float w = std::min(width, room.w);
    const float top = room.h > height ? room.y + (room.h - height) / 2 : room.y;
    return {room.x + (room.w - w) / 2, top, w, height};
}

void dim() {
    const Color shade =
        Kit::current().theme() == ThemeKind::Night ? Color{0, 0, 0, 170} : Color{14, 28, 36, 130};
    paint::fill(Kit::current().screenMm(), shade);
}

}  // namespace

void toast(const ToastView& view) {
    Kit& kit = Kit::current();
    const Pair& pair = colors().solidOf(view.tone);
    const float widest = std::min(160.0F, kit.noticeRoom().w);
    const float inner = std::min(widest - 22, textWidth(view.text, TextStyle::Strong) + 1);
    const float height = textHeight(view.text, TextStyle::Strong, inner) + 9;
    const Rect rect = noticePlace(inner + 22, height);
    kit.pushLayer(kNoticeLayer, rect);
    paint::raised(rect, pair.bg, pair.bg, paint::kHair, 4);
    Rect room = rect.inset(5, 2);
    paint::icon(room.takeLeft(8, 4), toneIcon(view.tone), 8, pair.fg);
    const bool fits = paint::words(room, view.text, {.style = TextStyle::Strong, .color = pair.fg});
    kit.reportText("toast", rect, view.text, fits);
    kit.popLayer();
}

bool undoBar(std::string_view id, const UndoView& view, std::string_view undo) {
    Kit& kit = Kit::current();
    const Pair& pair = colors().solidOf(Tone::Neutral);
    const Rect rect = noticePlace(180, 23);
    kit.pushLayer(kNoticeLayer, rect);
    paint::raised(rect, pair.bg, pair.bg, paint::kHair, 4);
    Rect room = rect.inset(5, 2.5F);
    const Rect place = room.takeRight(std::max(34.0F, textWidth(undo, TextStyle::Strong) + 18), 4);
    paint::icon(room.takeLeft(8, 4), Icon::Check, 8, pair.fg);
    const bool fits = paint::words(room, view.text, {.style = TextStyle::Strong, .color = pair.fg});
    kit.reportText({}, room, view.text, fits);
    const bool tapped = button(id, place, {.caption = std::string(undo), .icon = Icon::Undo});
    const Rect track{rect.x + 4, rect.bottom() - 1.6F, rect.w - 8, 0.8F};
    paint::fill({track.x, track.y, track.w * std::clamp(view.fraction, 0.0F, 1.0F), track.h}, pair.fg, 0.4F);
    kit.popLayer();
    const Rect taken = kit.noticeRoom();
    kit.setNoticeRoom({taken.x, rect.bottom() + 2, taken.w, 0});
    return tapped;
}

Modal::Modal(float width, float height) {
    Kit& kit = Kit::current();
    const Rect screen = kit.screenMm();
    dim();
    kit.pushLayer(kDialogLayer, screen);
    const Rect card = screen.inset(4).middle(width, height);
    paint::raised(card, colors().card, 4);
    content_ = card.inset(8, 7);
}

Modal::~Modal() {
    Kit::current().popLayer();
}

std::optional<std::string> dialog(const DialogView& view) {
    const Rect screen = Kit::current().screenMm();
    const float width = std::min(165.0F, screen.w - 8);
    const float inner = width - 16;
    const float head = std::max(14.0F, textHeight(view.title, TextStyle::Title, inner - 18));
    const float body = view.body.empty() ? 0 : textHeight(view.body, TextStyle::Body, inner) + 4;
    const Modal modal(width, 14 + head + body + 28);
    Rect room = modal.content();
    Rect title = room.takeTop(head, view.body.empty() ? 0.0F : 4.0F);
    const Pair& pair = colors().softOf(view.tone);
    const Rect mark = title.takeLeft(14, 4);
    paint::circle(mark.x + mark.w / 2, mark.y + mark.h / 2, 7, pair.bg);
    paint::icon(mark, view.tone == Tone::Neutral ? Icon::Question : toneIcon(view.tone), 8.5F, pair.fg);
    text(title, view.title, {.style = TextStyle::Title});
    const Rect buttons = room.takeBottom(20);
    text(room, view.body, {.place = Place::Top});
    std::optional<std::string> touched;
    const auto places = buttons.columns(std::max(1, static_cast<int>(view.buttons.size())), 4);
    for (std::size_t i = 0; i < view.buttons.size(); ++i) {
        const Option& option = view.buttons[i];
        const ButtonKind kind = option.tone == Tone::Stop      ? ButtonKind::Danger
                                : i + 1 == view.buttons.size() ? ButtonKind::Primary
                                                               : ButtonKind::Secondary;
        if (button(view.id + "." + option.id, places[i], option.text, kind)) touched = option.id;
    }
    return touched;
}

void banner(const Rect& rect, Tone tone, std::string_view words, std::string_view id) {
    const Pair& pair = colors().softOf(tone);
    paint::fill(rect, pair.bg, paint::kRadius);
    Rect room = rect.inset(4, 1);
    paint::icon(room.takeLeft(7, 4), toneIcon(tone), 7, pair.fg);
    const bool fits = paint::words(room, words, {.style = TextStyle::Strong, .color = pair.fg});
    Kit::current().reportText(id, rect, words, fits);
}

bool noticeButton(std::string_view id, const Rect& rect, Tone tone, std::string_view words) {
    Kit& kit = Kit::current();
    const Touch touch = kit.touch(id, rect, true, words);
    const Pair& pair = colors().softOf(tone);
    paint::raised(rect, touch.held ? colors().pressed : pair.bg);
    Rect room = rect.inset(4, 1);
    paint::icon(room.takeLeft(7, 4), toneIcon(tone), 7, pair.fg);
    paint::icon(room.takeRight(6, 2), Icon::ArrowRight, 6, pair.fg);
    kit.reportFit(touch, paint::words(room, words, {.style = TextStyle::Strong, .color = pair.fg}));
    return touch.tapped;
}

float bannerHeight(std::string_view words, float width) {
    return textHeight(words, TextStyle::Strong, width - 19) + 5;
}

void lamp(const Rect& rect, Tone tone, std::string_view words, std::string_view id) {
    const Palette& c = colors();
    const Pair& pair = c.softOf(tone);
    Rect room = rect;
    paint::icon(room.takeLeft(5, 1.5F), toneIcon(tone), 5, pair.fg);
    const bool fits =
        paint::words(room, words, {.style = TextStyle::Small, .color = c.muted, .oneLine = true});
    Kit::current().reportText(id, rect, words, fits);
}

void emptyState(const Rect& rect, const EmptyState& view) {
    const Palette& c = colors();
    const float width = std::min(rect.w - 8, 130.0F);
    const float title = textHeight(view.title, TextStyle::Title, width);
    const float sub = view.sub.empty() ? 0 : textHeight(view.sub, TextStyle::Body, width);
    const float mark = std::min(26.0F, std::max(0.0F, rect.h - title - sub - 4));
    Rect room = rect.middle(width, mark + 4 + title + 2 + sub);
    const Rect ground = room.takeTop(mark, 4);
    paint::circle(ground.x + ground.w / 2, ground.y + mark / 2, mark / 2, c.accentSoft.bg);
    paint::icon(ground, view.icon, mark * 0.55F, c.accentSoft.fg);
    text(room.takeTop(title, 2), view.title, {.style = TextStyle::Title, .align = Align::Centre});
    text(room, view.sub, {.align = Align::Centre, .place = Place::Top, .ink = Ink::Muted});
}

void progress(const Rect& rect, float share, std::string_view words, Tone tone) {
    const Palette& c = colors();
    Rect room = rect;
    const Rect track = room.takeBottom(3, 2);
    const float part = std::clamp(share, 0.0F, 1.0F);
    paint::fill(track, c.faint, 1.5F);
    if (part > 0)
        paint::fill({track.x, track.y, std::max(3.0F, track.w * part), track.h}, c.solidOf(tone).bg, 1.5F);
    text(room, words, {.place = Place::Bottom});
}

void countdown(const Rect& rect, float share, std::string_view words, Tone tone) {
    const Palette& c = colors();
    const float size = std::min(rect.w, rect.h);
    const float radius = size / 2 - 1.2F;
    const float x = rect.x + rect.w / 2;
    const float y = rect.y + rect.h / 2;
    paint::ring(x, y, radius, 2, 1, c.faint);
    paint::ring(x, y, radius, 2, share, c.solidOf(tone).bg);
    const bool large = size >= 26 && textWidth(words, TextStyle::Display) <= size - 6;
    text(rect.middle(size - 6, size - 6), words,
         {.style = large ? TextStyle::Display : TextStyle::Strong, .align = Align::Centre, .oneLine = true});
}

void wipeLock(const WipeLock& view) {
    Kit& kit = Kit::current();
    const Rect screen = kit.screenMm();
    kit.pushLayer(kLockLayer, screen);
    paint::fill(screen, colors().page);
    Rect room = screen.inset(8).middle(150, 96);
    text(room.takeTop(26, 4), view.title,
         {.style = TextStyle::Title, .align = Align::Centre, .place = Place::Bottom});
    countdown(room.middle(56, 56), view.remaining, view.seconds);
    kit.popLayer();
}

void outOfOrder(const OutOfOrderView& view) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Rect screen = kit.screenMm();
    kit.pushLayer(kLockLayer, screen);
    paint::fill(screen, c.page);
    const float width = std::min(190.0F, screen.w - 12);
    float needed = 18 + 5 + 14 + 10;
    if (!view.what.empty()) needed += textHeight(view.what, TextStyle::Body, width - 18) + 4;
    for (const std::string& todo : view.todo)
        needed += std::max(9.0F, textHeight(todo, TextStyle::Strong, width - 31)) + 2.5F;
    const Rect card = screen.inset(6).middle(width, needed + 4);
    paint::raised(card, c.card, 4);
    Rect room = card.inset(9, 7);
    Rect head = room.takeTop(18, 5);
    const Pair& stop = c.softOf(Tone::Stop);
    const Rect mark = head.takeLeft(18, 5);
    paint::circle(mark.x + 9, mark.y + 9, 9, stop.bg);
    paint::icon(mark, Icon::Stop, 11, stop.fg);
    text(head, view.title, {.style = TextStyle::Title, .id = "outoforder.title"});
    text(room.takeBottom(8, 2), view.code,
         {.style = TextStyle::Small, .ink = Ink::Muted, .id = "outoforder.code"});
    if (!view.what.empty()) text(room.takeTop(textHeight(view.what, TextStyle::Body, room.w), 4), view.what);
    int step = 0;
    for (const std::string& todo : view.todo) {
        const float height = std::max(9.0F, textHeight(todo, TextStyle::Strong, room.w - 13));
        Rect line = room.takeTop(height, 2.5F);
        const Rect number = line.takeLeft(9, 4);
        paint::circle(number.x + 4.5F, number.y + number.h / 2, 4.5F, c.accentSoft.bg);
        text(number, std::to_string(++step),
             {.style = TextStyle::Strong, .align = Align::Centre, .ink = Ink::Accent});
        text(line, todo, {.style = TextStyle::Strong});
    }
    kit.popLayer();
}

}  // namespace kiosk::ui
