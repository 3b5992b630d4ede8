#include "core/store/finding_queries.h"

#include "core/store/database.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

// Relation 2 voids, 3 undoes.
constexpr Sql kFindings =
    "SELECT f.seq, f.rule, f.effective_at FROM finding f WHERE f.effective_at >= ?1 AND f.effective_at < ?2"
    " AND NOT EXISTS (SELECT 1 FROM record_mark m WHERE m.record = f.record AND m.relation IN (2, 3))"
    " ORDER BY f.effective_at, f.seq, f.rule";

}  // namespace

std::vector<FindingRow> findingsBetween(Database& db, UtcMs from, UtcMs until) {
    return readAll(db.query(kFindings, from, until), [](const Row& row) {
        FindingRow finding;
        row.into(finding.seq, finding.rule, finding.effectiveAt);
        return finding;
    });
}

std::vector<std::string_view> findingStatements() {
    return {kFindings.text};
}

}  // namespace canteen::store
