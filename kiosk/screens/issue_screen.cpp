#include "kiosk/screens/issue_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using ui::Rect;

std::optional<IssueAction> drawIssue(const IssueView& view, const Rect& area, const Texts& texts) {
    using Kind = IssueAction::Kind;
    parts::Split room = parts::split(area, 84);
    std::optional<IssueAction> action;
    if (parts::mainAction(
            "issue.sign", room.side,
            {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason}))
        action = IssueAction{Kind::Sign, {}};
    if (parts::otherAction("issue.other", room.side, {.caption = texts.stock.others, .icon = ui::Icon::Plus}))
        action = IssueAction{Kind::Other, {}};
    if (parts::otherAction(
            "issue.day", room.side,
            {.caption = view.otherDay, .icon = ui::Icon::Calendar, .kind = ui::ButtonKind::Quiet}))
        action = IssueAction{Kind::OtherDay, {}};
    parts::note(room.side, Tone::Warn, view.late, "issue.late");
    if (!ui::portrait() && !parts::small())
        ui::text(room.side, texts.stock.issueHint, {.ink = ui::Ink::Muted});
    if (const auto i = parts::meals("issue.meal", room.work, view.meals))
        action = IssueAction{Kind::Meal, view.meals[*i].id};
    const auto row = ui::list("issue.need", room.work,
                              {.rows = view.needs,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Bowl,
                               .rowHeight = parts::small() ? 17.0F : 19.0F});
    if (row) action = IssueAction{Kind::Row, view.needs[*row].id};
    return action;
}

std::optional<IssueLineAction> drawIssueLine(const IssueLineView& view, const Rect& area,
                                             const Texts& texts) {
    using Kind = IssueLineAction::Kind;
    Rect page = area;
    parts::takingHead(page, view.product, view.forDishes, view.wanted, "issue.product");
    parts::Split room = parts::split(page, 66);
    std::optional<IssueLineAction> action;
    if (parts::mainAction("issue.note", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason}))
        action = IssueLineAction{Kind::Main, {}};
    if (!view.proposal.empty() && parts::otherAction("issue.propose", room.side,
                                                     {.caption = view.proposal, .icon = ui::Icon::CheckList}))
        action = IssueLineAction{Kind::Propose, {}};
    if (view.canRemove &&
        parts::otherAction(
            "issue.remove", room.side,
            {.caption = texts.stock.remove, .icon = ui::Icon::Close, .kind = ui::ButtonKind::Quiet}))
        action = IssueLineAction{Kind::Remove, {}};
    parts::toneLines(room.side, view.notes);
    const Rect place = room.work.takeTop(parts::small() ? 16.0F : 19.0F, parts::kGap);
    if (ui::step("issue.which", place,
                 {.name = texts.stock.whichLot,
                  .answer = view.lot,
                  .tone = view.lotTone,
                  .current = view.choosing}))
        action = IssueLineAction{Kind::Choose, {}};
    if (view.choosing) {
        const auto row = ui::list("issue.lot", room.work,
                                  {.rows = view.lots,
                                   .previous = texts.common.previous,
                                   .next = texts.common.next,
                                   .rowHeight = parts::small() ? 17.0F : 19.0F});
        if (row) action = IssueLineAction{Kind::Lot, view.lots[*row].id};
        return action;
    }
    const Rect keys = parts::takeKeys(room.work);
    parts::typedNumber(
        "issue.amount", room.work,
        {.label = texts.stock.howMuch, .typed = view.typed, .unit = view.unit, .limits = view.left});
    if (const auto key = parts::numberKeys("issue.key", keys, !view.typed.empty(), view.point, false, texts))
        action = IssueLineAction{Kind::Key, *key};
    return action;
}

}  // namespace kiosk
