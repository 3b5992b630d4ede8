#include "kiosk/screens/sample_detail_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SampleDetailAction::Kind;
using ui::Rect;

std::optional<SampleDetailAction> drawSampleDetail(const SampleDetailView& view, const Rect& area,
                                                   const Texts& texts) {
    parts::Split room = parts::split(area, 80);
    Rect side = room.side;
    std::optional<SampleDetailAction> action;
    const auto offer = [&](bool can, const char* id, const Caption& words, ui::Icon icon, Kind kind,
                           ui::ButtonKind look = ui::ButtonKind::Secondary) {
        if (can && parts::otherAction(id, side, {.caption = words, .icon = icon, .kind = look}))
            action = SampleDetailAction{kind};
    };
    offer(view.canSend, "detail.send", texts.detail.send, ui::Icon::Shield, Kind::Send);
    offer(view.canHold, "detail.hold", texts.detail.hold, ui::Icon::Lock, Kind::Hold);
    offer(view.canLift, "detail.lift", texts.detail.lift, ui::Icon::Unlock, Kind::Lift);
    offer(view.canCorrect, "detail.correct", texts.detail.correct, ui::Icon::Edit, Kind::Correct);
    // Side by side where there is no more room below.
    Rect trace = side.takeTop(parts::kOther, parts::kGap);
    const bool beside = view.canVoid && side.h < parts::kOther;
    const Rect annul = beside ? trace.takeRight(trace.w / 2, parts::kGap) : side.takeTop(parts::kOther);
    if (!view.traceCaption.empty() &&
        ui::button("detail.trace", trace, {.caption = view.traceCaption, .icon = ui::Icon::Link}))
        action = SampleDetailAction{Kind::Trace};
    if (view.canVoid &&
        ui::button("detail.void", annul,
                   {.caption = texts.detail.annul, .icon = ui::Icon::Trash, .kind = ui::ButtonKind::Danger}))
        action = SampleDetailAction{Kind::Void};
    Rect work = room.work;
    const float state = ui::textWidth(view.state, ui::TextStyle::Strong) + 24;
    const bool low = parts::small();
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    Rect head = work.takeTop(std::max(15.0F, ui::textHeight(view.dish, style, work.w - state - 4)), 1);
    ui::banner(head.takeRight(state, parts::kGap).middle(state, 13), view.stateTone, view.state,
               "detail.state");
    ui::text(head, view.dish, {.style = style, .id = "detail.dish"});
    if (low)
        ui::text(work.takeTop(ui::lineHeight(ui::TextStyle::Small), 1), view.meal,
                 {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
    else
        parts::heading(work, view.meal);
    parts::facts(work, view.facts);
    if (view.history.empty()) return action;
    if (!low) parts::heading(work, texts.detail.history);
    ui::list("detail.history", work,
             {.rows = view.history,
              .previous = texts.common.previous,
              .next = texts.common.next,
              .touchable = false});
    return action;
}

}  // namespace kiosk
