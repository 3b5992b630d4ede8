#include "core/rules/incident_rules.h"

#include "core/base/text_id.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

void judgeOpen(bool open, Spoken& spoken) {
    if (!open) spoken.block("incident.not-open", TextId::IncidentNotOpen);
}

}  // namespace

Findings judgeStep(const StepFacts& facts, const RulePack& pack) {
    Spoken spoken;
    judgeOpen(facts.open, spoken);
    if (facts.done) spoken.block("incident.step-done", TextId::IncidentStepDone);
    if (!isReport(facts.step)) return std::move(spoken.findings);
    if (!facts.saysHow) spoken.block("incident.report-way-missing", TextId::IncidentReportWayMissing);
    const UtcMs due = reportDue(facts.startedAt, pack);
    if (facts.now > due)
        spoken.warn("incident.report-late", {TextId::IncidentReportLate, {wholeMinutes(facts.now - due)}});
    return std::move(spoken.findings);
}

Findings judgePatient(const PatientFacts& facts, const RulePack& pack) {
    Spoken spoken;
    judgeOpen(facts.open, spoken);
    if (!facts.onsetSaid)
        spoken.block("incident.onset-missing", TextId::IncidentOnsetMissing);
    else if (facts.onset > facts.now + pack.record.futureTolerance)
        spoken.block("incident.onset-future", TextId::IncidentOnsetFuture);
    if (facts.signs == 0) spoken.block("incident.signs-missing", TextId::IncidentSignsMissing);
    return std::move(spoken.findings);
}

Findings judgeEnd(const EndFacts& facts) {
    Spoken spoken;
    judgeOpen(facts.open, spoken);
    if (facts.stepsOpen > 0)
        spoken.warn("incident.steps-open", {TextId::IncidentStepsOpen, {std::to_string(facts.stepsOpen)}});
    return std::move(spoken.findings);
}

}  // namespace canteen::rules
