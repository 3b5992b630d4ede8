#include "kiosk/screens/return_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = ReturnAction::Kind;
using ui::Rect;

namespace {

constexpr float kKeys = 78;  // width of the digits

// Who it is, since when and why, and what this needs.
void drawCase(Rect& room, const ReturnView& view) {
    Rect name = room.takeTop(ui::lineHeight(ui::TextStyle::Title), 1);
    ui::text(name.takeLeft(ui::textWidth(view.name, ui::TextStyle::Title) + 1, 4), view.name,
             {.style = ui::TextStyle::Title, .oneLine = true, .id = "return.name"});
    ui::text(name, view.post, {.ink = ui::Ink::Muted, .oneLine = true});
    parts::note(room, Tone::Stop, view.since, "return.since");
    if (!parts::small()) parts::note(room, Tone::Info, view.rule, "return.rule");
}

std::optional<ReturnAction> drawEvidence(Rect room, const ReturnView& view, const Texts& texts) {
    if (!parts::small()) parts::heading(room, texts.comeBack.evidence);
    const int columns = ui::portrait() || parts::small() ? 2 : 1;
    const int count = static_cast<int>(view.evidence.size());
    room.h = std::min(room.h, static_cast<float>((count + columns - 1) / columns) * 25);
    if (const auto i = parts::chipGrid("return.evidence", room, view.evidence, columns))
        return ReturnAction{Kind::Evidence, parts::number(view.evidence[*i])};
    return std::nullopt;
}

std::optional<ReturnAction> drawPaper(Rect room, const ReturnView& view, const Texts& texts) {
    if (!parts::small()) parts::heading(room, texts.comeBack.paper);
    const std::string& paper = view.paper;
    const bool large = ui::textWidth(paper, ui::TextStyle::Title) <= room.w;
    const ui::TextStyle style = large ? ui::TextStyle::Title : ui::TextStyle::Small;
    const Rect shown = room.takeTop(ui::lineHeight(ui::TextStyle::Title), 2);
    if (paper.empty())
        ui::text(shown, texts.comeBack.paper, {.ink = ui::Ink::Muted, .oneLine = true});
    else
        ui::text(shown, paper, {.style = style, .oneLine = true, .id = "return.paper"});
    room.h = std::min(room.h, 4 * 30.0F);
    const auto key = ui::digitKeys("return.paper-key", room, 3, !view.paper.empty(), {}, texts.common.erase);
    if (!key) return std::nullopt;
    if (*key == ui::kKeyBack) return ReturnAction{Kind::Backspace, 0};
    return ReturnAction{Kind::Digit, *key - '0'};
}

// The second answer, if the evidence needs one.
std::optional<ReturnAction> drawDetail(Rect room, const ReturnView& view, const Texts& texts) {
    if (view.asksPaper) return drawPaper(room, view, texts);
    if (!view.asksSymptomFree) return std::nullopt;
    if (!parts::small()) parts::heading(room, texts.comeBack.symptomFree);
    const int count = static_cast<int>(view.symptomFree.size());
    const int columns = count > 4 ? 2 : 1;
    room.h = std::min(room.h, static_cast<float>((count + columns - 1) / columns) * 22);
    if (const auto i = parts::chipGrid("return.since-day", room, view.symptomFree, columns))
        return ReturnAction{Kind::SymptomFree, parts::number(view.symptomFree[*i])};
    return std::nullopt;
}

}  // namespace

std::optional<ReturnAction> drawReturn(const ReturnView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 78);
    std::optional<ReturnAction> action;
    if (parts::mainAction("return.lift", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::SignIn, .reason = view.mainReason}))
        action = ReturnAction{Kind::Lift, 0};
    if (parts::small()) parts::note(room.side, Tone::Info, view.rule, "return.rule");
    parts::notes(room.side, Tone::Warn, view.blocks);
    const bool more = view.asksPaper || view.asksSymptomFree;
    Rect detail;
    // The digits of a low panel need its whole height.
    if (more && parts::small()) detail = room.work.takeRight(72, parts::kGap);
    drawCase(room.work, view);
    if (more && ui::portrait())
        detail = room.work.takeBottom(std::min(room.work.h * 0.55F, 140.0F), parts::kGap);
    else if (more && !parts::small())
        detail = room.work.takeRight(std::max(kKeys, room.work.w * 0.48F), parts::kGap + 2);
    if (const auto touched = drawEvidence(room.work, view, texts)) action = touched;
    if (const auto touched = drawDetail(detail, view, texts)) action = touched;
    return action;
}

}  // namespace kiosk
