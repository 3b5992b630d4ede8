#include "kiosk/screens/papers_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = PapersAction::Kind;
using ui::Rect;

std::optional<PapersAction> drawPapers(const PapersView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    std::optional<PapersAction> action;
    const int columns = ui::portrait() ? 3 : static_cast<int>(view.ranges.size());
    if (const auto range = parts::chips("papers.range", room, view.ranges, columns))
        action = PapersAction{Kind::Range, view.ranges[*range].id};
    const auto row = ui::list("papers.row", room,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Calendar,
                               .rowHeight = parts::small() ? 17.0F : 19.0F});
    if (row) action = PapersAction{Kind::Row, view.rows[*row].id};
    return action;
}

}  // namespace kiosk
