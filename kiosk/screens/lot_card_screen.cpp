#include "kiosk/screens/lot_card_screen.h"

#include <algorithm>
#include <vector>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = LotCardAction::Kind;
using ui::Rect;

namespace {

// What keeps the lot from going out stands above the rest.
void drawFacts(Rect& work, std::span<const FactLine> lines) {
    std::vector<FactLine> others;
    for (const FactLine& line : lines) {
        if (line.tone == Tone::Stop)
            parts::note(work, Tone::Stop, line.name + " · " + line.value);
        else
            others.push_back(line);
    }
    parts::facts(work, others);
}

}  // namespace

std::optional<LotCardAction> drawLotCard(const LotCardView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 104);
    std::optional<LotCardAction> action;
    const auto offer = [&](bool can, const char* id, const Caption& words, ui::Icon icon, Kind kind,
                           ui::ButtonKind look = ui::ButtonKind::Secondary) {
        if (can && parts::otherAction(id, room.side, {.caption = words, .icon = icon, .kind = look}))
            action = LotCardAction{kind, {}};
    };
    if (view.canIssue &&
        parts::mainAction("lot.issue", room.side, {.caption = texts.stock.take, .icon = ui::Icon::BoxOpen}))
        action = LotCardAction{Kind::Issue, {}};
    if (view.canClear &&
        ui::button("lot.clear", room.side.takeTop(parts::kOther, parts::kGap),
                   {.caption = texts.stock.clear, .icon = ui::Icon::Trash, .kind = ui::ButtonKind::Danger}))
        action = LotCardAction{Kind::Clear, {}};
    offer(view.canHold, "lot.hold", texts.stock.hold, ui::Icon::Lock, Kind::Hold);
    offer(view.canRelease, "lot.release", texts.stock.release, ui::Icon::Unlock, Kind::Release);
    offer(view.canTest, "lot.test", texts.stock.test, ui::Icon::Sample, Kind::Test);
    // An upright panel has them side by side.
    const bool upright = ui::portrait() && !parts::small();
    if (upright) {
        const auto both = room.side.takeTop(parts::kOther, parts::kGap).columns(2, parts::kGap);
        if (!view.readOnly &&
            ui::button("lot.delivery", both[0], {.caption = texts.stock.delivery, .icon = ui::Icon::Truck}))
            action = LotCardAction{Kind::Delivery, {}};
        if (ui::button("lot.trace", both[1], {.caption = view.traceCaption, .icon = ui::Icon::Link}))
            action = LotCardAction{Kind::Trace, {}};
    } else {
        offer(!view.readOnly, "lot.delivery", texts.stock.delivery, ui::Icon::Truck, Kind::Delivery);
    }
    if (!upright && !parts::small() &&
        parts::otherAction("lot.trace", room.side, {.caption = view.traceCaption, .icon = ui::Icon::Link}))
        action = LotCardAction{Kind::Trace, {}};
    Rect work = room.work;
    const bool low = parts::small();
    const float state = ui::textWidth(view.state, ui::TextStyle::Strong) + 24;
    const float left = ui::textWidth(view.left, ui::TextStyle::Title) + 4;
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    Rect head = work.takeTop(
        std::max(15.0F, ui::textHeight(view.product, style, work.w - state - left - 2 * parts::kGap)), 1);
    ui::banner(head.takeRight(state, parts::kGap).middle(state, 13), view.stateTone, view.state, "lot.state");
    ui::text(head.takeRight(left, parts::kGap), view.left,
             {.style = ui::TextStyle::Title, .align = ui::Align::Right, .id = "lot.left"});
    ui::text(head, view.product, {.style = style, .id = "lot.product"});
    if (low) {
        // There is room for one of the two.
        const auto turn = work.takeTop(15, 3).columns(3, 3);
        if (ui::chip("lot.facts", turn[0], {.caption = texts.stock.facts, .selected = !view.turned}) &&
            view.turned)
            action = LotCardAction{Kind::Turn, {}};
        if (ui::chip("lot.movements", turn[1], {.caption = texts.stock.movements, .selected = view.turned}) &&
            !view.turned)
            action = LotCardAction{Kind::Turn, {}};
        if (ui::chip("lot.trace", turn[2], {.caption = view.traceCaption, .icon = ui::Icon::Link}))
            action = LotCardAction{Kind::Trace, {}};
    }
    if (!low || !view.turned) drawFacts(work, view.facts);
    if (low && !view.turned) return action;
    if (!low) parts::heading(work, texts.stock.movements);
    const auto row = ui::list("lot.movement", work,
                              {.rows = view.movements,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::History,
                               .rowHeight = low ? 16.0F : 18.0F});
    if (row) action = LotCardAction{Kind::Movement, view.movements[*row].id};
    return action;
}

}  // namespace kiosk
