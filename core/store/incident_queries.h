// Suspected food-safety incidents as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/incident_records.h"
#include "core/domain/vocabulary.h"

namespace canteen::store {

class Database;

struct IncidentRow {
    IncidentId incident;
    std::uint64_t seq = 0;
    RecordId record;
    Date day;
    UtcMs startedAt;
    UtcMs since;
    std::string startedBy;  // name
    std::optional<UtcMs> endedAt;
    std::string endedBy;
    std::optional<IncidentOutcome> outcome;
    std::string note;
};
// The one that has not ended.
std::optional<IncidentRow> openIncident(Database& db);
// The last that began by the day. Reads all incidents: there is a handful in the life of a terminal.
std::optional<IncidentRow> newestIncident(Database& db, Date upTo);
std::optional<IncidentRow> findIncident(Database& db, IncidentId incident);

struct IncidentStepRow {
    IncidentStep step{};
    RecordId record;
    UtcMs doneAt;
    std::string doneBy;  // name
    std::optional<ReportWay> way;
    std::string note;
};
// In the order of the list.
std::vector<IncidentStepRow> stepsOf(Database& db, IncidentId incident);

struct IllRow {
    ClassId schoolClass;  // nil = of no class
    std::string name;     // empty for it
    int ill = 0;
};
// The most first.
std::vector<IllRow> illByClass(Database& db, IncidentId incident);

struct PatientRow {
    RecordId record;
    PatientId patient;
    IncidentId incident;
    ClassId schoolClass;
    std::string className;
    bool voided = false;
    std::optional<PatientDetail> detail;  // nothing after erasure
};
// Standing ones in the order listed.
std::vector<PatientRow> patientsOf(Database& db, IncidentId incident);
std::optional<PatientRow> findPatientByRecord(Database& db, RecordId record);

// What went to a meal of these days.
struct MealLotRow {
    Date day;
    Meal meal{};
    LotId lot;
};
std::vector<MealLotRow> lotsServedSince(Database& db, Date first);
// Samples and lots that incidents hold.
int countHeldSamples(Database& db);
int countHeldLots(Database& db);

// Every query above but newestIncident().
std::vector<std::string_view> incidentStatements();

}  // namespace canteen::store
