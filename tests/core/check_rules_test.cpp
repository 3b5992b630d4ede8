#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "check_probe.h"

namespace canteen::rules {
namespace {

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
