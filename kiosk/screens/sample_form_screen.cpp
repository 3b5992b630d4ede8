#include "kiosk/screens/sample_form_screen.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SampleFormAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<SampleFormAction>;

constexpr float kUprightKeys = 92;

// A low or narrow panel asks for time and reason on a page of their own.
bool stepwise() {
    return parts::small() || ui::portrait();
}

void drawWeight(Rect& room, const SampleFormView& view, const Texts& texts) {
    const bool low = parts::small();
    const float figure = ui::lineHeight(ui::TextStyle::Display);
    const float limits = low && !view.note.empty() ? 0 : ui::lineHeight(ui::TextStyle::Body);
    const float pad = low ? 0 : 9;
    const float note = view.note.empty() ? 0 : ui::bannerHeight(view.note, room.w - (low ? 0 : 10)) + 2;
    const Rect place = room.takeTop(figure + limits + note + pad, parts::kGap);
    Rect inner = low ? place : ui::card(place);
    Rect line = inner.takeTop(figure);
    if (view.typed && !view.weight.empty())
        ui::text(line.takeRight(ui::textWidth(texts.common.typed, ui::TextStyle::Body) + 1),
                 texts.common.typed, {.ink = ui::Ink::Muted, .oneLine = true});
    ui::figure(line,
               {.label = {},
                .value = view.weight.empty() ? "––" : view.weight,
                .unit = texts.sampleForm.gram,
                .tone = view.weight.empty() ? Tone::Neutral : view.noteTone},
               "sample.weight");
    if (limits > 0) ui::text(inner.takeTop(limits, 1), view.limits, {.ink = ui::Ink::Muted});
    parts::note(inner, view.noteTone, view.note, "sample.note");
}

Answer drawScale(Rect& room, const SampleFormView& view, const Texts& texts) {
    if (!view.scalePresent) return std::nullopt;
    Rect line = room.takeTop(parts::kOther, parts::kGap);
    const float width =
        std::max(line.w * 0.45F, ui::textWidth(texts.sampleForm.takeScale, ui::TextStyle::Strong) + 8);
    Answer answer;
    if (ui::button("sample.take-scale", line.takeRight(std::min(width, line.w * 0.6F), parts::kGap),
                   {.caption = texts.sampleForm.takeScale, .enabled = view.scaleStable}))
        answer = SampleFormAction{Kind::TakeScale, {}};
    ui::text(line.takeTop(line.h * 0.55F), view.scaleReading,
             {.style = ui::TextStyle::Strong, .oneLine = true});
    ui::lamp(line, view.scaleStable ? Tone::Good : Tone::Warn,
             view.scaleStable ? texts.sampleForm.scaleStable : texts.sampleForm.scaleMoving);
    return answer;
}

// When it was really taken, and why it is entered late or corrected.
Answer drawWhen(Rect& room, const SampleFormView& view, const Texts& texts) {
    Answer answer;
    const bool words = ui::portrait();
    if (!view.times.empty()) {
        if (words) parts::heading(room, texts.sampleForm.when);
        const int most = static_cast<int>(view.times.size());
        const int columns = parts::small() ? 4 : parts::chipColumns(view.times, room.w, most);
        if (const auto i = parts::chips("sample.time", room, view.times, columns))
            answer = SampleFormAction{Kind::Time, view.times[*i].id};
    }
    if (!view.reasons.empty()) {
        if (words) parts::heading(room, texts.sampleForm.why);
        std::vector<Option> chips = view.reasons;
        const std::string note = view.noted ? texts.common.noted : texts.common.note;
        chips.push_back({"note", note, view.noted, Tone::Neutral});
        if (const auto i = parts::chips("sample.reason", room, chips, 3))
            answer = *i < view.reasons.size() ? SampleFormAction{Kind::ReasonOf, view.reasons[*i].id}
                                              : SampleFormAction{Kind::Note, {}};
    }
    return answer;
}

Answer drawKeys(Rect room, const SampleFormView& view, const Texts& texts) {
    const auto key =
        ui::digitKeys("sample.key", room, 3, !view.weight.empty(), texts.common.clear, texts.common.erase);
    if (!key) return std::nullopt;
    if (*key == ui::kKeyBack) return SampleFormAction{Kind::Backspace, {}};
    if (*key == ui::kKeyClear) return SampleFormAction{Kind::Clear, {}};
    return SampleFormAction{Kind::Digit, std::string(1, *key)};
}

Answer drawBoxes(Rect room, const SampleFormView& view, const Texts& texts) {
    parts::title(room, texts.sampleForm.chooseBox);
    const auto touch = parts::tiles("sample.box", room, {.rows = view.boxes, .width = 56}, texts);
    if (touch.row) return SampleFormAction{Kind::Box, view.boxes[*touch.row].id};
    return std::nullopt;
}

