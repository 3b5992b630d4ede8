#include "kiosk/flow/meal_month_model.h"

#include <fmt/format.h>

#include <cstdlib>

#include "kiosk/flow/meal_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/meals_phrases.h"
#include "kiosk/text/words_meals.h"

namespace kiosk {

using namespace canteen;
using Kind = MealMonthAction::Kind;

void MealMonthModel::open(Date day, Meal meal) {
    day_ = day;
    meal_ = meal;
    refresh();
    desk_.go(Screen::MealMonth);
}

void MealMonthModel::refresh() {
    if (meal_ == Meal{}) return;
    constexpr int kTenths = 10;
    const service::MealMonth month = service::Meals(desk_.context()).month(day_, meal_);
    view_ = {};
    const std::string first = formatDate(month.first);
    view_.title = desk_.text(MealsPhrase::MonthOf, {first.substr(0, 4), first.substr(5, 2)});
    view_.canForward = month.last < desk_.today();
    view_.earlier = desk_.text(MealsPhrase::MonthEarlier);
    view_.later = desk_.text(MealsPhrase::MonthLater);
    view_.meals = mealTabs(desk_, meal_);
    view_.emptyWords = desk_.text(MealsPhrase::MonthNothing);
    if (month.classes.empty()) return;
    const auto fact = [&](MealsPhrase name, const std::string& value, Tone tone = Tone::Neutral) {
        view_.facts.push_back({desk_.text(name), value, tone});
    };
    fact(MealsPhrase::MonthServingDays, std::to_string(month.servingDays));
    fact(MealsPhrase::MonthServed, std::to_string(month.served));
    if (month.subsidised > 0) fact(MealsPhrase::MonthSubsidised, std::to_string(month.subsidised));
    fact(MealsPhrase::MonthAveragePeople, std::to_string(month.averagePeople));
    fact(MealsPhrase::MonthAverageDays,
         fmt::format("{}.{}", month.averageTenthDays / kTenths, month.averageTenthDays % kTenths));
    if (month.others > 0) fact(MealsPhrase::MonthOthers, std::to_string(month.others));
    if (month.unconfirmed > 0)
        fact(MealsPhrase::MonthUnconfirmed, std::to_string(month.unconfirmed), Tone::Warn);
    view_.formula = desk_.text(MealsPhrase::MonthFormula);
    for (const service::ClassMonth& each : month.classes) {
        Row row;
        const bool isClass = each.diners.group == DinerGroup::Class;
        row.id =
            isClass ? rowId(each.diners.schoolClass) : std::to_string(static_cast<int>(each.diners.group));
        row.title = isClass ? each.name : desk_.wordOf(each.diners.group);
        row.sub = each.subsidised > 0
                      ? desk_.text(MealsPhrase::MonthRowSubsidised,
                                   {std::to_string(each.days), std::to_string(each.subsidised)})
                      : desk_.text(MealsPhrase::MonthRow, {std::to_string(each.days)});
        if (each.beneficiaries.value_or(0) > 0)
            row.state = desk_.text(MealsPhrase::MonthBeneficiaries, {std::to_string(*each.beneficiaries)});
        row.right = desk_.text(MealsPhrase::MonthMeals, {std::to_string(each.served)});
        view_.rows.push_back(std::move(row));
    }
}

void MealMonthModel::handle(const MealMonthAction& action) {
    const service::MealMonth month = service::Meals(desk_.context()).month(day_, meal_);
    switch (action.kind) {
        case Kind::Earlier:
            day_ = month.first - 1;
            break;
        case Kind::Later:
            if (month.last < desk_.today()) day_ = month.last + 1;
            break;
        case Kind::Meal:
            meal_ = static_cast<Meal>(std::atoi(action.arg.c_str()));
            break;
    }
    refresh();
}

}  // namespace kiosk
