#include "core/service/menus.h"

#include <algorithm>
#include <map>

#include "core/rules/forbidden.h"
#include "core/service/acting.h"
#include "core/service/menu_lines.h"
#include "core/store/menu_queries.h"
#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

using MealOfDay = std::pair<Date, Meal>;
using FirstSamples = std::map<MealOfDay, store::FirstSample>;

// Names and lines that are offered again are those of the last weeks.
constexpr int kDaysRemembered = 60;
// A weekend, and a day more; what comes later is not missed yet.
constexpr int kDaysAhead = 4;

// The record that took the dish off, 0 where none is known.
std::uint64_t withdrawalOf(store::Database& db, const store::MenuRow& row,
                           const std::vector<store::Withdrawal>& withdrawals) {
    std::uint64_t seq = 0;
    for (const store::Withdrawal& each : withdrawals)
        if (each.dish == row.dish.dish) seq = each.seq;
    if (const auto mark = store::findMark(db, row.record)) seq = std::max(seq, mark->seq);
    return seq;
}

std::string enteredBy(store::Database& db, const ledger::Entry& entry, Date day) {
    if (entry.signatures.empty()) return {};
    const auto staff = store::findStaff(db, entry.signatures.front().person, day);
    return staff ? staff->staff.name : std::string();
}

// A sample that was entered late was taken earlier than the ledger has it, so the clock counts, too.
bool isAfter(const ledger::Entry& entry, const store::FirstSample& first) {
    return entry.seq > first.seq || entry.effectiveAt > first.at;
}

// The changes of a day's dishes after the first sample of their meal.
class Changes {
  public:
    Changes(store::Database& db, Date day, const FirstSamples& first) : db_(db), day_(day), first_(first) {}

    std::optional<MenuChange> of(const store::MenuRow& row) {
        const auto first = first_.find({row.dish.day, row.dish.meal});
        if (first == first_.end()) return std::nullopt;
        const bool withdrawn = row.plan == store::DishPlan::Withdrawn;
        const auto entry = withdrawn ? store::findEntry(db_, withdrawalOf(db_, row, withdrawals()))
                                     : store::findEntry(db_, row.record);
        if (!entry || !isAfter(*entry, first->second)) return std::nullopt;
        const bool fresh = row.planned == entry->seq || row.planned > first->second.seq;
        return MenuChange{withdrawn ? MenuMark::Withdrawn
                          : fresh   ? MenuMark::Added
                                    : MenuMark::Changed,
                          entry->effectiveAt, enteredBy(db_, *entry, day_)};
    }

  private:
    const std::vector<store::Withdrawal>& withdrawals() {
        if (!read_) withdrawals_ = store::withdrawalsAround(db_, day_);
        read_ = true;
        return withdrawals_;
    }

    store::Database& db_;
    Date day_;
    const FirstSamples& first_;
    bool read_ = false;  // only where a dish was withdrawn
    std::vector<store::Withdrawal> withdrawals_;
};

MenuDay emptyDay(const Context& context, Date day) {
    MenuDay empty;
    empty.day = day;
    empty.open = static_cast<bool>(menu::judgeDay(context, day));
    for (const Meal meal : allMeals()) {
        MenuMeal& line = empty.meals.emplace_back();
        line.meal = meal;
        line.time = mealTime(context.site, meal);
        line.served = menu::isServed(context, day, meal);
    }
    return empty;
}

void put(const Menus& menus, MenuDay& day, const store::MenuRow& row, Changes& changes) {
    MenuDish dish;
    dish.change = changes.of(row);
    dish.withdrawn = row.plan == store::DishPlan::Withdrawn;
    if (dish.withdrawn && !dish.change) return;
    const auto meal = std::find_if(day.meals.begin(), day.meals.end(),
                                   [&](const MenuMeal& each) { return each.meal == row.dish.meal; });
    if (meal == day.meals.end()) return;
    dish.dish = row.dish;
    dish.ingredients = ingredientsOf(row.dish.ingredients);
    dish.excused = row.plan == store::DishPlan::Excused;
    dish.sampled = row.sampled;
    dish.judgement = menus.judge(row.dish.name, row.dish.ingredients);
    meal->standing += dish.withdrawn ? 0 : 1;
    day.dishes += dish.withdrawn ? 0 : 1;
    day.changes += dish.change ? 1 : 0;
    meal->dishes.push_back(std::move(dish));
}

