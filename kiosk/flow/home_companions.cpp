// Accompanying meals and problems on the home screen.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/flow/accompanying_model.h"
#include "kiosk/flow/home_model.h"
#include "kiosk/flow/problem_rows.h"

namespace kiosk {

using namespace canteen;
using rules::MealWait;
using service::MealCompany;

void HomeModel::addAccompanying() {
    using enum CompanionPhrase;
    const service::Accompanying accompanying(desk_.context());
    std::vector<MealCompany> meals = accompanying.day(desk_.today());
    std::erase_if(meals, [](const MealCompany& meal) { return meal.dishes == 0; });
    const auto gapsAt = [&](MealWait wait) {
        std::vector<Meal> gaps;
        for (const MealCompany& meal : meals)
            if (meal.isGap() && meal.wait == wait) gaps.push_back(meal.meal);
        return gaps;
    };
    const auto done =
        std::count_if(meals.begin(), meals.end(), [](const MealCompany& meal) { return !meal.isGap(); });
    HomeTile tile{"home.accompany", desk_.text(TileAccompany), fmt::format("{}/{}", done, meals.size()), "",
                  Tone::Neutral};
    const auto overdue = gapsAt(MealWait::Overdue);
    auto waiting = gapsAt(MealWait::Ended);
    for (const Meal meal : gapsAt(MealWait::Serving)) waiting.push_back(meal);
    const auto next = std::find_if(meals.begin(), meals.end(), [](const MealCompany& meal) {
        return meal.isGap() && meal.wait == MealWait::NotYet && meal.time;
    });
    if (meals.empty()) {
        tile.sub = desk_.text(TileAccompanyNoMenu);
    } else if (!overdue.empty()) {
        tile.sub = desk_.text(TileAccompanyOverdue, {mealWords(desk_, overdue)});
        tile.tone = Tone::Stop;
        notice(Tone::Stop, desk_.text(NoticeAccompany, {mealWords(desk_, overdue)}), "home.accompany");
    } else if (!waiting.empty()) {
        tile.sub = desk_.text(TileAccompanyWaits, {mealWords(desk_, waiting)});
        tile.tone = gapsAt(MealWait::Ended).empty() ? Tone::Info : Tone::Warn;
    } else if (next != meals.end()) {
        tile.sub =
            desk_.text(TileAccompanyNext, {desk_.wordOf(next->meal), formatTime(next->time->servingBegins)});
    } else {
        tile.sub = desk_.text(TileAccompanyDone);
        tile.tone = Tone::Good;
    }
    view_.tiles.push_back(std::move(tile));
    if (const auto gaps = accompanying.planGaps(); !gaps.empty())
        notice(Tone::Warn, desk_.text(NoticePlan, {mealWords(desk_, gaps)}), "home.accompany-plan");
    for (const rules::Finding& finding : accompanying.judgeParents(desk_.today()))
        notice(Tone::Warn, desk_.text(finding.sentence), "home.accompany");
}

void HomeModel::addProblems() {
    using enum CompanionPhrase;
    const service::ProblemCounts counts = service::Problems(desk_.context()).counts();
    HomeTile tile{"home.problems", desk_.text(TileProblems), std::to_string(counts.open + counts.followedUp),
                  desk_.text(TileProblemsNone), Tone::Neutral};
    if (counts.overdue > 0) {
        tile.sub = desk_.text(TileProblemsOverdue, {std::to_string(counts.overdue)});
        tile.tone = Tone::Stop;
        notice(Tone::Stop, desk_.text(NoticeProblemsOverdue, {std::to_string(counts.overdue)}),
               "home.problems");
    } else if (counts.open + counts.followedUp > 0) {
        tile.sub =
            desk_.text(TileProblemsOpen, {std::to_string(counts.open), std::to_string(counts.followedUp)});
        tile.tone = Tone::Warn;
    }
    if (counts.followedUp > 0)
        notice(Tone::Warn, desk_.text(NoticeProblemsRecheck, {std::to_string(counts.followedUp)}),
               "home.problems");
    view_.more.push_back(std::move(tile));
}

}  // namespace kiosk
