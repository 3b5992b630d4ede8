#include "core/rules/check_rules.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text_id.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

// Mild to strict. Retest is no verdict, but nobody works before it.
int strictness(Outcome outcome) {
    switch (outcome) {
        case Outcome::Cleared:
            return 0;
        case Outcome::ClearedAfterFix:
            return 1;
        case Outcome::Reassigned:
            return 2;
        case Outcome::Retest:
            return 3;
        case Outcome::Suspended:
            return 4;
    }
    return 4;
}

// Which cause names the exclusion when several do: the one that asks most of the return.
int weight(ExclusionCause cause) {
    using enum ExclusionCause;
    static constexpr std::array kLightToHeavy{None,  Other,  Certificate, Skin,
                                              Fever, Gastro, Disease,     Jaundice};
    return static_cast<int>(std::find(kLightToHeavy.begin(), kLightToHeavy.end(), cause) -
                            kLightToHeavy.begin());
}

// The decision table while answers are read into it.
struct Table {
    Outcome outcome = Outcome::Cleared;
    ExclusionCause cause = ExclusionCause::None;
    Findings findings;

    void say(std::string_view rule, Level level, Sentence sentence) {
        if (!has(findings, rule)) findings.push_back({rule, level, std::move(sentence)});
    }
    void raise(Outcome to) {
        if (strictness(to) > strictness(outcome)) outcome = to;
    }
    void suspend(ExclusionCause why) {
        outcome = Outcome::Suspended;
        if (weight(why) > weight(cause)) cause = why;
    }
};

void judgeWho(const CheckFacts& facts, Table& table) {
    if (!facts.checker.isNil() && facts.checker == facts.person)
        table.say("check.self-checked", Level::Block, TextId::CheckSelfChecked);
    if (facts.excluded) table.say("check.excluded", Level::Block, TextId::CheckExcluded);
    if (facts.checkedAlready) table.say("check.checked-already", Level::Block, TextId::CheckCheckedAlready);
    if (facts.firstActionBefore)
        table.say("check.after-first-action", Level::Flag, TextId::CheckAfterFirstAction);
}

void judgeDeclaration(const Declaration& declaration, Table& table) {
    using enum Symptom;
    const auto& symptoms = declaration.symptoms;
    const auto declared = [&](Symptom s) {
        return std::find(symptoms.begin(), symptoms.end(), s) != symptoms.end();
    };
    if (declared(Vomiting) || declared(Diarrhoea)) {
        table.suspend(ExclusionCause::Gastro);
        table.say("check.gastro", Level::Warn, TextId::CheckGastro);
    }
    if (declared(Jaundice)) {
        table.suspend(ExclusionCause::Jaundice);
        table.say("check.jaundice", Level::Warn, TextId::CheckJaundice);
    }
    if (declared(Fever) && declared(SoreThroat)) {
        table.suspend(ExclusionCause::Fever);
        table.say("check.fever-sore-throat", Level::Warn, TextId::CheckFeverSoreThroat);
    } else if (declared(Fever)) {
        table.raise(Outcome::Reassigned);
        table.say("check.fever-declared", Level::Warn, TextId::CheckFeverDeclared);
    }
    if (declared(Burn) || declared(Eczema)) {
        table.suspend(ExclusionCause::Skin);
        table.say("check.skin", Level::Warn, TextId::CheckSkin);
    }
    if (declared(Wound)) {
        table.raise(Outcome::Reassigned);
        table.say("check.wound-covered", Level::Warn, TextId::CheckWoundCovered);
    }
    if (declared(Nausea) || declared(AbdominalPain) || declared(SoreThroat) || declared(Cough) ||
        declared(Other)) {
        table.raise(Outcome::Reassigned);
        table.say("check.symptoms", Level::Warn, TextId::CheckSymptoms);
    }
    if (declaration.familyGastro.value_or(false))
        table.say("check.family-gastro", Level::Warn, TextId::CheckFamilyGastro);
}

