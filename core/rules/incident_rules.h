// Rules of a suspected food-safety incident.
#pragma once

#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/domain/incident_records.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

// When the authorities must have heard of it at the latest.
inline UtcMs reportDue(UtcMs startedAt, const RulePack& pack) {
    return startedAt + pack.incident.firstReport;
}
// Samples taken and meals served from then on are in question.
inline UtcMs inQuestionSince(UtcMs startedAt, const RulePack& pack) {
    return startedAt - pack.incident.holdSamples;
}

struct StepFacts {
    bool open = false;  // the incident has not ended
    UtcMs startedAt;
    UtcMs now;
    IncidentStep step{};
    bool done = false;
    bool saysHow = false;  // which way a report went
};
// Block: incident.not-open, .step-done, .report-way-missing. Warn: incident.report-late.
Findings judgeStep(const StepFacts& facts, const RulePack& pack);

struct PatientFacts {
    bool open = false;
    bool onsetSaid = false;
    UtcMs onset;
    UtcMs now;
    int signs = 0;
};
// Block: incident.not-open, .onset-missing, .onset-future, .signs-missing.
Findings judgePatient(const PatientFacts& facts, const RulePack& pack);

struct EndFacts {
    bool open = false;
    int stepsOpen = 0;
};
// Block: incident.not-open. Warn: incident.steps-open.
Findings judgeEnd(const EndFacts& facts);

}  // namespace canteen::rules
