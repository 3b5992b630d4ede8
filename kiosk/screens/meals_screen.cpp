#include "kiosk/screens/meals_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = MealsAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<MealsAction>;

Answer drawDay(Rect& side, const MealsView& view, const Texts& texts) {
    Answer action;
    const ui::Ink ink = view.earlierDay ? ui::Ink::Info : ui::Ink::Main;
    const bool large = ui::textWidth(view.date, ui::TextStyle::Title) <= side.w && !parts::small();
    const ui::TextStyle style = large ? ui::TextStyle::Title : ui::TextStyle::Strong;
    const ui::TextLook look{.style = style, .ink = ink, .id = "meals.date"};
    if ((parts::small() || ui::portrait()) && !view.canForward) {
        Rect line = side.takeTop(parts::kOther, parts::kGap);
        if (ui::button("meals.day-back", line.takeRight(28, 3), texts.samples.dayBack))
            action = MealsAction{Kind::DayBack};
        ui::text(line, view.date, look);
        return action;
    }
    ui::text(side.takeTop(ui::lineHeight(style), 2), view.date, look);
    const auto places = side.takeTop(parts::kOther, parts::kGap).columns(2, 3);
    if (ui::button("meals.day-back", places[0], texts.samples.dayBack)) action = MealsAction{Kind::DayBack};
    if (ui::button("meals.day-forward", places[1],
                   {.caption = texts.samples.dayForward, .enabled = view.canForward}))
        action = MealsAction{Kind::DayForward};
    return action;
}

Answer drawSide(Rect side, const MealsView& view, const Texts& texts) {
    Answer action;
    if (parts::mainAction(
            "meals.confirm", side,
            {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason}))
        action = MealsAction{Kind::Confirm};
    const auto others = side.takeBottom(parts::kOther, parts::kGap).columns(2, 3);
    if (ui::button("meals.cooked", others[0], {.caption = view.cookedCaption}))
        action = MealsAction{Kind::Cooked};
    if (ui::button("meals.month", others[1], {.caption = view.monthCaption}))
        action = MealsAction{Kind::Month};
    if (const Answer day = drawDay(side, view, texts)) action = day;
    parts::note(side, view.summaryTone, view.summary, "meals.summary");
    parts::toneLines(side, view.notes);
    return action;
}

}  // namespace

std::optional<MealsAction> drawMeals(const MealsView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 96);
    Answer action = drawSide(room.side, view, texts);
    Rect work = room.work;
    if (const auto i = parts::meals("meals.meal", work, view.meals))
        action = MealsAction{Kind::Meal, view.meals[*i].id};
    if (const auto i = parts::chips("meals.work", work, view.works, 3))
        action = MealsAction{Kind::Work, view.works[*i].id};
    // A low panel turns pages instead.
    if (!view.grades.empty() && (!parts::small() || ui::portrait())) {
        const int columns = parts::chipColumns(view.grades, work.w, static_cast<int>(view.grades.size()));
        if (const auto i = parts::chips("meals.grade", work, view.grades, columns))
            action = MealsAction{Kind::Grade, view.grades[*i].id};
    }
    if (!view.emptyWords.empty() && view.rows.empty()) {
        ui::emptyState(work, {.title = view.emptyWords, .icon = ui::Icon::School});
        return action;
    }
    const auto touch =
        parts::tiles("meals.row", work, {.rows = view.rows, .width = 55, .pagesAtMost = 99}, texts);
    if (touch.row) action = MealsAction{Kind::Row, view.rows[*touch.row].id};
    return action;
}

}  // namespace kiosk
