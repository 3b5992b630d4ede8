// The duty roster of accompanying meals, and meals that go without a record.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/accompanying.h"
#include "core/service/acting.h"
#include "core/store/people_queries.h"

namespace canteen::service {
namespace {

std::vector<StaffId> peopleOf(const std::vector<store::PlannedRow>& planned, Date day, Meal meal) {
    std::vector<StaffId> people;
    for (const auto& row : planned)
        if (row.day == day && row.meal == meal) people.push_back(row.person);
    return people;
}

Status judgePlan(const Context& context, const MealPlan& plan) {
    if (plan.day < today(context)) return refuse(TextId::AccompanyPlanPast, "a past day");
    for (const StaffId person : plan.people) {
        const auto staff = store::findStaff(context.store.database(), person, plan.day);
        if (!staff) return Error{ErrorKind::NotFound, TextId::NotFound, "nobody of this id"};
        if (!staff->isActive(plan.day))
            return refuse({TextId::PersonHasLeft, {staff->staff.name}}, "has left");
    }
    return Done{};
}

}  // namespace

Status Accompanying::plan(const std::vector<MealPlan>& plans, const Signer& signer) {
    const Status allowed = mayActNow(context_, signer, Action::PlanAccompanying);
    if (!allowed) return allowed;
    std::vector<store::Draft> drafts;
    for (const MealPlan& plan : plans) {
        const Status judged = judgePlan(context_, plan);
        if (!judged) return judged;
        if (peopleOf(planned(plan.day, plan.day), plan.day, plan.meal) == plan.people) continue;
        drafts.push_back(store::makeDraft(plan.record, AccompanyingPlanned{plan.day, plan.meal, plan.people},
                                          {sign(signer, SignRole::Entered)}));
    }
    if (drafts.empty()) return Done{};
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

std::vector<store::PlannedRow> Accompanying::planned(Date first, Date last) const {
    return store::plannedBetween(context_.store.database(), first, last);
}

std::vector<Meal> Accompanying::unplanned(Date day) const {
    std::vector<Meal> meals;
    for (const MealCompany& meal : this->day(day))
        if (meal.dishes > 0 && meal.planned.empty()) meals.push_back(meal.meal);
    return meals;
}

std::vector<Meal> Accompanying::planGaps() const {
    const Date day = today(context_);
    if (effectiveNow(context_) < momentOf(context_, day, context_.pack.accompany.planFrom)) return {};
    return unplanned(day + 1);
}

Status Accompanying::excuse(RecordId record, Date day, Meal meal, AccompanyExcuse reason,
                            const std::string& note, const Signer& officer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, officer, Action::PlanAccompanying);
    if (!allowed) return allowed;
    const auto missing = gaps(day);
    if (std::find(missing.begin(), missing.end(), meal) == missing.end())
        return refuse(TextId::AccompanyNothingToExcuse, "no gap to excuse");
    return appendOne(context_, store::makeDraft(record, AccompanyingExcused{day, meal, reason, note},
                                                {sign(officer, SignRole::Officer)}));
}

}  // namespace canteen::service
