#include "kiosk/screens/clear_screen.h"

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = ClearFormAction::Kind;
using ui::Rect;

std::optional<ClearFormAction> drawClearForm(const ClearFormView& view, const Rect& area,
                                             const Texts& texts) {
    Rect page = area;
    parts::takingHead(page, view.product, view.sub, {}, "clear.product");
    parts::Split room = parts::split(page, 84);
    std::optional<ClearFormAction> action;
    if (parts::mainAction(
            "clear.sign", room.side,
            {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason},
            Tone::Stop))
        action = ClearFormAction{Kind::Main, {}};
    if (parts::otherAction("clear.all", room.side, {.caption = view.all, .icon = ui::Icon::Box}))
        action = ClearFormAction{Kind::All, {}};
    Rect side = room.side;
    parts::typedNumber(
        "clear.amount", side,
        {.label = texts.stock.clearHowMuch, .typed = view.typed, .unit = view.unit, .limits = view.left});
    parts::toneLines(side, view.notes);
    const Rect keys = parts::takeKeys(room.work, parts::small() ? 86 : 112);
    if (const auto key = parts::numberKeys("clear.key", keys, !view.typed.empty(), view.point, false, texts))
        action = ClearFormAction{Kind::Key, *key};
    if (!parts::small()) parts::heading(room.work, texts.stock.clearWhy);
    if (const auto i = parts::chips("clear.reason", room.work, view.reasons, ui::portrait() ? 3 : 2))
        action = ClearFormAction{Kind::ReasonOf, view.reasons[*i].id};
    if (!parts::small()) parts::heading(room.work, texts.stock.clearWayOut);
    if (const auto i = parts::chips("clear.action", room.work, view.actions, 2))
        action = ClearFormAction{Kind::ActionOf, view.actions[*i].id};
    return action;
}

}  // namespace kiosk
