#include "core/store/inspection_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr char kSelect[] =
    "SELECT i.inspection, i.seq, i.record, i.opened_at, coalesce(s.name, ''), i.code_until, i.started_record,"
    " i.started_at, i.started_boot, i.started_monotonic, i.ends_at, i.last_at, i.health, i.counts, i.viewed,"
    " i.remark_record, i.remark_seq, i.ended_at, i.how FROM inspection i"
    " LEFT JOIN staff s ON s.staff = i.opened_by";
constexpr char kRunning[] =
    " WHERE i.started_at IS NOT NULL AND i.ended_at IS NULL ORDER BY i.seq DESC LIMIT 1";
constexpr char kOfId[] = " WHERE i.inspection = ?1";
constexpr char kNewest[] = " WHERE i.opened_at >= ?1 AND i.started_at IS NOT NULL ORDER BY i.opened_at DESC";
constexpr Sql kInspectionRunning = kJoined<kSelect, kRunning>.data();
constexpr Sql kInspectionById = kJoined<kSelect, kOfId>.data();
constexpr Sql kInspections = kJoined<kSelect, kNewest>.data();
constexpr Sql kSteps =
    "SELECT seq, record, kind, at FROM inspection_record WHERE inspection = ?1 ORDER BY seq";
constexpr Sql kShelfCounts =
    "SELECT c.seq, c.record, c.inspection, c.counted_at, coalesce(s.name, ''), c.present, c.missing,"
    " c.unknown, c.overdue FROM shelf_count c LEFT JOIN staff s ON s.staff = c.counted_by"
    " WHERE c.counted_at >= ?1 ORDER BY c.counted_at DESC";

// What a line is about stands in the projection of its kind.
constexpr char kSelectDeviation[] =
    "SELECT d.seq, d.what, d.kind, d.record, d.at, d.happened_at, d.reason, d.note, coalesce(s.name, ''),"
    " coalesce("
    "(SELECT n.name FROM sample x JOIN dish_name n ON n.id = x.name_id WHERE x.record = d.record),"
    "(SELECT n.name FROM dish x JOIN dish_name n ON n.id = x.name_id WHERE x.record = d.record),"
    "(SELECT p.name FROM goods x JOIN product p ON p.product = x.product WHERE x.record = d.record),"
    "(SELECT p.name FROM delivery x JOIN supplier p ON p.supplier = x.supplier WHERE x.record = d.record),"
    "(SELECT p.name FROM morning_check x JOIN staff p ON p.staff = x.staff WHERE x.record = d.record),"
    "(SELECT p.name FROM accompanied x JOIN staff p ON p.staff = x.person WHERE x.record = d.record),"
    "(SELECT k.name FROM meal_serving x JOIN school_class k ON k.class = x.class WHERE x.record = d.record),"
    "(SELECT x.subject FROM log_entry x WHERE x.record = d.record),"
    " '') FROM deviation d LEFT JOIN staff s ON s.staff = d.person";
constexpr char kEvery[] = " WHERE d.at >= ?1 ORDER BY d.at DESC, d.seq DESC LIMIT ?2";
constexpr char kOfSort[] = " WHERE d.what = ?3 AND d.at >= ?1 ORDER BY d.at DESC, d.seq DESC LIMIT ?2";
constexpr Sql kDeviations = kJoined<kSelectDeviation, kEvery>.data();
constexpr Sql kDeviationsOfSort = kJoined<kSelectDeviation, kOfSort>.data();
constexpr Sql kCountDeviations = "SELECT count(*) FROM deviation WHERE what = ?1 AND at >= ?2";

constexpr Sql kCode =
    "SELECT inspection, salt, verifier, passes, memory_bytes, failures, charged_boot, charged_monotonic"
    " FROM inspection_code ORDER BY inspection DESC LIMIT 1";
constexpr Sql kDropCodes = "DELETE FROM inspection_code";
constexpr Sql kPutCode =
    "INSERT INTO inspection_code"
    " (inspection, salt, verifier, passes, memory_bytes, failures, charged_boot, charged_monotonic)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

InspectionRow readInspection(const Row& row) {
    InspectionRow i;
    row.into(i.inspection, i.seq, i.record, i.openedAt, i.openedBy, i.codeUntil, i.startedRecord, i.startedAt,
             i.startedBoot, i.startedMonotonicMs, i.endsAt, i.lastAt, i.health, i.counts, i.viewed,
             i.remarkRecord, i.remarkSeq, i.endedAt, i.how);
    return i;
}

DeviationRow readDeviation(const Row& row) {
    DeviationRow d;
    row.into(d.seq, d.what, d.kind, d.record, d.at, d.happenedAt, d.reason, d.note, d.by, d.about);
    return d;
}

}  // namespace

std::optional<InspectionRow> runningInspection(Database& db) {
    return readFirst(db.query(kInspectionRunning), readInspection);
}

std::optional<InspectionRow> findInspection(Database& db, InspectionId inspection) {
    return readFirst(db.query(kInspectionById, inspection), readInspection);
}

std::vector<InspectionRow> listInspections(Database& db, UtcMs since) {
    return readAll(db.query(kInspections, since), readInspection);
}

std::vector<InspectionStepRow> stepsOfInspection(Database& db, InspectionId inspection) {
    return readAll(db.query(kSteps, inspection), [](const Row& row) {
        InspectionStepRow s;
        row.into(s.seq, s.record, s.kind, s.at);
        return s;
    });
}

std::vector<ShelfCountRow> listShelfCounts(Database& db, UtcMs since) {
    return readAll(db.query(kShelfCounts, since), [](const Row& row) {
        ShelfCountRow c;
        row.into(c.seq, c.record, c.inspection, c.countedAt, c.countedBy, c.present, c.missing, c.unknown,
                 c.overdue);
        return c;
    });
}

std::vector<DeviationRow> listDeviations(Database& db, std::optional<Deviation> what, UtcMs since,
                                         int limit) {
    if (what) return readAll(db.query(kDeviationsOfSort, since, limit, *what), readDeviation);
    return readAll(db.query(kDeviations, since, limit), readDeviation);
}

std::vector<int> countDeviations(Database& db, UtcMs since) {
    std::vector<int> counts;
    for (int what = static_cast<int>(Deviation::Late); what <= static_cast<int>(Deviation::Excused); ++what)
        counts.push_back(*readFirst(db.query(kCountDeviations, what, since),
                                    [](const Row& row) { return row.get<int>(0); }));
    return counts;
}

std::optional<InspectionCodeRow> findInspectionCode(Database& db) {
    return readFirst(db.query(kCode), [](const Row& row) {
        InspectionCodeRow c;
        row.into(c.inspection, c.salt, c.verifier, c.passes, c.memoryBytes, c.failures, c.chargedBoot,
                 c.chargedMonotonicMs);
        return c;
    });
}

void putInspectionCode(Database& db, const InspectionCodeRow& code) {
    db.run(kDropCodes);
    db.run(kPutCode, code.inspection, code.salt, code.verifier, code.passes, code.memoryBytes, code.failures,
           code.chargedBoot, code.chargedMonotonicMs);
}

void dropInspectionCode(Database& db) {
    db.run(kDropCodes);
}

std::vector<std::string_view> inspectionStatements() {
    return {kInspectionRunning.text,
            kInspectionById.text,
            kInspections.text,
            kSteps.text,
            kShelfCounts.text,
            kDeviations.text,
            kDeviationsOfSort.text,
            kCountDeviations.text,
            kCode.text};
}

}  // namespace canteen::store
