#include "kiosk/screens/check_steps.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace kiosk::steps {

using Kind = CheckFormAction::Kind;
using parts::Split;
using ui::Rect;

namespace {

constexpr float kNormal = 40;  // height of the normal answer, where there is room
constexpr float kKeyGap = 2.5F;
constexpr float kRing = 70;
constexpr float kReadout = 46;

bool anyChosen(const std::vector<Option>& options) {
    return std::ranges::any_of(options, [](const Option& option) { return option.chosen; });
}

// The button that ends a step, or saves.
Answer mainButton(const CheckView& view, Rect& side) {
    const bool saves = view.step == CheckStep::Hygiene || view.step == CheckStep::Verdict;
    const ui::Button button{.caption = view.mainCaption,
                            .icon = saves ? ui::Icon::Check : ui::Icon::ArrowRight,
                            .reason = view.mainReason};
    if (parts::mainAction("check.main", side, button, view.mainTone))
        return CheckFormAction{Kind::Main, 0, {}};
    return std::nullopt;
}

// The normal answer stands where the main action stands until something else is chosen.
bool normalAnswer(std::string_view id, Rect& side, std::string_view caption) {
    Rect place =
        side.takeBottom(std::min(side.h, parts::small() || ui::portrait() ? 30.0F : kNormal), parts::kGap);
    if (ui::portrait()) place = place.takeRight(120);
    return ui::button(id, place, caption, ui::ButtonKind::Primary, ui::Icon::Check);
}

Answer family(const CheckView& view, Rect& room, const Texts& texts) {
    parts::heading(room, texts.check.askFamily);
    const auto places = room.takeTop(16, parts::kGap).columns(2, 3);
    Answer answer;
    if (ui::chip("check.family.yes", places[0],
                 {.caption = texts.common.yes, .selected = view.familyGastro == true}))
        answer = CheckFormAction{Kind::FamilyGastro, 1, {}};
    if (ui::chip("check.family.no", places[1],
                 {.caption = texts.common.no, .selected = view.familyGastro == false}))
        answer = CheckFormAction{Kind::FamilyGastro, 0, {}};
    return answer;
}

// Whole degrees, then tenths.
Answer degreeKeys(const CheckView& view, Rect room, const Texts& texts) {
    Answer answer;
    const bool words = room.h > 95;
    if (words) parts::heading(room, texts.check.wholes);
    const float row = (room.h - kKeyGap - 2 * parts::kGap - (words ? 9.0F : 0.0F)) / 3;
    const Rect upper = room.takeTop(std::min(row, 30.0F), 2 * parts::kGap);
    const auto wholes = upper.columns(static_cast<int>(view.wholes.size()), kKeyGap);
    for (std::size_t i = 0; i < view.wholes.size(); ++i)
        if (ui::key("check.whole." + view.wholes[i].id, wholes[i],
                    {.words = view.wholes[i].text, .chosen = view.wholes[i].chosen}))
            answer = CheckFormAction{Kind::Whole, parts::number(view.wholes[i]), {}};
    if (words) parts::heading(room, texts.check.tenths);
    const auto tenths = room.takeTop(std::min(room.h, 2 * 30 + kKeyGap)).grid(5, 2, kKeyGap);
    for (int n = 0; n < 10; ++n) {
        const std::string name = std::to_string(n);
        if (ui::key("check.tenth." + name, tenths[static_cast<std::size_t>(n)],
                    {.words = "." + name, .enabled = view.tenthsOpen}))
            answer = CheckFormAction{Kind::Tenth, n, {}};
    }
    return answer;
}

void readout(Rect room, const CheckView& view, const Texts& texts) {
    Rect inner = parts::small() ? room : ui::card(room);
    if (inner.h > 44) parts::heading(inner, texts.check.temperature);
    const std::string shown = view.temperature.empty() ? "––" : view.temperature;
    ui::figure(inner.takeTop(ui::lineHeight(ui::TextStyle::Display), 1),
               {.label = {}, .value = shown, .unit = texts.check.degrees, .tone = view.temperatureTone},
               "check.temperature");
    if (!view.temperatureNote.empty())
        parts::note(inner, view.temperatureTone, view.temperatureNote, "check.temperature-note");
    else
        ui::text(inner, view.temperatureLimits, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
}

void waitForRetest(Rect room, const CheckView& view, const Texts& texts) {
    const float words = ui::lineHeight(ui::TextStyle::Title);
    const float size = std::min(kRing, room.h - words - 2);
    room = room.middle(room.w, words + 2 + size);
    ui::text(room.takeTop(words, 2), texts.check.retest,
             {.style = ui::TextStyle::Title, .align = ui::Align::Centre});
    ui::countdown(room.takeTop(size, 3), 1 - view.retestFraction, view.retestWait, Tone::Warn);
}

}  // namespace

Answer ask(const CheckView& view, const Split& room, const Texts& texts) {
    Rect work = room.work;
    Rect side = room.side;
    Answer answer;
    const bool open = !anyChosen(view.symptoms) && !view.symptomsNone;
    if (open) {
        if (normalAnswer("check.ask.none", side, texts.check.askNone))
            answer = CheckFormAction{Kind::NoSymptoms, 0, {}};
    } else {
        answer = mainButton(view, side);
    }
    if (const auto touched = family(view, side, texts)) answer = touched;
    if (parts::small())
        parts::heading(work, texts.check.askTitle);
    else
        parts::title(work, texts.check.askTitle);
    const int columns = ui::portrait() ? 3 : 4;
    work.h = std::min(
        work.h, 44.0F * std::ceil(static_cast<float>(view.symptoms.size()) / static_cast<float>(columns)));
    const auto i = parts::small() ? parts::chipGrid("check.ask", work, view.symptoms, columns)
                                  : parts::choices("check.ask", work, view.symptoms, columns);
    if (i) answer = CheckFormAction{Kind::Symptom, parts::number(view.symptoms[*i]), {}};
    return answer;
}

Answer look(const CheckView& view, const Split& room, const Texts& texts) {
    Rect work = room.work;
    Rect side = room.side;
    Answer answer;
    if (!anyChosen(view.lookFindings) && !anyChosen(view.hands)) {
        if (normalAnswer("check.look.fine", side, texts.check.lookFine))
            answer = CheckFormAction{Kind::LookFine, 0, {}};
    } else {
        answer = mainButton(view, side);
    }
    const bool words = work.h > 90;
    if (words) parts::title(work, texts.check.lookTitle);
    if (words) parts::heading(work, texts.check.lookFindings);
    const bool low = parts::small();
    const int findings = low ? 5 : parts::chipColumns(view.lookFindings, work.w, 5);
    if (const auto i = parts::chips("check.look", work, view.lookFindings, findings))
        answer = CheckFormAction{Kind::LookFinding, parts::number(view.lookFindings[*i]), {}};
    if (words) parts::heading(work, texts.check.hands);
    const int hands = low ? 3 : parts::chipColumns(view.hands, work.w, 3);
    if (const auto i = parts::chips("check.hands", work, view.hands, hands))
        answer = CheckFormAction{Kind::Hands, parts::number(view.hands[*i]), {}};
    return answer;
}

Answer temperature(const CheckView& view, const Split& room, const Texts& texts) {
    Rect work = room.work;
    Rect side = room.side;
    Answer answer;
    if (!view.retestWait.empty()) {
        waitForRetest(work, view, texts);
        return answer;
    }
    const bool measured = !view.temperature.empty();
    const bool noted = parts::small() && !view.temperatureNote.empty();
    Rect other;
    if (ui::portrait()) {
        Rect row = side.takeBottom(parts::kMain, parts::kGap);
        other = row.takeLeft(72, parts::kGap);
        if (view.mainReason.empty()) answer = mainButton(view, row);
    } else {
        if (view.mainReason.empty()) answer = mainButton(view, side);
        if (measured && !noted) other = side.takeBottom(parts::kOther, parts::kGap);
    }
    if (measured && !noted &&
        ui::button("check.temperature.clear", other,
                   {.caption = texts.common.clear, .icon = ui::Icon::Backspace}))
        answer = CheckFormAction{Kind::ClearTemperature, 0, {}};
    if (!parts::small() || !measured) {
        if (!parts::small()) parts::heading(side, texts.check.site);
        const int columns = parts::small() ? 2 : parts::chipColumns(view.sites, side.w, 4);
        if (const auto i = parts::chips("check.site", side, view.sites, columns))
            answer = CheckFormAction{Kind::Site, parts::number(view.sites[*i]), {}};
    }
    if (!parts::small())
        readout(work.takeTop(kReadout, parts::kGap), view, texts);
    else if (measured)
        readout(side, view, texts);
    if (const auto touched = degreeKeys(view, work, texts)) answer = touched;
    return answer;
}

Answer hygiene(const CheckView& view, const Split& room, const Texts& texts) {
    Rect work = room.work;
    Rect side = room.side;
    Answer answer = mainButton(view, side);
    if (!parts::small() && !ui::portrait()) parts::note(side, Tone::Info, texts.check.hygieneHint);
    if (parts::small()) {
        const ui::TextLook look{.style = ui::TextStyle::Small, .ink = ui::Ink::Muted};
        ui::text(work.takeTop(ui::lineHeight(look.style), 1), texts.check.hygieneTitle, look);
    } else {
        parts::title(work, texts.check.hygieneTitle);
        if (ui::portrait()) parts::heading(work, texts.check.hygieneHint);
    }
    work.h = std::min(work.h, 3 * 40.0F);
    const auto grid = work.grid(3, (static_cast<int>(view.hygiene.size()) + 2) / 3, parts::small() ? 2 : 3);
    for (std::size_t i = 0; i < view.hygiene.size(); ++i) {
        const Option& item = view.hygiene[i];
        const bool wrong = item.tone == Tone::Warn || item.tone == Tone::Stop;
        if (ui::choice("check.hygiene." + item.id, grid[i],
                       {.caption = item.text,
                        .sub = wrong ? view.hygieneStates[i] : std::string(),
                        .tone = item.tone,
                        .selected = wrong}))
            answer = CheckFormAction{Kind::Hygiene, parts::number(item), {}};
    }
    return answer;
}

Answer verdict(const CheckView& view, const Split& room, const Texts& texts) {
    Rect work = room.work;
    Rect side = room.side;
    Answer answer = mainButton(view, side);
    if (!view.stricter.empty()) {
        if (side.h > 24) parts::heading(side, texts.check.stricter);
        if (const auto i = parts::chips("check.stricter", side, view.stricter, ui::portrait() ? 2 : 1))
            answer = CheckFormAction{Kind::Stricter, parts::number(view.stricter[*i]), {}};
    }
    const bool low = parts::small();
    const auto style = low ? ui::TextStyle::Small : ui::TextStyle::Body;
    const int columns = low ? 3 : parts::chipColumns(view.actions, work.w, 3);
    const auto rows = static_cast<float>((static_cast<int>(view.actions.size()) + columns - 1) / columns);
    float needed = ui::textHeight(view.verdict, ui::TextStyle::Title, work.w - 10) + 10;
    for (const std::string& reason : view.reasons) needed += ui::textHeight(reason, style, work.w - 10) + 1;
    const float below = view.actions.empty() ? 0 : rows * 18 + 1 + (low ? 0 : 10);
    Rect inner = ui::tonedCard(work.takeTop(std::min(needed, work.h - below), parts::kGap), view.verdictTone);
    const ui::Ink ink = ui::inkOf(view.verdictTone);
    ui::text(inner.takeTop(ui::textHeight(view.verdict, ui::TextStyle::Title, inner.w), 1), view.verdict,
             {.style = ui::TextStyle::Title, .ink = ink, .id = "check.verdict"});
    for (const std::string& reason : view.reasons) {
        const float height = ui::textHeight(reason, style, inner.w);
        if (height > inner.h + 1) break;
        ui::text(inner.takeTop(height, 1), reason, {.style = style, .ink = ink});
    }
    if (view.actions.empty()) return answer;
    if (!low) parts::heading(work, texts.check.measures);
    if (const auto i = parts::chips("check.measure", work, view.actions, columns))
        answer = CheckFormAction{Kind::Measure, parts::number(view.actions[*i]), {}};
    return answer;
}

}  // namespace kiosk::steps