// The box the sample goes into. Low panels set the number smaller.
Answer drawBox(Rect& side, const SampleFormView& view, const Texts& texts) {
    Answer answer;
    const bool low = parts::small();
    const bool beside = ui::portrait();
    const float figure = low ? ui::lineHeight(ui::TextStyle::Title) : 27;
    const float width = beside ? side.w - 62 - parts::kGap : side.w;
    const float note = ui::textHeight(view.boxNote, ui::TextStyle::Body, width);
    Rect room = side.takeTop(figure + note + (beside ? 0 : parts::kOther + 3), parts::kGap);
    Rect button = beside ? room.takeRight(62, parts::kGap) : room.takeBottom(parts::kOther, 3);
    if (ui::button("sample.choose-box", beside ? button.middle(62, parts::kMain) : button,
                   {.caption = view.choosingBox ? texts.common.cancel : texts.sampleForm.otherBox,
                    .icon = view.choosingBox ? ui::Icon::Close : ui::Icon::Box}))
        answer = SampleFormAction{Kind::ChooseBox, {}};
    const std::string box = view.box.empty() ? "––" : view.box;
    Rect shown = room.takeTop(figure);
    if (low) {
        ui::text(shown, texts.sampleForm.box, {.ink = ui::Ink::Muted, .oneLine = true});
        ui::text(shown, box, {.style = ui::TextStyle::Title, .align = ui::Align::Right, .id = "sample.box"});
    } else {
        ui::figure(shown, {.label = texts.sampleForm.box, .value = box}, "sample.box");
    }
    ui::text(room, view.boxNote, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
    return answer;
}

Answer excuseButton(const Rect& place, const Texts& texts) {
    if (ui::button("sample.excuse", place, texts.sampleForm.excuse))
        return SampleFormAction{Kind::Excuse, {}};
    return std::nullopt;
}

// Box, other ways, and saving.
Answer drawSide(Rect side, const SampleFormView& view, const Texts& texts) {
    Answer answer;
    const bool mayExcuse = !view.correction && !view.choosingBox;
    Rect left = side;
    if (parts::mainAction("sample.save", side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason}))
        answer = SampleFormAction{Kind::Save, {}};
    if (mayExcuse && ui::portrait())
        if (const auto touched = excuseButton(left.takeBottom(parts::kMain).takeLeft(80), texts))
            answer = touched;
    if (stepwise() && (!view.times.empty() || !view.reasons.empty()) &&
        parts::otherAction("sample.when", side,
                           {.caption = view.askingWhen ? texts.sampleForm.weight : texts.sampleForm.why,
                            .icon = view.askingWhen ? ui::Icon::Scale : ui::Icon::Clock}))
        answer = SampleFormAction{Kind::When, {}};
    if (mayExcuse && !ui::portrait())
        if (const auto touched = excuseButton(side.takeBottom(parts::kOther, 3), texts)) answer = touched;
    if (const auto touched = drawBox(side, view, texts)) answer = touched;
    if (!stepwise()) {
        parts::note(side, Tone::Warn, view.lateWords, "sample.late");
        parts::notes(side, Tone::Warn, view.blocks);
    }
    return answer;
}

// Dish, weight and scale; time and reason where they have room.
Answer drawInfo(Rect work, const SampleFormView& view, const Texts& texts) {
    Answer answer;
    const bool low = parts::small();
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    const float height = ui::textHeight(view.dish, style, work.w);
    ui::text(work.takeTop(height, 1), view.dish, {.style = style, .id = "sample.dish"});
    const ui::TextLook meal{.style = low ? ui::TextStyle::Small : ui::TextStyle::Body, .ink = ui::Ink::Muted};
    ui::text(work.takeTop(ui::lineHeight(meal.style), 2), view.meal, meal);
    drawWeight(work, view, texts);
    if (const auto touched = drawScale(work, view, texts)) answer = touched;
    if (ui::portrait()) {
        parts::notes(work, Tone::Warn, view.blocks);
    } else if (!low) {
        if (const auto touched = drawWhen(work, view, texts)) answer = touched;
    }
    return answer;
}

}  // namespace

std::optional<SampleFormAction> drawSampleForm(const SampleFormView& view, const Rect& area,
                                               const Texts& texts) {
    parts::Split room = parts::split(area, 86);
    const Answer answer = drawSide(room.side, view, texts);
    Rect work = room.work;
    Answer touched;
    if (view.choosingBox) {
        touched = drawBoxes(work, view, texts);
    } else if (stepwise() && view.askingWhen) {
        parts::note(work, Tone::Warn, view.lateWords, "sample.late");
        touched = drawWhen(work, view, texts);
    } else {
        const float width = parts::small() ? 72 : 96;
        const Rect keys = ui::portrait() ? work.takeBottom(kUprightKeys, parts::kGap)
                                         : work.takeRight(width, parts::kGap + 2);
        touched = drawKeys(keys, view, texts);
        if (const auto other = drawInfo(work, view, texts)) touched = other;
    }
    return touched ? touched : answer;
}

}  // namespace kiosk
