#include "core/store/deviation_queries.h"

#include "core/base/check.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kLast = "SELECT coalesce(max(seq), 0) FROM ledger";
constexpr Sql kFrom = "SELECT entry FROM ledger WHERE seq >= ?1 ORDER BY seq";

}  // namespace

std::uint64_t firstEnteredFrom(Database& db, UtcMs from) {
    std::uint64_t low = 1;
    std::uint64_t high = db.single<std::uint64_t>(kLast).value_or(0) + 1;
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        const auto entry = findEntry(db, middle);
        if (entry && entry->effectiveAt < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<ledger::Entry> deviatingRecords(Database& db, std::uint64_t from) {
    std::vector<ledger::Entry> found;
    for (const Row& row : db.query(kFrom, from)) {
        Result<ledger::Entry> entry = ledger::decode(row.blob(0));
        if (!entry) throw MachineFailure(entry.error().detail);
        if (entry->late || entry->relation != ledger::Relation::None) found.push_back(std::move(*entry));
    }
    return found;
}

}  // namespace canteen::store
