#include "kiosk/screens/delivery_form_screen.h"

#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = DeliveryFormAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<DeliveryFormAction>;

constexpr float kAnswer = 20;

// Yes or no, side by side, with its question above.
Answer drawYesNo(Rect& room, std::string_view id, std::string_view question,
                 const std::vector<Option>& options, Kind kind) {
    if (options.empty()) return std::nullopt;
    parts::heading(room, question);
    const Rect place = room.takeTop(kAnswer, parts::kGap);
    const auto i =
        parts::small() ? parts::chipGrid(id, place, options, 2) : parts::choices(id, place, options, 2);
    if (i) return DeliveryFormAction{kind, options[*i].id};
    return std::nullopt;
}

// What was said the last times, and another one.
Answer drawChips(Rect& room, std::string_view id, std::string_view name, const std::vector<Option>& options,
                 Kind kind, Kind other, const Texts& texts) {
    parts::heading(room, name);
    std::vector<Option> all = options;
    all.push_back({"other", texts.receiving.other, false, Tone::Neutral});
    const int columns = parts::chipColumns(all, room.w, 5);
    const auto i = parts::chips(id, room, all, columns);
    if (!i) return std::nullopt;
    if (*i == options.size()) return DeliveryFormAction{other, {}};
    return DeliveryFormAction{kind, options[*i].id};
}

Answer drawVehicle(Rect& room, const DeliveryFormView& view, const Texts& texts) {
    Answer answer;
    if (ui::portrait()) {
        answer = drawYesNo(room, "head.clean", texts.receiving.clean, view.clean, Kind::Clean);
        if (const auto touched =
                drawYesNo(room, "head.locked", texts.receiving.locked, view.locked, Kind::Locked))
            answer = touched;
    } else {
        const float height = kAnswer + parts::kGap + ui::lineHeight(ui::TextStyle::Body) + 2;
        auto halves = room.takeTop(height, 1).columns(2, parts::kGap + 2);
        answer = drawYesNo(halves[0], "head.clean", texts.receiving.clean, view.clean, Kind::Clean);
        if (const auto touched =
                drawYesNo(halves[1], "head.locked", texts.receiving.locked, view.locked, Kind::Locked))
            answer = touched;
    }
    if (const auto touched = drawChips(room, "head.plate", texts.receiving.plate, view.plates, Kind::Plate,
                                       Kind::OtherPlate, texts))
        answer = touched;
    if (const auto touched = drawChips(room, "head.driver", texts.receiving.driver, view.drivers,
                                       Kind::Driver, Kind::OtherDriver, texts))
        answer = touched;
    return answer;
}

Answer drawPlot(Rect& room, const DeliveryFormView& view, const Texts& texts) {
    Answer answer =
        drawChips(room, "head.plot", texts.receiving.plot, view.plots, Kind::Plot, Kind::OtherPlot, texts);
    parts::heading(room, texts.receiving.pesticide);
    const Rect place = room.takeTop(2 * kAnswer + 3, parts::kGap);
    if (const auto i = parts::choices("head.pesticide", place, view.pesticides, 2))
        answer = DeliveryFormAction{Kind::Pesticide, view.pesticides[*i].id};
    return answer;
}

Answer drawWhen(Rect& room, const DeliveryFormView& view, const Texts& texts) {
    Answer answer;
    if (!view.times.empty()) {
        parts::heading(room, texts.receiving.arrived);
        if (const auto i = parts::chips("head.time", room, view.times, 4))
            answer = DeliveryFormAction{Kind::Time, view.times[*i].id};
    }
    if (!view.reasons.empty()) {
        parts::heading(room, texts.receiving.why);
        if (const auto i = parts::chips("head.reason", room, view.reasons, 3))
            answer = DeliveryFormAction{Kind::ReasonOf, view.reasons[*i].id};
    }
    return answer;
}

Answer drawTemperature(Rect& room, const DeliveryFormView& view, const Texts& texts) {
    Rect keys = ui::portrait() ? room.takeBottom(96, parts::kGap) : room.takeRight(96, parts::kGap + 2);
    if (!ui::portrait()) keys.h = std::min(keys.h, 104.0F);
    parts::typedNumber("head.temperature", room,
                       {.label = texts.receiving.vehicleTemperature,
                        .typed = view.temperature,
                        .unit = texts.check.degrees,
                        .limits = view.temperatureLimits});
    if (const auto key = parts::numberKeys("head.key", keys, !view.temperature.empty(), true, true, texts))
        return DeliveryFormAction{Kind::Key, *key};
    return std::nullopt;
}

// What may be filled in beside, each with what was said.
Answer drawBeside(Rect& side, const DeliveryFormView& view, const Texts& texts) {
    Answer answer;
    const auto place = [&] { return side.takeTop(ui::portrait() ? 18.0F : 15.5F, 3); };
    if (!view.times.empty() || !view.reasons.empty()) {
        if (ui::step("head.when", place(),
                     {.name = texts.receiving.arrived,
                      .answer = view.when,
                      .tone = view.late ? Tone::Warn : Tone::Neutral,
                      .current = view.askingWhen}))
            answer = DeliveryFormAction{Kind::When, {}};
    }
    if (view.ownPlot) return answer;
    Rect note = place();
    const std::string photos = view.notePhotos.empty() ? std::string(texts.receiving.photo) : view.notePhotos;
    const float words = ui::textWidth(photos, ui::TextStyle::Strong);
    const bool low = parts::small();
    if (ui::button("head.note-photos", note.takeRight(low ? std::max(18.0F, words + 7) : words + 18, 2),
                   {.caption = photos, .icon = low ? ui::Icon::None : ui::Icon::Camera}))
        answer = DeliveryFormAction{Kind::NotePhotos, {}};
    if (ui::step("head.note-no", note,
                 {.name = texts.receiving.noteNo,
                  .answer = view.noteNo.empty() ? std::string(texts.receiving.none) : view.noteNo}))
        answer = DeliveryFormAction{Kind::NoteNo, {}};
    if (ui::step(
            "head.ask-temperature", place(),
            {.name = texts.receiving.vehicleTemperature,
             .answer = view.temperature.empty() ? std::string(texts.receiving.none) : view.temperature + " ℃",
             .current = view.askingTemperature}))
        answer = DeliveryFormAction{Kind::Temperature, {}};
    return answer;
}

}  // namespace

std::optional<DeliveryFormAction> drawDeliveryForm(const DeliveryFormView& view, const Rect& area,
                                                   const Texts& texts) {
    parts::Split room = parts::split(area, 118);
    Answer answer;
    if (parts::mainAction("head.save", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason}))
        answer = DeliveryFormAction{Kind::Save, {}};
    if (const auto touched = drawBeside(room.side, view, texts)) answer = touched;
    parts::toneLines(room.side, view.notes);
    Rect work = room.work;
    const auto style = parts::small() ? ui::TextStyle::Strong : ui::TextStyle::Title;
    ui::text(work.takeTop(ui::textHeight(view.supplier, style, work.w), 2), view.supplier,
             {.style = style, .id = "head.supplier"});
    Answer touched;
    if (view.askingTemperature)
        touched = drawTemperature(work, view, texts);
    else if (view.askingWhen)
        touched = drawWhen(work, view, texts);
    else if (view.ownPlot)
        touched = drawPlot(work, view, texts);
    else
        touched = drawVehicle(work, view, texts);
    return touched ? touched : answer;
}

}  // namespace kiosk
