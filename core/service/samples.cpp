#include "core/service/samples.h"

#include <algorithm>
#include <map>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/people.h"
#include "core/service/pinyin.h"
#include "core/service/sample_lines.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

// Supervisors are asked for this many days; older lines without one stay so in the book.
constexpr int kDaysToCountersign = 7;

DishState stateOf(const Context& context, const store::DishRow& dish,
                  const std::vector<SampleLine>& samples) {
    if (!samples.empty()) {
        const bool stored = std::none_of(samples.begin(), samples.end(), [](const SampleLine& line) {
            return line.state == SampleState::Taken;
        });
        return stored ? DishState::Stored : DishState::Sampled;
    }
    if (dish.plan == store::DishPlan::Excused) return DishState::Excused;
    const auto time = mealTime(context.site, dish.meal);
    const bool over = time ? effectiveNow(context) > momentOf(context, dish.day, time->servingEnds)
                           : today(context) > dish.day;
    return over ? DishState::Overdue : DishState::Open;
}

DishLine dishLineOf(const Context& context, store::DishRow dish, std::vector<SampleLine> samples) {
    DishLine line;
    line.dish = dish.dish;
    line.record = dish.record;
    line.state = stateOf(context, dish, samples);
    line.name = std::move(dish.name);
    line.day = dish.day;
    line.meal = dish.meal;
    line.type = dish.type;
    line.portions = dish.portions;
    line.line = std::move(dish.line);
    line.specialDiet = dish.specialDiet;
    line.unplanned = dish.unplanned;
    line.excuse = dish.excuse;
    if (dish.excuseSeq)
        if (const auto excused = store::findEntry(context.store.database(), *dish.excuseSeq))
            line.excuseRecord = excused->id;
    line.samples = std::move(samples);
    return line;
}

void put(MealLines& meal, DishLine dish) {
    meal.sampled += dish.state == DishState::Sampled || dish.state == DishState::Stored ? 1 : 0;
    meal.excused += dish.state == DishState::Excused ? 1 : 0;
    meal.open += dish.state == DishState::Open || dish.state == DishState::Overdue ? 1 : 0;
    meal.dishes.push_back(std::move(dish));
}

}  // namespace

std::vector<MealLines> Samples::day(Date day) const {
    store::Database& db = context_.store.database();
    std::map<DishId, std::vector<SampleLine>> samples;
    for (const auto& row : store::samplesOfDay(db, day)) samples[row.dish].push_back(lineOf(row));
    std::map<Meal, std::vector<store::DishRow>> dishes;
    for (auto& dish : store::listDishes(db, day)) dishes[dish.meal].push_back(std::move(dish));

    std::vector<MealLines> meals;
    for (const Meal meal : allMeals()) {
        MealLines lines;
        lines.meal = meal;
        lines.time = mealTime(context_.site, meal);
        for (auto& dish : dishes[meal]) {
            auto taken = std::move(samples[dish.dish]);
            put(lines, dishLineOf(context_, std::move(dish), std::move(taken)));
        }
        if (lines.time || !lines.dishes.empty()) meals.push_back(std::move(lines));
    }
    return meals;
}

std::vector<BoxLine> Samples::boxes() const {
    std::map<BoxNo, BoxLine> boxes;
    for (std::int32_t number = 1; number <= context_.site.boxes; ++number)
        boxes[BoxNo{number}] = {BoxNo{number}, false, {}, {}};
    for (const auto& row : store::samplesInBoxes(context_.store.database()))
        boxes[row.box] = {row.box, true, row.dishName, row.keepUntil};
    std::vector<BoxLine> lines;
    for (auto& [number, line] : boxes) lines.push_back(std::move(line));
    return lines;
}