std::vector<MenuDay> daysOf(const Context& context, const Menus& menus, Date first, Date last) {
    store::Database& db = context.store.database();
    FirstSamples samples;
    for (const store::FirstSample& each : store::firstSamples(db, first, last))
        samples.emplace(MealOfDay{each.day, each.meal}, each);
    const auto rows = store::menuBetween(db, first, last);
    std::vector<MenuDay> days;
    for (Date date = first; date <= last; date = date + 1) {
        MenuDay day = emptyDay(context, date);
        Changes changes(db, date, samples);
        for (const store::MenuRow& row : rows)
            if (row.dish.day == date) put(menus, day, row, changes);
        std::erase_if(day.meals, [](const MenuMeal& meal) { return !meal.time && meal.dishes.empty(); });
        days.push_back(std::move(day));
    }
    return days;
}

}  // namespace

Date Menus::mondayOf(Date day) {
    return day - (static_cast<int>(isoWeekday(day)) - 1);
}

MenuWeek Menus::week(Date monday) const {
    MenuWeek week;
    week.monday = monday;
    week.days = daysOf(context_, *this, monday, monday + 6);
    for (const MenuDay& day : week.days) week.dishes += day.dishes;
    return week;
}

MenuDay Menus::day(Date day) const {
    return std::move(daysOf(context_, *this, day, day).front());
}

Status Menus::judgeDay(Date day) const {
    return menu::judgeDay(context_, day);
}

std::optional<DishPlanned> Menus::find(DishId dish) const {
    auto row = store::findMenuRow(context_.store.database(), dish);
    if (!row || row->plan == store::DishPlan::Withdrawn) return std::nullopt;
    return std::move(row->dish);
}

std::optional<Date> Menus::nextUnplanned() const {
    const Date now = today(context_);
    std::map<Date, int> dishes;
    for (const store::MenuRow& row : store::menuBetween(context_.store.database(), now - 6, now + kDaysAhead))
        dishes[row.dish.day] += row.plan == store::DishPlan::Withdrawn ? 0 : 1;
    for (Date day = now + 1; day <= now + kDaysAhead; day = day + 1) {
        if (dishes[day] > 0) return std::nullopt;
        if (dishes[day - 7] > 0) return day;
    }
    return std::nullopt;
}

MenuJudgement Menus::judge(const std::string& name, const std::string& ingredients) const {
    const rules::ForbiddenList& list = context_.pack.forbidden;
    return {rules::judgeForbidden(name, rules::NameOf::Dish, list),
            rules::judgeForbidden(ingredients, rules::NameOf::Dish, list)};
}

std::optional<DishPlanned> Menus::lastPlanned(const std::string& name) const {
    auto row = store::lastPlanned(context_.store.database(), name);
    if (!row) return std::nullopt;
    return std::move(row->dish);
}

std::vector<std::string> Menus::usualIngredients() const {
    std::map<std::string, int> times;
    for (const std::string& list :
         store::ingredientListsSince(context_.store.database(), today(context_) - kDaysRemembered))
        for (const Ingredient& each : ingredientsOf(list)) ++times[each.name];
    std::vector<std::string> names;
    for (const auto& [name, count] : times) names.push_back(name);
    std::stable_sort(names.begin(), names.end(),
                     [&](const std::string& a, const std::string& b) { return times.at(a) > times.at(b); });
    return names;
}

std::vector<std::string> Menus::kitchenLines() const {
    return store::kitchenLinesSince(context_.store.database(), today(context_) - kDaysRemembered);
}

}  // namespace canteen::service
