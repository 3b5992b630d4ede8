#include "kiosk/screens/sample_detail_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SampleDetailAction::Kind;
using ui::Rect;

namespace {

constexpr float kFact = 10;
constexpr float kBetween = 10;

float factHeight(const FactLine& fact, float width) {
    const float value = ui::factValueWidth(fact.name, fact.value, width);
    const float label = ui::textHeight(fact.name, ui::TextStyle::Body, width - value - 3);
    return std::max({kFact, ui::textHeight(fact.value, ui::TextStyle::Strong, value) + 1, label + 1});
}

// In two columns where the room is wide.
void drawFacts(Rect& room, const SampleDetailView& view) {
    const std::size_t columns = view.facts.size() > 4 && room.w > 130 ? 2 : 1;
    const std::size_t rows = (view.facts.size() + columns - 1) / columns;
    const float width =
        (room.w - 10 - kBetween * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float tallest = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        float height = 0;
        for (std::size_t i = column * rows; i < std::min(view.facts.size(), (column + 1) * rows); ++i)
            height += factHeight(view.facts[i], width);
        tallest = std::max(tallest, height);
    }
    const Rect inner = ui::card(room.takeTop(tallest + 8, parts::kGap));
    for (std::size_t column = 0; column < columns; ++column) {
        Rect side{inner.x + static_cast<float>(column) * (width + kBetween), inner.y, width, inner.h};
        for (std::size_t i = column * rows; i < std::min(view.facts.size(), (column + 1) * rows); ++i)
            ui::fact(side.takeTop(factHeight(view.facts[i], width)), view.facts[i].name, view.facts[i].value,
                     view.facts[i].tone);
    }
}

}  // namespace

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
    if (view.canVoid &&
        ui::button("detail.void", side.takeTop(parts::kOther),
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
    drawFacts(work, view);
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
