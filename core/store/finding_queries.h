// What rules said of records when they were made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"

namespace canteen::store {

class Database;

struct FindingRow {
    std::uint64_t seq = 0;
    std::string rule;
    UtcMs effectiveAt;
};

// Of records that were neither voided nor undone, from `from` on and before `until`; oldest first. Throws
// SqliteError when the store fails.
std::vector<FindingRow> findingsBetween(Database& db, UtcMs from, UtcMs until);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> findingStatements();

}  // namespace canteen::store
