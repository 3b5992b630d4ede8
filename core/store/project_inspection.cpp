#include <algorithm>

#include "core/domain/accompany_records.h"
#include "core/domain/export_records.h"
#include "core/domain/inspection_records.h"
#include "core/domain/receiving_records.h"
#include "core/store/inspection_queries.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr Sql kOpen =
    "INSERT INTO inspection (inspection, seq, record, opened_at, opened_by, code_until, health, counts,"
    " viewed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, 0)"
    " ON CONFLICT (inspection) DO UPDATE SET code_until = excluded.code_until";
constexpr Sql kStart =
    "UPDATE inspection SET started_record = ?2, started_at = ?3, started_boot = ?4, started_monotonic = ?5,"
    " ends_at = ?6, last_at = ?3 WHERE inspection = ?1 AND started_at IS NULL";
constexpr Sql kSeen =
    "UPDATE inspection SET last_at = max(coalesce(last_at, ?2), ?2), health = max(health, ?3),"
    " counts = counts + ?4, viewed = viewed + ?5 WHERE inspection = ?1";
constexpr Sql kStep =
    "INSERT INTO inspection_record (seq, inspection, record, kind, at) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr Sql kRemark = "UPDATE inspection SET remark_record = ?2, remark_seq = ?3 WHERE inspection = ?1";
constexpr Sql kEnd =
    "UPDATE inspection SET ended_at = ?2, how = ?3 WHERE inspection = ?1 AND ended_at IS NULL";
constexpr Sql kCount =
    "INSERT INTO shelf_count (seq, record, inspection, counted_at, counted_by, present, missing, unknown,"
    " overdue) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr Sql kDeviate =
    "INSERT INTO deviation (seq, what, kind, record, at, happened_at, reason, note, person)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr Sql kKindOf = "SELECT kind FROM ledger WHERE id = ?1";

void step(const ProjectionContext& context, InspectionId inspection, bool health = false, int counts = 0,
          std::size_t viewed = 0) {
    const ledger::Entry& e = context.entry;
    context.db.run(kStep, e.seq, inspection, e.id, e.kind, e.effectiveAt);
    context.db.run(kSeen, inspection, e.effectiveAt, health, counts, static_cast<std::int64_t>(viewed));
}

void count(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto counted = context.decode<ShelfCounted>();
    const auto of = [&](ShelfFinding finding) {
        return static_cast<int>(std::count_if(counted.boxes.begin(), counted.boxes.end(),
                                              [&](const CountedBox& box) { return box.finding == finding; }));
    };
    const int missing = of(ShelfFinding::Missing);
    context.db.run(kCount, e.seq, e.id, counted.inspection, e.happenedAt, firstSigner(e),
                   static_cast<int>(counted.boxes.size()) - missing, missing, of(ShelfFinding::Unknown),
                   of(ShelfFinding::Overdue));
    if (!counted.inspection.isNil()) step(context, counted.inspection, false, 1);
}

void deviate(const ProjectionContext& context, Deviation what, Kind kind, RecordId record) {
    const ledger::Entry& e = context.entry;
    context.db.run(kDeviate, e.seq, what, kind, record, e.effectiveAt, e.happenedAt, e.reason, e.note,
                   firstSigner(e));
}

Kind kindOf(const ProjectionContext& context, RecordId record) {
    Query query = context.records.query(kKindOf, record);
    return query.step() ? query.row().get<Kind>(0) : context.entry.kind;
}

// Whatever the kind of the record.
void lookForDeviations(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    if (e.late) deviate(context, Deviation::Late, e.kind, e.id);
    if (e.relation == ledger::Relation::Corrects) deviate(context, Deviation::Corrected, e.kind, e.id);
    if (e.relation == ledger::Relation::Voids)
        deviate(context, Deviation::Voided, kindOf(context, *e.refers), *e.refers);
    if (e.relation == ledger::Relation::Undoes)
        deviate(context, Deviation::Undone, kindOf(context, *e.refers), *e.refers);
    if (e.kind == Kind::GoodsReceived && !context.decode<GoodsReceived>().overrideReason.empty())
        deviate(context, Deviation::Overridden, e.kind, e.id);
    if (e.kind == Kind::DishExcused || e.kind == Kind::AccompanyingExcused)
        deviate(context, Deviation::Excused, e.kind, e.id);
}

}  // namespace

void projectInspection(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    lookForDeviations(context);
    if (e.kind == Kind::InspectionOpened) {
        const auto opened = context.decode<InspectionOpened>();
        context.db.run(kOpen, opened.inspection, e.seq, e.id, e.effectiveAt,
                       firstSigner(e).value_or(StaffId{}), opened.codeUntil);
    } else if (e.kind == Kind::InspectionStarted) {
        const auto started = context.decode<InspectionStarted>();
        context.db.run(kStart, started.inspection, e.id, e.effectiveAt, e.boot, e.monotonicMs,
                       started.endsAt);
        step(context, started.inspection);
    } else if (e.kind == Kind::InspectionViewed) {
        const auto viewed = context.decode<InspectionViewed>();
        step(context, viewed.inspection, false, 0, viewed.items.size());
    } else if (e.kind == Kind::HealthDetailShown) {
        step(context, context.decode<HealthDetailShown>().inspection, true);
    } else if (e.kind == Kind::ShelfCounted) {
        count(context);
    } else if (e.kind == Kind::InspectionRemarked) {
        const auto remarked = context.decode<InspectionRemarked>();
        context.db.run(kRemark, remarked.inspection, e.id, e.seq);
        step(context, remarked.inspection);
    } else if (e.kind == Kind::InspectionEnded) {
        const auto ended = context.decode<InspectionEnded>();
        context.db.run(kEnd, ended.inspection, e.happenedAt, ended.how);
        step(context, ended.inspection);
    } else if (e.kind == Kind::BooksExported || e.kind == Kind::PackExported) {
        // What inspectors take is done when it is done, also after their time.
        if (const auto inspection = inspectionOfTaking(e.note)) step(context, *inspection);
    }
}

}  // namespace canteen::store
