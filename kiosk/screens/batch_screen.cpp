#include "kiosk/screens/batch_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = BatchAction::Kind;
using ui::Rect;

std::optional<BatchAction> drawBatch(const BatchView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, view.choices.empty() ? 58 : 92);
    Rect side = room.side;
    std::optional<BatchAction> action;
    if (parts::mainAction("batch.main", side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason},
                          view.mainTone))
        action = BatchAction{Kind::Main, {}};
    if (view.canSelectAll &&
        parts::otherAction("batch.all", side,
                           {.caption = view.selectAllCaption, .icon = ui::Icon::CheckList}))
        action = BatchAction{Kind::SelectAll, {}};
    const float words = ui::textHeight(view.summary, ui::TextStyle::Strong, side.w);
    ui::text(side.takeTop(words, parts::kGap), view.summary,
             {.style = ui::TextStyle::Strong, .id = "batch.summary"});
    if (!view.choices.empty()) {
        parts::heading(side, view.choicesTitle);
        const int beside = parts::small() && view.choices.size() > 2 ? 2 : 1;
        const int columns = ui::portrait() ? parts::chipColumns(view.choices, side.w, 4) : beside;
        if (const auto i = parts::chips("batch.choice", side, view.choices, columns))
            action = BatchAction{Kind::Choice, view.choices[*i].id};
    }
    const auto row = ui::list("batch.row", room.work,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Fridge,
                               .rowHeight = parts::small() ? 18.0F : 20.0F});
    if (row) action = BatchAction{Kind::Toggle, view.rows[*row].id};
    return action;
}

}  // namespace kiosk
