#include "kiosk/screens/day_close_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"
#include "kiosk/ui/qr.h"

namespace kiosk {

using Kind = DayCloseAction::Kind;
using ui::Rect;

namespace {

// The score, set large, and what it is made of.
void drawScore(Rect& room, const DayCloseView& view) {
    if (view.score.empty()) return;
    std::vector<FactLine> facts = view.parts;
    const bool low = parts::small();
    if (low) {
        // Room for little: what is not complete.
        std::erase_if(facts, [](const FactLine& fact) { return fact.tone == Tone::Good; });
        facts.insert(facts.begin(), {view.scoreTitle, view.score + " %", view.scoreTone});
    }
    const float scoreWidth = low ? 0.0F : 48.0F;
    constexpr float kBetween = 6;
    float widest = 0;
    for (const FactLine& fact : facts)
        widest = std::max(widest, ui::textWidth(fact.name, ui::TextStyle::Body) +
                                      ui::textWidth(fact.value, ui::TextStyle::Strong) + 6);
    const float inner = room.w - scoreWidth - 10;
    const int columns =
        std::clamp(static_cast<int>((inner + kBetween) / (widest + kBetween)), 1, low ? 3 : 2);
    constexpr std::size_t kLowRows = 2;
    if (low) facts.resize(std::min(facts.size(), kLowRows * static_cast<std::size_t>(columns)));
    const int rows = (static_cast<int>(facts.size()) + columns - 1) / columns;
    constexpr float kLine = 9;
    constexpr float kPadding = 8;
    const float height = std::max(low ? 0.0F : 36.0F, static_cast<float>(rows) * kLine + kPadding);
    Rect strip = room.takeTop(height, parts::kGap);
    if (!low)
        ui::figure(ui::card(strip.takeLeft(scoreWidth - 3, 3)),
                   {.label = view.scoreTitle, .value = view.score, .unit = "%", .tone = view.scoreTone},
                   "day.score");
    const auto cells = ui::card(strip).grid(columns, rows, kBetween);
    for (std::size_t i = 0; i < facts.size(); ++i)
        ui::fact({cells[i].x, cells[i].y, cells[i].w, kLine}, facts[i].name, facts[i].value, facts[i].tone);
}

bool drawSeal(Rect room, const DayCloseView& view, const Texts& texts) {
    parts::note(room, Tone::Good, view.closedLine, "day.closed");
    if (view.fingerprint.empty()) return false;
    // Where the code has no room here it is shown on a screen of its own.
    constexpr float kSeal = 30;
    const bool fits = view.codeSize > 0 && room.w >= parts::leastCode(view.codeSize) &&
                      room.h - kSeal >= parts::leastCode(view.codeSize);
    const bool asked = !fits && ui::button("day.show-head", room.takeBottom(parts::kOther, parts::kGap),
                                           {.caption = view.codeCaption, .icon = ui::Icon::Search});
    Rect inner = ui::card(room.takeTop(
        std::min(room.h, fits ? std::min(56.0F, room.h - parts::leastCode(view.codeSize)) : 56.0F)));
    // Where height is short the digits stand alone, and large on the screen of the code.
    const float titled = ui::textHeight(view.fingerprint, ui::TextStyle::Title, inner.w);
    const bool roomy = inner.h >= titled + ui::lineHeight(ui::TextStyle::Strong) + 3;
    const ui::TextStyle style = roomy ? ui::TextStyle::Title : ui::TextStyle::Strong;
    if (roomy) parts::heading(inner, texts.dayClose.fingerprint);
    const float height = ui::textHeight(view.fingerprint, style, inner.w);
    ui::text(inner.takeTop(height, 2), view.fingerprint, {.style = style, .id = "day.fingerprint"});
    if (ui::textHeight(texts.dayClose.fingerprintSub, ui::TextStyle::Small, inner.w) <= inner.h)
        ui::text(inner, texts.dayClose.fingerprintSub,
                 {.style = ui::TextStyle::Small, .place = ui::Place::Top, .ink = ui::Ink::Muted});
    if (fits)
        ui::qrCode("day.head", room.takeTop(std::min({room.w, room.h, 64.0F})), view.codeSize, view.code);
    return asked;
}

}  // namespace

std::optional<DayCloseAction> drawDayClose(const DayCloseView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, view.closed ? 100 : 46);
    std::optional<DayCloseAction> action;
    Rect side = room.side;
    if (!view.closed &&
        parts::mainAction(
            "day.close", side,
            {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason}))
        action = DayCloseAction{Kind::Close, {}};
    if (!view.exportCaption.empty() &&
        parts::otherAction("day.export", side, {.caption = view.exportCaption, .icon = ui::Icon::Download}))
        action = DayCloseAction{Kind::Export, {}};
    ui::text(side.takeTop(ui::lineHeight(ui::TextStyle::Title), parts::kGap), view.date,
             {.style = ui::TextStyle::Title, .oneLine = true, .id = "day.date"});
    if (view.closed && drawSeal(side, view, texts)) action = DayCloseAction{Kind::Head, {}};
    drawScore(room.work, view);
    if (view.gaps.empty()) {
        ui::emptyState(room.work, {.title = texts.dayClose.noGaps,
                                   .sub = view.closed ? std::string() : std::string(texts.dayClose.noGapsSub),
                                   .icon = ui::Icon::Check});
        return action;
    }
    parts::heading(room.work, view.changesTitle.empty() ? std::string_view(texts.dayClose.gaps)
                                                        : std::string_view(view.changesTitle));
    const auto row = ui::list(
        "day.gap", room.work,
        {.rows = view.gaps, .previous = texts.common.previous, .next = texts.common.next, .rowHeight = 18});
    if (row) action = DayCloseAction{Kind::Gap, view.gaps[*row].id};
    return action;
}

}  // namespace kiosk
