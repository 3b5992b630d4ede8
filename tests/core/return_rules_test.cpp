#include <gtest/gtest.h>

#include "check_probe.h"

namespace canteen::rules {
namespace {

ReturnFacts returning(ExclusionCause cause, ReturnEvidence evidence) {
    ReturnFacts facts;
    facts.person = kCook;
    facts.officer = kOfficer;
    facts.cause = cause;
    facts.evidence = evidence;
    facts.now = instant(kDay, {480}, {});
    facts.symptomFreeSince = facts.now - hours(200);
    facts.paperGiven = true;
    facts.certificate = goodCertificate();
    facts.post = Post::Cook;
    facts.day = kDay;
    return facts;
}

std::string refusalsOf(const ReturnFacts& facts) {
    const Findings findings = judgeReturn(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(findings));
    return names(findings);
}

TEST(Return, IsNeverLiftedByThePersonHimself) {
    ReturnFacts facts = returning(ExclusionCause::Skin, ReturnEvidence::WoundHealed);
    EXPECT_EQ(refusalsOf(facts), "");
    facts.officer = kCook;
    EXPECT_EQ(refusalsOf(facts), "return.self-lifted");
}

TEST(Return, WaitsFortyEightHoursAfterVomitingOrDiarrhoea) {
    ReturnFacts facts = returning(ExclusionCause::Gastro, ReturnEvidence::SymptomFree);
    facts.symptomFreeSince = facts.now - hours(48);
    EXPECT_EQ(refusalsOf(facts), "");
    facts.symptomFreeSince = facts.now - DurationMs{hours(48).value - 1};
    EXPECT_EQ(refusalsOf(facts), "return.symptom-free-too-short");
    facts.symptomFreeSince = facts.now - hours(26);
    EXPECT_EQ(saidBy(judgeReturn(facts, shippedRules()), "return.symptom-free-too-short"),
              "没有症状要满 48 小时，11-21 06:00 以后可以返岗");
    facts.symptomFreeSince = facts.now + hours(1);
    EXPECT_EQ(refusalsOf(facts), "return.symptom-free-too-short");
    facts.symptomFreeSince.reset();
    EXPECT_EQ(refusalsOf(facts), "return.symptoms-open");
}

TEST(Return, NobodyWasWellBeforeTheExclusion) {
    ReturnFacts facts = returning(ExclusionCause::Gastro, ReturnEvidence::SymptomFree);
    facts.excludedSince = *facts.symptomFreeSince;
    EXPECT_EQ(refusalsOf(facts), "");
    facts.symptomFreeSince = facts.excludedSince - DurationMs{1};
    EXPECT_EQ(refusalsOf(facts), "return.before-exclusion");
}

TEST(Return, WaitsAfterVomitingEvenWithAPaper) {
    ReturnFacts facts = returning(ExclusionCause::Gastro, ReturnEvidence::LabTest);
    EXPECT_EQ(refusalsOf(facts), "");
    facts.symptomFreeSince = facts.now - hours(47);
    EXPECT_EQ(refusalsOf(facts), "return.symptom-free-too-short");
}

TEST(Return, AfterFeverTakesADayWithoutFeverOrADiagnosis) {
    ReturnFacts facts = returning(ExclusionCause::Fever, ReturnEvidence::SymptomFree);
    facts.symptomFreeSince = facts.now - hours(24);
    EXPECT_EQ(refusalsOf(facts), "");
    facts.symptomFreeSince = facts.now - hours(23);
    EXPECT_EQ(refusalsOf(facts), "return.symptom-free-too-short");
    facts.evidence = ReturnEvidence::Diagnosis;
    EXPECT_EQ(refusalsOf(facts), "");
    facts.paperGiven = false;
    EXPECT_EQ(refusalsOf(facts), "return.paper-missing");
}

TEST(Return, AfterJaundiceOrADiseaseTakesAMedicalPaper) {
    for (const ExclusionCause cause : {ExclusionCause::Jaundice, ExclusionCause::Disease}) {
        EXPECT_EQ(refusalsOf(returning(cause, ReturnEvidence::Diagnosis)), "");
        EXPECT_EQ(refusalsOf(returning(cause, ReturnEvidence::LabTest)), "");
        EXPECT_EQ(refusalsOf(returning(cause, ReturnEvidence::SymptomFree)), "return.wrong-evidence");
        ReturnFacts facts = returning(cause, ReturnEvidence::Diagnosis);
        facts.paperGiven = false;
        EXPECT_EQ(refusalsOf(facts), "return.paper-missing");
    }
}

TEST(Return, AfterASkinWoundTakesItsHealing) {
    EXPECT_EQ(refusalsOf(returning(ExclusionCause::Skin, ReturnEvidence::WoundHealed)), "");
    EXPECT_EQ(refusalsOf(returning(ExclusionCause::Skin, ReturnEvidence::SymptomFree)),
              "return.wrong-evidence");
}

TEST(Return, ForWantOfACertificateTakesAValidOne) {
    ReturnFacts facts = returning(ExclusionCause::Certificate, ReturnEvidence::NewCertificate);
    EXPECT_EQ(refusalsOf(facts), "");
    facts.certificate = CertificateFacts{kDay - 400, kDay - 40};
    EXPECT_EQ(refusalsOf(facts), "return.certificate-missing");
    facts.certificate.reset();
    EXPECT_EQ(refusalsOf(facts), "return.certificate-missing");
    facts.certificate = goodCertificate();
    facts.evidence = ReturnEvidence::SymptomFree;
    EXPECT_EQ(refusalsOf(facts), "return.wrong-evidence");
}

TEST(Return, ForAnyOtherCauseTakesTheOfficersWord) {
    EXPECT_EQ(refusalsOf(returning(ExclusionCause::Other, ReturnEvidence::SymptomFree)), "");
}

TEST(Return, NamesTheTimeOfTheSite) {
    ReturnFacts facts = returning(ExclusionCause::Gastro, ReturnEvidence::SymptomFree);
    facts.zone.offsetMinutes = 360;
    facts.symptomFreeSince = facts.now - hours(26);
    EXPECT_EQ(saidBy(judgeReturn(facts, shippedRules()), "return.symptom-free-too-short"),
              "没有症状要满 48 小时，11-21 04:00 以后可以返岗");
}

SignerFacts clearedCook() {
    SignerFacts facts;
    facts.post = Post::Cook;
    facts.checked = true;
    facts.outcome = Outcome::Cleared;
    facts.attendance = Attendance::OnDuty;
    facts.certificate = goodCertificate();
    facts.day = kDay;
    return facts;
}

std::string heardOf(const SignerFacts& facts) {
    return names(judgeSigner(facts, shippedRules()));
}

TEST(Signer, SignsAfterAGoodCheck) {
    SignerFacts facts = clearedCook();
    EXPECT_EQ(heardOf(facts), "");
    facts.outcome = Outcome::ClearedAfterFix;
    facts.attendance.reset();
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Signer, SignsNothingWithoutAGoodCheck) {
    SignerFacts facts = clearedCook();
    for (const Outcome outcome : {Outcome::Suspended, Outcome::Retest}) {
        facts.outcome = outcome;
        EXPECT_EQ(heardOf(facts), "person.not-cleared");
    }
    facts.checked = false;
    facts.outcome.reset();
    EXPECT_EQ(heardOf(facts), "person.unchecked");
    facts.excluded = true;
    EXPECT_EQ(heardOf(facts), "person.excluded");
    for (const Finding& finding : judgeSigner(facts, shippedRules())) EXPECT_EQ(finding.level, Level::Block);
}

TEST(Signer, SignsOtherWorkWhenReassigned) {
    SignerFacts facts = clearedCook();
    facts.outcome = Outcome::Reassigned;
    EXPECT_EQ(levelOf(judgeSigner(facts, shippedRules()), "person.reassigned"), Level::Warn);
}

TEST(Signer, NeedsACertificateInAReadyToEatPostOnly) {
    SignerFacts facts = clearedCook();
    facts.certificate.reset();
    EXPECT_EQ(heardOf(facts), "person.certificate");
    facts.post = Post::SafetyOfficer;
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Signer, IsFlaggedWhenMarkedAway) {
    SignerFacts facts = clearedCook();
    using enum Attendance;
    for (const Attendance away : {Rest, SickLeave, PersonalLeave, Absent}) {
        facts.attendance = away;
        EXPECT_EQ(levelOf(judgeSigner(facts, shippedRules()), "person.marked-away"), Level::Flag);
    }
    facts.attendance = Attendance::Late;
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Signer, NeedsNoCheckAsATeacherOrHeadteacher) {
    for (const Post post : {Post::Teacher, Post::Headteacher}) {
        SignerFacts facts;
        facts.post = post;
        facts.day = kDay;
        EXPECT_EQ(heardOf(facts), "");
    }
}

}  // namespace
}  // namespace canteen::rules
