#include "kiosk/screens/control_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using ui::Rect;

std::optional<ControlAction> drawControl(const ControlView& view, const Rect& area, const Texts& texts) {
    using Kind = ControlAction::Kind;
    if (!view.signedLine.empty()) {
        Rect room = area;
        parts::title(room, view.date);
        parts::note(room, view.signedTone, view.signedLine, "control.signed");
        return std::nullopt;
    }
    parts::Split room = parts::split(area, 64);
    std::optional<ControlAction> action;
    if (parts::mainAction(
            "control.sign", room.side,
            {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason}))
        action = ControlAction{Kind::Main, {}};
    if (!view.allFine.empty() &&
        ui::button("control.all-fine", room.side.takeBottom(parts::kMain, parts::kGap),
                   {.caption = view.allFine, .icon = ui::Icon::CheckList}))
        action = ControlAction{Kind::AllFine, {}};
    if (!parts::small() && !ui::portrait()) parts::heading(room.side, view.hint);
    const int count = static_cast<int>(view.groups.size());
    const int columns = ui::portrait() ? (count + 1) / 2 : count;
    if (const auto i = parts::chips("control.group", room.work, view.groups, columns))
        action = ControlAction{Kind::Group, view.groups[*i].id};
    const auto row = ui::list("control.item", room.work,
                              {.rows = view.items,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .rowHeight = parts::small() ? 16.0F : 20.0F});
    if (row) action = ControlAction{Kind::Item, view.items[*row].id};
    return action;
}

std::optional<ReviewAction> drawReview(const ReviewView& view, const Rect& area, const Texts& texts) {
    using Kind = ReviewAction::Kind;
    parts::Split room = parts::split(area, 24);
    std::optional<ReviewAction> action;
    if (view.signedLine.empty() &&
        parts::mainAction("review.sign", room.side,
                          {.caption = view.mainCaption,
                           .icon = view.choosing ? ui::Icon::Back : ui::Icon::Signature,
                           .reason = view.mainReason}))
        action = ReviewAction{Kind::Main, {}};
    Rect work = room.work;
    parts::title(work, view.title);
    parts::note(work, Tone::Good, view.signedLine, "review.signed");
    if (view.choosing) {
        parts::heading(work, view.peopleTitle);
        const auto touched = parts::tiles("review.person", work, {.rows = view.people, .width = 50}, texts);
        if (touched.row) action = ReviewAction{Kind::Person, view.people[*touched.row].id};
        return action;
    }
    if (!view.parts.empty()) {
        const float height = parts::small() ? 20.0F : 24.0F;
        const int rows = ui::portrait() ? static_cast<int>(view.parts.size()) : 1;
        const int columns = ui::portrait() ? 1 : static_cast<int>(view.parts.size());
        const auto places =
            work.takeBottom(height * static_cast<float>(rows) + 3.0F * static_cast<float>(rows - 1),
                            parts::kGap)
                .grid(columns, rows, 3);
        for (std::size_t i = 0; i < view.parts.size(); ++i) {
            const ReviewPart& part = view.parts[i];
            if (ui::step("review.part." + part.id, places[i],
                         {.name = part.name,
                          .answer = part.words,
                          .tone = part.words.empty() ? Tone::Neutral : Tone::Good}))
                action = ReviewAction{Kind::Part, part.id};
        }
    }
    parts::facts(work, view.figures);
    return action;
}

}  // namespace kiosk
