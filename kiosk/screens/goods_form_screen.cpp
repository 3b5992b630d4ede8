#include "kiosk/screens/goods_form_screen.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/goods_steps.h"

namespace kiosk {

using Kind = GoodsFormAction::Kind;
using ui::Rect;

namespace {

constexpr std::string_view kStepIds[] = {"goods.step.dates",       "goods.step.amount", "goods.step.look",
                                         "goods.step.temperature", "goods.step.papers", "goods.step.refusal"};

// Product, specification and supplier in one strip.
void drawHead(Rect& room, const GoodsFormView& view) {
    const bool low = parts::small();
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    const float name = std::min(ui::textWidth(view.product, style) + 2, room.w * 0.6F);
    Rect strip = room.takeTop(std::max(ui::lineHeight(style), ui::textHeight(view.product, style, name)), 2);
    ui::text(strip.takeLeft(name, parts::kGap), view.product, {.style = style, .id = "goods.product"});
    if (!view.scanned.empty())
        ui::lamp(strip.takeRight(ui::textWidth(view.scanned, ui::TextStyle::Strong) + 12), Tone::Info,
                 view.scanned, "goods.scanned");
    if (ui::textWidth(view.sub, ui::TextStyle::Small) < strip.w)
        ui::text(strip, view.sub, {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted, .oneLine = true});
}

// The answers so far, side by side.
goods::Answer drawRail(Rect& room, const GoodsFormView& view) {
    const int count = static_cast<int>(view.rail.size());
    const int rows = ui::portrait() && count > 5 ? 2 : 1;
    const int columns = (count + rows - 1) / rows;
    const float height = ui::portrait() ? 20.0F : parts::small() ? 16.0F : 19.0F;
    const auto places = room.takeTop(height * static_cast<float>(rows) + 2.5F * static_cast<float>(rows - 1),
                                     parts::small() ? 3 : parts::kGap)
                            .grid(columns, rows, 2.5F);
    goods::Answer answer;
    for (std::size_t i = 0; i < view.rail.size(); ++i) {
        const GoodsStepView& each = view.rail[i];
        if (ui::step(kStepIds[static_cast<std::size_t>(each.step)], places[i],
                     {.name = each.name,
                      .answer = each.answer,
                      .tone = each.tone,
                      .current = each.step == view.step}))
            answer = GoodsFormAction{Kind::GoTo, std::to_string(static_cast<int>(each.step))};
    }
    return answer;
}

goods::Answer drawParses(Rect room, const GoodsFormView& view, const Texts& texts) {
    parts::note(room, Tone::Warn, view.parsesTitle);
    const auto row = ui::list("goods.parse", room,
                              {.rows = view.parses,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (!row) return std::nullopt;
    return GoodsFormAction{Kind::Parse, view.parses[*row].id};
}

goods::Answer drawStep(const GoodsFormView& view, const parts::Split& room, const Texts& texts) {
    switch (view.step) {
        case GoodsStep::Dates:
            return goods::dates(view, room, texts);
        case GoodsStep::Amount:
            return goods::amount(view, room, texts);
        case GoodsStep::Look:
            return goods::look(view, room, texts);
        case GoodsStep::Temperature:
            return goods::temperature(view, room, texts);
        case GoodsStep::Papers:
            return goods::papers(view, room, texts);
        case GoodsStep::Refusal:
            return goods::refusal(view, room, texts);
    }
    return std::nullopt;
}

}  // namespace

std::optional<GoodsFormAction> drawGoodsForm(const GoodsFormView& view, const Rect& area,
                                             const Texts& texts) {
    if (!view.parses.empty()) return drawParses(area, view, texts);
    Rect room = area;
    drawHead(room, view);
    goods::Answer answer = drawRail(room, view);
    const bool keyed = view.step == GoodsStep::Amount || view.step == GoodsStep::Temperature;
    parts::Split split = parts::split(room, keyed ? 72 : 104);
    if (parts::mainAction("goods.main", split.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason},
                          view.mainTone))
        answer = GoodsFormAction{Kind::Main, {}};
    if (view.canOverride && parts::otherAction("goods.override", split.side,
                                               {.caption = texts.goods.director, .icon = ui::Icon::Shield}))
        answer = GoodsFormAction{Kind::Override, {}};
    const auto touched = drawStep(view, split, texts);
    return touched ? touched : answer;
}

}  // namespace kiosk
