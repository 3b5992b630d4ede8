#include "kiosk/screens/duties_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

std::optional<DutiesAction> drawDuties(const DutiesView& view, const ui::Rect& area, const Texts& texts) {
    const auto row = ui::list("duties", area,
                              {.rows = view.duties,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = texts.receiving.noDuties,
                               .emptySub = view.emptyWords,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (!row) return std::nullopt;
    return DutiesAction{view.duties[*row].id};
}

}  // namespace kiosk
