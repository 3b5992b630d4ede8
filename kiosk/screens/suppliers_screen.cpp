#include "kiosk/screens/suppliers_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SuppliersAction::Kind;
using ui::Rect;

namespace {

// Fewer letters than these take more room than they save, most of all on a low panel.
constexpr std::size_t kFewLetters = 3;
constexpr std::size_t kFewOnLow = 7;

}  // namespace

std::optional<SuppliersAction> drawSuppliers(const SuppliersView& view, const Rect& area,
                                             const Texts& texts) {
    parts::Split room = parts::split(area, 84);
    std::optional<SuppliersAction> action;
    if (parts::mainAction("suppliers.new", room.side,
                          {.caption = texts.suppliers.add, .icon = ui::Icon::Plus}))
        action = SuppliersAction{Kind::New, {}};
    if (parts::otherAction("suppliers.papers", room.side,
                           {.caption = view.papersCaption, .icon = ui::Icon::Calendar}))
        action = SuppliersAction{Kind::Papers, {}};
    if (parts::otherAction("suppliers.products", room.side,
                           {.caption = texts.suppliers.products, .icon = ui::Icon::Box}))
        action = SuppliersAction{Kind::Products, {}};
    parts::note(room.side, view.summaryTone, view.summary, "suppliers.summary");
    Rect work = room.work;
    if (view.letters.size() > (parts::small() ? kFewOnLow : kFewLetters))
        if (const auto letter = parts::letters("suppliers.letter", work, view.letters, view.letter, texts))
            action = SuppliersAction{Kind::Letter, *letter};
    const auto row = ui::list("suppliers.row", work,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Company,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (row) action = SuppliersAction{Kind::Row, view.rows[*row].id};
    return action;
}

}  // namespace kiosk
