#include "kiosk/screens/samples_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SamplesAction::Kind;
using ui::Rect;

namespace {

// Which day is shown, and the way to others.
std::optional<SamplesAction> drawDay(Rect& side, const SamplesView& view, const Texts& texts) {
    std::optional<SamplesAction> action;
    const ui::Ink ink = view.earlierDay ? ui::Ink::Info : ui::Ink::Main;
    const bool large = ui::textWidth(view.date, ui::TextStyle::Title) <= side.w;
    const ui::TextStyle style = large && !parts::small() ? ui::TextStyle::Title : ui::TextStyle::Strong;
    const ui::TextLook look{.style = style, .ink = ink, .id = "samples.date"};
    if (parts::small() && !view.canForward) {
        Rect line = side.takeTop(parts::kOther, parts::kGap);
        if (ui::button("samples.day-back", line.takeRight(28, 3), texts.samples.dayBack))
            action = SamplesAction{Kind::DayBack, {}};
        ui::text(line, view.date, look);
        return action;
    }
    ui::text(side.takeTop(ui::lineHeight(style), 2), view.date, look);
    const auto places = side.takeTop(parts::kOther, parts::kGap).columns(2, 3);
    if (ui::button("samples.day-back", places[0], texts.samples.dayBack))
        action = SamplesAction{Kind::DayBack, {}};
    if (ui::button("samples.day-forward", places[1],
                   {.caption = texts.samples.dayForward, .enabled = view.canForward}))
        action = SamplesAction{Kind::DayForward, {}};
    return action;
}

std::optional<SamplesAction> drawJobs(Rect& side, const SamplesView& view, const Texts& texts) {
    std::optional<SamplesAction> action;
    if (view.inHand > 0 &&
        parts::mainAction("samples.put-in", side, {.caption = view.putInCaption, .icon = ui::Icon::Fridge}))
        action = SamplesAction{Kind::PutIn, {}};
    if (view.toCountersign > 0 &&
        parts::otherAction("samples.countersign", side,
                           {.caption = view.countersignCaption, .icon = ui::Icon::Signature}))
        action = SamplesAction{Kind::Countersign, {}};
    if (!view.planCaption.empty() &&
        parts::otherAction("samples.plan", side, {.caption = view.planCaption, .icon = ui::Icon::Calendar}))
        action = SamplesAction{Kind::Plan, {}};
    if (parts::otherAction("samples.add-dish", side,
                           {.caption = texts.samples.addDish, .icon = ui::Icon::Plus}))
        action = SamplesAction{Kind::AddDish, {}};
    // On a low panel the book is reached from the home screen.
    if (!parts::small() &&
        parts::otherAction("samples.book", side, {.caption = texts.samples.book, .icon = ui::Icon::Document}))
        action = SamplesAction{Kind::Book, {}};
    return action;
}

}  // namespace

std::optional<SamplesAction> drawSamples(const SamplesView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 128);
    std::optional<SamplesAction> action = drawJobs(room.side, view, texts);
    if (const auto touched = drawDay(room.side, view, texts)) action = touched;
    // The rows say the same one by one, so that a long summary may be left out of a narrow column.
    if (ui::bannerHeight(view.summary, room.side.w) <= room.side.h)
        parts::note(room.side, view.summaryTone, view.summary, "samples.summary");
    if (const auto meal = parts::meals("samples.meal", room.work, view.meals))
        action = SamplesAction{Kind::Meal, view.meals[*meal].id};
    const auto row = ui::list("samples.dish", room.work,
                              {.rows = view.dishes,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Bowl,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (row) action = SamplesAction{Kind::Dish, view.dishes[*row].id};
    return action;
}

}  // namespace kiosk
