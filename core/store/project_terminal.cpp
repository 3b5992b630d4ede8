#include "core/domain/terminal_records.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr const char* kInsertClockEvent =
    "INSERT INTO clock_event (seq, kind, boot, entered_at, effective_at, monotonic_ms, clock) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr const char* kInsertSite = "INSERT INTO site_config (seq, configured_at, body) VALUES (?1, ?2, ?3)";
constexpr const char* kInsertPack =
    "INSERT INTO rule_pack (seq, adopted_at, version, pack_toml, site_toml) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr const char* kInsertDay =
    "INSERT INTO day_closed (seq, record, day, closed_at, closed_by, dishes, sampled, excused, checked, "
    "rostered, "
    "late_entries) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
constexpr const char* kInsertGap = "INSERT INTO day_gap (seq, position, gap) VALUES (?1, ?2, ?3)";
constexpr const char* kInsertMark =
    "INSERT INTO record_mark (seq, record, relation, reason, note) VALUES (?1, ?2, ?3, ?4, ?5)";

void projectClock(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    context.db.run(kInsertClockEvent, e.seq, e.kind, e.boot, e.enteredAt, e.effectiveAt, e.monotonicMs,
                   e.clock);
}

void projectPack(const ProjectionContext& context) {
    const auto pack = context.decode<RulePackAdopted>();
    context.db.run(kInsertPack, context.entry.seq, context.entry.happenedAt, pack.version, pack.packToml,
                   pack.siteToml);
}

void projectDay(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto day = context.decode<DayClosed>();
    std::optional<StaffId> by;
    if (!e.signatures.empty()) by = e.signatures.front().person;
    context.db.run(kInsertDay, e.seq, e.id, day.day, e.happenedAt, by, day.dishes, day.sampled, day.excused,
                   day.checked, day.rostered, day.lateEntries);
    int position = 0;
    for (const std::string& gap : day.open) context.db.run(kInsertGap, e.seq, position++, gap);
}

}  // namespace

void projectTerminal(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    if (e.refers) context.db.run(kInsertMark, e.seq, *e.refers, e.relation, e.reason, e.note);
    switch (e.kind) {
        case Kind::TerminalStarted:
        case Kind::ClockJumped:
        case Kind::ClockConfirmed:
            projectClock(context);
            break;
        case Kind::SiteConfigured:
            context.db.run(kInsertSite, e.seq, e.happenedAt, e.body);
            break;
        case Kind::RulePackAdopted:
            projectPack(context);
            break;
        case Kind::DayClosed:
            projectDay(context);
            break;
        default:
            break;
    }
}

}  // namespace canteen::store
