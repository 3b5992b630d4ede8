// Projections made again in a scratch database and compared.
#include <fmt/format.h>

#include "core/store/migrate.h"
#include "core/store/projections.h"
#include "core/store/tables.h"
#include "core/store/verify.h"

namespace canteen::store {
namespace {

constexpr const char* kSelectEntries = "SELECT entry FROM ledger ORDER BY seq";

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Name of the column in which the rows differ, or null.
const std::string* differingColumn(const Table& table, const Row& a, const Row& b) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!a.sameValue(b, static_cast<int>(i))) return &table.columns[i];
    }
    return nullptr;
}

// What differs first between the two, or nothing.
std::optional<std::string> difference(const Table& table, Database& stored, Database& made) {
    const std::string sql =
        fmt::format("SELECT {} FROM {} ORDER BY {}", joined(table.columns), table.name, joined(table.key));
    Query storedRows = stored.queryText(sql);
    Query madeRows = made.queryText(sql);
    for (std::uint64_t number = 1;; ++number) {
        const bool inStored = storedRows.step();
        const bool inMade = madeRows.step();
        if (!inStored && !inMade) return std::nullopt;
        if (!inStored) return fmt::format("{}: row {} is missing", table.name, number);
        if (!inMade) return fmt::format("{}: row {} is in no record", table.name, number);
        if (const std::string* column = differingColumn(table, storedRows.row(), madeRows.row())) {
            return fmt::format("{}: row {}, column {}", table.name, number, *column);
        }
    }
}

void makeProjections(Database& from, Database& into) {
    Transaction transaction(into);
    for (const embedded::File& step : embedded::migrations()) into.execute(std::string(step.bytes));
    for (const Row row : from.query(kSelectEntries)) {
        const Result<ledger::Entry> entry = ledger::decode(row.blob(0));
        if (!entry) throw MachineFailure(entry.error().detail);
        project({into, *entry, from});
    }
    transaction.commit();
}

}  // namespace

std::vector<std::string> differingProjections(Database& db) {
    Database made = Database::openScratch();
    makeProjections(db, made);
    std::vector<std::string> differing;
    for (const Table& table : projectionTables(made)) {
        if (std::optional<std::string> what = difference(table, db, made))
            differing.push_back(std::move(*what));
    }
    return differing;
}

std::vector<std::string> rebuild(Database& db) {
    std::vector<std::string> differing = differingProjections(db);
    Transaction transaction(db);
    rebuildProjections(db);
    transaction.commit();
    return differing;
}

}  // namespace canteen::store
