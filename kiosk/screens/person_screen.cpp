#include "kiosk/screens/person_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = PersonAction::Kind;
using ui::Rect;

std::optional<PersonAction> drawPerson(const PersonView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 72);
    Rect side = room.side;
    std::optional<PersonAction> action;
    if (view.canUnlock &&
        parts::mainAction("person.unlock", side, {.caption = texts.person.unlock, .icon = ui::Icon::Unlock}))
        action = PersonAction{Kind::Unlock};
    if (parts::otherAction("person.new-pin", side, {.caption = view.pinCaption, .icon = ui::Icon::Edit}))
        action = PersonAction{Kind::NewPin};
    if (view.canTakeBadge && parts::otherAction("person.badge", side,
                                                {.caption = texts.person.takeBadge, .icon = ui::Icon::Badge}))
        action = PersonAction{Kind::TakeBadge};
    Rect work = room.work;
    const bool low = parts::small();
    const float state = ui::textWidth(view.state, ui::TextStyle::Strong) + 24;
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    Rect head = work.takeTop(std::max(15.0F, ui::textHeight(view.name, style, work.w - state - 4)), 1);
    ui::banner(head.takeRight(state, parts::kGap).middle(state, 13), view.stateTone, view.state,
               "person.state");
    ui::text(head, view.name, {.style = style, .id = "person.name"});
    parts::heading(work, view.post);
    parts::facts(work, view.facts);
    Rect& free = low || ui::portrait() ? work : side;
    if (ui::bannerHeight(view.hint, free.w) <= free.h) parts::note(free, Tone::Info, view.hint);
    return action;
}

}  // namespace kiosk
