// The queries whose time must not grow with the ledger. A new list of a screen belongs here.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace canteen::bench {

struct StoreQuery {
    std::string name;
    // Runs it for the given workday (tests/support/workdays.h).
    std::function<void(store::Database& db, unsigned day)> run;
};

std::vector<StoreQuery> storeQueries();

}  // namespace canteen::bench
