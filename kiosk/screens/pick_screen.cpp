#include "kiosk/screens/pick_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = PickAction::Kind;
using ui::Rect;

namespace {

constexpr std::size_t kFewLetters = 3;

std::optional<PickAction> drawExtras(Rect& room, const PickView& view) {
    if (view.extras.empty()) return std::nullopt;
    const int count = static_cast<int>(view.extras.size());
    const int columns = ui::portrait() ? std::min(count, 2) : std::min(std::max(count, 2), 3);
    const int rows = (count + columns - 1) / columns;
    const Rect strip = room.takeBottom(
        parts::kOther * static_cast<float>(rows) + 3 * static_cast<float>(rows - 1), parts::kGap);
    const auto places = strip.grid(columns, rows, 3);
    std::optional<PickAction> action;
    for (std::size_t i = 0; i < view.extras.size(); ++i)
        if (ui::button("pick.extra." + view.extras[i].id, places[i],
                       {.caption = view.extras[i].text, .icon = ui::Icon::Plus}))
            action = PickAction{Kind::Extra, view.extras[i].id};
    return action;
}

}  // namespace

std::optional<PickAction> drawPick(const PickView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    std::optional<PickAction> action = drawExtras(room, view);
    if (!parts::small()) parts::heading(room, view.hint);
    if (!view.sentences) {
        const auto touch = parts::tiles("pick", room,
                                        {.rows = view.rows,
                                         .letters = view.letters,
                                         .letter = view.letter,
                                         .width = 62,
                                         .empty = view.emptyWords},
                                        texts);
        if (touch.letter) action = PickAction{Kind::Letter, *touch.letter};
        if (touch.row) action = PickAction{Kind::Row, view.rows[*touch.row].id};
        return action;
    }
    if (view.letters.size() > kFewLetters)
        if (const auto letter = parts::letters("pick.letter", room, view.letters, view.letter, texts))
            action = PickAction{Kind::Letter, *letter};
    const auto row = ui::list("pick", room,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Document,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (row) action = PickAction{Kind::Row, view.rows[*row].id};
    return action;
}

}  // namespace kiosk
