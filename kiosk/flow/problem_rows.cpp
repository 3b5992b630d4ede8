#include "kiosk/flow/problem_rows.h"

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using service::ProblemLine;

std::string problemStateWord(const Desk& desk, const ProblemLine& line) {
    if (line.overdue) return desk.text(CompanionPhrase::ProblemOverdue);
    switch (line.row.state) {
        case ProblemState::Open:
            return desk.text(CompanionPhrase::ProblemOpen);
        case ProblemState::FollowedUp:
            return desk.text(CompanionPhrase::ProblemFollowedUp);
        case ProblemState::Closed:
            return desk.text(CompanionPhrase::ProblemClosed);
        case ProblemState::TakenBack:
            return desk.text(CompanionPhrase::ProblemTakenBack);
    }
    return {};
}

Tone problemTone(const ProblemLine& line) {
    if (line.overdue) return Tone::Stop;
    switch (line.row.state) {
        case ProblemState::Open:
            return Tone::Warn;
        case ProblemState::FollowedUp:
            return Tone::Info;
        case ProblemState::Closed:
            return Tone::Good;
        case ProblemState::TakenBack:
            return Tone::Neutral;
    }
    return Tone::Neutral;
}

Row problemRow(const Desk& desk, const ProblemLine& line) {
    Row row;
    row.id = rowId(line.row.problem);
    row.tone = problemTone(line);
    row.state = problemStateWord(desk, line);
    row.title = line.row.what;
    row.sub = desk.wordOf(line.row.source) + " " + formatDayMonth(line.row.day) + " · " + line.row.ownerName;
    row.struck = line.row.state == ProblemState::TakenBack;
    if (line.row.state == ProblemState::Open)
        row.right =
            desk.text(CompanionPhrase::ProblemUntil, {desk.moment(line.overdueFrom.value_or(line.row.due))});
    return row;
}

std::vector<std::string> likelyWords(const Desk& desk, std::initializer_list<CompanionPhrase> phrases) {
    std::vector<std::string> words;
    for (const CompanionPhrase phrase : phrases) words.push_back(desk.text(phrase));
    return words;
}

std::vector<std::string> likelyProblems(const Desk& desk) {
    using enum CompanionPhrase;
    return likelyWords(desk, {SayFloorWet, SayFlies, SayFlyLamp, SayNoMask, SayNoCap, SayDirtyBowl, SayHair,
                              SayCold, SayQueue, SayLabel, SayBin});
}

std::function<ChoiceView()> asking(std::function<std::string()> title, std::function<std::string()> body,
                                   std::function<std::vector<Option>()> options,
                                   std::function<std::string()> confirm) {
    return [title = std::move(title), body = std::move(body), options = std::move(options),
            confirm = std::move(confirm)] {
        ChoiceView view;
        view.title = title();
        view.body = body();
        view.options = options();
        view.confirm = confirm();
        return view;
    };
}

}  // namespace kiosk
