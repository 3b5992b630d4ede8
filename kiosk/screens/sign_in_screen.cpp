#include "kiosk/screens/sign_in_screen.h"

#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SignInAction::Kind;
using ui::Rect;

namespace {

constexpr int kLongestPin = 6;

std::optional<SignInAction> cancelButton(const Rect& place, const Texts& texts) {
    if (ui::button("sign-in.cancel", place, {.caption = texts.common.cancel, .icon = ui::Icon::Close}))
        return SignInAction{Kind::Cancel, {}};
    return std::nullopt;
}

// What will be signed, and other ways to do it.
std::optional<SignInAction> drawPurpose(Rect room, const SignInView& view, const Texts& texts) {
    const auto action = cancelButton(room.takeBottom(parts::kOther, parts::kGap), texts);
    Rect inner = ui::card(room);
    parts::heading(inner, view.title);
    if (!view.purpose.empty()) {
        const float height = ui::textHeight(view.purpose, ui::TextStyle::Strong, inner.w);
        ui::text(inner.takeTop(height, 4), view.purpose, {.style = ui::TextStyle::Strong});
    }
    parts::note(inner, view.messageTone, view.message, "sign-in.message");
    parts::note(inner, Tone::Info, view.badgeHint);
    return action;
}

// The same in one line, for a low panel.
std::optional<SignInAction> drawPurposeLine(Rect room, const SignInView& view, const Texts& texts) {
    const auto action = cancelButton(room.takeRight(42, parts::kGap), texts);
    if (!view.message.empty()) {
        ui::banner(room, view.messageTone, view.message, "sign-in.message");
        return action;
    }
    const auto lines = room.rows(2);
    ui::text(lines[0], view.purpose, {.style = ui::TextStyle::Strong});
    ui::text(lines[1], view.badgeHint, {.ink = ui::Ink::Muted});
    return action;
}

std::optional<SignInAction> drawPeople(const Rect& area, const SignInView& view, const Texts& texts) {
    Rect work = area;
    std::optional<SignInAction> action;
    if (parts::small()) {
        action = drawPurposeLine(work.takeTop(parts::kOther, parts::kGap), view, texts);
    } else {
        parts::Split room = parts::split(area, 74);
        action = drawPurpose(room.side, view, texts);
        work = room.work;
        parts::title(work, texts.signIn.pick);
    }
    const auto touch = parts::tiles("sign-in.person", work,
                                    {.rows = view.people,
                                     .letters = view.letters,
                                     .letter = view.letter,
                                     .width = 56,
                                     .empty = texts.common.nobody},
                                    texts);
    if (touch.letter) action = SignInAction{Kind::Filter, *touch.letter};
    if (touch.row) action = SignInAction{Kind::Pick, view.people[*touch.row].id};
    return action;
}

std::optional<SignInAction> drawPin(const Rect& area, const SignInView& view, const Texts& texts) {
    parts::Split room = parts::split(area, parts::kMain);
    std::optional<SignInAction> action;
    Rect side = room.side;
    Rect other = side;
    if (ui::portrait()) other = side.takeLeft(70, parts::kGap);
    if (parts::mainAction("sign-in.submit", side,
                          {.caption = texts.signIn.submit,
                           .icon = view.closed ? ui::Icon::Wait : ui::Icon::Check,
                           .reason = view.mainReason}))
        action = SignInAction{Kind::Submit, {}};
    if (!ui::portrait()) other = side;
    if (ui::button("sign-in.back", other.takeBottom(parts::kOther),
                   {.caption = texts.signIn.otherPerson, .icon = ui::Icon::People}))
        action = SignInAction{Kind::Back, {}};
    if (!ui::portrait()) {
        other.takeBottom(parts::kGap);
        Rect inner = ui::card(other);
        parts::heading(inner, view.title);
        const float height = ui::textHeight(view.purpose, ui::TextStyle::Strong, inner.w);
        ui::text(inner.takeTop(height, 4), view.purpose, {.style = ui::TextStyle::Strong});
        parts::heading(inner, texts.signIn.pinRule);
    }
    const auto key = ui::pinPad("sign-in.pin", room.work,
                                {.title = view.name,
                                 .sub = view.post,
                                 .entered = view.digits,
                                 .length = kLongestPin,
                                 // A low panel has room for it in the main action only.
                                 .note = parts::small() && view.closed ? std::string() : view.message,
                                 .noteTone = view.messageTone,
                                 .enabled = !view.closed,
                                 .clear = texts.common.clear,
                                 .back = texts.common.erase});
    if (!key) return action;
    if (*key == ui::kKeyBack) return SignInAction{Kind::Backspace, {}};
    if (*key == ui::kKeyClear) return SignInAction{Kind::Clear, {}};
    return SignInAction{Kind::Digit, std::string(1, *key)};
}

}  // namespace

std::optional<SignInAction> drawSignIn(const SignInView& view, const Rect& area, const Texts& texts) {
    return view.picking ? drawPeople(area, view, texts) : drawPin(area, view, texts);
}

}  // namespace kiosk
