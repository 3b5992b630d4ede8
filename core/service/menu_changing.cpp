// Planning, changing, withdrawing and copying dishes of the menu.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/domain/word_argument.h"
#include "core/service/acting.h"
#include "core/service/import_text.h"
#include "core/service/menu_lines.h"
#include "core/service/menus.h"
#include "core/service/people.h"
#include "core/store/menu_queries.h"
#include "core/store/terminal_queries.h"
#include "core/store/trace_queries.h"

namespace canteen::service {
namespace menu {

Status judgeDay(const Context& context, Date day) {
    if (day < today(context)) return refuse({TextId::MenuDayPast, {formatDate(day)}}, "a past day");
    if (store::findClosedDay(context.store.database(), day))
        return refuse({TextId::MenuDayClosed, {formatDate(day)}}, "a closed day");
    return Done{};
}

bool isServed(const Context& context, Date day, Meal meal) {
    if (day < today(context)) return true;
    const auto time = mealTime(context.site, meal);
    if (time && effectiveNow(context) >= momentOf(context, day, time->servingBegins)) return true;
    return !store::dinersOf(context.store.database(), day, meal).empty();
}

}  // namespace menu

namespace {

using store::DishPlan;
using store::MenuRow;

bool isSame(const DishPlanned& a, const DishPlanned& b) {
    return std::tie(a.day, a.meal, a.name, a.line) == std::tie(b.day, b.meal, b.name, b.line);
}

// Several records that one touch makes: the first is the one that was given, so that a second touch finds it,
// and the others follow from it.
RecordId recordOf(RecordId first, std::size_t place) {
    return place == 0 ? first : RecordId{namedUuid(toString(first.uuid), std::to_string(place))};
}

Signatures enteredBy(const Signer& signer) {
    return {sign(signer, SignRole::Entered)};
}

void trim(DishPlanned& dish) {
    dish.name = trimmed(dish.name);
    dish.ingredients = trimmed(dish.ingredients);
    dish.line = trimmed(dish.line);
}

Status judgeWords(const Menus& menus, const DishPlanned& dish) {
    if (dish.name.empty()) return refuse(TextId::DishNameMissing, "no name");
    if (dish.portions < 0) return refuse(TextId::MenuPortionsWrong, "negative portions");
    for (const std::string* words : {&dish.name, &dish.ingredients, &dish.line})
        if (auto fault = judgeCell(*words)) return refuse(*std::move(fault), "words that are none");
    const MenuJudgement judgement = menus.judge(dish.name, dish.ingredients);
    for (const rules::Findings* findings : {&judgement.name, &judgement.ingredients})
        if (const auto* block = rules::firstBlock(*findings)) return refuse(*block);
    return Done{};
}

// A dish that comes to a meal. Gives it the id that it has, or had before it was withdrawn.
Status judgeComing(const Context& context, DishPlanned& dish) {
    const Status day = menu::judgeDay(context, dish.day);
    if (!day) return day;
    if (menu::isServed(context, dish.day, dish.meal))
        return refuse({TextId::MenuMealAddInstead, {wordArgument(dish.meal)}}, "the meal is served");
    dish.unplanned = false;
    dish.dish = dishIdOf(context.store.site(), dish.day, dish.meal, dish.name, dish.line);
    for (const MenuRow& row : store::menuOf(context.store.database(), dish.day, dish.meal)) {
        if (!isSame(row.dish, dish)) continue;
        if (row.plan != DishPlan::Withdrawn)
            return refuse({TextId::DishOnMenu, {dish.name}}, "the meal has the dish already");
        dish.dish = row.dish.dish;
    }
    return Done{};
}

Status judgeGoing(const Context& context, const MenuRow& row) {
    if (row.plan == DishPlan::Withdrawn) return refuse(TextId::SampleDishWithdrawn, "withdrawn dish");
    if (row.sampled) return refuse(TextId::DishHasSample, "sampled dish");
    if (row.plan == DishPlan::Excused) return refuse(TextId::DishExcusedAlready, "excused dish");
    const Status day = menu::judgeDay(context, row.dish.day);
    if (!day) return day;
    if (menu::isServed(context, row.dish.day, row.dish.meal))
        return refuse({TextId::MenuMealServed, {wordArgument(row.dish.meal)}}, "the meal is served");
    return Done{};
}

Error noSuchDish() {
    return {ErrorKind::NotFound, TextId::NotFound, "no such dish"};
}

using Dishes = std::vector<DishPlanned>;
using MealOfDay = std::pair<Date, Meal>;

// What the week before had, as it would stand a week later. What was added beyond the menu only where its
// meal had nothing else.
std::map<MealOfDay, Dishes> weekBefore(const Context& context, Date monday) {
    std::map<MealOfDay, Dishes> planned;
    std::map<MealOfDay, Dishes> added;
    for (const MenuRow& row : store::menuBetween(context.store.database(), monday - 7, monday - 1)) {
        if (row.plan == DishPlan::Withdrawn) continue;
        DishPlanned dish = row.dish;
        dish.day = dish.day + 7;
        (dish.unplanned ? added : planned)[{dish.day, dish.meal}].push_back(std::move(dish));
    }
    planned.merge(added);
    return planned;
}

std::set<MealOfDay> plannedMeals(const Context& context, Date monday) {
    std::set<MealOfDay> meals;
    for (const MenuRow& row : store::menuBetween(context.store.database(), monday, monday + 6))
        if (row.plan != DishPlan::Withdrawn) meals.emplace(row.dish.day, row.dish.meal);
    return meals;
}

// The dishes that may come, and what is to be said of them and of the others.
void copyMeal(const Context& context, const Menus& menus, Dishes dishes, MenuCopy& copy) {
    const std::size_t before = copy.dishes.size();
    for (DishPlanned& dish : dishes) {
        const MenuJudgement judgement = menus.judge(dish.name, dish.ingredients);
        rules::Findings findings = judgement.name;
        findings.insert(findings.end(), judgement.ingredients.begin(), judgement.ingredients.end());
        if (const auto* block = rules::firstBlock(findings)) {
            copy.leftOut.push_back({dish, *block});
            continue;
        }
        if (!judgeComing(context, dish)) continue;
        if (!findings.empty()) copy.warned.push_back({dish, findings.front()});
        copy.dishes.push_back(std::move(dish));
    }
    copy.meals += copy.dishes.size() > before ? 1 : 0;
}

// What a copy with this record did, where there was one.
std::optional<MenuCopy> copiedBefore(const Context& context, RecordId record) {
    store::Database& db = context.store.database();
    MenuCopy copy;
    std::set<MealOfDay> meals;
    while (const auto entry = store::findEntry(db, recordOf(record, copy.dishes.size()))) {
        copy.dishes.push_back(store::bodyOf<DishPlanned>(*entry));
        meals.emplace(copy.dishes.back().day, copy.dishes.back().meal);
    }
    if (copy.dishes.empty()) return std::nullopt;
    copy.meals = static_cast<int>(meals.size());
    return copy;
}

}  // namespace

Result<DishId> Menus::plan(RecordId record, DishPlanned dish, const Signer& signer) {
    if (const auto booked = store::findBody<DishPlanned>(context_.store.database(), record))
        return booked->dish;
    const Status allowed = mayActNow(context_, signer, Action::PlanMenu);
    if (!allowed) return allowed.error();
    trim(dish);
    const Status words = judgeWords(*this, dish);
    if (!words) return words.error();
    const Status coming = judgeComing(context_, dish);
    if (!coming) return coming.error();
    const Status appended = appendOne(context_, store::makeDraft(record, dish, enteredBy(signer)));
    if (!appended) return appended.error();
    return dish.dish;
}

Result<DishId> Menus::change(RecordId record, DishId dish, DishPlanned wanted, const Signer& signer) {
    store::Database& db = context_.store.database();
    if (const auto booked = store::findBody<DishPlanned>(db, record)) return booked->dish;
    const Status allowed = mayActNow(context_, signer, Action::PlanMenu);
    if (!allowed) return allowed.error();
    const auto row = store::findMenuRow(db, dish);
    if (!row) return noSuchDish();
    if (row->plan == DishPlan::Withdrawn) return refuse(TextId::SampleDishWithdrawn, "withdrawn dish");
    trim(wanted);
    const Status words = judgeWords(*this, wanted);
    if (!words) return words.error();
    std::vector<store::Draft> drafts;
    if (isSame(row->dish, wanted)) {
        const Status day = menu::judgeDay(context_, wanted.day);
        if (!day) return day.error();
        if (menu::hasSameDetails(row->dish, wanted)) return dish;
        wanted.dish = dish;
        wanted.unplanned = row->dish.unplanned;
    } else {
        const Status going = judgeGoing(context_, *row);
        if (!going) return going.error();
        const Status coming = judgeComing(context_, wanted);
        if (!coming) return coming.error();
        drafts.push_back(store::makeDraft(recordOf(record, 1), DishWithdrawn{dish}, enteredBy(signer)));
    }
    drafts.push_back(store::makeDraft(record, wanted, enteredBy(signer)));
    const auto appended = context_.store.append(drafts);
    if (!appended) return appended.error();
    return wanted.dish;
}

Status Menus::judgeWithdrawal(DishId dish) const {
    const auto row = store::findMenuRow(context_.store.database(), dish);
    if (!row) return noSuchDish();
    return judgeGoing(context_, *row);
}

Status Menus::withdraw(RecordId record, const std::vector<DishId>& dishes, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::PlanMenu);
    if (!allowed) return allowed;
    if (dishes.empty()) return refuse(TextId::NothingChosen, "no dish");
    std::vector<store::Draft> drafts;
    for (const DishId dish : dishes) {
        const Status going = judgeWithdrawal(dish);
        if (!going) return going;
        drafts.push_back(
            store::makeDraft(recordOf(record, drafts.size()), DishWithdrawn{dish}, enteredBy(signer)));
    }
    const auto appended = context_.store.append(drafts);
    if (!appended) return appended.error();
    return Done{};
}