// The next one after the box that was filled last, so that washed boxes rest and a row on the shelf stays a
// row.
std::optional<BoxNo> Samples::nextFreeBox() const {
    const auto lines = boxes();
    const BoxNo last = store::newestBox(context_.store.database()).value_or(BoxNo{});
    const auto isFree = [](const BoxLine& line) { return !line.busy; };
    const auto after = std::find_if(lines.begin(), lines.end(),
                                    [&](const BoxLine& line) { return isFree(line) && line.box > last; });
    if (after != lines.end()) return after->box;
    const auto first = std::find_if(lines.begin(), lines.end(), isFree);
    if (first == lines.end()) return std::nullopt;
    return first->box;
}

SampleCounts Samples::counts() const {
    const UtcMs now = effectiveNow(context_);
    const auto& limits = context_.pack.sample;
    const DurationMs afterDue{limits.remindAfter.value - limits.keepAtLeast.value};
    store::Database& db = context_.store.database();
    const auto totals = store::countSamples(db, {now - limits.putInWithin, now, now - afterDue});
    SampleCounts counts;
    counts.inHand = totals.inHand;
    counts.putInLate = totals.putInLate;
    counts.stored = totals.stored;
    counts.due = totals.due;
    counts.reminded = totals.reminded;
    counts.held = totals.held;
    counts.unsigned_ = static_cast<int>(withoutSupervisor().size());
    counts.boxesBusy = totals.inHand + totals.stored;
    return counts;
}

std::vector<SampleLine> Samples::withoutSupervisor() const {
    return linesOf(store::samplesUnsigned(context_.store.database(), today(context_) - kDaysToCountersign));
}

std::vector<Samples::KnownDish> Samples::knownDishes() const {
    std::vector<KnownDish> dishes;
    for (auto& row : store::listDishNames(context_.store.database()))
        dishes.push_back({row.name, initialsOf(pinyinOfWords(row.name)), row.type});
    return dishes;
}

rules::Findings Samples::judgeDishName(const std::string& name) const {
    return rules::judgeForbidden(name, rules::NameOf::Dish, context_.pack.forbidden);
}

Result<DishId> Samples::addDish(RecordId record, Date day, Meal meal, const std::string& name, DishType type,
                                const Signer& signer) {
    store::Database& db = context_.store.database();
    if (const auto booked = store::findDishByRecord(db, record)) return booked->dish;
    const Status allowed = mayActNow(context_, signer, Action::AddDish);
    if (!allowed) return allowed.error();
    if (name.find_first_not_of(' ') == std::string::npos) return refuse(TextId::DishNameMissing, "no name");
    if (day > today(context_)) return refuse(TextId::DayNotBegun, "a dish of a coming day");
    const rules::Findings findings = judgeDishName(name);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    if (store::findDishNamed(db, day, meal, name))
        return refuse({TextId::DishOnMenu, {name}}, "the meal has the dish already");
    DishPlanned dish;
    dish.dish = dishIdOf(context_.store.site(), day, meal, name, "");
    dish.day = day;
    dish.meal = meal;
    dish.name = name;
    dish.type = type;
    dish.unplanned = true;
    const Status appended =
        appendOne(context_, store::makeDraft(record, dish, {sign(signer, SignRole::Entered)}));
    if (!appended) return appended.error();
    return dish.dish;
}

Status Samples::excuse(RecordId record, DishId dish, ExcuseReason reason, const std::string& note,
                       const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::ExcuseDish);
    if (!allowed) return allowed;
    store::Database& db = context_.store.database();
    const auto row = store::findDish(db, dish);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such dish"};
    if (row->plan == store::DishPlan::Withdrawn) return refuse(TextId::SampleDishWithdrawn, "withdrawn dish");
    if (row->plan == store::DishPlan::Excused) return refuse(TextId::DishExcusedAlready, "excused dish");
    if (!store::samplesOfDish(db, dish).empty()) return refuse(TextId::DishHasSample, "sampled dish");
    return appendOne(context_, store::makeDraft(record, DishExcused{dish, reason, note},
                                                {sign(signer, SignRole::Officer)}));
}

}  // namespace canteen::service
