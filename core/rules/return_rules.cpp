// Who may work again after an exclusion, and who may sign today.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/rules/check_rules.h"

namespace canteen::rules {
namespace {

bool isPaper(ReturnEvidence evidence) {
    return evidence == ReturnEvidence::Diagnosis || evidence == ReturnEvidence::LabTest;
}

bool fits(ReturnEvidence evidence, ExclusionCause cause) {
    switch (cause) {
        case ExclusionCause::Gastro:
        case ExclusionCause::Fever:
            return isPaper(evidence) || evidence == ReturnEvidence::SymptomFree;
        case ExclusionCause::Jaundice:
        case ExclusionCause::Disease:
            return isPaper(evidence);
        case ExclusionCause::Skin:
            return isPaper(evidence) || evidence == ReturnEvidence::WoundHealed;
        case ExclusionCause::Certificate:
            return evidence == ReturnEvidence::NewCertificate;
        case ExclusionCause::Other:
        case ExclusionCause::None:
            return true;
    }
    return false;
}

// How long the person must have been well; nothing where time does not count.
std::optional<DurationMs> timeToWait(const ReturnFacts& facts, const CheckLimits& limits) {
    if (facts.cause == ExclusionCause::Gastro) return limits.symptomFree;
    if (facts.cause == ExclusionCause::Fever && facts.evidence == ReturnEvidence::SymptomFree)
        return limits.feverFree;
    return std::nullopt;
}

void judgeWaiting(const ReturnFacts& facts, DurationMs wait, Findings& findings) {
    if (!facts.symptomFreeSince) {
        findings.push_back({"return.symptoms-open", Level::Block, TextId::ReturnSymptomsOpen});
        return;
    }
    if (*facts.symptomFreeSince < facts.excludedSince) {
        findings.push_back(
            {"return.before-exclusion",
             Level::Block,
             {TextId::ReturnBeforeExclusion, {formatMoment(facts.excludedSince, facts.zone)}}});
        return;
    }
    const UtcMs allowed = *facts.symptomFreeSince + wait;
    if (facts.now < allowed)
        findings.push_back(
            {"return.symptom-free-too-short",
             Level::Block,
             {TextId::ReturnTooEarly,
              {std::to_string(wait.value / hours(1).value), formatMoment(allowed, facts.zone)}}});
}

}  // namespace

Findings judgeReturn(const ReturnFacts& facts, const RulePack& pack) {
    Findings findings;
    if (facts.person == facts.officer)
        findings.push_back({"return.self-lifted", Level::Block, TextId::ReturnSelfLifted});
    if (!fits(facts.evidence, facts.cause))
        findings.push_back({"return.wrong-evidence", Level::Block, TextId::ReturnWrongEvidence});
    if (const auto wait = timeToWait(facts, pack.check)) judgeWaiting(facts, *wait, findings);
    if (isPaper(facts.evidence) && !facts.paperGiven)
        findings.push_back({"return.paper-missing", Level::Block, TextId::ReturnPaperMissing});
    if (facts.cause == ExclusionCause::Certificate) {
        const auto state = judgeCertificate(facts.certificate, facts.post, facts.day, pack).state;
        if (state != CertificateState::Valid && state != CertificateState::EndsSoon)
            findings.push_back({"return.certificate-missing", Level::Block, TextId::ReturnNoCertificate});
    }
    return findings;
}

Findings judgeSigner(const SignerFacts& facts, const RulePack& pack) {
    Findings findings;
    if (isChecked(facts.post)) {
        if (facts.excluded)
            findings.push_back({"person.excluded", Level::Block, TextId::PersonExcluded});
        else if (!facts.checked)
            findings.push_back({"person.unchecked", Level::Block, TextId::PersonUnchecked});
        else if (facts.outcome == Outcome::Suspended || facts.outcome == Outcome::Retest)
            findings.push_back({"person.not-cleared", Level::Block, TextId::PersonNotCleared});
        else if (facts.outcome == Outcome::Reassigned)
            findings.push_back({"person.reassigned", Level::Warn, TextId::PersonReassigned});
        if (firstBlock(judgeCertificate(facts.certificate, facts.post, facts.day, pack).findings))
            findings.push_back({"person.certificate", Level::Block, TextId::PersonCertificate});
    }
    using enum Attendance;
    if (facts.attendance == Rest || facts.attendance == SickLeave || facts.attendance == PersonalLeave ||
        facts.attendance == Absent)
        findings.push_back({"person.marked-away", Level::Flag, TextId::PersonMarkedAway});
    return findings;
}

}  // namespace canteen::rules
