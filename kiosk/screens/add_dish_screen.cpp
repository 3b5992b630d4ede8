#include "kiosk/screens/add_dish_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = AddDishAction::Kind;
using ui::Rect;

std::optional<AddDishAction> drawAddDish(const AddDishView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 82);
    std::optional<AddDishAction> action;
    if (parts::mainAction("add-dish.add", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Plus, .reason = view.mainReason}))
        action = AddDishAction{Kind::Add, {}};
    if (parts::otherAction("add-dish.type", room.side,
                           {.caption = texts.addDish.type, .icon = ui::Icon::Edit}))
        action = AddDishAction{Kind::Type, {}};
    const bool low = parts::small();
    if (low && !view.warning.empty())
        ui::text(room.side.takeTop(ui::textHeight(view.warning, ui::TextStyle::Small, room.side.w), 2),
                 view.warning,
                 {.style = ui::TextStyle::Small, .ink = ui::Ink::Warn, .id = "add-dish.warning"});
    else
        parts::note(room.side, Tone::Warn, view.warning, "add-dish.warning");
    Rect inner = ui::card(room.side);
    if (!low || view.warning.empty())
        parts::heading(inner, view.chosen.empty() ? texts.addDish.none : texts.addDish.chosen);
    const bool large = ui::textFits(view.chosen, ui::TextStyle::Title, inner.w, inner.h);
    ui::text(inner, view.chosen,
             {.style = large ? ui::TextStyle::Title : ui::TextStyle::Strong,
              .place = ui::Place::Top,
              .id = "add-dish.chosen"});
    if (!parts::small()) parts::heading(room.work, texts.addDish.meal);
    if (const auto meal = parts::meals("add-dish.meal", room.work, view.meals))
        action = AddDishAction{Kind::Meal, view.meals[*meal].id};
    const auto touch = parts::tiles("add-dish.dish", room.work,
                                    {.rows = view.dishes,
                                     .letters = view.letters,
                                     .letter = view.letter,
                                     .width = 70,
                                     .empty = texts.common.nothing,
                                     .alwaysLetters = true},
                                    texts);
    if (touch.letter)
        action = AddDishAction{Kind::Letter, touch.letter->empty() ? view.letter : *touch.letter};
    if (touch.row) action = AddDishAction{Kind::Dish, view.dishes[*touch.row].id};
    return action;
}

}  // namespace kiosk
