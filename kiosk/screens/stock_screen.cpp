#include "kiosk/screens/stock_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = StockAction::Kind;
using ui::Rect;

std::optional<StockAction> drawStock(const StockView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 66);
    std::optional<StockAction> action;
    if (parts::mainAction("stock.issue", room.side,
                          {.caption = texts.stock.issue, .icon = ui::Icon::CheckList}))
        action = StockAction{Kind::Issue, {}};
    if (!parts::small() && !ui::portrait()) parts::heading(room.side, texts.stock.state);
    const int columns = ui::portrait() ? 3 : 2;
    Rect states = room.side;
    const auto count = static_cast<float>((static_cast<int>(view.states.size()) + columns - 1) / columns);
    states.h = std::min(states.h, count * 18);
    if (const auto i = parts::chipGrid("stock.state", states, view.states, columns))
        action = StockAction{Kind::State, view.states[*i].id};
    if (!view.product.empty()) {
        if (ui::chip("stock.any-product", room.work.takeTop(15, 3),
                     {.caption = view.product, .icon = ui::Icon::Close, .selected = true}))
            action = StockAction{Kind::AnyProduct, {}};
    } else if (const auto letter =
                   parts::letters("stock.letter", room.work, view.letters, view.letter, texts)) {
        action = StockAction{Kind::Letter, *letter};
    }
    const auto row = ui::list("stock.lot", room.work,
                              {.rows = view.lots,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Box,
                               .rowHeight = parts::small() ? 17.0F : 19.0F});
    if (row) action = StockAction{Kind::Lot, view.lots[*row].id};
    return action;
}

}  // namespace kiosk