void judgeLook(const Look& look, Table& table) {
    if (!look.abnormal.empty()) {
        table.raise(Outcome::Reassigned);
        table.say("check.look-abnormal", Level::Warn, TextId::CheckLookAbnormal);
    }
    switch (look.hands) {
        case Hands::Fine:
            return;
        case Hands::WoundCovered:
            table.raise(Outcome::Reassigned);
            table.say("check.wound-covered", Level::Warn, TextId::CheckWoundCovered);
            return;
        case Hands::WoundOpen:
        case Hands::Pus:
        case Hands::Rash:
        case Hands::Burn:
            table.suspend(ExclusionCause::Skin);
            table.say("check.skin", Level::Warn, TextId::CheckSkin);
            return;
    }
}

void judgeRetest(const TemperatureReading& reading, const FirstReading& first, const CheckLimits& limits,
                 Table& table) {
    if (first.ago < limits.retestAfter)
        table.say(
            "check.retest-too-early", Level::Block,
            {TextId::CheckRetestTooEarly, {wholeMinutes({limits.retestAfter.value - first.ago.value})}});
    if (reading.site == first.reading.site && reading.device == first.reading.device)
        table.say("check.retest-same-device", Level::Warn, TextId::CheckRetestSameDevice);
    if (reading.value < limits.fever) return;
    table.suspend(ExclusionCause::Fever);
    table.say("check.fever", Level::Warn, {TextId::CheckFeverConfirmed, {format(reading.value)}});
}

void judgeTemperature(const TemperatureReading& reading, const std::optional<FirstReading>& first,
                      const CheckLimits& limits, Table& table) {
    const std::string shown = format(reading.value);
    if (reading.value < limits.plausibleMin || reading.value > limits.plausibleMax)
        table.say("check.implausible", Level::Block, {TextId::CheckImplausible, {shown}});
    else if (reading.value < limits.remeasureBelow)
        table.say("check.remeasure", Level::Warn, {TextId::CheckRemeasure, {shown}});
    if (first) return judgeRetest(reading, *first, limits, table);
    if (reading.value < limits.fever) return;
    table.raise(Outcome::Retest);
    table.say("check.retest-needed", Level::Warn,
              {TextId::CheckRetestNeeded, {shown, wholeMinutes(limits.retestAfter)}});
}

void judgeHygiene(const std::vector<HygieneAnswer>& answers, Table& table) {
    for (const HygieneAnswer& answer : answers) {
        if (answer.state == HygieneState::FixedOnTheSpot) table.raise(Outcome::ClearedAfterFix);
        if (answer.state != HygieneState::Refused) continue;
        table.suspend(ExclusionCause::Other);
        table.say("check.hygiene-refused", Level::Warn, TextId::CheckHygieneRefused);
    }
}

void judgePapers(const CertificateJudgement& certificate, Table& table) {
    for (const Finding& finding : certificate.findings) {
        if (finding.level == Level::Block) table.suspend(ExclusionCause::Certificate);
        // The check itself can be saved: it is the record of why the person does not work.
        const Level level = finding.level == Level::Block ? Level::Warn : finding.level;
        table.say(finding.rule, level, finding.sentence);
    }
}

std::size_t unanswered(const CheckFacts& facts) {
    std::set<HygieneItem> items;
    for (const HygieneAnswer& answer : facts.hygiene) items.insert(answer.item);
    return (facts.declaration ? 0U : 1U) + (facts.look ? 0U : 1U) + (facts.temperature ? 0U : 1U) +
           (allHygieneItems().size() - items.size());
}

std::vector<CheckAction> proposedActions(Outcome outcome, ExclusionCause cause) {
    using enum CheckAction;
    if (outcome == Outcome::Retest) return {LeavePost};
    if (outcome == Outcome::Reassigned) return {Reassign};
    if (outcome != Outcome::Suspended) return {};
    switch (cause) {
        case ExclusionCause::Gastro:
        case ExclusionCause::Jaundice:
        case ExclusionCause::Disease:
            return {LeavePost, SeeDoctor, DisinfectStation, TellPrincipal};
        case ExclusionCause::Fever:
            return {LeavePost, SeeDoctor, TellPrincipal};
        case ExclusionCause::Skin:
            return {LeavePost, SeeDoctor};
        case ExclusionCause::Certificate:
        case ExclusionCause::Other:
        case ExclusionCause::None:
            return {LeavePost, TellPrincipal};
    }
    return {LeavePost};
}

