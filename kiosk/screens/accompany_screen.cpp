#include "kiosk/screens/accompany_screen.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/parts.h"
#include "kiosk/ui/grade_face.h"

namespace kiosk {

using Kind = AccompanyFormAction::Kind;
using ui::Rect;
using ui::TextStyle;

namespace {

using Answer = std::optional<AccompanyFormAction>;

constexpr float kGap = 3;

Answer drawRail(Rect& room, const AccompanyFormView& view) {
    const auto places = room.takeTop(parts::small() ? 16.0F : 18.0F, parts::small() ? 2.5F : parts::kGap)
                            .columns(static_cast<int>(view.rail.size()), 2.5F);
    Answer answer;
    for (std::size_t i = 0; i < view.rail.size(); ++i) {
        const AccompanyStepView& each = view.rail[i];
        const std::string number = std::to_string(static_cast<int>(each.step));
        if (ui::step("accompany.step." + number, places[i],
                     {.name = each.name,
                      .answer = each.answer,
                      .tone = each.tone,
                      .current = each.step == view.step}))
            answer = AccompanyFormAction{Kind::GoTo, number};
    }
    return answer;
}

// Question and fact at the left, the two answers at the right.
Answer drawCheck(const Rect& cell, const PreCheckView& check, const AccompanyFormView& view) {
    const bool low = parts::small();
    ui::card(cell);
    Rect room = cell.inset(low ? 2.5F : 4.0F, low ? 1.0F : 2.0F);
    Rect buttons = room.takeRight(low ? 40.0F : 54.0F, kGap);
    buttons = buttons.middle(buttons.w, std::min(buttons.h, 24.0F));
    const auto places = buttons.columns(2, 2);
    Answer touched;
    const auto offer = [&](const Rect& place, std::string_view way, const std::string& words, bool good) {
        if (ui::gradeFace("accompany.check." + check.id + "." + std::string(way), place,
                          {.caption = words,
                           .grade = good ? 1 : 4,
                           .selected = check.good == good,
                           .icon = good ? ui::Icon::Check : ui::Icon::Close}))
            touched = AccompanyFormAction{good ? Kind::Good : Kind::Bad, check.id};
    };
    offer(places[0], "good", view.good, true);
    offer(places[1], "bad", view.bad, false);
    const float question = ui::textHeight(check.question, TextStyle::Strong, room.w);
    const float fact = ui::textHeight(check.fact, TextStyle::Small, room.w);
    Rect words = room.middle(room.w, std::min(room.h, question + fact + 0.5F));
    ui::text(words.takeTop(question, 0.5F), check.question, {.style = TextStyle::Strong});
    ui::text(words, check.fact,
             {.style = TextStyle::Small,
              .place = ui::Place::Top,
              .ink = check.factTone == Tone::Neutral ? ui::Ink::Muted : ui::inkOf(check.factTone),
              .id = "accompany.fact." + check.id});
    return touched;
}

Answer drawBefore(Rect work, const AccompanyFormView& view) {
    const int columns = ui::portrait() ? 1 : 2;
    const int rows = (static_cast<int>(view.checks.size()) + columns - 1) / columns;
    work.h = std::min(work.h, static_cast<float>(rows) * 40.0F);
    const auto cells = work.grid(columns, rows, parts::small() ? 2.0F : kGap);
    Answer answer;
    for (std::size_t i = 0; i < view.checks.size(); ++i)
        if (const Answer touched = drawCheck(cells[i], view.checks[i], view)) answer = touched;
    return answer;
}

Answer drawGrade(Rect cell, const GradeView& grade, const AccompanyFormView& view) {
    Rect room = cell;
    const float name = ui::portrait() ? 34.0F : parts::small() ? 26.0F : 30.0F;
    ui::text(room.takeLeft(name, 2), grade.name, {.style = TextStyle::Strong});
    const auto places = room.columns(static_cast<int>(view.gradeWords.size()), 2);
    Answer answer;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int value = static_cast<int>(i) + 1;
        const std::string number = std::to_string(value);
        if (ui::gradeFace("accompany.grade." + grade.id + "." + number, places[i],
                          {.caption = view.gradeWords[i], .grade = value, .selected = grade.grade == value}))
            answer = AccompanyFormAction{Kind::Grade, grade.id + "." + number};
    }
    return answer;
}

Answer drawTaste(Rect work, const AccompanyFormView& view) {
    const int columns = ui::portrait() ? 1 : 2;
    const int rows = (static_cast<int>(view.grades.size()) + columns - 1) / columns;
    work.h = std::min(work.h, static_cast<float>(rows) * 30.0F);
    const auto cells = work.grid(columns, rows, parts::small() ? 2.0F : kGap);
    Answer answer;
    // Down the first column, then down the second.
    for (std::size_t i = 0; i < view.grades.size(); ++i) {
        const auto row = i % static_cast<std::size_t>(rows);
        const auto column = i / static_cast<std::size_t>(rows);
        const Rect& cell = cells[row * static_cast<std::size_t>(columns) + column];
        Rect inner = cell;
        if (columns == 2) inner.w -= column == 0 ? 3.0F : 0.0F;
        if (const Answer touched = drawGrade(inner, view.grades[i], view)) answer = touched;
    }
    return answer;
}

Answer drawVoices(Rect work, const AccompanyFormView& view) {
    Answer answer;
    const bool low = parts::small();
    parts::heading(work, view.voicesTitle);
    std::vector<Option> voices = view.voices;
    voices.push_back({"other", view.otherVoices, view.wroteVoices, Tone::Neutral});
    const int most = ui::portrait() ? 3 : 5;
    const int columns = low ? most : parts::chipColumns(voices, work.w, most);
    if (const auto i = parts::chips("accompany.voice", work, voices, columns))
        answer = voices[*i].id == "other" ? AccompanyFormAction{Kind::OtherVoices, {}}
                                          : AccompanyFormAction{Kind::Voice, voices[*i].id};
    parts::heading(work, view.adverseTitle);
    const Rect both = work.takeTop(low ? 18.0F : 24.0F, low ? 2.0F : parts::kGap);
    if (const auto i = parts::choices("accompany.adverse", both, view.adverse, 2))
        answer = AccompanyFormAction{Kind::Adverse, view.adverse[*i].id};
    if (!view.adverseWords.empty() && !low)
        parts::note(work, Tone::Stop, view.adverseWords, "accompany.adverse-words");
    if (!low) parts::heading(work, view.problemTitle);
    if (ui::chip("accompany.problem", work.takeTop(15, parts::kGap),
                 {.caption = view.problemCaption,
                  .icon = view.problemSaid ? ui::Icon::Flag : ui::Icon::Plus,
                  .selected = view.problemSaid}))
        answer = AccompanyFormAction{Kind::Problem, {}};
    return answer;
}

// The name at the left; the chips share what is left.
Answer drawLine(Rect strip, const AnswerLine& line, int columns) {
    const float name = parts::small() ? 27.0F : ui::portrait() ? 36.0F : 34.0F;
    ui::text(strip.takeLeft(name, 2), line.name, {.style = TextStyle::Strong});
    if (const auto i = parts::chipGrid("accompany.line." + line.id, strip, line.options, columns))
        return AccompanyFormAction{Kind::Line, line.id + "." + line.options[*i].id};
    return std::nullopt;
}

Answer drawSign(Rect work, const AccompanyFormView& view) {
    Answer answer;
    const bool low = parts::small();
    const float height = low ? 15.0F : 18.0F;
    const int most = ui::portrait() ? 3 : 5;
    for (std::size_t i = 0; i < view.lines.size(); ++i) {
        const AnswerLine& line = view.lines[i];
        const int count = static_cast<int>(line.options.size());
        const int columns = std::min(count, most);
        const auto rows = static_cast<float>((count + columns - 1) / columns);
        Rect strip = work.takeTop(height * rows + 2 * (rows - 1), low ? 2.0F : kGap);
        // A short line has room for the next one.
        const bool pair = count <= 2 && i + 1 < view.lines.size() && view.lines[i + 1].options.size() == 1;
        if (pair) {
            const Rect beside = strip.takeRight(strip.w * 0.4F, 4);
            if (const Answer touched = drawLine(beside, view.lines[i + 1], 1)) answer = touched;
            ++i;
        }
        if (const Answer touched = drawLine(strip, line, columns)) answer = touched;
    }
    return answer;
}

}  // namespace

