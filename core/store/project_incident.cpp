#include "core/domain/incident_records.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr Sql kStart =
    "INSERT INTO incident (incident, seq, record, day, started_at, since, started_by, note)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '')";
constexpr Sql kEnd =
    "UPDATE incident SET ended_seq = ?2, ended_at = ?3, ended_by = ?4, outcome = ?5, note = ?6"
    " WHERE incident = ?1 AND ended_seq IS NULL";
constexpr Sql kStep =
    "INSERT INTO incident_step (incident, step, seq, record, done_at, done_by, way, note)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (incident, step) DO NOTHING";
constexpr Sql kPatient =
    "INSERT INTO incident_patient (seq, record, patient, incident, class, listed_by, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)";
constexpr Sql kUndoStep = "DELETE FROM incident_step WHERE record = ?1";
constexpr Sql kVoidPatient = "UPDATE incident_patient SET state = 2 WHERE record = ?1";

StaffId signerOf(const ledger::Entry& entry) {
    return firstSigner(entry).value_or(StaffId{});
}

}  // namespace

void projectIncident(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    if (e.kind == Kind::IncidentStarted) {
        const auto started = context.decode<IncidentStarted>();
        context.db.run(kStart, started.incident, e.seq, e.id, started.day, e.happenedAt, started.since,
                       signerOf(e));
    } else if (e.kind == Kind::IncidentStepDone) {
        const auto done = context.decode<IncidentStepDone>();
        context.db.run(kStep, done.incident, done.step, e.seq, e.id, e.happenedAt, signerOf(e), done.way,
                       done.note);
    } else if (e.kind == Kind::PatientListed) {
        const auto listed = context.decode<PatientListed>();
        context.db.run(kPatient, e.seq, e.id, listed.patient, listed.incident, listed.schoolClass,
                       signerOf(e));
    } else if (e.kind == Kind::IncidentEnded) {
        const auto ended = context.decode<IncidentEnded>();
        context.db.run(kEnd, ended.incident, e.seq, e.happenedAt, signerOf(e), ended.outcome, ended.note);
    } else if (e.kind == Kind::RecordVoided) {
        context.db.run(kUndoStep, *e.refers);
        context.db.run(kVoidPatient, *e.refers);
    }
}

}  // namespace canteen::store
