#include "kiosk/screens/meal_month_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = MealMonthAction::Kind;
using ui::Rect;

std::optional<MealMonthAction> drawMealMonth(const MealMonthView& view, const Rect& area,
                                             const Texts& texts) {
    parts::Split room = parts::split(area, 84);
    std::optional<MealMonthAction> action;
    Rect side = room.side;
    ui::text(side.takeTop(ui::lineHeight(ui::TextStyle::Title), 2), view.title,
             {.style = ui::TextStyle::Title, .id = "month.title"});
    const auto places = side.takeTop(parts::kOther, parts::kGap).columns(2, 3);
    if (ui::button("month.earlier", places[0], view.earlier)) action = MealMonthAction{Kind::Earlier};
    if (ui::button("month.later", places[1], {.caption = view.later, .enabled = view.canForward}))
        action = MealMonthAction{Kind::Later};
    parts::facts(side, view.facts);
    if (side.h >= ui::textHeight(view.formula, ui::TextStyle::Small, side.w))
        ui::text(side, view.formula, {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
    if (const auto i = parts::meals("month.meal", room.work, view.meals))
        action = MealMonthAction{Kind::Meal, view.meals[*i].id};
    ui::list("month.row", room.work,
             {.rows = view.rows,
              .previous = texts.common.previous,
              .next = texts.common.next,
              .emptyTitle = view.emptyWords,
              .emptyIcon = ui::Icon::Calendar,
              .rowHeight = 16,
              .touchable = false});
    return action;
}

}  // namespace kiosk
