// The shares of the score of a day, from the same services that name its gaps.
#include <algorithm>

#include "core/service/accompanying.h"
#include "core/service/acting.h"
#include "core/service/day_close.h"
#include "core/service/logs.h"
#include "core/service/meals.h"
#include "core/service/receiving.h"
#include "core/store/accompany_queries.h"
#include "core/store/check_queries.h"
#include "core/store/problem_queries.h"
#include "core/store/sample_queries.h"

namespace canteen::service {
namespace {

using rules::ScorePart;
using rules::ScoreShare;

template <class Range, class Test>
int countIf(const Range& range, Test test) {
    return static_cast<int>(std::count_if(range.begin(), range.end(), test));
}

ScoreShare deliveries(const Context& context, Date day) {
    auto all = Receiving(context).day(day);
    std::erase_if(all, [](const auto& each) { return each.state == DeliveryState::Voided; });
    const int done = countIf(all, [](const DeliveryLine& each) {
        return each.state != DeliveryState::Unsigned && each.state != DeliveryState::Empty;
    });
    return {ScorePart::Deliveries, done, static_cast<int>(all.size())};
}

ScoreShare accompanying(const Context& context, Date day) {
    const auto all = Accompanying(context).day(day);
    const auto served = [](const MealCompany& meal) { return meal.dishes > 0 && !meal.excuse; };
    return {ScorePart::Accompanying,
            countIf(all, [&](const MealCompany& meal) { return served(meal) && meal.covered; }),
            countIf(all, served)};
}

ScoreShare counts(const Context& context, Date day) {
    const auto all = Meals(context).closing(day);
    const auto served = [](const rules::MealOfDay& meal) { return meal.planned; };
    return {ScorePart::Counts,
            countIf(all,
                    [&](const rules::MealOfDay& meal) {
                        return served(meal) && meal.uncounted.empty() && meal.unconfirmed == 0;
                    }),
            countIf(all, served)};
}

ScoreShare disinfection(const Context& context, Date day) {
    const auto dishes = store::listDishes(context.store.database(), day);
    const int over = countIf(context.site.meals, [&](const MealTime& meal) {
        const bool served = std::any_of(dishes.begin(), dishes.end(), [&](const auto& dish) {
            return dish.meal == meal.meal && dish.plan != store::DishPlan::Excused;
        });
        return served && effectiveNow(context) >= momentOf(context, day, meal.servingEnds);
    });
    const int missing =
        countIf(Logs(context).due(day), [](const LogDue& due) { return due.type == LogType::Disinfection; });
    return {ScorePart::Disinfection, std::max(0, over - missing), over};
}

ScoreShare onTime(const Context& context, Date day) {
    store::Database& db = context.store.database();
    ScoreShare share{ScorePart::OnTime, 0, 0};
    for (const auto& entered : {store::countChecks(db, day, day), store::countSampleEntries(db, day, day),
                                store::countAccompanied(db, day, day)}) {
        share.of += entered.entries;
        share.done += entered.entries - entered.late;
    }
    return share;
}

ScoreShare problems(const Context& context, Date day) {
    const auto all = store::problemsBetween(context.store.database(), day - 6, day);
    return {ScorePart::Problems,
            countIf(all, [](const store::ProblemRow& row) { return row.state == ProblemState::Closed; }),
            static_cast<int>(all.size())};
}

}  // namespace

rules::DayScore DayClose::score(const DayStatus& status) const {
    const Date day = status.day;
    std::vector<ScoreShare> shares{{ScorePart::Dishes, status.sampled, status.dishes - status.excused},
                                   {ScorePart::Staff, status.checked, status.rostered},
                                   deliveries(context_, day),
                                   accompanying(context_, day),
                                   counts(context_, day),
                                   disinfection(context_, day),
                                   onTime(context_, day),
                                   problems(context_, day)};
    // Somebody not on the roster is checked too, and an excused dish may have a sample all the same.
    for (ScoreShare& share : shares) share.done = std::min(share.done, share.of);
    return rules::scoreOf(std::move(shares));
}

}  // namespace canteen::service
