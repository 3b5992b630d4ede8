// 追溯: what belongs together, from any point both ways: supplier – lot – dish – meal – class, with the
// samples of each dish and who ate with the pupils.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/service/context.h"
#include "core/store/trace_queries.h"

namespace canteen::service {

// One meal of one day.
struct MealOfDay {
    Date day;
    Meal meal{};
    auto operator<=>(const MealOfDay&) const = default;
};

// A point from which one can start. A nil supplier is the own plot.
using TracePoint = std::variant<SupplierId, LotId, DishId, SampleId, MealOfDay, Diners, StaffId, GuestId>;

struct TracedSupplier {
    SupplierId supplier;
    std::string name;
};

struct TracedMeal {
    MealOfDay meal;
    int dishes = 0;  // among those of the trace
    int heads = 0;   // of all who were served; 0 = nobody was counted
};

// A class or group, with the most that were served at one meal of the trace.
struct TracedClass {
    Diners diners;
    std::string name;  // empty for a group
    int served = 0;
    int meals = 0;  // of the trace
};

struct TracedPerson {
    store::TracedCompanion person;
    int meals = 0;  // of the trace
};

// What was found, each thing once, the newest first and dishes by meal in the order of the menu. `links` lead
// from the left to the right: supplier to lot, lot to dish, dish to meal, meal to class and person, dish to
// sample; a lot whose meal has no dish leads to the meal.
struct TraceFound {
    TracePoint start;
    std::vector<TracedSupplier> suppliers;
    std::vector<store::TracedLot> lots;
    std::vector<store::TracedDish> dishes;
    std::vector<store::TracedSample> samples;
    std::vector<TracedMeal> meals;
    std::vector<TracedClass> classes;
    std::vector<TracedPerson> people;
    std::vector<std::pair<TracePoint, TracePoint>> links;
};

// Days in which a lot came or was issued, or a meal was eaten. Only the traces of suppliers, classes and
// people need them to stay short.
struct TraceDays {
    Date first{-1'000'000};
    Date last{1'000'000};
};

// Everything on a way through the start that never turns back: from a dish to its lots and their suppliers
// and to its meal, but not to the other dishes of the meal. So what is reached from A reaches A. Nothing when
// the start is not known or was taken back.
std::optional<TraceFound> traceFrom(store::Database& db, const TracePoint& start, const TraceDays& days = {});

class Trace {
  public:
    explicit Trace(Context context) : context_(context) {}

    // As traceFrom().
    [[nodiscard]] std::optional<TraceFound> from(const TracePoint& start, const TraceDays& days = {}) const;

  private:
    Context context_;
};

}  // namespace canteen::service
