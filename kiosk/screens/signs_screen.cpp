#include "kiosk/screens/signs_screen.h"

#include <array>

#include "kiosk/screens/parts.h"

namespace kiosk {

std::optional<SignsAction> drawSigns(const SignsView& view, const ui::Rect& area, const Texts& texts) {
    ui::Rect room = area;
    const bool records = !view.sentence.empty();
    if (records) parts::toneLines(room, std::array{ToneLine{Tone::Warn, view.sentence}});
    const auto row = ui::list(records ? "sign.record" : "sign", room,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyTitle,
                               .emptySub = view.emptySub,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (!row || records) return std::nullopt;
    return SignsAction{view.rows[*row].id};
}

}  // namespace kiosk
