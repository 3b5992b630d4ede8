#include <algorithm>

#include "core/domain/check_records.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr Sql kSetAttendance =
    "INSERT INTO attendance (staff, day, state, seq) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (staff, day) DO UPDATE SET state = excluded.state, seq = excluded.seq";

constexpr Sql kSupersede = "UPDATE morning_check SET status = 2 WHERE check_id = ?1 AND status = 1";
constexpr Sql kInsertCheck =
    "INSERT INTO morning_check (seq, record, check_id, staff, day, session, retest_of, arrived_at, "
    "happened_at,"
    " entered_at, checker, certificate, computed, outcome, seconds_spent, late, reason, status)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 1)";
constexpr Sql kExclude =
    "INSERT INTO exclusion (check_id, staff, day, since, seq) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr Sql kLift =
    "UPDATE exclusion SET lifted_at = ?2, lifted_by = ?3, lifted_seq = ?4"
    " WHERE check_id = ?1 AND lifted_at IS NULL";

constexpr Sql kCheckOfRecord =
    "SELECT check_id, retest_of FROM morning_check WHERE record = ?1 AND status = 1";
constexpr Sql kTakeBack = "UPDATE morning_check SET status = 4 WHERE check_id = ?1";
constexpr Sql kRestore = "UPDATE morning_check SET status = 1 WHERE check_id = ?1 AND status = 2";
constexpr Sql kDropExclusion = "DELETE FROM exclusion WHERE check_id = ?1";

constexpr Sql kCloseSheet =
    "INSERT INTO sheet (day, session, seq, closed_at, officer, cleared, not_cleared, away)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    " ON CONFLICT (day, session) DO UPDATE SET seq = excluded.seq, closed_at = excluded.closed_at,"
    " officer = excluded.officer, cleared = excluded.cleared, not_cleared = excluded.not_cleared,"
    " away = excluded.away";
constexpr Sql kForgetUnresolved = "DELETE FROM sheet_unresolved WHERE day = ?1 AND session = ?2";
constexpr Sql kUnresolved = "INSERT INTO sheet_unresolved (day, session, staff) VALUES (?1, ?2, ?3)";

// Who signed in the part; the first signature where nobody did.
StaffId signerOf(const ledger::Entry& entry, SignRole role) {
    const auto hit = std::find_if(entry.signatures.begin(), entry.signatures.end(),
                                  [&](const Signature& signature) { return signature.role == role; });
    if (hit != entry.signatures.end()) return hit->person;
    return entry.signatures.empty() ? StaffId{} : entry.signatures.front().person;
}

void projectAttendance(const ProjectionContext& context) {
    const auto set = context.decode<AttendanceSet>();
    context.db.run(kSetAttendance, set.staff, set.day, set.state, context.entry.seq);
}

void projectRecorded(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto check = context.decode<CheckRecorded>();
    if (check.retestOf) context.db.run(kSupersede, *check.retestOf);
    context.db.run(kInsertCheck, e.seq, e.id, check.check, check.staff, check.day, check.session,
                   check.retestOf, check.arrivedAt, e.happenedAt, e.enteredAt, signerOf(e, SignRole::Checker),
                   check.certificate, check.computed, check.outcome, check.secondsSpent, e.late, e.reason);
    if (check.outcome == Outcome::Suspended)
        context.db.run(kExclude, check.check, check.staff, check.day, e.happenedAt, e.seq);
}

void projectLifted(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto lifted = context.decode<ExclusionLifted>();
    context.db.run(kLift, lifted.check, e.happenedAt, signerOf(e, SignRole::Officer), e.seq);
}

void projectSheet(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto sheet = context.decode<SheetClosed>();
    context.db.run(kCloseSheet, sheet.day, sheet.session, e.seq, e.happenedAt, signerOf(e, SignRole::Officer),
                   sheet.cleared, sheet.notCleared, sheet.away);
    context.db.run(kForgetUnresolved, sheet.day, sheet.session);
    for (const StaffId staff : sheet.unresolved) context.db.run(kUnresolved, sheet.day, sheet.session, staff);
}

// A check taken back never was: what it followed stands again, and its exclusion goes with it.
void projectTakenBack(const ProjectionContext& context) {
    CheckId check;
    std::optional<CheckId> follows;
    {
        Query query = context.db.query(kCheckOfRecord, *context.entry.refers);
        if (!query.step()) return;
        query.row().into(check, follows);
    }
    context.db.run(kTakeBack, check);
    context.db.run(kDropExclusion, check);
    if (follows) context.db.run(kRestore, *follows);
}

}  // namespace

void projectCheck(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::AttendanceSet:
            return projectAttendance(context);
        case Kind::CheckRecorded:
            return projectRecorded(context);
        case Kind::ExclusionLifted:
            return projectLifted(context);
        case Kind::SheetClosed:
            return projectSheet(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
