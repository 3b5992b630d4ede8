#include "kiosk/screens/receiving_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = ReceivingAction::Kind;
using ui::Rect;

namespace {

// Which day is shown, and the way to others.
std::optional<ReceivingAction> drawDay(Rect& side, const ReceivingView& view, const Texts& texts) {
    std::optional<ReceivingAction> action;
    const bool large = ui::textWidth(view.date, ui::TextStyle::Title) <= side.w && !parts::small();
    const ui::TextStyle style = large ? ui::TextStyle::Title : ui::TextStyle::Strong;
    ui::text(
        side.takeTop(ui::lineHeight(style), 2), view.date,
        {.style = style, .ink = view.earlierDay ? ui::Ink::Info : ui::Ink::Main, .id = "receiving.date"});
    const auto places = side.takeTop(parts::kOther, parts::kGap).columns(2, 3);
    if (ui::button("receiving.day-back", places[0], texts.samples.dayBack))
        action = ReceivingAction{Kind::DayBack, {}};
    if (ui::button("receiving.day-forward", places[1],
                   {.caption = texts.samples.dayForward, .enabled = view.canForward}))
        action = ReceivingAction{Kind::DayForward, {}};
    return action;
}

}  // namespace

std::optional<ReceivingAction> drawReceiving(const ReceivingView& view, const Rect& area,
                                             const Texts& texts) {
    parts::Split room = parts::split(area, 96);
    std::optional<ReceivingAction> action;
    if (!view.earlierDay &&
        parts::mainAction("receiving.new", room.side,
                          {.caption = texts.receiving.newDelivery, .icon = ui::Icon::Truck}))
        action = ReceivingAction{Kind::New, {}};
    if (!view.dutiesCaption.empty() &&
        parts::otherAction("receiving.duties", room.side,
                           {.caption = view.dutiesCaption, .icon = ui::Icon::CheckList}))
        action = ReceivingAction{Kind::Duties, {}};
    if (const auto touched = drawDay(room.side, view, texts)) action = touched;
    if (!view.summary.empty() && ui::bannerHeight(view.summary, room.side.w) <= room.side.h)
        parts::note(room.side, view.summaryTone, view.summary, "receiving.summary");
    const auto row = ui::list("receiving.delivery", room.work,
                              {.rows = view.deliveries,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Truck,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (row) action = ReceivingAction{Kind::Delivery, view.deliveries[*row].id};
    return action;
}

}  // namespace kiosk
