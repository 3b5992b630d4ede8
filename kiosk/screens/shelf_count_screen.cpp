#include "kiosk/screens/shelf_count_screen.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = ShelfCountAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<ShelfCountAction>;

// A box as a tile: its number, what is in it, and whether it was seen.
Row rowOf(const ShelfBoxView& box) {
    Row row;
    row.id = box.id;
    row.tone = box.tone;
    row.title = box.dish.empty() ? box.sub : box.dish;
    row.sub = box.dish.empty() ? std::string() : box.sub;
    row.right = box.number;
    row.selected = box.present;
    return row;
}

Answer drawBoxes(const Rect& work, const ShelfCountView& view, const Texts& texts) {
    if (view.boxes.empty()) {
        ui::emptyState(work, {.title = view.emptyWords, .icon = ui::Icon::Fridge});
        return std::nullopt;
    }
    std::vector<Row> rows;
    for (const ShelfBoxView& box : view.boxes) rows.push_back(rowOf(box));
    const float width = parts::small() ? 58.0F : 66.0F;
    float height = 20;
    for (const Row& row : rows) height = std::max(height, ui::rowTileHeight(row, width));
    Answer answer;
    ui::pages("shelf.boxes", work,
              {.count = rows.size(),
               .cellWidth = width,
               .cellHeight = height,
               .gap = 3,
               .previous = texts.common.previous,
               .next = texts.common.next},
              [&](std::size_t i, const Rect& cell) {
                  if (ui::rowTile("shelf.box." + rows[i].id, cell, rows[i]))
                      answer = ShelfCountAction{Kind::Toggle, rows[i].id};
              });
    return answer;
}

Answer drawFindings(Rect work, const ShelfCountView& view, const Texts& texts) {
    parts::note(work, view.summaryTone, view.summary, "shelf.summary");
    ui::list("shelf.finding", work,
             {.rows = view.findings,
              .previous = texts.common.previous,
              .next = texts.common.next,
              .emptyTitle = view.emptyWords,
              .rowHeight = parts::small() ? 16.0F : 18.0F,
              .touchable = false});
    return std::nullopt;
}

}  // namespace

std::optional<ShelfCountAction> drawShelfCount(const ShelfCountView& view, const Rect& area,
                                               const Texts& texts) {
    parts::Split room = parts::split(area, 70);
    Answer answer;
    if (parts::mainAction("shelf.main", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason}))
        answer = ShelfCountAction{Kind::Main, {}};
    if (!view.otherCaption.empty() &&
        parts::otherAction("shelf.other", room.side, {.caption = view.otherCaption, .icon = ui::Icon::Plus}))
        answer = ShelfCountAction{Kind::Other, {}};
    if (!view.againCaption.empty() &&
        parts::otherAction("shelf.again", room.side, {.caption = view.againCaption, .icon = ui::Icon::Undo}))
        answer = ShelfCountAction{Kind::Again, {}};
    parts::title(room.side, view.counted);
    ui::text(room.side.takeTop(ui::textHeight(view.onRecord, ui::TextStyle::Body, room.side.w), 3),
             view.onRecord, {.ink = ui::Ink::Muted, .id = "shelf.on-record"});
    if (!view.hint.empty() && ui::textHeight(view.hint, ui::TextStyle::Body, room.side.w) <= room.side.h)
        ui::text(room.side, view.hint, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
    const Answer touched =
        view.kept ? drawFindings(room.work, view, texts) : drawBoxes(room.work, view, texts);
    return touched ? touched : answer;
}

}  // namespace kiosk