CertificateState stateOf(int daysLeft, const CertificateLimits& limits) {
    if (daysLeft < 0) return CertificateState::Expired;
    const int first = limits.warnDays.empty() ? 0 : limits.warnDays.front();
    return daysLeft <= std::max(first, limits.warnAtCheckDays) ? CertificateState::EndsSoon
                                                               : CertificateState::Valid;
}

}  // namespace

CertificateJudgement judgeCertificate(const std::optional<CertificateFacts>& certificate, Post post, Date day,
                                      const RulePack& pack) {
    CertificateJudgement judgement;
    const Level level = touchesReadyToEat(post) ? Level::Block : Level::Warn;
    const auto say = [&](std::string_view rule, Level at, Sentence sentence) {
        if (isChecked(post)) judgement.findings.push_back({rule, at, std::move(sentence)});
    };
    if (!certificate) {
        judgement.state = CertificateState::Missing;
        say("certificate.missing", level, TextId::CertificateMissing);
        return judgement;
    }
    const Date allowed = addMonths(certificate->issued, pack.certificate.validMonths);
    const Date last = std::min(certificate->expires, allowed);
    judgement.daysLeft = last - day;
    judgement.state = day < certificate->issued ? CertificateState::NotYetValid
                                                : stateOf(judgement.daysLeft, pack.certificate);
    if (judgement.state == CertificateState::NotYetValid)
        say("certificate.not-yet-valid", level,
            {TextId::CertificateNotYetValid, {formatDate(certificate->issued)}});
    else if (judgement.state == CertificateState::Expired)
        say("certificate.expired", level, {TextId::CertificateExpired, {formatDate(last)}});
    else if (judgement.daysLeft == 0)
        say("certificate.ends-soon", Level::Warn, TextId::CertificateEndsToday);
    else if (judgement.daysLeft <= pack.certificate.warnAtCheckDays)
        say("certificate.ends-soon", Level::Warn,
            {TextId::CertificateEndsSoon, {std::to_string(judgement.daysLeft), formatDate(last)}});
    if (certificate->expires > allowed)
        say("certificate.longer-than-allowed", Level::Warn,
            {TextId::CertificateCountsUntil, {formatDate(allowed)}});
    return judgement;
}

CheckJudgement judgeCheck(const CheckFacts& facts, const RulePack& pack) {
    CheckJudgement judgement;
    judgement.certificate = judgeCertificate(facts.certificate, facts.post, facts.day, pack);
    Table table;
    judgeWho(facts, table);
    if (facts.declaration) judgeDeclaration(*facts.declaration, table);
    if (facts.look) judgeLook(*facts.look, table);
    if (facts.temperature) judgeTemperature(*facts.temperature, facts.first, pack.check, table);
    judgeHygiene(facts.hygiene, table);
    judgePapers(judgement.certificate, table);

    const std::size_t missing = unanswered(facts);
    judgement.complete = missing == 0;
    if (!judgement.complete)
        table.say("check.incomplete", Level::Block, {TextId::CheckIncomplete, {std::to_string(missing)}});
    else if (facts.secondsSpent < pack.check.minSeconds)
        table.say("check.too-fast", Level::Flag,
                  {TextId::CheckTooFast, {std::to_string(facts.secondsSpent)}});
    // Nothing is stricter than Suspended, so it holds before the last answer is in.
    if (judgement.complete || table.outcome == Outcome::Suspended) {
        judgement.computed = table.outcome;
        judgement.actions = proposedActions(table.outcome, table.cause);
    }
    if (table.outcome == Outcome::Suspended) judgement.cause = table.cause;
    judgement.findings = std::move(table.findings);
    return judgement;
}

std::optional<Finding> judgeOutcome(Outcome computed, Outcome chosen,
                                    const std::vector<CheckAction>& actions) {
    if (strictness(chosen) < strictness(computed))
        return Finding{"check.outcome-looser", Level::Block, TextId::CheckOutcomeLooser};
    const bool needsAction = chosen == Outcome::Reassigned || chosen == Outcome::Suspended;
    if (needsAction && actions.empty())
        return Finding{"check.action-missing", Level::Block, TextId::CheckActionMissing};
    return std::nullopt;
}

}  // namespace canteen::rules
