#include "core/store/incident_queries.h"

#include "core/domain/supply_vocabulary.h"
#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/personal_value.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr char kSelectIncident[] =
    "SELECT i.incident, i.seq, i.record, i.day, i.started_at, i.since, coalesce(a.name, ''), i.ended_at,"
    " coalesce(b.name, ''), i.outcome, i.note FROM incident i LEFT JOIN staff a ON a.staff = i.started_by"
    " LEFT JOIN staff b ON b.staff = i.ended_by";
constexpr char kOpen[] = " WHERE i.ended_seq IS NULL ORDER BY i.seq LIMIT 1";
constexpr char kUpTo[] = " WHERE i.day <= ?1 ORDER BY i.seq DESC LIMIT 1";
constexpr char kOfId[] = " WHERE i.incident = ?1";
constexpr Sql kIncidentOpen = kJoined<kSelectIncident, kOpen>.data();
constexpr Sql kIncidentUpTo = kJoined<kSelectIncident, kUpTo>.data();
constexpr Sql kIncidentById = kJoined<kSelectIncident, kOfId>.data();

constexpr Sql kSteps =
    "SELECT t.step, t.record, t.done_at, coalesce(a.name, ''), t.way, t.note FROM incident_step t"
    " LEFT JOIN staff a ON a.staff = t.done_by WHERE t.incident = ?1 ORDER BY t.step";
constexpr Sql kIll =
    "SELECT p.class, coalesce(c.name, ''), count(*) FROM incident_patient p"
    " LEFT JOIN school_class c ON c.class = p.class WHERE p.incident = ?1 AND p.state = 1"
    " GROUP BY p.class ORDER BY count(*) DESC, c.name";

constexpr char kSelectPatient[] =
    "SELECT p.record, p.patient, p.incident, p.class, coalesce(c.name, ''), p.state = 2, d.value"
    " FROM incident_patient p LEFT JOIN school_class c ON c.class = p.class"
    " LEFT JOIN personal d ON d.seq = p.seq AND d.field = 'detail'";
constexpr char kOfIncident[] = " WHERE p.incident = ?1 AND p.state = 1 ORDER BY p.seq";
constexpr char kOfRecord[] = " WHERE p.record = ?1";
constexpr Sql kPatientsOf = kJoined<kSelectPatient, kOfIncident>.data();
constexpr Sql kPatientByRecord = kJoined<kSelectPatient, kOfRecord>.data();

constexpr Sql kServedSince =
    "SELECT DISTINCT o.day, o.meal, o.lot FROM outgoing o JOIN goods g ON g.lot = o.lot AND g.state = 1"
    " WHERE o.day >= ?1 AND o.meal IS NOT NULL AND o.state = 1 ORDER BY o.day, o.meal, o.lot";
constexpr Sql kCountSamples =
    "SELECT count(*) FROM sample WHERE held = 1 AND hold_reason = 1 AND state IN (1, 2)";
constexpr Sql kCountLots = "SELECT count(*) FROM lot_hold WHERE reason = ?1";

IncidentRow readIncident(const Row& row) {
    IncidentRow i;
    row.into(i.incident, i.seq, i.record, i.day, i.startedAt, i.since, i.startedBy, i.endedAt, i.endedBy,
             i.outcome, i.note);
    return i;
}

PatientRow readPatient(const Row& row) {
    PatientRow p;
    row.into(p.record, p.patient, p.incident, p.schoolClass, p.className, p.voided);
    p.detail = personalValue<PatientDetail>(row, 6);
    return p;
}

}  // namespace

std::optional<IncidentRow> openIncident(Database& db) {
    return readFirst(db.query(kIncidentOpen), readIncident);
}

std::optional<IncidentRow> newestIncident(Database& db, Date upTo) {
    return readFirst(db.query(kIncidentUpTo, upTo), readIncident);
}

std::optional<IncidentRow> findIncident(Database& db, IncidentId incident) {
    return readFirst(db.query(kIncidentById, incident), readIncident);
}

std::vector<IncidentStepRow> stepsOf(Database& db, IncidentId incident) {
    return readAll(db.query(kSteps, incident), [](const Row& row) {
        IncidentStepRow s;
        row.into(s.step, s.record, s.doneAt, s.doneBy, s.way, s.note);
        return s;
    });
}

std::vector<IllRow> illByClass(Database& db, IncidentId incident) {
    return readAll(db.query(kIll, incident), [](const Row& row) {
        IllRow c;
        row.into(c.schoolClass, c.name, c.ill);
        return c;
    });
}

std::vector<PatientRow> patientsOf(Database& db, IncidentId incident) {
    return readAll(db.query(kPatientsOf, incident), readPatient);
}

std::optional<PatientRow> findPatientByRecord(Database& db, RecordId record) {
    return readFirst(db.query(kPatientByRecord, record), readPatient);
}

std::vector<MealLotRow> lotsServedSince(Database& db, Date first) {
    return readAll(db.query(kServedSince, first), [](const Row& row) {
        MealLotRow l;
        row.into(l.day, l.meal, l.lot);
        return l;
    });
}

int countHeldSamples(Database& db) {
    return *readFirst(db.query(kCountSamples), [](const Row& row) { return row.get<int>(0); });
}

int countHeldLots(Database& db) {
    return *readFirst(db.query(kCountLots, LotHoldReason::Incident),
                      [](const Row& row) { return row.get<int>(0); });
}

std::vector<std::string_view> incidentStatements() {
    return {kIncidentOpen.text,    kIncidentById.text, kSteps.text,        kIll.text,      kPatientsOf.text,
            kPatientByRecord.text, kServedSince.text,  kCountSamples.text, kCountLots.text};
}

}  // namespace canteen::store
