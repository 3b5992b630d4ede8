// What the ledger holds of a day's dishes, samples, checks, goods, meal counts and accompanying meals after
// the record that closed the day.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"

namespace canteen::store {

class Database;

// Numbers stand in the statement.
enum class ChangeKind {
    SampleEntered = 1,
    SampleCorrected = 2,
    SampleVoided = 3,
    DishAdded = 4,
    DishWithdrawn = 5,
    DishExcused = 6,
    ExcuseVoided = 7,
    CheckEntered = 8,
    CheckVoided = 9,
    GoodsEntered = 10,
    GoodsCorrected = 11,
    GoodsVoided = 12,
    CountEntered = 13,
    CountCorrected = 14,
    CountVoided = 15,
    AccompaniedEntered = 16,
    AccompaniedCorrected = 17,
    AccompaniedVoided = 18,
};

struct DayChangeRow {
    std::uint64_t seq = 0;  // of the record that made the change
    ChangeKind kind{};
    std::string about;  // dish, person, product or class; empty for a group of diners
};

// In the order of the ledger. Throws SqliteError when the store fails.
std::vector<DayChangeRow> changesOfDay(Database& db, Date day, std::uint64_t since);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> dayChangeStatements();

}  // namespace canteen::store
