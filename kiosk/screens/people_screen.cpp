#include "kiosk/screens/people_screen.h"

#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using ui::Rect;

std::optional<PeopleAction> drawPeople(const PeopleView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    std::optional<PeopleAction> action;
    const float words = ui::textHeight(view.summary, ui::TextStyle::Title, room.w);
    ui::text(room.takeTop(words, 3), view.summary, {.style = ui::TextStyle::Title, .id = "people.summary"});
    if (const auto letter = parts::letters("people.letter", room, view.letters, view.letter, texts))
        action = PeopleAction{PeopleAction::Kind::Filter, *letter};
    const auto row = ui::list("people.row", room,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = texts.common.nobody,
                               .emptyIcon = ui::Icon::People,
                               .rowHeight = 18});
    if (row) action = PeopleAction{PeopleAction::Kind::Open, view.rows[*row].id};
    return action;
}

}  // namespace kiosk
