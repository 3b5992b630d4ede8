// Accompanying meals, their duty roster and excuses, and guests, as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/accompany_records.h"
#include "core/domain/vocabulary.h"
#include "core/store/entry_counts.h"
#include "core/store/spoken_code.h"

namespace canteen::store {

class Database;

struct AccompaniedRow {
    std::uint64_t seq = 0;
    RecordId record;
    Date day;
    Meal meal{};
    StaffId person;
    std::string name;
    Capacity capacity{};
    bool responsible = false;
    std::string place;
    std::string seat;  // name of the class; empty = none
    UtcMs arrivedAt;
    UtcMs eatenAt;
    UtcMs enteredAt;
    bool late = false;
    Reason reason{};
    std::string note;
    int bad = 0;  // answers before the meal that were no
    Grade worst{};
    std::string voices;
    std::string adverse;
    int state = 1;  // 1 standing, 2 taken back, 3 corrected
    std::optional<std::uint64_t> corrects;

    [[nodiscard]] bool isStanding() const { return state == 1; }
};
// Struck-through ones too, by day, meal and entry.
std::vector<AccompaniedRow> accompaniedBetween(Database& db, Date first, Date last);
std::optional<AccompaniedRow> findAccompanied(Database& db, RecordId record);
// The standing record of the person at the meal.
std::optional<AccompaniedRow> accompaniedBy(Database& db, Date day, Meal meal, StaffId person);
// In which capacity the person ate last.
std::optional<Capacity> lastCapacityOf(Database& db, StaffId person);

struct PlannedRow {
    Date day;
    Meal meal{};
    StaffId person;
    std::string name;
};
// By day, meal and place in the list.
std::vector<PlannedRow> plannedBetween(Database& db, Date first, Date last);

struct AccompanyExcuseRow {
    RecordId record;
    Date day;
    Meal meal{};
    AccompanyExcuse reason{};
    std::string note;
    std::string name;  // of who says so
    UtcMs excusedAt;
};
// Those that were not taken back.
std::vector<AccompanyExcuseRow> accompanyExcuses(Database& db, Date first, Date last);

struct GuestRow {
    std::uint64_t seq = 0;
    RecordId record;
    GuestId guest;
    Date day;
    Meal meal{};
    Capacity capacity{};
    std::string name;
    std::string seat;  // name of the class; empty = none
    UtcMs happenedAt;
    Grade worst{};
    std::string voices;
    std::string adverse;
    bool voided = false;
};
// Taken-back ones too, by day, meal and entry.
std::vector<GuestRow> guestsBetween(Database& db, Date first, Date last);
std::optional<GuestRow> findGuest(Database& db, RecordId record);

// When the late records of the day were entered.
std::vector<UtcMs> lateAccompaniedEntered(Database& db, Date day);
// Entries of the days from `first` to `last`.
EntryCounts countAccompanied(Database& db, Date first, Date last);

struct GuestCodeRow : SpokenCode {
    Date day;
};
std::optional<GuestCodeRow> findGuestCode(Database& db, Date day);
// Inserts or replaces, inside Store::append; codes of earlier days go.
void putGuestCode(Database& db, const GuestCodeRow& code);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> accompanyStatements();

}  // namespace canteen::store
