#include "kiosk/screens/goods_steps.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/day_picker_part.h"

namespace kiosk::goods {

using Kind = GoodsFormAction::Kind;
using ui::Rect;

namespace {

constexpr float kField = 15.5F;
constexpr float kCell = 15;

// What the rules say, and where there is room left what the camera sees.
void beside(Rect& side, const GoodsFormView& view) {
    parts::toneLines(side, view.notes);
    parts::sight("goods.camera", side, view.camera);
}

Answer keyed(const std::optional<std::string>& key) {
    if (!key) return std::nullopt;
    return GoodsFormAction{Kind::Key, *key};
}

Answer fromPicker(const DayAction& touched) {
    switch (touched.kind) {
        case DayAction::Kind::Quick:
            return GoodsFormAction{Kind::QuickDay, touched.arg};
        case DayAction::Kind::Year:
            return GoodsFormAction{Kind::Year, touched.arg};
        case DayAction::Kind::Month:
            return GoodsFormAction{Kind::Month, touched.arg};
        case DayAction::Kind::MonthDay:
            return GoodsFormAction{Kind::MonthDay, touched.arg};
        case DayAction::Kind::OtherMonth:
            return GoodsFormAction{Kind::OtherMonth, {}};
    }
    return std::nullopt;
}

}  // namespace

Answer dates(const GoodsFormView& view, parts::Split room, const Texts& texts) {
    Answer answer;
    for (const DayFieldView& day : view.days)
        if (ui::step("goods.field." + day.id, room.side.takeTop(kField, 2.5F),
                     {.name = day.name,
                      .answer = day.value,
                      .tone = day.value.empty() ? Tone::Neutral : Tone::Good,
                      .current = day.current}))
            answer = GoodsFormAction{Kind::DayField, day.id};
    if (ui::step("goods.lot", room.side.takeTop(kField, 2.5F),
                 {.name = texts.goods.lot,
                  .answer = view.lot.empty() ? std::string(texts.goods.noLot) : view.lot,
                  .tone = view.lot.empty() ? Tone::Neutral : Tone::Good}))
        answer = GoodsFormAction{Kind::Lot, {}};
    beside(room.side, view);
    const auto touched = parts::dayPicker("goods", room.work, view.picker, texts);
    return touched ? fromPicker(*touched) : answer;
}

Answer amount(const GoodsFormView& view, parts::Split room, const Texts& texts) {
    Answer answer;
    const Rect keys = parts::takeKeys(room.work);
    const NumberFieldView* current = nullptr;
    for (const NumberFieldView& field : view.amounts) {
        if (field.current) current = &field;
        if (ui::step("goods.amount." + field.id, room.side.takeTop(kField, 2.5F),
                     {.name = field.name,
                      .answer = field.typed.empty() ? "" : field.typed + " " + view.unit,
                      .current = field.current}))
            answer = GoodsFormAction{Kind::AmountField, field.id};
    }
    if (parts::small())
        parts::sight("goods.camera", room.side, view.camera);
    else
        beside(room.side, view);
    if (current == nullptr) return answer;
    parts::typedNumber("goods.amount", room.work,
                       {.label = current->name, .typed = current->typed, .unit = view.unit});
    if (view.scalePresent && current->id == "arrived") {
        if (ui::button("goods.take-scale", room.work.takeTop(parts::kOther, 2),
                       {.caption = texts.sampleForm.takeScale,
                        .icon = ui::Icon::Scale,
                        .enabled = view.scaleStable}))
            answer = GoodsFormAction{Kind::TakeScale, {}};
        ui::lamp(room.work.takeTop(8), view.scaleStable ? Tone::Good : Tone::Warn, view.scaleReading,
                 "goods.scale");
    }
    if (parts::small()) parts::toneLines(room.work, view.notes);
    if (const auto touched =
            keyed(parts::numberKeys("goods.key", keys, !current->typed.empty(), view.point, false, texts)))
        return touched;
    return answer;
}

Answer look(const GoodsFormView& view, parts::Split room, const Texts& texts) {
    Answer answer;
    if (!parts::small()) parts::heading(room.work, texts.goods.lookTitle);
    const Rect good = room.work.takeTop(parts::small() ? 20.0F : 30.0F, parts::kGap);
    if (ui::choice("goods.good", good,
                   {.caption = texts.goods.good, .tone = Tone::Good, .selected = view.good}))
        answer = GoodsFormAction{Kind::Good, {}};
    Rect faults = room.work;
    const int columns = 3;
    faults.h = std::min(faults.h, 3 * 20.0F);
    if (const auto i = parts::chipGrid("goods.fault", faults, view.faults, columns))
        answer = GoodsFormAction{Kind::Fault, view.faults[*i].id};
    beside(room.side, view);
    return answer;
}

Answer temperature(const GoodsFormView& view, parts::Split room, const Texts& texts) {
    const Rect keys = parts::takeKeys(room.work);
    parts::typedNumber("goods.temperature", room.work,
                       {.label = texts.goods.temperature,
                        .typed = view.temperature,
                        .unit = texts.check.degrees,
                        .limits = view.temperatureLimits});
    // Beside the keys of a low panel there is room below the number only.
    if (parts::small()) {
        parts::toneLines(room.work, view.notes);
        parts::sight("goods.camera", room.side, view.camera);
    } else {
        beside(room.side, view);
    }
    return keyed(parts::numberKeys("goods.key", keys, !view.temperature.empty(), true, true, texts));
}

Answer papers(const GoodsFormView& view, parts::Split room, const Texts& texts) {
    Answer answer;
    const bool low = parts::small();
    if (!low) parts::heading(room.work, texts.goods.papers);
    for (std::size_t i = 0; i < view.papers.size(); ++i) {
        const PaperNeedView& need = view.papers[i];
        const float words = ui::lineHeight(ui::TextStyle::Strong);
        Rect line = room.work.takeTop(words + 15 + (low ? 1.0F : 2.0F), low ? 2.0F : 6.0F);
        Rect head = line.takeTop(words, low ? 0.5F : 2.0F);
        ui::lamp(head.takeRight(ui::textWidth(need.state, ui::TextStyle::Strong) + 12), need.tone, need.state,
                 "goods.paper-state." + std::to_string(i));
        ui::text(head, need.name, {.style = ui::TextStyle::Strong, .oneLine = true});
        const auto places = line.columns(static_cast<int>(need.answers.size()), 3);
        for (std::size_t k = 0; k < need.answers.size(); ++k)
            if (ui::chip("goods.paper." + need.answers[k].id, places[k],
                         {.caption = need.answers[k].text, .selected = need.answers[k].chosen}))
                answer = GoodsFormAction{Kind::Paper, need.answers[k].id};
    }
    beside(room.side, view);
    return answer;
}

Answer refusal(const GoodsFormView& view, parts::Split room, const Texts& texts) {
    Answer answer;
    if (view.refusedPart) {
        if (ui::step("goods.refused", room.side.takeTop(kField, 2.5F),
                     {.name = view.refused.name,
                      .answer = view.refused.typed.empty() ? "" : view.refused.typed + " " + view.unit,
                      .tone = view.refused.typed.empty() ? Tone::Neutral : Tone::Warn,
                      .current = view.typingRefused}))
            answer = GoodsFormAction{Kind::TypeRefused, {}};
    }
    if (!view.actions.empty()) {
        const auto places = room.side.takeTop(kField, 2.5F).columns(2, 3);
        for (std::size_t i = 0; i < view.actions.size(); ++i)
            if (ui::chip("goods.action." + view.actions[i].id, places[i],
                         {.caption = view.actions[i].text, .selected = view.actions[i].chosen}))
                answer = GoodsFormAction{Kind::ActionOf, view.actions[i].id};
    }
    beside(room.side, view);
    if (view.typingRefused) {
        const Rect keys = parts::takeKeys(room.work);
        parts::typedNumber("goods.refused-amount", room.work,
                           {.label = view.refused.name, .typed = view.refused.typed, .unit = view.unit});
        const auto key =
            parts::numberKeys("goods.key", keys, !view.refused.typed.empty(), view.point, false, texts);
        return key ? keyed(key) : answer;
    }
    const Rect shares = room.work.takeTop(parts::small() ? 18.0F : 22.0F, parts::kGap);
    if (const auto i = parts::choices("goods.share", shares, view.shares, 3))
        answer = GoodsFormAction{Kind::Share, view.shares[*i].id};
    if (view.reasons.empty()) return answer;
    if (!parts::small()) parts::heading(room.work, texts.goods.reason);
    // The last place of the grid is for the photos.
    const int columns = ui::portrait() ? 3 : 4;
    const int rows = (static_cast<int>(view.reasons.size()) + columns) / columns;
    const auto cells = room.work.takeTop(kCell * static_cast<float>(rows) + 3 * static_cast<float>(rows - 1))
                           .grid(columns, rows, 3);
    for (std::size_t i = 0; i < view.reasons.size(); ++i)
        if (ui::chip("goods.reason." + view.reasons[i].id, cells[i],
                     {.caption = view.reasons[i].text, .selected = view.reasons[i].chosen}))
            answer = GoodsFormAction{Kind::ReasonOf, view.reasons[i].id};
    if (!view.photos.empty() &&
        ui::button("goods.photos", cells.back(), {.caption = view.photos, .icon = ui::Icon::Camera}))
        answer = GoodsFormAction{Kind::Photos, {}};
    return answer;
}

}  // namespace kiosk::goods
