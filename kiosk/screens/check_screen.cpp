#include "kiosk/screens/check_screen.h"

#include <algorithm>

#include "kiosk/screens/check_steps.h"

namespace kiosk {

using Kind = CheckFormAction::Kind;
using ui::Rect;

namespace {

constexpr float kOtherWidth = 60;
constexpr std::string_view kStepIds[] = {"check.step.ask", "check.step.look", "check.step.temperature",
                                         "check.step.hygiene", "check.step.verdict"};

std::vector<UnderWay> othersOf(const CheckView& view) {
    std::vector<UnderWay> others;
    for (const UnderWay& each : view.underWay)
        if (!each.current) others.push_back(each);
    return others;
}

// The people who are under way as well; a tap leads to them.
std::optional<CheckFormAction> drawOthers(Rect room, const std::vector<UnderWay>& others) {
    std::optional<CheckFormAction> action;
    for (const UnderWay& each : others) {
        if (room.w < kOtherWidth * 0.6F) break;
        if (ui::step("check.switch." + each.staff, room.takeLeft(std::min(kOtherWidth, room.w), 3),
                     {.name = each.name, .answer = each.state, .tone = each.tone}))
            action = CheckFormAction{Kind::Switch, 0, each.staff};
    }
    return action;
}

// Name, post and certificate in two lines.
void drawName(Rect room, const CheckView& view, bool withPost) {
    room = room.middle(room.w, ui::lineHeight(ui::TextStyle::Title) + ui::lineHeight(ui::TextStyle::Small));
    ui::text(room.takeTop(ui::lineHeight(ui::TextStyle::Title)), view.name,
             {.style = ui::TextStyle::Title, .oneLine = true, .id = "check.name"});
    if (withPost) {
        const float post = ui::textWidth(view.post, ui::TextStyle::Small) + 1;
        ui::text(room.takeLeft(post, 3), view.post,
                 {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted, .oneLine = true});
    }
    ui::lamp(room, view.certificateTone, view.certificate, "check.certificate");
}

// Who is being checked, who else is under way, and that somebody has not come.
std::optional<CheckFormAction> drawPerson(Rect& room, const CheckView& view, const Texts& texts) {
    const float gap = parts::small() ? 3 : parts::kGap;
    Rect strip = room.takeTop(16, gap);
    std::optional<CheckFormAction> action;
    const std::string away = view.retest ? texts.check.firstReading : texts.check.away;
    const float width = ui::textWidth(away, ui::TextStyle::Strong) + 18;
    // Who has been measured once is here; the reading may have been mistaken.
    if (view.retest) {
        if (ui::button("check.first-reading", strip.takeRight(width, parts::kGap),
                       {.caption = away, .icon = ui::Icon::Thermometer}))
            action = CheckFormAction{Kind::FirstReading, 0, {}};
    } else if (ui::button("check.away", strip.takeRight(width, parts::kGap),
                          {.caption = away, .icon = ui::Icon::Person})) {
        action = CheckFormAction{Kind::Away, 0, {}};
    }
    const std::vector<UnderWay> others = othersOf(view);
    if (!others.empty()) {
        Rect beside;
        if (ui::portrait()) {
            beside = room.takeTop(18, gap);
        } else {
            beside = strip;
            strip = beside.takeLeft(parts::small() ? 68 : 120, parts::kGap);
        }
        if (const auto touched = drawOthers(beside, others)) action = touched;
    }
    drawName(strip, view, others.empty() || !parts::small());
    return action;
}

// Answers stay visible: below each other at the left, or side by side where the room is narrow or low.
std::optional<CheckFormAction> drawRail(Rect& room, const CheckView& view) {
    const bool across = ui::portrait() || parts::small();
    const Rect rail = across ? room.takeTop(ui::portrait() ? 24 : 18, ui::portrait() ? parts::kGap : 3)
                             : room.takeLeft(58, parts::kGap + 2);
    const int count = std::max(4, static_cast<int>(view.rail.size()));
    const auto places = across ? rail.columns(count, 2.5F)
                               : Rect{rail.x, rail.y, rail.w, std::min(rail.h, 5 * 30.0F)}.rows(count, 3);
    std::optional<CheckFormAction> action;
    for (const CheckStepView& each : view.rail) {
        const auto i = static_cast<std::size_t>(each.step);
        if (ui::step(kStepIds[i], places[i],
                     {.name = each.name,
                      .answer = each.answer,
                      .tone = each.tone,
                      .current = each.step == view.step}))
            action = CheckFormAction{Kind::GoTo, static_cast<int>(each.step), {}};
    }
    return action;
}

// What the place below the work needs on an upright panel.
float uprightSide(const CheckView& view) {
    switch (view.step) {
        case CheckStep::Ask:
            return 64;
        case CheckStep::Look:
            return 30;
        case CheckStep::Temperature:
            return view.retestWait.empty() ? 70 : 1;
        case CheckStep::Hygiene:
            return parts::kMain;
        case CheckStep::Verdict:
            return view.stricter.empty() ? parts::kMain : 52;
    }
    return parts::kMain;
}

}  // namespace

std::optional<CheckFormAction> drawCheck(const CheckView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    std::optional<CheckFormAction> action = drawPerson(room, view, texts);
    parts::note(room, view.noticeTone, view.notice, "check.notice");
    if (const auto touched = drawRail(room, view)) action = touched;
    const parts::Split split = parts::split(room, uprightSide(view));
    steps::Answer answer;
    switch (view.step) {
        case CheckStep::Ask:
            answer = steps::ask(view, split, texts);
            break;
        case CheckStep::Look:
            answer = steps::look(view, split, texts);
            break;
        case CheckStep::Temperature:
            answer = steps::temperature(view, split, texts);
            break;
        case CheckStep::Hygiene:
            answer = steps::hygiene(view, split, texts);
            break;
        case CheckStep::Verdict:
            answer = steps::verdict(view, split, texts);
            break;
    }
    return answer ? answer : action;
}

}  // namespace kiosk
