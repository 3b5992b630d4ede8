#include "kiosk/screens/record_form_screen.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/day_picker_part.h"
#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = RecordFormAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<RecordFormAction>;

void drawHead(Rect& room, const RecordFormView& view) {
    const auto style = parts::small() ? ui::TextStyle::Strong : ui::TextStyle::Title;
    const float title = std::min(ui::textWidth(view.title, style) + 2, room.w * 0.7F);
    Rect strip = room.takeTop(ui::textHeight(view.title, style, title), 3);
    ui::text(strip.takeLeft(title, parts::kGap), view.title, {.style = style, .id = "form.title"});
    if (ui::textWidth(view.sub, ui::TextStyle::Small) < strip.w)
        ui::text(strip, view.sub, {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted, .oneLine = true});
}

// As much of the answer as its place has room for; the field itself shows it whole.
std::string shortened(const FormField& field, const Rect& place) {
    const float inner = place.w - (place.w > 46 ? 16.5F : 9.7F);
    const float room = place.h - 0.4F - ui::textHeight(field.name, ui::TextStyle::Strong, inner);
    if (ui::textFits(field.answer, ui::TextStyle::Small, inner, room)) return field.answer;
    std::string words = field.answer;
    while (!words.empty()) {
        while (words.size() > 1 && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U)
            words.pop_back();
        words.pop_back();
        if (ui::textFits(words + "…", ui::TextStyle::Small, inner, room)) return words + "…";
    }
    return words;
}

Answer drawFields(const Rect& work, const RecordFormView& view) {
    const int count = static_cast<int>(view.fields.size());
    const int columns = count > 9 && !ui::portrait() ? 3 : 2;
    const int rows = (count + columns - 1) / columns;
    const float gap = parts::small() ? 2.0F : 3.0F;
    Rect place = work;
    place.h = std::min(place.h, static_cast<float>(rows) * (ui::portrait() ? 27.0F : 24.0F));
    const auto cells = place.grid(columns, rows, gap);
    Answer answer;
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        const FormField& field = view.fields[i];
        if (ui::step("form.field." + field.id, cells[i],
                     {.name = field.name, .answer = shortened(field, cells[i]), .tone = field.tone}))
            answer = RecordFormAction{Kind::Field, field.id};
    }
    return answer;
}

Answer drawNumber(Rect& work, const RecordFormView& view, const Texts& texts) {
    Rect keys = ui::portrait() ? work.takeBottom(98, parts::kGap)
                               : work.takeRight(std::min(112.0F, work.w * 0.6F), parts::kGap + 2);
    keys.h = std::min(keys.h, 104.0F);
    parts::typedNumber("form.typed", work, {.label = {}, .typed = view.typed, .unit = view.unit});
    if (const auto key =
            parts::numberKeys("form.key", keys, !view.typed.empty(), view.point, view.sign, texts))
        return RecordFormAction{Kind::Key, *key};
    return std::nullopt;
}

Answer drawAnswers(Rect& work, const std::vector<Option>& options, std::string_view id) {
    if (options.empty()) return std::nullopt;
    // Where the height is short, long words share their chip on two lines.
    const bool many = parts::small() && options.size() > 4;
    const int columns = many ? 3 : parts::chipColumns(options, work.w, ui::portrait() ? 3 : 4);
    if (const auto i = parts::chips(id, work, options, columns))
        return RecordFormAction{Kind::Answer, options[*i].id};
    return std::nullopt;
}

Answer drawQuestion(Rect work, const RecordFormView& view, const Texts& texts) {
    if (!parts::small()) parts::heading(work, view.question);
    if (view.picksDay) {
        const auto day = parts::dayPicker("form", work, view.picker, texts);
        return day ? Answer(RecordFormAction{Kind::Day, {}, *day}) : std::nullopt;
    }
    if (!view.hint.empty()) parts::heading(work, view.hint);
    Answer answer;
    if (view.typesNumber) answer = drawNumber(work, view, texts);
    if (const auto touched = drawAnswers(work, view.answers, "form.answer")) answer = touched;
    if (view.more.empty()) return answer;
    if (!parts::small()) parts::heading(work, view.moreTitle);
    const auto touched = drawAnswers(work, view.more, "form.answer");
    return touched ? touched : answer;
}

// Its words take the room that they need.
bool drawApart(Rect& side, const RecordFormView& view) {
    if (view.apart.id.empty()) return false;
    const float width = ui::portrait() && side.w > 110 ? 96 : side.w;
    float words = ui::textHeight(view.apart.name, ui::TextStyle::Strong, width - 6) + 3;
    if (!view.apartReason.empty()) words += ui::textHeight(view.apartReason, ui::TextStyle::Small, width - 6);
    Rect strip = side.takeBottom(std::max(parts::kOther, words), parts::kGap);
    return ui::button(
        "form." + view.apart.id, strip.takeRight(width),
        {.caption = view.apart.name, .enabled = view.apartReason.empty(), .reason = view.apartReason});
}

}  // namespace

Answer drawRecordForm(const RecordFormView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 84);
    Answer answer;
    if (parts::mainAction("form.main", room.side,
                          {.caption = view.mainCaption,
                           .icon = view.asked.empty() || view.typesNumber ? ui::Icon::Check : ui::Icon::Back,
                           .reason = view.mainReason}))
        answer = RecordFormAction{Kind::Main, {}};
    if (view.asked.empty() && drawApart(room.side, view))
        answer = RecordFormAction{Kind::Field, view.apart.id};
    parts::toneLines(room.side, view.notes);
    Rect work = room.work;
    drawHead(work, view);
    const Answer touched = view.asked.empty() ? drawFields(work, view) : drawQuestion(work, view, texts);
    return touched ? touched : answer;
}

}  // namespace kiosk
