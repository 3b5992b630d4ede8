// The three reviews as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"

namespace canteen::store {

class Database;

struct ControlRow {
    std::uint64_t seq = 0;
    RecordId record;
    Date day;
    int items = 0;
    int exceptions = 0;
    int problems = 0;
    bool zeroRisk = false;
    std::string officer;  // name
    UtcMs at;
};
// Standing ones.
std::optional<ControlRow> findControl(Database& db, Date day);
std::vector<ControlRow> controlsBetween(Database& db, Date first, Date last);

struct ReviewRow {
    std::uint64_t seq = 0;
    RecordId record;
    bool months = false;
    Date first;
    std::string reviewer;  // name
    UtcMs at;
};
// The standing review of the week or month that begins on the day.
std::optional<ReviewRow> findReview(Database& db, bool months, Date first);
// Days with a dish that was not withdrawn.
std::vector<Date> menuDays(Database& db, Date first, Date last);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> reviewStatements();

}  // namespace canteen::store
