// A month of a meal, and the county's formulas over it.
#include <algorithm>

#include "core/service/meals.h"
#include "core/store/people_queries.h"

namespace canteen::service {
namespace {

Date firstOfMonth(Date day) {
    const std::string text = formatDate(day);  // 2026-11-20
    return makeDate(std::stoi(text.substr(0, 4)), static_cast<unsigned>(std::stoi(text.substr(5, 2))), 1);
}

Date lastOfMonth(Date day) {
    constexpr int kPastAnyMonth = 31;
    return firstOfMonth(firstOfMonth(day) + kPastAnyMonth) - 1;
}

int rounded(int part, int whole) {
    return whole <= 0 ? 0 : (2 * part + whole) / (2 * whole);
}

}  // namespace

MealMonth Meals::month(Date day, Meal meal) const {
    constexpr int kTenths = 10;
    store::Database& db = context_.store.database();
    MealMonth month;
    month.first = firstOfMonth(day);
    month.last = lastOfMonth(day);
    month.meal = meal;
    month.servingDays = static_cast<int>(store::servingDays(db, meal, month.first, month.last).size());
    const auto sums = store::sumsOfMeal(db, meal, month.first, month.last);
    const auto beneficiaries = store::beneficiariesOfClasses(db);
    const auto add = [&](const store::MealSum& sum, const std::string& name) {
        ClassMonth line{sum.diners, name, sum.days, sum.served, sum.subsidised, {}};
        if (const auto hit = beneficiaries.find(sum.diners.schoolClass); hit != beneficiaries.end())
            line.beneficiaries = hit->second;
        month.classes.push_back(std::move(line));
    };
    for (const ClassRegistered& each : store::listClasses(db))
        for (const store::MealSum& sum : sums)
            if (sum.diners.schoolClass == each.schoolClass) add(sum, each.name);
    for (const store::MealSum& sum : sums) {
        const bool isClass = sum.diners.group == DinerGroup::Class;
        if (!isClass) add(sum, {});
        (isClass ? month.served : month.others) += sum.served;
        month.subsidised += sum.subsidised;
        month.unconfirmed += sum.unconfirmed;
    }
    const int meals = month.subsidised > 0 ? month.subsidised : month.served;
    month.averagePeople = rounded(meals, month.servingDays);
    month.averageTenthDays = rounded(meals * kTenths, month.averagePeople);
    return month;
}

}  // namespace canteen::service
