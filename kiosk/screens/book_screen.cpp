#include "kiosk/screens/book_screen.h"

#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = BookAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<BookAction>;

constexpr float kChip = 15;
constexpr float kDishChip = 17;  // names of dishes may take three lines

// Names of dishes, by the first letter.
Answer drawDishes(const Rect& area, const BookView& view, const Texts& texts) {
    parts::Split room = parts::split(area, parts::kMain);
    Answer answer;
    Rect left = room.side;
    if (parts::mainAction("book.done", room.side, {.caption = texts.book.apply, .icon = ui::Icon::Search}))
        answer = BookAction{Kind::Done, {}};
    if (ui::button("book.type", ui::portrait() ? left.takeLeft(80) : room.side.takeBottom(parts::kOther, 3),
                   {.caption = texts.book.type, .icon = ui::Icon::Edit}))
        answer = BookAction{Kind::Type, {}};
    if (!view.dish.empty() && !ui::portrait() &&
        parts::otherAction("book.any-dish", room.side, {.caption = texts.book.anyDish}))
        answer = BookAction{Kind::Dish, view.dish};
    std::vector<Row> rows;
    for (const Option& dish : view.dishes) {
        Row& row = rows.emplace_back();
        row.id = dish.id;
        row.title = dish.text;
        row.selected = dish.chosen;
    }
    const auto touch = parts::tiles("book.dish", room.work,
                                    {.rows = rows,
                                     .letters = view.letters,
                                     .letter = view.letter,
                                     .width = 70,
                                     .empty = texts.common.nothing,
                                     .alwaysLetters = true},
                                    texts);
    if (touch.letter) answer = BookAction{Kind::Letter, touch.letter->empty() ? view.letter : *touch.letter};
    if (touch.row) answer = BookAction{Kind::Dish, view.dishes[*touch.row].id};
    return answer;
}

Answer drawBoxPad(const Rect& area, const BookView& view, const Texts& texts) {
    parts::Split room = parts::split(area, parts::kMain);
    Answer answer;
    if (parts::mainAction("book.done", room.side, {.caption = texts.book.apply, .icon = ui::Icon::Search}))
        answer = BookAction{Kind::Done, {}};
    Rect work = room.work;
    Rect keys = ui::portrait() ? work.takeBottom(118, parts::kGap) : work.takeRight(96, parts::kGap + 2);
    keys.h = std::min(keys.h, 118.0F);
    ui::figure(ui::card(work.takeTop(40)),
               {.label = texts.book.boxNumber, .value = view.box.empty() ? "––" : view.box},
               "book.box-number");
    const auto key =
        ui::digitKeys("book.box", keys, 3, !view.box.empty(), texts.common.clear, texts.common.erase);
    if (!key) return answer;
    if (*key == ui::kKeyClear || *key == ui::kKeyBack) return BookAction{Kind::BoxClear, {}};
    return BookAction{Kind::BoxDigit, std::string(1, *key)};
}

bool drawExport(const Rect& place, const BookView& view) {
    return ui::button("book.export", place, {.caption = view.exportCaption, .icon = ui::Icon::Download});
}

// Ways to search, in the column beside the list or below it.
Answer drawFilters(Rect side, const BookView& view, const Texts& texts) {
    Answer answer;
    Rect dishPlace;
    Rect boxPlace;
    if (ui::portrait()) {
        if (drawExport(side.takeBottom(parts::kOther, parts::kGap), view))
            answer = BookAction{Kind::Export, {}};
        boxPlace = side.takeBottom(parts::kOther, parts::kGap);
        dishPlace = boxPlace.takeLeft((boxPlace.w - 3) / 2, 3);
    } else {
        if (!parts::small() && drawExport(side.takeBottom(kChip, 3), view))
            answer = BookAction{Kind::Export, {}};
        boxPlace = side.takeBottom(kChip, 3);
        dishPlace = side.takeBottom(kDishChip, 3);
    }
    const bool dish = !view.dish.empty();
    if (ui::chip("book.by-dish", dishPlace,
                 {.caption = dish ? view.dish : std::string(texts.book.byDish),
                  .icon = ui::Icon::Bowl,
                  .selected = dish}))
        answer = BookAction{Kind::ChooseDish, {}};
    const bool box = !view.box.empty();
    if (ui::chip("book.by-box", boxPlace,
                 {.caption = std::string(box ? texts.book.boxNumber : texts.book.byBox) +
                             (box ? " " + view.box : ""),
                  .icon = ui::Icon::Box,
                  .selected = box}))
        answer = BookAction{Kind::ChooseBox, {}};
    if (!parts::small()) parts::heading(side, texts.book.state);
    const int columns = ui::portrait() ? 4 : 2;
    if (const auto i = parts::chips("book.state", side, view.states, columns))
        answer = BookAction{Kind::State, view.states[*i].id};
    return answer;
}

}  // namespace

std::optional<BookAction> drawBook(const BookView& view, const Rect& area, const Texts& texts) {
    if (view.choosingDish) return drawDishes(area, view, texts);
    if (view.choosingBox) return drawBoxPad(area, view, texts);
    parts::Split room = parts::split(area, 92);
    Answer answer = drawFilters(room.side, view, texts);
    const int columns = static_cast<int>(view.ranges.size());
    if (const auto i = parts::chips("book.range", room.work, view.ranges, columns))
        answer = BookAction{Kind::Range, view.ranges[*i].id};
    if (!parts::small()) parts::heading(room.work, view.summary);
    const auto row = ui::list("book.row", room.work,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = texts.book.empty,
                               .emptySub = texts.book.emptySub,
                               .emptyIcon = ui::Icon::Search,
                               .rowHeight = 18});
    if (row) answer = BookAction{Kind::Open, view.rows[*row].id};
    return answer;
}

}  // namespace kiosk
