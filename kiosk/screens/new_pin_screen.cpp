#include "kiosk/screens/new_pin_screen.h"

#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = NewPinAction::Kind;
using ui::Rect;

namespace {

constexpr int kLongestPin = 6;

}  // namespace

std::optional<NewPinAction> drawNewPin(const NewPinView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, parts::kMain);
    std::optional<NewPinAction> action;
    Rect side = room.side;
    Rect other = side;
    if (ui::portrait()) other = side.takeLeft(70, parts::kGap);
    if (parts::mainAction("new-pin.submit", side,
                          {.caption = view.mainCaption,
                           .icon = view.closed ? ui::Icon::Wait : ui::Icon::Check,
                           .reason = view.mainReason}))
        action = NewPinAction{Kind::Submit, {}};
    if (!ui::portrait()) other = side;
    if (ui::button("new-pin.cancel", other.takeBottom(parts::kOther, parts::kGap),
                   {.caption = texts.common.cancel, .icon = ui::Icon::Close}))
        action = NewPinAction{Kind::Cancel, {}};
    if (!ui::portrait()) {
        if (view.again && !view.closed &&
            parts::otherAction("new-pin.restart", other,
                               {.caption = texts.person.restart, .icon = ui::Icon::Undo}))
            action = NewPinAction{Kind::Restart, {}};
        Rect inner = ui::card(other);
        const float height = ui::textHeight(view.title, ui::TextStyle::Strong, inner.w);
        ui::text(inner.takeTop(height, 3), view.title,
                 {.style = ui::TextStyle::Strong, .id = "new-pin.title"});
        parts::heading(inner, texts.signIn.pinRule);
        // A low panel has no room for it.
        if (ui::textHeight(view.purpose, ui::TextStyle::Body, inner.w) <= inner.h)
            parts::heading(inner, view.purpose);
    }
    const bool titleInPad = ui::portrait();
    const auto key = ui::pinPad("new-pin", room.work,
                                {.title = titleInPad ? view.title : view.name,
                                 .sub = titleInPad ? std::string(texts.signIn.pinRule) : view.post,
                                 .entered = view.digits,
                                 .length = kLongestPin,
                                 .note = view.message,
                                 .noteTone = view.messageTone,
                                 .enabled = !view.closed,
                                 .clear = texts.common.clear,
                                 .back = texts.common.erase});
    if (!key) return action;
    if (*key == ui::kKeyBack) return NewPinAction{Kind::Backspace, {}};
    if (*key == ui::kKeyClear) return NewPinAction{Kind::Clear, {}};
    return NewPinAction{Kind::Digit, std::string(1, *key)};
}

}  // namespace kiosk
