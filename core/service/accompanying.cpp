#include "core/service/accompanying.h"

#include <algorithm>

#include "core/service/acting.h"
#include "core/service/logs.h"
#include "core/service/morning_check.h"
#include "core/service/samples.h"
#include "core/store/people_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

// A dish that was not made, or not handed out, is no meal.
bool isServed(const store::DishRow& dish) {
    if (dish.plan == store::DishPlan::Planned) return true;
    return dish.plan == store::DishPlan::Excused && dish.excuse != ExcuseReason::NotCooked &&
           dish.excuse != ExcuseReason::NotServed;
}

void countPeople(const Context& context, Date day, MealFacts& facts) {
    const Sheet sheet = MorningCheck(context).sheet(day, CheckSession::Morning);
    facts.expected = sheet.expected;
    facts.checked = sheet.resolved;
    for (const SheetLine& line : sheet.lines) {
        if (!isResolved(line.state)) facts.unchecked.push_back(line.name);
        facts.fixedOnTheSpot += line.outcome == Outcome::ClearedAfterFix ? 1 : 0;
    }
}

void countDishes(const Context& context, Date day, Meal meal, MealFacts& facts) {
    for (const MealLines& lines : Samples(context).day(day)) {
        if (lines.meal != meal) continue;
        facts.dishes = static_cast<int>(lines.dishes.size());
        facts.sampled = lines.sampled + lines.excused;
        for (const DishLine& dish : lines.dishes) {
            if (dish.state == DishState::Open || dish.state == DishState::Overdue)
                facts.unsampled.push_back(dish.name);
            if (!Samples(context).judgeDishName(dish.name).empty()) facts.doubtful.push_back(dish.name);
        }
    }
}

std::vector<MealCompany> mealsOf(const Context& context, Date day) {
    std::vector<MealCompany> meals;
    const auto mealOf = [&](Meal meal) -> MealCompany& {
        const auto hit = std::find_if(meals.begin(), meals.end(),
                                      [&](const MealCompany& each) { return each.meal == meal; });
        if (hit != meals.end()) return *hit;
        MealCompany& made = meals.emplace_back();
        made.day = day;
        made.meal = meal;
        made.time = mealTime(context.site, meal);
        return made;
    };
    for (const MealTime& time : context.site.meals) mealOf(time.meal);
    for (const store::DishRow& dish : store::listDishes(context.store.database(), day))
        mealOf(dish.meal).dishes += isServed(dish) ? 1 : 0;
    std::stable_sort(meals.begin(), meals.end(),
                     [](const MealCompany& a, const MealCompany& b) { return a.meal < b.meal; });
    return meals;
}

}  // namespace

std::optional<Serving> servingOf(const Context& context, Date day, Meal meal) {
    const auto time = mealTime(context.site, meal);
    if (!time) return std::nullopt;
    return Serving{momentOf(context, day, time->servingBegins), momentOf(context, day, time->servingEnds)};
}

std::vector<PreCheck> gapsOf(const MealFacts& facts) {
    std::vector<PreCheck> gaps;
    if (facts.checked < facts.expected) gaps.push_back(PreCheck::MorningCheck);
    if (facts.sampled < facts.dishes) gaps.push_back(PreCheck::Samples);
    return gaps;
}

MealFacts Accompanying::facts(Date day, Meal meal) const {
    MealFacts facts;
    countPeople(context_, day, facts);
    countDishes(context_, day, meal, facts);
    facts.problems = Problems(context_).counts().open;
    constexpr int kMost = 100;
    for (const LogLine& line : Logs(context_).book(LogType::Disinfection, day, day, kMost)) {
        if (!line.standing || line.row.running) continue;
        (line.verdict == LogVerdict::Failed ? facts.disinfectionsFailed : facts.disinfections) += 1;
    }
    return facts;
}

std::vector<MealCompany> Accompanying::day(Date day) const {
    store::Database& db = context_.store.database();
    std::vector<MealCompany> meals = mealsOf(context_, day);
    const auto records = store::accompaniedBetween(db, day, day);
    const auto guests = store::guestsBetween(db, day, day);
    const auto planned = store::plannedBetween(db, day, day);
    const auto excuses = store::accompanyExcuses(db, day, day);
    for (MealCompany& meal : meals) {
        const auto take = [&](const auto& all, auto& own, const auto& stands) {
            for (const auto& row : all)
                if (row.meal == meal.meal && stands(row)) own.push_back(row);
        };
        take(records, meal.records, [](const auto& row) { return row.isStanding(); });
        take(guests, meal.guests, [](const auto& row) { return !row.voided; });
        take(planned, meal.planned, [](const auto&) { return true; });
        for (const auto& excuse : excuses)
            if (excuse.meal == meal.meal) meal.excuse = excuse;
        meal.covered = std::any_of(meal.records.begin(), meal.records.end(),
                                   [](const auto& row) { return row.responsible; });
        const auto serving = servingOf(context_, day, meal.meal);
        meal.wait =
            rules::waitOf(effectiveNow(context_), serving ? std::optional(serving->begins) : std::nullopt,
                          serving ? std::optional(serving->ends) : std::nullopt, context_.pack);
    }
    return meals;
}

std::vector<Meal> Accompanying::gaps(Date day) const {
    std::vector<Meal> gaps;
    for (const MealCompany& meal : this->day(day))
        if (meal.isGap()) gaps.push_back(meal.meal);
    return gaps;
}

std::optional<Capacity> Accompanying::usualCapacity(StaffId person) const {
    store::Database& db = context_.store.database();
    if (const auto last = store::lastCapacityOf(db, person)) return last;
    const auto staff = store::findStaff(db, person, today(context_));
    if (staff && staff->staff.post == Post::Headteacher) return Capacity::Headteacher;
    return std::nullopt;
}

std::vector<store::AccompaniedRow> Accompanying::book(Date first, Date last) const {
    auto rows = store::accompaniedBetween(context_.store.database(), first, last);
    std::reverse(rows.begin(), rows.end());
    return rows;
}

std::vector<store::GuestRow> Accompanying::guests(Date first, Date last) const {
    auto rows = store::guestsBetween(context_.store.database(), first, last);
    std::reverse(rows.begin(), rows.end());
    return rows;
}

std::optional<MealAccompanied> Accompanying::body(RecordId record) const {
    return store::findBody<MealAccompanied>(context_.store.database(), record);
}

std::optional<GuestAccompanied> Accompanying::guestBody(RecordId record) const {
    return store::findBody<GuestAccompanied>(context_.store.database(), record);
}

}  // namespace canteen::service
