#include "core/store/tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "core/store/database.h"

namespace canteen::store {
namespace {

// A new table that no record fills belongs in this list.
constexpr std::array<std::string_view, 6> kNotProjections{"ledger",     "personal",   "heads",
                                                          "credential", "guest_code", "inspection_code"};

constexpr const char* kSelectTables =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
constexpr const char* kSelectColumns = "SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid";

}  // namespace

std::vector<Table> projectionTables(Database& db) {
    std::vector<Table> tables;
    for (const Row row : db.query(kSelectTables)) {
        const auto name = row.get<std::string>(0);
        if (std::find(kNotProjections.begin(), kNotProjections.end(), name) != kNotProjections.end())
            continue;
        tables.push_back({name, {}, {}});
    }
    for (Table& table : tables) {
        std::map<int, std::string> key;
        for (const Row row : db.query(kSelectColumns, table.name)) {
            table.columns.push_back(row.get<std::string>(0));
            const int position = row.get<int>(1);
            if (position > 0) key[position] = table.columns.back();
        }
        for (auto& [position, column] : key) table.key.push_back(std::move(column));
        require(!table.key.empty(), "a projection table needs a primary key");
    }
    return tables;
}

}  // namespace canteen::store
