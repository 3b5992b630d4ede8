#include "core/rules/check_rules.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "rule_probe.h"

namespace canteen::rules {
namespace {

const Date kDay = makeDate(2026, 11, 20);
const StaffId kCook = makeId<StaffId>({1});
const StaffId kOfficer = makeId<StaffId>({2});

CertificateFacts goodCertificate() {
    return {makeDate(2026, 6, 1), makeDate(2027, 5, 31)};
}

TemperatureReading reading(std::int32_t centi, TemperatureSite site = TemperatureSite::Forehead) {
    return {{centi}, site, ReadingMethod::Typed, "T1"};
}

// A healthy cook with every question answered.
CheckFacts healthy() {
    CheckFacts facts;
    facts.person = kCook;
    facts.checker = kOfficer;
    facts.post = Post::Cook;
    facts.day = kDay;
    facts.declaration = Declaration{};
    facts.look = Look{{}, Hands::Fine};
    facts.temperature = reading(3650);
    for (const HygieneItem item : allHygieneItems()) facts.hygiene.push_back({item, HygieneState::Ok});
    facts.certificate = goodCertificate();
    facts.secondsSpent = 10;
    return facts;
}

CheckFacts declaring(std::vector<Symptom> symptoms) {
    CheckFacts facts = healthy();
    facts.declaration->symptoms = std::move(symptoms);
    return facts;
}

CheckFacts measuring(std::int32_t centi) {
    CheckFacts facts = healthy();
    facts.temperature = reading(centi);
    return facts;
}

CheckFacts retesting(std::int32_t centi, DurationMs ago) {
    CheckFacts facts = healthy();
    facts.first = FirstReading{reading(3760), ago};
    facts.temperature = reading(centi, TemperatureSite::Axilla);
    return facts;
}

CheckJudgement judge(const CheckFacts& facts) {
    const CheckJudgement judgement = judgeCheck(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(judgement.findings)) << names(judgement.findings);
    EXPECT_EQ(judgement.cause.has_value(), judgement.computed == Outcome::Suspended);
    return judgement;
}

Outcome outcomeOf(const CheckFacts& facts) {
    return judge(facts).computed.value();
}

TEST(MorningCheck, ClearsAHealthyCook) {
    const auto judgement = judge(healthy());
    EXPECT_TRUE(judgement.complete);
    EXPECT_EQ(judgement.computed, Outcome::Cleared);
    EXPECT_TRUE(judgement.findings.empty()) << names(judgement.findings);
    EXPECT_TRUE(judgement.actions.empty());
}

TEST(MorningCheck, SaysHowManyAnswersAreMissing) {
    CheckFacts facts;
    facts.person = kCook;
    facts.post = Post::Cleaner;
    facts.day = kDay;
    facts.certificate = goodCertificate();
    const auto judgement = judge(facts);
    EXPECT_FALSE(judgement.complete);
    EXPECT_FALSE(judgement.computed);
    EXPECT_EQ(saidBy(judgement.findings, "check.incomplete"), "还有 12 项没填");
    EXPECT_EQ(levelOf(judgement.findings, "check.incomplete"), Level::Block);
}

TEST(MorningCheck, TakesNoAnswerForAGoodOne) {
    for (int question = 0; question < 4; ++question) {
        CheckFacts facts = healthy();
        if (question == 0) facts.declaration.reset();
        if (question == 1) facts.look.reset();
        if (question == 2) facts.temperature.reset();
        if (question == 3) facts.hygiene.pop_back();
        const auto judgement = judge(facts);
        EXPECT_FALSE(judgement.complete) << question;
        EXPECT_FALSE(judgement.computed) << question;
        EXPECT_TRUE(has(judgement.findings, "check.incomplete")) << question;
    }
}

TEST(MorningCheck, CountsAnItemAnsweredTwiceOnceAndByItsWorseAnswer) {
    CheckFacts facts = healthy();
    facts.hygiene.pop_back();
    facts.hygiene.push_back({HygieneItem::Nails, HygieneState::FixedOnTheSpot});
    EXPECT_FALSE(judge(facts).complete);
    facts.hygiene.push_back({HygieneItem::HandWash, HygieneState::Ok});
    EXPECT_EQ(outcomeOf(facts), Outcome::ClearedAfterFix);
}

TEST(MorningCheck, DecidesEachSymptomByTheTable) {
    using enum Symptom;
    for (const Symptom symptom : {Vomiting, Diarrhoea, Jaundice, Burn, Eczema})
        EXPECT_EQ(outcomeOf(declaring({symptom})), Outcome::Suspended) << static_cast<int>(symptom);
    for (const Symptom symptom : {Fever, Nausea, AbdominalPain, Wound, SoreThroat, Cough, Other})
        EXPECT_EQ(outcomeOf(declaring({symptom})), Outcome::Reassigned) << static_cast<int>(symptom);
    EXPECT_EQ(outcomeOf(declaring({SoreThroat, Fever})), Outcome::Suspended);
}

TEST(MorningCheck, DecidesTheHandsByTheTable) {
    const auto withHands = [](Hands hands) {
        CheckFacts facts = healthy();
        facts.look->hands = hands;
        return outcomeOf(facts);
    };
    EXPECT_EQ(withHands(Hands::WoundCovered), Outcome::Reassigned);
    for (const Hands hands : {Hands::WoundOpen, Hands::Pus, Hands::Rash, Hands::Burn})
        EXPECT_EQ(withHands(hands), Outcome::Suspended) << static_cast<int>(hands);
}

TEST(MorningCheck, ReassignsWhoDoesNotLookWell) {
    CheckFacts facts = healthy();
    facts.look->abnormal = {LookFinding::Eyes};
    EXPECT_EQ(outcomeOf(facts), Outcome::Reassigned);
}

TEST(MorningCheck, NamesTheCauseThatAsksMostOfTheReturn) {
    using enum Symptom;
    EXPECT_EQ(judge(declaring({Vomiting})).cause, ExclusionCause::Gastro);
    EXPECT_EQ(judge(declaring({Diarrhoea, Jaundice, Burn})).cause, ExclusionCause::Jaundice);
    EXPECT_EQ(judge(declaring({Burn, Diarrhoea})).cause, ExclusionCause::Gastro);
    CheckFacts facts = declaring({Burn});
    facts.certificate.reset();
    EXPECT_EQ(judge(facts).cause, ExclusionCause::Skin);
}

TEST(MorningCheck, LetsTheStrictestAnswerWin) {
    CheckFacts facts = declaring({Symptom::Cough, Symptom::Diarrhoea});
    facts.temperature = reading(3800);
    facts.hygiene.front().state = HygieneState::FixedOnTheSpot;
    const auto judgement = judge(facts);
    EXPECT_EQ(judgement.computed, Outcome::Suspended);
    EXPECT_TRUE(has(judgement.findings, "check.gastro"));
    EXPECT_TRUE(has(judgement.findings, "check.symptoms"));
}

TEST(MorningCheck, SuspendsBeforeTheLastAnswerIsIn) {
    CheckFacts facts = declaring({Symptom::Vomiting});
    facts.temperature.reset();
    const auto judgement = judge(facts);
    EXPECT_FALSE(judgement.complete);
    EXPECT_EQ(judgement.computed, Outcome::Suspended);
    EXPECT_NE(firstBlock(judgement.findings), nullptr);
}

TEST(MorningCheck, ClearsAfterFixingAndSuspendsWhoRefuses) {
    CheckFacts facts = healthy();
    facts.hygiene.front().state = HygieneState::FixedOnTheSpot;
    EXPECT_EQ(outcomeOf(facts), Outcome::ClearedAfterFix);
    facts.hygiene.back().state = HygieneState::Refused;
    const auto judgement = judge(facts);
    EXPECT_EQ(judgement.computed, Outcome::Suspended);
    EXPECT_EQ(judgement.cause, ExclusionCause::Other);
}

TEST(MorningCheck, WarnsOfIllnessAtHomeWithoutKeepingThePersonOff) {
    CheckFacts facts = healthy();
    facts.declaration->familyGastro = true;
    const auto judgement = judge(facts);
    EXPECT_EQ(judgement.computed, Outcome::Cleared);
    EXPECT_EQ(levelOf(judgement.findings, "check.family-gastro"), Level::Warn);
    facts.declaration->familyGastro = false;
    EXPECT_TRUE(judge(facts).findings.empty());
}

TEST(Temperature, AsksForARetestFromTheFeverLimitOn) {
    EXPECT_EQ(outcomeOf(measuring(3720)), Outcome::Cleared);
    EXPECT_EQ(outcomeOf(measuring(3729)), Outcome::Cleared);
    const auto judgement = judge(measuring(3730));
    EXPECT_EQ(judgement.computed, Outcome::Retest);
    EXPECT_EQ(saidBy(judgement.findings, "check.retest-needed"),
              "体温 37.3 °C 偏高，先到一边歇着，5 分钟后复测");
}

TEST(Temperature, NeedsNoRetestWhereThePersonIsSuspendedAnyway) {
    CheckFacts facts = declaring({Symptom::Diarrhoea});
    facts.temperature = reading(3900);
    EXPECT_EQ(outcomeOf(facts), Outcome::Suspended);
    EXPECT_EQ(judge(facts).cause, ExclusionCause::Gastro);
}

TEST(Temperature, WaitsForTheRetestEvenOfSomebodyReassigned) {
    CheckFacts facts = declaring({Symptom::Cough});
    facts.temperature = reading(3750);
    EXPECT_EQ(outcomeOf(facts), Outcome::Retest);
}

TEST(Temperature, SuspendsOnAHighRetestAndForgetsALowOne) {
    const auto high = judge(retesting(3730, minutes(5)));
    EXPECT_EQ(high.computed, Outcome::Suspended);
    EXPECT_EQ(high.cause, ExclusionCause::Fever);
    EXPECT_EQ(saidBy(high.findings, "check.fever"), "复测还是 37.3 °C，发热，不能上岗");
    const auto low = judge(retesting(3720, minutes(5)));
    EXPECT_EQ(low.computed, Outcome::Cleared);
    EXPECT_TRUE(low.findings.empty()) << names(low.findings);
}

TEST(Temperature, RefusesARetestBeforeItsTime) {
    const auto early = judge(retesting(3650, {minutes(5).value - 1}));
    EXPECT_EQ(levelOf(early.findings, "check.retest-too-early"), Level::Block);
    EXPECT_EQ(saidBy(early.findings, "check.retest-too-early"), "再等 1 分钟才能复测");
    EXPECT_EQ(saidBy(judge(retesting(3650, minutes(1))).findings, "check.retest-too-early"),
              "再等 4 分钟才能复测");
    EXPECT_FALSE(has(judge(retesting(3650, minutes(5))).findings, "check.retest-too-early"));
}

TEST(Temperature, AsksForAnotherThermometerInTheRetest) {
    CheckFacts facts = retesting(3650, minutes(6));
    EXPECT_FALSE(has(judge(facts).findings, "check.retest-same-device"));
    facts.temperature = reading(3650);
    EXPECT_EQ(levelOf(judge(facts).findings, "check.retest-same-device"), Level::Warn);
}

TEST(Temperature, IsMeasuredAgainOutsideThePlausibleRange) {
    EXPECT_EQ(levelOf(judge(measuring(3399)).findings, "check.implausible"), Level::Block);
    EXPECT_FALSE(has(judge(measuring(3400)).findings, "check.implausible"));
    EXPECT_FALSE(has(judge(measuring(4200)).findings, "check.implausible"));
    EXPECT_EQ(levelOf(judge(measuring(4201)).findings, "check.implausible"), Level::Block);
}

TEST(Temperature, IsAskedForOnceMoreWhenItIsLow) {
    EXPECT_EQ(levelOf(judge(measuring(3549)).findings, "check.remeasure"), Level::Warn);
    EXPECT_FALSE(has(judge(measuring(3550)).findings, "check.remeasure"));
    EXPECT_FALSE(has(judge(measuring(3390)).findings, "check.remeasure"));
}

TEST(MorningCheck, IsNeverDoneByThePersonChecked) {
    CheckFacts facts = healthy();
    facts.checker = kCook;
    EXPECT_EQ(levelOf(judge(facts).findings, "check.self-checked"), Level::Block);
    facts.checker = {};
    facts.person = {};
    EXPECT_FALSE(has(judge(facts).findings, "check.self-checked"));
}

TEST(MorningCheck, IsRefusedWhileAnExclusionStandsOrTheCheckIsThere) {
    CheckFacts facts = healthy();
    facts.excluded = true;
    EXPECT_EQ(levelOf(judge(facts).findings, "check.excluded"), Level::Block);
    facts.excluded = false;
    facts.checkedAlready = true;
    EXPECT_EQ(levelOf(judge(facts).findings, "check.checked-already"), Level::Block);
}

TEST(MorningCheck, FlagsWhatWasDoneTooFastOrTooLate) {
    CheckFacts facts = healthy();
    facts.secondsSpent = 3;
    EXPECT_FALSE(has(judge(facts).findings, "check.too-fast"));
    facts.secondsSpent = 2;
    facts.firstActionBefore = true;
    const auto findings = judge(facts).findings;
    EXPECT_EQ(levelOf(findings, "check.too-fast"), Level::Flag);
    EXPECT_EQ(levelOf(findings, "check.after-first-action"), Level::Flag);
    EXPECT_EQ(firstBlock(findings), nullptr);
}

TEST(MorningCheck, ProposesWhatToDoForEveryoneWhoIsNotCleared) {
    EXPECT_EQ(judge(declaring({Symptom::Cough})).actions, std::vector{CheckAction::Reassign});
    const auto gastro = judge(declaring({Symptom::Vomiting})).actions;
    EXPECT_EQ(gastro.front(), CheckAction::LeavePost);
    EXPECT_NE(std::find(gastro.begin(), gastro.end(), CheckAction::DisinfectStation), gastro.end());
    EXPECT_FALSE(judge(retesting(3800, minutes(6))).actions.empty());
    EXPECT_FALSE(judge(measuring(3800)).actions.empty());
}

TEST(Certificate, SuspendsInAReadyToEatPostButLetsTheCheckBeRecorded) {
    CheckFacts facts = healthy();
    facts.certificate.reset();
    const auto judgement = judge(facts);
    EXPECT_EQ(judgement.computed, Outcome::Suspended);
    EXPECT_EQ(judgement.cause, ExclusionCause::Certificate);
    EXPECT_EQ(firstBlock(judgement.findings), nullptr);
    EXPECT_EQ(levelOf(judgement.findings, "certificate.missing"), Level::Warn);
    EXPECT_EQ(levelOf(judgement.certificate.findings, "certificate.missing"), Level::Block);
}

TEST(Certificate, OnlyWarnsWhereReadyToEatFoodIsNotTouched) {
    CheckFacts facts = healthy();
    facts.certificate.reset();
    facts.post = Post::Storekeeper;
    const auto judgement = judge(facts);
    EXPECT_EQ(judgement.computed, Outcome::Cleared);
    EXPECT_EQ(levelOf(judgement.findings, "certificate.missing"), Level::Warn);
}

TEST(Certificate, AsksNothingOfTeachers) {
    const auto judgement = judgeCertificate(std::nullopt, Post::Teacher, kDay, shippedRules());
    EXPECT_EQ(judgement.state, CertificateState::Missing);
    EXPECT_TRUE(judgement.findings.empty());
}

TEST(Certificate, IsGoodOnItsLastDayAndExpiredOnTheNext) {
    const CertificateFacts paper{makeDate(2025, 11, 21), kDay};
    const auto last = judgeCertificate(paper, Post::Cook, kDay, shippedRules());
    EXPECT_EQ(last.state, CertificateState::EndsSoon);
    EXPECT_EQ(last.daysLeft, 0);
    EXPECT_EQ(saidBy(last.findings, "certificate.ends-soon"), "健康证今天到期，请马上安排体检");
    const auto after = judgeCertificate(paper, Post::Cook, kDay + 1, shippedRules());
    EXPECT_EQ(after.state, CertificateState::Expired);
    EXPECT_EQ(after.daysLeft, -1);
    EXPECT_EQ(levelOf(after.findings, "certificate.expired"), Level::Block);
    EXPECT_EQ(saidBy(after.findings, "certificate.expired"), "健康证 2026-11-20 已到期");
}

TEST(Certificate, WarnsAtTheCheckInItsLastThirtyDays) {
    const auto ending = [](int days) {
        return judgeCertificate(CertificateFacts{kDay - 200, kDay + days}, Post::Cook, kDay, shippedRules());
    };
    EXPECT_EQ(saidBy(ending(30).findings, "certificate.ends-soon"),
              "健康证还有 30 天到期（2026-12-20），请安排体检");
    EXPECT_TRUE(ending(31).findings.empty());
    EXPECT_EQ(ending(60).state, CertificateState::EndsSoon);
    EXPECT_EQ(ending(61).state, CertificateState::Valid);
}

TEST(Certificate, CountsTwelveMonthsWhateverIsPrinted) {
    const CertificateFacts twelve{makeDate(2025, 11, 20), makeDate(2026, 11, 20)};
    EXPECT_FALSE(has(judgeCertificate(twelve, Post::Cook, kDay, shippedRules()).findings,
                     "certificate.longer-than-allowed"));
    const CertificateFacts longer{makeDate(2025, 11, 19), makeDate(2027, 11, 19)};
    const auto judgement = judgeCertificate(longer, Post::Cook, kDay, shippedRules());
    EXPECT_EQ(judgement.state, CertificateState::Expired);
    EXPECT_EQ(saidBy(judgement.findings, "certificate.longer-than-allowed"),
              "健康证印的有效期太长，只算到 2026-11-19");
}

TEST(Certificate, DoesNotCountBeforeItsFirstDay) {
    const CertificateFacts paper{kDay + 1, kDay + 300};
    const auto judgement = judgeCertificate(paper, Post::Cook, kDay, shippedRules());
    EXPECT_EQ(judgement.state, CertificateState::NotYetValid);
    EXPECT_EQ(levelOf(judgement.findings, "certificate.not-yet-valid"), Level::Block);
    EXPECT_EQ(judgeCertificate(paper, Post::Cook, kDay + 1, shippedRules()).state, CertificateState::Valid);
}

TEST(Verdict, CanOnlyBeMadeStricter) {
    using enum Outcome;
    const std::vector<Outcome> mildToStrict{Cleared, ClearedAfterFix, Reassigned, Retest, Suspended};
    for (std::size_t computed = 0; computed < mildToStrict.size(); ++computed)
        for (std::size_t chosen = 0; chosen < mildToStrict.size(); ++chosen) {
            const auto finding =
                judgeOutcome(mildToStrict[computed], mildToStrict[chosen], {CheckAction::LeavePost});
            EXPECT_EQ(finding.has_value(), chosen < computed) << computed << " " << chosen;
            if (finding) {
                EXPECT_EQ(finding->rule, "check.outcome-looser");
            }
        }
}

TEST(Verdict, NeedsAnActionWhenThePersonDoesNotWorkAsUsual) {
    using enum Outcome;
    EXPECT_EQ(judgeOutcome(Suspended, Suspended, {})->rule, "check.action-missing");
    EXPECT_EQ(judgeOutcome(Cleared, Reassigned, {})->rule, "check.action-missing");
    EXPECT_FALSE(judgeOutcome(Cleared, Cleared, {}));
    EXPECT_FALSE(judgeOutcome(ClearedAfterFix, ClearedAfterFix, {}));
    EXPECT_FALSE(judgeOutcome(Retest, Retest, {}));
}

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

TEST(Return, NamesTheTimeOfTheSite) {
    ReturnFacts facts = returning(ExclusionCause::Gastro, ReturnEvidence::SymptomFree);
    facts.zone.offsetMinutes = 360;
    facts.symptomFreeSince = facts.now - hours(26);
    EXPECT_EQ(saidBy(judgeReturn(facts, shippedRules()), "return.symptom-free-too-short"),
              "没有症状要满 48 小时，11-21 04:00 以后可以返岗");
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

SheetFacts sheetOf(const std::vector<std::int32_t>& centi) {
    SheetFacts facts;
    for (std::size_t i = 0; i < centi.size(); ++i)
        facts.lines.push_back({makeId<StaffId>({1}), CentiCelsius{centi[i]}, Outcome::Cleared, false, 10,
                               UtcMs{static_cast<std::int64_t>(i) * 60'000}});
    facts.staff = static_cast<int>(centi.size());
    return facts;
}

std::string signsOf(const SheetFacts& facts) {
    const Findings findings = judgeSheet(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(findings));
    return names(findings);
}

TEST(SheetSigns, AreSilentOnAnOrdinaryMorning) {
    EXPECT_EQ(signsOf({}), "");
    EXPECT_EQ(signsOf(sheetOf({3650, 3610, 3680, 3640, 3700, 3590, 3660, 3620, 3670, 3630, 3650, 3690})), "");
}

TEST(SheetSigns, ShowTheSameTemperatureOnEveryone) {
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650})), "");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650})), "sheet.same-temperatures");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3660})), "");
}

