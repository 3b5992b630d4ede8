// The menu as the projections hold it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/domain/sample_records.h"
#include "core/store/sample_queries.h"

namespace canteen::store {

class Database;

struct MenuRow {
    std::uint64_t planned = 0;  // seq of the record that planned the dish first
    RecordId record;            // that says what it is now
    DishPlanned dish;
    DishPlan plan{};
    bool sampled = false;  // a sample that was neither voided nor replaced stands for it
};

// All dishes of a meal of a day, withdrawn ones too, as first planned.
std::vector<MenuRow> menuOf(Database& db, Date day, Meal meal);
// The same of these days, by day and meal.
std::vector<MenuRow> menuBetween(Database& db, Date first, Date last);
std::optional<MenuRow> findMenuRow(Database& db, DishId dish);
// A dish of that name as it was planned for the latest day.
std::optional<MenuRow> lastPlanned(Database& db, std::string_view name);

// When the first sample of a meal was taken; voided ones do not count.
struct FirstSample {
    Date day;
    Meal meal{};
    std::uint64_t seq = 0;
    UtcMs at;
};
std::vector<FirstSample> firstSamples(Database& db, Date first, Date last);

// Withdrawals written down around a day, in the order of the ledger: those of its dishes from the sampled day
// before it until the sampled day that begins after its night are among them.
struct Withdrawal {
    std::uint64_t seq = 0;
    DishId dish;
};
std::vector<Withdrawal> withdrawalsAround(Database& db, Date day);

// Kitchen lines named since that day.
std::vector<std::string> kitchenLinesSince(Database& db, Date day);
// What dishes of these days were made of, as written, each once.
std::vector<std::string> ingredientListsSince(Database& db, Date day);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> menuStatements();

}  // namespace canteen::store
