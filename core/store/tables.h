// Which tables are projections.
#pragma once

#include <string>
#include <vector>

namespace canteen::store {

class Database;

struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key;  // the primary key's columns
};

// Every table but the ledger, what lies beside it, and credentials (which are in no record). Ordered as
// created.
std::vector<Table> projectionTables(Database& db);

}  // namespace canteen::store
