#include "kiosk/screens/export_screen.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kiosk/screens/day_picker_part.h"
#include "kiosk/screens/parts.h"
#include "kiosk/ui/qr.h"

namespace kiosk {

using ui::Rect;

namespace {

using Answer = std::optional<ExportAction>;
using Kind = ExportAction::Kind;

constexpr float kStep = 18;

ui::Icon iconOf(ExportStep step, const std::string& id) {
    if (step == ExportStep::Period) return ui::Icon::Calendar;
    if (id == "1") return ui::Icon::Printer;
    return ui::Icon::Document;
}

Answer drawSteps(Rect& work, const ExportView& view) {
    const int columns = ui::portrait() || parts::small() ? 2 : 4;
    const int rows = static_cast<int>(view.steps.size()) / columns;
    const float height = parts::small() && !ui::portrait() ? 15.5F : kStep;
    const auto places =
        work.takeTop(height * static_cast<float>(rows) + 2 * static_cast<float>(rows - 1), parts::kGap)
            .grid(columns, rows, 2);
    Answer answer;
    for (std::size_t i = 0; i < view.steps.size(); ++i) {
        const ExportStepView& each = view.steps[i];
        const std::string number = std::to_string(static_cast<int>(each.step));
        if (ui::step("export.step." + number, places[i],
                     {.name = each.name,
                      .answer = each.answer,
                      .tone = each.answer.empty() ? Tone::Neutral : Tone::Good,
                      .current = each.current}))
            answer = ExportAction{Kind::Step, number};
    }
    return answer;
}

Answer drawHealth(const Rect& place, const ExportView& view) {
    if (ui::chip(
            "export.health", place,
            {.caption = view.health->text, .icon = ui::Icon::Thermometer, .selected = view.health->chosen}))
        return ExportAction{Kind::Health, {}};
    return std::nullopt;
}

// The pack and all books stand first, wider than one book where there is room.
Answer drawBooks(Rect work, const ExportView& view) {
    if (parts::small() && !ui::portrait()) {
        const auto i = parts::chipGrid("export.book", work, view.books, 3);
        return i ? Answer(ExportAction{Kind::Book, view.books[*i].id}) : std::nullopt;
    }
    Answer answer;
    if (view.health && ui::portrait()) answer = drawHealth(work.takeBottom(15, 3), view);
    const int columns = ui::portrait() ? 3 : 5;
    const int rows = (static_cast<int>(view.books.size()) - 2 + columns - 1) / columns;
    work.h = std::min(work.h, 30.0F * static_cast<float>(rows + 1));
    const float gap = 3;
    const float row = (work.h - gap * static_cast<float>(rows)) / static_cast<float>(rows + 1);
    const auto wide = work.takeTop(row, gap).columns(2, gap);
    const auto cells = work.grid(columns, rows, gap);
    for (std::size_t i = 0; i < view.books.size(); ++i) {
        const Option& book = view.books[i];
        const Rect& place = i < wide.size() ? wide[i] : cells[i - wide.size()];
        if (ui::choice("export.book." + book.id, place,
                       {.caption = book.text,
                        .icon = i == 0   ? ui::Icon::Shield
                                : i == 1 ? ui::Icon::Report
                                         : ui::Icon::Document,
                        .tone = book.tone,
                        .selected = book.chosen}))
            answer = ExportAction{Kind::Book, book.id};
    }
    return answer;
}

Answer drawAnswers(Rect work, const ExportView& view) {
    if (parts::small() && !ui::portrait() && view.step == ExportStep::Period) {
        // The days of the chosen one stand in the step above.
        std::vector<Option> options;
        for (const ExportAnswer& each : view.answers)
            options.push_back({each.id, each.text, each.chosen, Tone::Neutral});
        const auto i = parts::chipGrid("export.answer", work, options, 3);
        return i ? Answer(ExportAction{Kind::Answer, options[*i].id}) : std::nullopt;
    }
    const int count = static_cast<int>(view.answers.size());
    const int columns = count <= 2 ? count : count <= 4 || ui::portrait() ? 2 : 3;
    const int rows = (count + columns - 1) / columns;
    work.h = std::min(work.h, 34.0F * static_cast<float>(rows));
    const auto cells = work.grid(columns, rows, 3);
    Answer answer;
    for (std::size_t i = 0; i < view.answers.size(); ++i) {
        const ExportAnswer& each = view.answers[i];
        if (ui::choice("export.answer." + each.id, cells[i],
                       {.caption = each.text,
                        .sub = each.sub,
                        .icon = iconOf(view.step, each.id),
                        .tone = Tone::Info,
                        .selected = each.chosen}))
            answer = ExportAction{Kind::Answer, each.id};
    }
    return answer;
}

Answer drawOwnDays(Rect work, const ExportView& view, const Texts& texts) {
    Answer answer;
    if (const auto i = parts::chips("export.end", work, view.ends, static_cast<int>(view.ends.size())))
        answer = ExportAction{Kind::End, view.ends[*i].id};
    if (const auto day = parts::dayPicker("export.day", work, *view.picker, texts))
        answer = ExportAction{Kind::Day, {}, *day};
    return answer;
}

Answer drawPlaces(Rect work, const ExportView& view, const Texts& texts) {
    Answer health;
    if (view.health && ui::portrait()) health = drawHealth(work.takeBottom(15, 3), view);
    const auto row = ui::list("export.place", work,
                              {.rows = view.places,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.placesTitle,
                               .emptySub = view.placesSub,
                               .emptyIcon = ui::Icon::Usb,
                               .rowHeight = 20});
    if (!row) return health;
    return ExportAction{Kind::Place, view.places[*row].id};
}

Answer drawWork(Rect work, const ExportView& view, const Texts& texts) {
    // On a low panel the days of a month need the room of the steps.
    const bool steps = !view.picker || !parts::small() || ui::portrait();
    Answer answer = steps ? drawSteps(work, view) : std::nullopt;
    Answer chosen;
    switch (view.step) {
        case ExportStep::What:
            chosen = drawBooks(work, view);
            break;
        case ExportStep::Period:
            chosen = view.picker ? drawOwnDays(work, view, texts) : drawAnswers(work, view);
            break;
        case ExportStep::Format:
            chosen = drawAnswers(work, view);
            break;
        case ExportStep::Where:
            chosen = drawPlaces(work, view, texts);
            break;
    }
    return chosen ? chosen : answer;
}

// The second ways on, side by side where the height is short.
Answer drawOthers(Rect& side, const ExportView& view) {
    Answer answer;
    const auto button = [&](std::string_view id, const Rect& place, const std::string& caption, ui::Icon icon,
                            Kind kind) {
        if (!caption.empty() && ui::button(id, place, {.caption = caption, .icon = icon}))
            answer = ExportAction{kind};
    };
    if (ui::portrait()) {
        const auto places = side.takeBottom(parts::kOther, parts::kGap).columns(2, 3);
        button("export.history", places[0], view.history, ui::Icon::History, Kind::History);
        button("export.preview", places[1], view.preview, ui::Icon::Eye, Kind::Preview);
        return answer;
    }
    if (!view.preview.empty())
        button("export.preview", side.takeBottom(parts::kOther, 3), view.preview, ui::Icon::Eye,
               Kind::Preview);
    button("export.history", side.takeBottom(parts::kOther, parts::kGap), view.history, ui::Icon::History,
           Kind::History);
    return answer;
}

void drawFingerprint(Rect& room, const ExportRunView& view) {
    if (view.fingerprint.empty()) return;
    const float inner = room.w - 12;
    const float words = ui::textHeight(view.fingerprint, ui::TextStyle::Title, inner);
    const float hint = ui::textHeight(view.hint, ui::TextStyle::Small, inner);
    const float head = ui::lineHeight(ui::TextStyle::Strong) + 4;
    const bool roomy = room.h > words + hint + head + 14;
    Rect card = ui::card(room.takeTop(std::min(room.h, words + head + 12 + (roomy ? hint + 2 : 0))));
    parts::heading(card, view.fingerprintLabel);
    ui::text(card.takeTop(words, 2), view.fingerprint,
             {.style = ui::TextStyle::Title, .id = "export-run.fingerprint"});
    if (roomy)
        ui::text(card, view.hint,
                 {.style = ui::TextStyle::Small, .place = ui::Place::Top, .ink = ui::Ink::Muted});
}

}  // namespace

Answer drawExport(const ExportView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, parts::kMain + parts::kOther + 2 * parts::kGap);
    Answer answer;
    const bool last = view.step == ExportStep::Where;
    if (parts::mainAction("export.main", room.side,
                          {.caption = view.mainCaption,
                           .icon = last ? ui::Icon::Download : ui::Icon::ArrowRight,
                           .reason = view.mainReason}))
        answer = ExportAction{Kind::Main, {}};
    if (const auto other = drawOthers(room.side, view)) answer = other;
    if (!ui::portrait()) {
        if (view.health)
            if (const auto health = drawHealth(room.side.takeBottom(18, parts::kGap), view)) answer = health;
        parts::toneLines(room.side, view.notes);
        const float height = ui::textHeight(view.hint, ui::TextStyle::Body, room.side.w);
        if (!view.hint.empty() && height < room.side.h)
            ui::text(room.side, view.hint, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
    }
    if (const auto chosen = drawWork(room.work, view, texts)) answer = chosen;
    return answer;
}

std::optional<ExportRunAction> drawExportRun(const ExportRunView& view, const Rect& area,
                                             const Texts& texts) {
    using RunKind = ExportRunAction::Kind;
    parts::Split room = parts::split(area, view.fingerprint.empty() ? 64 : 96);
    std::optional<ExportRunAction> answer;
    if (!view.mainCaption.empty() &&
        parts::mainAction("export-run.main", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check}))
        answer = ExportRunAction{RunKind::Main};
    if (!view.other.empty() && parts::otherAction("export-run.other", room.side, {.caption = view.other}))
        answer = ExportRunAction{RunKind::Other};
    if (!view.cancel.empty() &&
        ui::button("export-run.cancel", room.side.takeBottom(parts::kOther, parts::kGap),
                   {.caption = view.cancel, .icon = ui::Icon::Close, .kind = ui::ButtonKind::Danger}))
        answer = ExportRunAction{RunKind::Cancel};
    Rect work = room.work;
    parts::title(work, view.title);
    const float sub = ui::textHeight(view.sub, ui::TextStyle::Body, work.w);
    ui::text(work.takeTop(sub, parts::kGap), view.sub, {.ink = ui::Ink::Muted});
    if (view.running) {
        ui::progress(work.takeTop(24, parts::kGap), view.share, view.words, view.tone);
        parts::toneLines(work, view.notes);
        ui::text(work, view.hint, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
        return answer;
    }
    // The code stands beside what was said, so that sheet, screen and pack can be compared.
    const float least = parts::leastCode(view.codeSize);
    constexpr float kWords = 80;
    const bool fits = view.codeSize > 0 && work.h >= least && work.w >= least + kWords;
    if (fits) {
        const float side = std::clamp(work.w - 2 * kWords, least, 64.0F);
        Rect beside = work.takeRight(std::min(side, work.h), parts::kGap);
        ui::qrCode("export-run.head", beside.takeTop(beside.w), view.codeSize, view.code);
    } else if (view.codeSize > 0 &&
               ui::button("export-run.show-head", room.side.takeBottom(parts::kOther, parts::kGap),
                          {.caption = view.codeCaption, .icon = ui::Icon::Search})) {
        answer = ExportRunAction{RunKind::Head};
    }
    ui::banner(work.takeTop(ui::bannerHeight(view.words, work.w), 3), view.tone, view.words,
               "export-run.end");
    parts::toneLines(work, view.notes);
    if (!view.files.empty())
        ui::list("export-run.file", work,
                 {.rows = view.files,
                  .previous = texts.common.previous,
                  .next = texts.common.next,
                  .rowHeight = 16,
                  .touchable = false});
    drawFingerprint(room.side, view);
    return answer;
}

}  // namespace kiosk