TEST(SheetSigns, ShowTemperaturesThatHardlyDiffer) {
    // Nine people at 36.5 and one at 36.6: a standard deviation of 0.03; half and half: exactly 0.05.
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650, 3650, 3650, 3650, 3650, 3660})),
              "sheet.same-temperatures");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650, 3660, 3660, 3660, 3660, 3660})), "");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650, 3650, 3650, 3650, 3660})), "");
}

TEST(SheetSigns, ShowChecksThatWereTooFast) {
    SheetFacts facts = sheetOf({3650, 3610});
    facts.lines.front().secondsSpent = 2;
    EXPECT_EQ(saidBy(judgeSheet(facts, shippedRules()), "sheet.too-fast"), "有 1 个人没查够 3 秒，请抽查");
}

TEST(SheetSigns, ShowTooManyChecksInAMinute) {
    const auto crowd = [](int people, std::int64_t apart) {
        SheetFacts facts;
        for (int i = 0; i < people; ++i)
            facts.lines.push_back({makeId<StaffId>({1}), {}, Outcome::Cleared, false, 10, UtcMs{i * apart}});
        return signsOf(facts);
    };
    EXPECT_EQ(crowd(19, 1000), "");
    EXPECT_EQ(crowd(20, 1000), "sheet.crowded-minute");
    EXPECT_EQ(crowd(40, 3'158), "");
    EXPECT_EQ(crowd(40, 3'157), "sheet.crowded-minute");
}

TEST(SheetSigns, CountAMinuteAsLessThanSixtySeconds) {
    SheetFacts facts;
    for (int i = 0; i < 19; ++i)
        facts.lines.push_back({makeId<StaffId>({1}), {}, Outcome::Cleared, false, 10, UtcMs{0}});
    facts.lines.push_back({makeId<StaffId>({1}), {}, Outcome::Cleared, false, 10, UtcMs{60'000}});
    EXPECT_EQ(signsOf(facts), "");
    facts.lines.back().at = UtcMs{59'999};
    EXPECT_EQ(signsOf(facts), "sheet.crowded-minute");
}

TEST(SheetSigns, ShowABigKitchenThatIsNeverIll) {
    SheetFacts facts;
    facts.staff = 16;
    facts.daysWithoutAbnormal = 59;
    EXPECT_EQ(signsOf(facts), "");
    facts.daysWithoutAbnormal = 60;
    EXPECT_EQ(signsOf(facts), "sheet.never-abnormal");
    facts.staff = 15;
    EXPECT_EQ(signsOf(facts), "");
}

TEST(SheetSigns, WarnOfTwoPeopleWithGastroSymptoms) {
    SheetFacts facts;
    facts.gastroLast48h = 1;
    EXPECT_EQ(signsOf(facts), "");
    facts.gastroLast48h = 2;
    EXPECT_EQ(levelOf(judgeSheet(facts, shippedRules()), "sheet.gastro-cluster"), Level::Warn);
}

int strictness(Outcome outcome) {
    return outcome == Outcome::Suspended ? 6 : static_cast<int>(outcome);
}

CheckFacts anyCompleteCheck() {
    CheckFacts facts = healthy();
    const auto some = *rc::gen::container<std::set<int>>(rc::gen::inRange(1, 13));
    for (const int code : some)
        if (*rc::gen::inRange(0, 8) == 0) facts.declaration->symptoms.push_back(static_cast<Symptom>(code));
    if (*rc::gen::inRange(0, 3) == 0) facts.look->hands = static_cast<Hands>(*rc::gen::inRange(1, 7));
    if (*rc::gen::inRange(0, 4) == 0) facts.look->abnormal = {LookFinding::Face};
    facts.temperature = reading(*rc::gen::inRange(3300, 4300));
    if (*rc::gen::arbitrary<bool>())
        facts.first = FirstReading{reading(3750), minutes(*rc::gen::inRange(0, 20))};
    for (HygieneAnswer& answer : facts.hygiene)
        if (*rc::gen::inRange(0, 12) == 0) answer.state = static_cast<HygieneState>(*rc::gen::inRange(1, 4));
    facts.post = static_cast<Post>(*rc::gen::inRange(1, 17));
    if (*rc::gen::inRange(0, 6) == 0) facts.certificate.reset();
    facts.secondsSpent = *rc::gen::inRange(0, 60);
    facts.excluded = *rc::gen::arbitrary<bool>();
    return facts;
}

// One answer, a step worse.
CheckFacts worse(CheckFacts facts) {
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            facts.declaration->symptoms.push_back(static_cast<Symptom>(*rc::gen::inRange(1, 13)));
            break;
        case 1:
            facts.look->hands = std::max(facts.look->hands, static_cast<Hands>(*rc::gen::inRange(1, 7)));
            break;
        case 2:
            facts.look->abnormal.push_back(LookFinding::Skin);
            break;
        case 3:
            facts.temperature->value.value += *rc::gen::inRange(0, 500);
            break;
        case 4: {
            auto& state = facts.hygiene[*rc::gen::inRange<std::size_t>(0, facts.hygiene.size())].state;
            state = std::max(state, static_cast<HygieneState>(*rc::gen::inRange(1, 4)));
            break;
        }
        default:
            facts.certificate.reset();
    }
    return facts;
}

TEST(MorningCheck, IsNeverMilderWhenAnAnswerGetsWorse) {
    const bool holds = rc::check("a worse answer never makes the outcome milder", [] {
        const CheckFacts before = anyCompleteCheck();
        const CheckFacts after = worse(before);
        const auto mild = judgeCheck(before, shippedRules());
        const auto strict = judgeCheck(after, shippedRules());
        RC_ASSERT(strictness(*strict.computed) >= strictness(*mild.computed));
        RC_ASSERT(strict.cause.has_value() == (strict.computed == Outcome::Suspended));
        RC_ASSERT(argumentsFit(strict.findings));
        RC_ASSERT(!judgeOutcome(*strict.computed, *strict.computed, strict.actions).has_value());
    });
    EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace canteen::rules
