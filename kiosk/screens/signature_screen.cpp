#include "kiosk/screens/signature_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SignatureAction::Kind;
using ui::Rect;

std::optional<SignatureAction> drawSignature(const SignatureView& view, const Rect& area,
                                             const Texts& texts) {
    constexpr float kWidest = 260;  // a hand does not reach further without a step
    constexpr float kHighest = 120;
    Rect room = area;
    if (!ui::portrait()) room = room.middle(std::min(room.w, kWidest), room.h);
    std::optional<SignatureAction> action;
    parts::title(room, view.what);
    parts::heading(room, view.hint);
    Rect foot = room.takeBottom(parts::kMain, parts::kGap);
    Rect main = foot.takeRight(std::max(70.0F, foot.w * 0.4F), parts::kGap);
    if (parts::mainAction(
            "signature.done", main,
            {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason}))
        action = SignatureAction{Kind::Done};
    if (ui::button("signature.clear", foot.takeLeft(std::min(foot.w, 60.0F)),
                   {.caption = texts.signature.clear, .icon = ui::Icon::Close, .enabled = view.canClear}))
        action = SignatureAction{Kind::Clear};
    const Rect pad = room.middle(room.w, std::min(room.h, kHighest));
    auto ink = ui::inkPad("signature.pad", pad, view.ink, texts.signature.pad);
    if (!ink.empty()) action = SignatureAction{Kind::Ink, std::move(ink), pad.w, pad.h};
    return action;
}

}  // namespace kiosk
