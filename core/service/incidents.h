// 疑似食品安全事故: the red button, what it holds, the steps, who is ill, and the end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/incident_records.h"
#include "core/rules/finding.h"
#include "core/service/context.h"
#include "core/service/trace.h"
#include "core/store/incident_queries.h"

namespace canteen::service {

struct IncidentStepLine {
    IncidentStep step{};
    RecordId record;  // nil while open
    std::optional<UtcMs> doneAt;
    std::string doneBy;  // name
    std::optional<ReportWay> way;
    std::string note;
    bool late = false;  // a report past its time
};

// The incident under way.
struct IncidentNow {
    IncidentId incident;
    UtcMs startedAt;
    std::string startedBy;
    UtcMs since;      // samples taken and meals served from then on are in question
    UtcMs reportDue;  // to all three authorities
    bool reported = false;
    std::vector<IncidentStepLine> steps;  // all, in the order of the list
    std::vector<store::IllRow> ill;       // by class, the most first
    int samplesHeld = 0;                  // now, because of an incident
    int lotsHeld = 0;
    std::vector<MealOfDay> meals;  // in question, the newest first
};

struct PatientForm {
    RecordId record;  // made when the form opens
    PatientId patient;
    ClassId schoolClass;  // nil = of no class
    std::string label;
    std::optional<UtcMs> onset;
    std::vector<IllnessSign> signs;
};

class Incidents {
  public:
    explicit Incidents(Context context) : context_(context) {}

    [[nodiscard]] bool isOpen() const;
    // Whether there ever was one.
    [[nodiscard]] bool hasBeen() const;
    [[nodiscard]] std::optional<IncidentNow> now() const;

    // Starts an incident, and holds every live sample and every lot of the meals in question that no incident
    // holds yet, in one commit. Where one is under way this joins it, and only holds what came since. The
    // holds need no further permission. Saving the same record twice books once.
    Result<IncidentId> start(RecordId record, const Signer& signer);

    [[nodiscard]] rules::Findings judge(IncidentStep step, std::optional<ReportWay> way) const;
    Status finishStep(RecordId record, IncidentStep step, std::optional<ReportWay> way,
                      const std::string& note, const Signer& signer);

    [[nodiscard]] PatientForm openPatient() const;
    [[nodiscard]] rules::Findings judge(const PatientForm& form) const;
    Status listPatient(const PatientForm& form, const Signer& signer);
    // By onset. Health detail: refuses whoever may not see patients.
    [[nodiscard]] Result<std::vector<store::PatientRow>> patients(const Signer& signer) const;

    // Takes a step or a patient back: at once by who signed, later with a reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

    [[nodiscard]] rules::Findings judgeEnd() const;
    // Every hold stays.
    Status end(RecordId record, IncidentOutcome outcome, const std::string& note, const Signer& signer);

  private:
    Context context_;
};

}  // namespace canteen::service
