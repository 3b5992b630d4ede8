#include "core/store/projections.h"

#include <algorithm>

#include "core/store/tables.h"

namespace canteen::store {
namespace {

constexpr const char* kSelectEntries = "SELECT entry FROM ledger ORDER BY seq";

}  // namespace

std::optional<StaffId> signerIn(const ledger::Entry& entry, SignRole role) {
    const auto hit = std::find_if(entry.signatures.begin(), entry.signatures.end(),
                                  [&](const Signature& signature) { return signature.role == role; });
    if (hit == entry.signatures.end()) return std::nullopt;
    return hit->person;
}

std::optional<StaffId> firstSigner(const ledger::Entry& entry) {
    if (entry.signatures.empty()) return std::nullopt;
    return entry.signatures.front().person;
}

void project(const ProjectionContext& context) {
    projectTerminal(context);
    projectPeople(context);
    projectCheck(context);
    projectSamples(context);
    projectSuppliers(context);
    projectReceiving(context);
    projectStock(context);
    projectProblems(context);
    projectAccompanying(context);
    projectFindings(context);
    projectLogs(context);
    projectReviews(context);
    projectMeals(context);
    projectIncident(context);
    projectExports(context);
    projectInspection(context);
}

void rebuildProjections(Database& db) {
    // Rows that refer to each other go and come back in any order; the commit checks them all.
    db.execute("PRAGMA defer_foreign_keys = ON");
    std::vector<Table> tables = projectionTables(db);
    std::reverse(tables.begin(), tables.end());
    for (const Table& table : tables) db.execute("DELETE FROM " + table.name);
    for (const Row row : db.query(kSelectEntries)) {
        const Result<ledger::Entry> entry = ledger::decode(row.blob(0));
        if (!entry) throw MachineFailure(entry.error().detail);
        project({db, *entry, db});
    }
}

}  // namespace canteen::store
