// Meal counts as the projections hold them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/meal_records.h"

namespace canteen::store {

class Database;

// Numbers stand in the tables.
enum class CountState { Standing = 1, Voided = 2, Replaced = 3 };

// What the lines of all kinds have in common.
struct CountRow {
    std::uint64_t seq = 0;
    RecordId record;
    Diners diners;
    StaffId counter;
    std::string counterName;
    UtcMs happenedAt;
    bool late = false;
    Reason reason{};  // of a late entry or a correction
    CountState state{};
    bool replaces = false;  // an earlier line
};

struct ReportRow {
    CountRow line;
    int enrolled = 0;
    int reported = 0;
    std::optional<int> absent;
    std::optional<int> specialDiet;
};

struct ServingRow {
    CountRow line;
    Date day;
    Meal meal{};
    int enrolled = 0;
    int served = 0;
    std::optional<int> subsidised;
    CountSource source{};
    std::optional<CountDifference> difference;
    std::optional<UtcMs> confirmedAt;
    std::string confirmerName;
};

struct HandedRow {
    CountRow line;
    HandedItem item{};
    LotId lot;  // nil when no lot of the stock was named
    std::string batch;
    int count = 0;
};

struct CookingRow {
    CountRow line;  // its diners say nothing
    std::optional<int> portions;
    std::optional<Grams> leftover;
};

// Standing lines of a meal.
std::vector<ReportRow> reportsOf(Database& db, Date day, Meal meal);
std::vector<ServingRow> servingsOf(Database& db, Date day, Meal meal);
std::vector<HandedRow> handedOf(Database& db, Date day, Meal meal);
std::optional<CookingRow> cookingOf(Database& db, Date day, Meal meal);
// Standing lines of all meals of a day.
std::vector<ServingRow> servingsOfDay(Database& db, Date day);
// Every line of the days from `first` to `last`, replaced and taken-back ones too, by day, meal and who ate;
// the lines of the same diners stand one after the other.
std::vector<ServingRow> servingLinesBetween(Database& db, Date first, Date last);
// What was handed out of a lot, standing lines.
struct HandedDay {
    Date day;
    Meal meal{};
    HandedRow row;
};
std::vector<HandedDay> handedOfLot(Database& db, LotId lot);

// Every line of these diners, oldest first, replaced and taken-back ones too.
std::vector<ReportRow> reportHistory(Database& db, Date day, Meal meal, const Diners& diners);
std::vector<ServingRow> servingHistory(Database& db, Date day, Meal meal, const Diners& diners);

std::optional<ServingRow> findServing(Database& db, RecordId record);
// Whether the record of one of the four kinds stands; nothing when there is no such line.
std::optional<CountState> stateOfCount(Database& db, Kind kind, RecordId record);

// Who ate at a meal: every class and group that was served, standing lines, classes in the order of the roll.
struct HeadsRow {
    Diners diners;
    std::string className;  // empty for a group
    std::string grade;
    int served = 0;
    bool confirmed = false;
};
std::vector<HeadsRow> headsOf(Database& db, Date day, Meal meal);

// Registered beneficiaries by class; a class that never registered any is not in it.
std::map<ClassId, int> beneficiariesOfClasses(Database& db);

// Classes that were served the same number, not fewer than `least`, on each of the last `days` days on which
// the meal was counted, up to `day`. Nothing before so many days were counted.
std::vector<ClassId> classesWithSameNumber(Database& db, Date day, Meal meal, int days, int least);

// What these diners were served on the days before, the newest first, at most so many.
std::vector<int> servedBefore(Database& db, Date day, Meal meal, const Diners& diners, int days);

// Sums of standing lines from `first` to `last`, both included.
struct MealSum {
    Diners diners;
    int days = 0;  // on which some were served
    int served = 0;
    int subsidised = 0;
    int unconfirmed = 0;  // lines
};
std::vector<MealSum> sumsOfMeal(Database& db, Meal meal, Date first, Date last);
struct MealDaySum {
    Date day;
    int served = 0;  // of classes
};
// Days on which classes were served, oldest first.
std::vector<MealDaySum> servingDays(Database& db, Meal meal, Date first, Date last);

// When the late lines of a day were entered.
std::vector<UtcMs> lateCountsEntered(Database& db, Date day);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> mealStatements();

}  // namespace canteen::store
