#include "kiosk/screens/day_close_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = DayCloseAction::Kind;
using ui::Rect;

namespace {

// The day's numbers, set large.
void drawFigures(Rect& room, const DayCloseView& view) {
    const int count = static_cast<int>(view.figures.size());
    if (count == 0) return;
    if (parts::small()) {
        const int lines = (count + 1) / 2;
        const auto cells =
            ui::card(room.takeTop(static_cast<float>(lines) * 10 + 8, parts::kGap)).grid(2, lines, 8);
        for (std::size_t i = 0; i < view.figures.size(); ++i)
            ui::fact({cells[i].x, cells[i].y, cells[i].w, cells[i].h}, view.figures[i].title,
                     view.figures[i].right, view.figures[i].tone);
        return;
    }
    const int columns = ui::portrait() ? 2 : count;
    const int rows = (count + columns - 1) / columns;
    const float height = 36;
    const auto cells =
        room.takeTop(height * static_cast<float>(rows) + 3 * static_cast<float>(rows - 1), parts::kGap)
            .grid(columns, rows, 3);
    for (std::size_t i = 0; i < view.figures.size(); ++i) {
        const Row& each = view.figures[i];
        ui::figure(ui::card(cells[i]), {.label = each.title, .value = each.right, .tone = each.tone},
                   "day.figure." + each.id);
    }
}

void drawSeal(Rect room, const DayCloseView& view, const Texts& texts) {
    parts::note(room, Tone::Good, view.closedLine, "day.closed");
    if (view.fingerprint.empty()) return;
    Rect inner = ui::card(room.takeTop(std::min(room.h, 56.0F)));
    parts::heading(inner, texts.dayClose.fingerprint);
    const float height = ui::textHeight(view.fingerprint, ui::TextStyle::Title, inner.w);
    ui::text(inner.takeTop(height, 2), view.fingerprint,
             {.style = ui::TextStyle::Title, .id = "day.fingerprint"});
    ui::text(inner, texts.dayClose.fingerprintSub,
             {.style = ui::TextStyle::Small, .place = ui::Place::Top, .ink = ui::Ink::Muted});
}

}  // namespace

std::optional<DayCloseAction> drawDayClose(const DayCloseView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, view.closed ? 84 : 46);
    std::optional<DayCloseAction> action;
    Rect side = room.side;
    if (!view.closed &&
        parts::mainAction(
            "day.close", side,
            {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason}))
        action = DayCloseAction{Kind::Close, {}};
    ui::text(side.takeTop(ui::lineHeight(ui::TextStyle::Title), parts::kGap), view.date,
             {.style = ui::TextStyle::Title, .oneLine = true, .id = "day.date"});
    if (view.closed) drawSeal(side, view, texts);
    drawFigures(room.work, view);
    if (view.gaps.empty()) {
        ui::emptyState(room.work, {.title = texts.dayClose.noGaps,
                                   .sub = view.closed ? std::string() : std::string(texts.dayClose.noGapsSub),
                                   .icon = ui::Icon::Check});
        return action;
    }
    parts::heading(room.work, view.changesTitle.empty() ? std::string_view(texts.dayClose.gaps)
                                                        : std::string_view(view.changesTitle));
    const auto row = ui::list(
        "day.gap", room.work,
        {.rows = view.gaps, .previous = texts.common.previous, .next = texts.common.next, .rowHeight = 18});
    if (row) action = DayCloseAction{Kind::Gap, view.gaps[*row].id};
    return action;
}

}  // namespace kiosk