Answer drawAccompanyForm(const AccompanyFormView& view, const Rect& area, const Texts&) {
    Rect page = area;
    Answer answer = drawRail(page, view);
    if (view.step == AccompanyStep::Before || view.step == AccompanyStep::Taste) {
        // They lead on by themselves.
        if (!parts::small() && !view.about.empty())
            ui::text(page.takeTop(ui::textHeight(view.about, TextStyle::Body, page.w), 2), view.about,
                     {.ink = ui::Ink::Muted, .id = "accompany.about"});
        const Answer touched =
            view.step == AccompanyStep::Before ? drawBefore(page, view) : drawTaste(page, view);
        return touched ? touched : answer;
    }
    parts::Split room = parts::split(page, 84);
    if (parts::mainAction(
            "accompany.main", room.side,
            {.caption = view.mainCaption,
             .icon = view.step == AccompanyStep::Sign ? ui::Icon::Signature : ui::Icon::ArrowRight,
             .reason = view.mainReason}))
        answer = AccompanyFormAction{Kind::Main, {}};
    parts::toneLines(room.side, view.notes);
    const Answer touched =
        view.step == AccompanyStep::Voices ? drawVoices(room.work, view) : drawSign(room.work, view);
    return touched ? touched : answer;
}

std::optional<GuestCodeAction> drawGuestCode(const GuestCodeView& view, const Rect& area, const Texts&) {
    using Code = GuestCodeAction::Kind;
    constexpr int kDigits = 6;
    parts::Split room = parts::split(area, parts::kMain);
    std::optional<GuestCodeAction> action;
    Rect side = room.side;
    Rect other = side;
    if (ui::portrait()) other = side.takeLeft(70, parts::kGap);
    if (parts::mainAction("guest-code.submit", side,
                          {.caption = view.mainCaption,
                           .icon = view.closed ? ui::Icon::Wait : ui::Icon::Check,
                           .reason = view.mainReason}))
        action = GuestCodeAction{Code::Submit, {}};
    if (!ui::portrait()) other = side;
    if (ui::button("guest-code.cancel", other.takeBottom(parts::kOther, parts::kGap),
                   {.caption = view.cancel, .icon = ui::Icon::Close}))
        action = GuestCodeAction{Code::Cancel, {}};
    // A long sentence has room beside the pad.
    const bool beside = !ui::portrait();
    if (beside) parts::note(other, Tone::Stop, view.message, "guest-code.message");
    const auto key = ui::pinPad("guest-code", room.work,
                                {.title = view.title,
                                 .sub = view.sub,
                                 .entered = view.digits,
                                 .length = kDigits,
                                 .note = beside ? std::string() : view.message,
                                 .noteTone = view.message.empty() ? Tone::Neutral : Tone::Stop,
                                 .enabled = !view.closed,
                                 .clear = view.clear,
                                 .back = view.erase});
    if (!key) return action;
    if (*key == ui::kKeyBack) return GuestCodeAction{Code::Backspace, {}};
    if (*key == ui::kKeyClear) return GuestCodeAction{Code::Clear, {}};
    return GuestCodeAction{Code::Digit, std::string(1, *key)};
}

}  // namespace kiosk
