#include "kiosk/screens/sheet_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SheetAction::Kind;
using ui::Rect;

namespace {

void drawProgress(Rect& room, const SheetView& view) {
    const float words = ui::textHeight(view.progress, ui::TextStyle::Title, room.w);
    ui::text(room.takeTop(words, 1), view.progress, {.style = ui::TextStyle::Title, .id = "sheet.progress"});
    const Tone tone = view.progressTone == Tone::Neutral ? Tone::Info : view.progressTone;
    ui::progress(room.takeTop(4, 3), view.fraction, {}, tone);
}

bool drawClose(Rect& side, const SheetView& view) {
    return view.canClose && parts::mainAction("sheet.close", side,
                                              {.caption = view.closeCaption, .icon = ui::Icon::Signature});
}

// How far it is, and what the officer should look into.
bool drawState(Rect side, const SheetView& view, const Texts& texts) {
    const bool close = drawClose(side, view);
    Rect inner = ui::card(side);
    drawProgress(inner, view);
    parts::note(inner, view.progressTone, view.progressSub, "sheet.progress-sub");
    parts::note(inner, Tone::Good, view.closedLine, "sheet.closed");
    if (!view.signs.empty()) {
        parts::heading(inner, texts.sheet.signs);
        parts::notes(inner, Tone::Warn, view.signs);
    }
    return close;
}

// The same above the people, for a low panel.
bool drawStateLine(Rect& room, const SheetView& view) {
    Rect line = room.takeTop(parts::kMain, parts::kGap);
    bool close = false;
    if (view.canClose) {
        Rect place = line.takeRight(64, parts::kGap);
        close = drawClose(place, view);
    }
    Rect left = line.takeLeft(line.w * 0.48F, parts::kGap);
    left = left.middle(left.w, ui::lineHeight(ui::TextStyle::Title) + 6);
    drawProgress(left, view);
    const std::string& words = view.closedLine.empty() ? view.progressSub : view.closedLine;
    const Tone tone = view.closedLine.empty() ? view.progressTone : Tone::Good;
    if (!words.empty()) ui::banner(line.middle(line.w, 17), tone, words, "sheet.progress-sub");
    if (!view.signs.empty()) {
        Rect signs = room.takeTop(ui::bannerHeight(view.signs.front(), room.w - 12), parts::kGap);
        if (view.signs.size() > 1)
            ui::text(signs.takeRight(10, 2), "+" + std::to_string(view.signs.size() - 1),
                     {.style = ui::TextStyle::Strong, .align = ui::Align::Right, .ink = ui::Ink::Warn});
        ui::banner(signs, Tone::Warn, view.signs.front());
    }
    return close;
}

}  // namespace

std::optional<SheetAction> drawSheet(const SheetView& view, const Rect& area, const Texts& texts) {
    Rect work = area;
    bool close = false;
    if (parts::small()) {
        close = drawStateLine(work, view);
    } else {
        const parts::Split room = parts::split(area, 88);
        close = drawState(room.side, view, texts);
        work = room.work;
    }
    std::optional<SheetAction> action;
    if (close) action = SheetAction{Kind::Close, {}};
    const auto touch = parts::tiles("sheet.person", work,
                                    {.rows = view.rows,
                                     .letters = view.letters,
                                     .letter = view.letter,
                                     .width = 56,
                                     .empty = texts.sheet.empty,
                                     // Letters would take half of a low panel.
                                     .pagesAtMost = parts::small() ? 4 : 2},
                                    texts);
    if (touch.letter) action = SheetAction{Kind::Filter, *touch.letter};
    if (touch.row) action = SheetAction{Kind::Open, view.rows[*touch.row].id};
    return action;
}

}  // namespace kiosk
