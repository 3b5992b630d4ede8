// Whether the text of a cell says what a field of a record says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/report/pack_records.h"

namespace canteen::report {

// A value that a cell may show, and the record that holds it.
struct Shown {
    std::string type;
    Item value;
    std::int32_t zone = 0;
    std::uint64_t seq = 0;
};

// Numbers by value whatever the unit behind them, days and instants by their digits, the rest word for word.
// `type` as in assets/verifier/records.json; `zoneMinutes` of the record.
bool cellShows(std::string_view cell, std::string_view type, const Item& value, std::int32_t zoneMinutes);
// The same among other words: the day may stand without its year, the instant without its day.
bool cellHolds(std::string_view cell, const Shown& shown);
// No text, or one of the signs for nothing.
bool isEmptyCell(std::string_view cell);
// The value for people.
std::string readable(const Shown& shown);

}  // namespace canteen::report
