#include "core/domain/log_records.h"
#include "core/store/projections.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kOld =
    "SELECT seq, running, ended_at, ended_seq, ended_verdict FROM log_entry WHERE record = ?1 AND state = 1";
constexpr Sql kStrikeThrough = "UPDATE log_entry SET state = 3, running = 0 WHERE seq = ?1";
constexpr Sql kInsert =
    "INSERT INTO log_entry (seq, record, log, type, day, meal, subject, subject_key, choice, reading,"
    " verdict, happened_at, due_at, running, ended_at, ended_seq, ended_verdict, doer, needs_second, second,"
    " second_seq, late, reason, note, corrects, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, NULL,"
    " NULL, ?20, ?21, ?22, ?23, 1)";
constexpr Sql kEnd =
    "UPDATE log_entry SET running = 0, ended_at = ?2, ended_seq = ?3, ended_verdict = ?4"
    " WHERE log = ?1 AND state = 1";
constexpr Sql kSecond =
    "UPDATE log_entry SET second = ?2, second_seq = ?3 WHERE log = ?1 AND state = 1 AND second IS NULL";
constexpr Sql kVoid = "UPDATE log_entry SET state = 2, running = 0 WHERE record = ?1 AND state = 1";
constexpr Sql kRunOn =
    "UPDATE log_entry SET running = 1, ended_at = NULL, ended_seq = NULL, ended_verdict = NULL"
    " WHERE ended_seq = ?1 AND state = 1";
constexpr Sql kUnsign = "UPDATE log_entry SET second = NULL, second_seq = NULL WHERE second_seq = ?1";

struct OldLine {
    std::uint64_t seq = 0;
    bool running = false;
    std::optional<UtcMs> endedAt;
    std::optional<std::uint64_t> endedSeq;
    std::optional<LogVerdict> endedVerdict;
};

std::optional<OldLine> readOld(const ProjectionContext& context) {
    if (context.entry.relation != ledger::Relation::Corrects) return std::nullopt;
    Query query = context.db.query(kOld, *context.entry.refers);
    if (!query.step()) return std::nullopt;
    OldLine old;
    query.row().into(old.seq, old.running, old.endedAt, old.endedSeq, old.endedVerdict);
    return old;
}

// A correction takes over when the line ended; the second person signs for it anew.
void projectEntered(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto l = context.decode<LogEntered>();
    const auto old = readOld(context);
    if (old) context.db.run(kStrikeThrough, old->seq);
    const bool running = old ? old->running : l.open;
    context.db.run(kInsert, e.seq, e.id, l.log, l.type, l.day, l.meal, l.subject, l.key, l.choice, l.reading,
                   l.verdict, e.happenedAt, l.timer ? std::optional(e.happenedAt + *l.timer) : std::nullopt,
                   running, old ? old->endedAt : std::nullopt, old ? old->endedSeq : std::nullopt,
                   old ? old->endedVerdict : std::nullopt, firstSigner(e).value_or(StaffId{}), l.needsSecond,
                   e.late, e.reason, e.note, old ? std::optional(old->seq) : std::nullopt);
}

void projectEnded(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto ended = context.decode<LogEnded>();
    if (ended.step == LogStep::Ended)
        context.db.run(kEnd, ended.log, e.happenedAt, e.seq, ended.verdict);
    else
        context.db.run(kSecond, ended.log, firstSigner(e).value_or(StaffId{}), e.seq);
}

void projectTakenBack(const ProjectionContext& context) {
    const auto target = findEntry(context.records, *context.entry.refers);
    if (!target) return;
    if (target->kind == Kind::LogEntered) context.db.run(kVoid, target->id);
    if (target->kind != Kind::LogEnded) return;
    context.db.run(kRunOn, target->seq);
    context.db.run(kUnsign, target->seq);
}

}  // namespace

void projectLogs(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::LogEntered:
            return projectEntered(context);
        case Kind::LogEnded:
            return projectEnded(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
