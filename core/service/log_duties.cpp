// What the logs of a day still need.
#include <algorithm>
#include <map>

#include "core/service/acting.h"
#include "core/service/logs.h"
#include "core/store/sample_queries.h"

namespace canteen::service {
namespace {

// The dishes whose centre is measured.
bool isRisky(DishType type) {
    return type == DishType::Meat || type == DishType::HalfMeat;
}

class DutyList {
  public:
    DutyList(const Context& context, Date day)
        : context_(context),
          day_(day),
          now_(effectiveNow(context)),
          rows_(store::logsOfDay(context.store.database(), day)),
          dishes_(store::listDishes(context.store.database(), day)) {
        std::erase_if(rows_, [](const auto& row) { return row.state != store::LogState::Standing; });
        std::erase_if(dishes_, [](const auto& dish) { return dish.plan == store::DishPlan::Excused; });
    }

    std::vector<LogDue> all() {
        for (const MealTime& meal : context_.site.meals) {
            const auto ofMeal = std::count_if(dishes_.begin(), dishes_.end(),
                                              [&](const auto& dish) { return dish.meal == meal.meal; });
            if (ofMeal == 0) continue;
            addCore(meal);
            addHolding(meal);
            addTableware(meal);
        }
        addFridges();
        addWaste();
        return std::move(due_);
    }

  private:
    [[nodiscard]] bool isPast(TimeOfDay time) const { return now_ >= momentOf(context_, day_, time); }
    template <class Test>
    [[nodiscard]] int count(LogType type, Test test) const {
        return static_cast<int>(std::count_if(
            rows_.begin(), rows_.end(), [&](const auto& row) { return row.type == type && test(row); }));
    }

    void addCore(const MealTime& meal) {
        for (const auto& dish : dishes_) {
            if (dish.meal != meal.meal || !isRisky(dish.type)) continue;
            const std::string key = toString(dish.dish.uuid);
            if (count(LogType::CoreTemperature, [&](const auto& row) { return row.key == key; }) > 0)
                continue;
            due_.push_back(
                {LogType::CoreTemperature, dish.name, key, meal.meal, 0, 1, isPast(meal.servingBegins)});
        }
    }

    void addHolding(const MealTime& meal) {
        if (!isPast(meal.servingBegins)) return;
        if (count(LogType::Holding, [&](const auto& row) { return row.meal == meal.meal; }) > 0) return;
        due_.push_back({LogType::Holding, {}, {}, meal.meal, 0, 1, isPast(meal.servingEnds)});
    }

    // Once after each meal that is over.
    void addTableware(const MealTime& meal) {
        if (!isPast(meal.servingEnds)) return;
        ++mealsOver_;
        const int washed =
            count(LogType::Disinfection, [](const auto& row) { return row.choice == LogChoice::Tableware; });
        if (washed >= mealsOver_) return;
        due_.push_back({LogType::Disinfection, {}, {}, meal.meal, 0, 1, false});
    }

    void addFridges() {
        const int wanted = context_.pack.log.fridgeReadings;
        for (const Fridge& fridge : context_.site.fridges) {
            const int done =
                count(LogType::FridgeTemperature, [&](const auto& row) { return row.key == fridge.id; });
            if (done >= wanted) continue;
            due_.push_back({LogType::FridgeTemperature, fridge.name, fridge.id, {}, done, wanted, false});
        }
    }

    void addWaste() {
        if (mealsOver_ == 0 || count(LogType::Waste, [](const auto&) { return true; }) > 0) return;
        due_.push_back({LogType::Waste, {}, {}, {}, 0, 1, false});
    }

    const Context& context_;
    Date day_;
    UtcMs now_;
    std::vector<store::LogRow> rows_;
    std::vector<store::DishRow> dishes_;
    int mealsOver_ = 0;
    std::vector<LogDue> due_;
};

}  // namespace

std::vector<LogDue> Logs::due(Date day) const {
    return DutyList(context_, day).all();
}

std::vector<LogCount> Logs::counts(Date day) const {
    std::map<LogType, LogCount> by;
    store::Database& db = context_.store.database();
    for (const auto& row : store::logsOfDay(db, day)) {
        if (row.state != store::LogState::Standing) continue;
        LogCount& count = by[row.type];
        ++count.entries;
        const bool failed = row.verdict == LogVerdict::Failed || row.endedVerdict == LogVerdict::Failed;
        count.failed += failed ? 1 : 0;
    }
    for (const LogDue& one : due(day)) {
        ++by[one.type].due;
        by[one.type].overdue += one.overdue ? 1 : 0;
    }
    for (const auto& row : store::logsRunning(db)) ++by[row.type].running;
    for (const auto& row : store::logsUnsigned(db)) ++by[row.type].unsigned_;
    std::vector<LogCount> counts;
    for (const LogType type : allLogTypes()) {
        by[type].type = type;
        counts.push_back(by[type]);
    }
    return counts;
}

}  // namespace canteen::service
