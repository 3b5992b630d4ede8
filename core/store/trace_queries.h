// The links of the trace 追溯, one step to the left or to the right: supplier – lot – dish – meal – who ate,
// and the samples of a dish. An issue that names no dish goes into every dish of its meal. What was taken
// back links nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/accompany_vocabulary.h"
#include "core/domain/meal_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/sample_records.h"

namespace canteen::store {

class Database;

struct TracedLot {
    LotId lot;
    SupplierId supplier;  // nil = the own plot
    std::string from;     // supplier's name, or the plot's
    std::string productName;
    std::string lotNo;
    Date day;  // of the delivery
    Unit unit{};
    Quantity accepted;
    Quantity remaining;
    bool held = false;
};
std::optional<TracedLot> tracedLot(Database& db, LotId lot);
// Delivered or issued in these days, the newest delivery first.
std::vector<LotId> lotsOfSupplier(Database& db, SupplierId supplier, Date first, Date last);

struct TracedDish {
    DishId dish;
    Date day;
    Meal meal{};
    std::string name;
    bool withdrawn = false;  // from the menu, though something was issued for it
};
std::optional<TracedDish> tracedDish(Database& db, DishId dish);
// In the order of the menu, those that were not withdrawn and those that something was issued for.
std::vector<TracedDish> dishesOfMeal(Database& db, Date day, Meal meal);

// Something that went out of a lot to a meal.
struct TracedIssue {
    std::uint64_t seq = 0;
    LotId lot;
    Date day;
    Meal meal{};
    bool named = false;  // it names its dishes (stock_queries.h)
};
std::vector<TracedIssue> issuesOfLot(Database& db, LotId lot, Date first, Date last);
std::vector<TracedIssue> issuesOfMeal(Database& db, Date day, Meal meal);
// Those that name the dish.
std::vector<LotId> lotsNamedFor(Database& db, DishId dish);

struct TracedSample {
    SampleId sample;
    DishId dish;
    BoxNo box;
    SampleState state{};
    bool held = false;
    std::string fridge;  // empty = not in one yet
    std::int32_t shelf = 0;
    std::optional<UtcMs> keepUntil;
    std::optional<UtcMs> endedAt;
    std::string sentUnit;
};
// Standing lines.
std::vector<TracedSample> tracedSamples(Database& db, DishId dish);
std::optional<DishId> dishOfSample(Database& db, SampleId sample);

// A class or a group that was served at a meal.
struct TracedDiners {
    Diners diners;
    std::string className;  // empty for a group
    int served = 0;
};
// Classes in the order of the roll, then groups.
std::vector<TracedDiners> dinersOf(Database& db, Date day, Meal meal);
std::optional<std::string> nameOfClass(Database& db, ClassId schoolClass);

struct TracedDay {
    Date day;
    Meal meal{};
};
// Where they were served, the newest first.
std::vector<TracedDay> mealsOfDiners(Database& db, const Diners& diners, Date first, Date last);

// Somebody of the school who ate with the pupils, or a guest.
struct TracedCompanion {
    StaffId person;  // nil = a guest
    GuestId guest;   // nil = of the school
    std::string name;
    Capacity capacity{};
};
std::vector<TracedCompanion> companionsOf(Database& db, Date day, Meal meal);
std::vector<TracedDay> mealsOfCompanion(Database& db, StaffId person, Date first, Date last);
std::optional<TracedDay> mealOfGuest(Database& db, GuestId guest);

// Every query above, for the proof that none reads a table from end to end.
std::vector<std::string_view> traceStatements();

}  // namespace canteen::store