Result<MenuCopy> Menus::judgeCopy(Date monday) const {
    auto before = weekBefore(context_, monday);
    if (before.empty()) return refuse(TextId::MenuNothingBefore, "the week before has no menu");
    const auto planned = plannedMeals(context_, monday);
    MenuCopy copy;
    for (auto& [mealOfDay, dishes] : before) {
        const auto [day, meal] = mealOfDay;
        if (planned.contains(mealOfDay))
            ++copy.kept;
        else if (menu::judgeDay(context_, day) && !menu::isServed(context_, day, meal))
            copyMeal(context_, *this, std::move(dishes), copy);
    }
    if (copy.dishes.empty())
        return refuse(copy.leftOut.empty() ? TextId::MenuNoEmptyMeal : TextId::MenuAllForbidden,
                      "nothing to copy");
    return copy;
}

Result<MenuCopy> Menus::copyWeekBefore(RecordId record, Date monday, const Signer& signer) {
    if (auto copied = copiedBefore(context_, record)) return *std::move(copied);
    const Status allowed = mayActNow(context_, signer, Action::PlanMenu);
    if (!allowed) return allowed.error();
    auto copy = judgeCopy(monday);
    if (!copy) return copy;
    std::vector<store::Draft> drafts;
    for (const DishPlanned& dish : copy->dishes)
        drafts.push_back(store::makeDraft(recordOf(record, drafts.size()), dish, enteredBy(signer)));
    const auto appended = context_.store.append(drafts);
    if (!appended) return appended.error();
    return copy;
}

}  // namespace canteen::service
