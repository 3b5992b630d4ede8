#include "core/rules/sample_rules.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "core/base/text_id.h"
#include "rule_probe.h"
#include "tests/support/places.h"

namespace canteen::rules {
namespace {

const Date kDay = makeDate(2026, 11, 20);
const StaffId kSampler = makeId<StaffId>({1});
const StaffId kSupervisor = makeId<StaffId>({2});

UtcMs at(int hour, int minute) {
    return instant(kDay, {hour * 60 + minute}, {});
}

// 130 g of a lunch dish, weighed into box 3 at 11:05; lunch is served from 11:20 to 12:40.
SampleFacts goodSample() {
    SampleFacts facts;
    facts.weight = Grams{130};
    facts.source = WeightSource::Scale;
    facts.box = BoxNo{3};
    facts.boxes = 30;
    facts.sampledAt = at(11, 5);
    facts.now = at(11, 5);
    facts.servingBegins = at(11, 20);
    facts.servingEnds = at(12, 40);
    return facts;
}

SampleJudgement judge(const SampleFacts& facts) {
    const SampleJudgement judgement = judgeSample(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(judgement.findings)) << names(judgement.findings);
    return judgement;
}

std::string heardOf(const SampleFacts& facts) {
    return names(judge(facts).findings);
}

TEST(Sample, IsFineWithWeightBoxAndTime) {
    const auto judgement = judge(goodSample());
    EXPECT_TRUE(judgement.complete);
    EXPECT_FALSE(judgement.late);
    EXPECT_TRUE(judgement.findings.empty()) << names(judgement.findings);
}

TEST(Sample, WeighsAtLeastOneHundredAndTwentyFiveGrams) {
    SampleFacts facts = goodSample();
    facts.weight = Grams{125};
    EXPECT_EQ(heardOf(facts), "");
    facts.weight = Grams{124};
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.too-light"), Level::Block);
    EXPECT_EQ(saidBy(judge(facts).findings, "sample.too-light"), "只有 124 g，至少要 125 g，请再添一点");
    facts.weight = Grams{0};
    EXPECT_EQ(heardOf(facts), "sample.too-light");
}

TEST(Sample, WeighsWhatTheStricterSiteWants) {
    const auto pack =
        loadRulePack(shippedPack("cn-school").value(), "[thresholds]\nsample.min_g = 200\n", kDay);
    SampleFacts facts = goodSample();
    facts.weight = Grams{199};
    EXPECT_EQ(saidBy(judgeSample(facts, *pack).findings, "sample.too-light"),
              "只有 199 g，至少要 200 g，请再添一点");
}

TEST(Sample, IsAskedAboutWhenItIsHeavy) {
    SampleFacts facts = goodSample();
    facts.weight = Grams{600};
    EXPECT_EQ(heardOf(facts), "");
    facts.weight = Grams{601};
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.heavy"), Level::Warn);
}

TEST(Sample, IsNotCompleteWithoutWeightSourceAndBox) {
    SampleFacts facts = goodSample();
    facts.box.reset();
    EXPECT_FALSE(judge(facts).complete);
    EXPECT_EQ(heardOf(facts), "sample.box-missing");
    facts = goodSample();
    facts.weight.reset();
    EXPECT_FALSE(judge(facts).complete);
    EXPECT_EQ(heardOf(facts), "sample.not-weighed");
    facts = goodSample();
    facts.source.reset();
    EXPECT_FALSE(judge(facts).complete);
    EXPECT_EQ(heardOf(facts), "sample.not-weighed");
}

TEST(Sample, ShowsRealTroubleBeforeWhatIsStillMissing) {
    SampleFacts facts = goodSample();
    facts.weight = Grams{100};
    facts.box.reset();
    EXPECT_EQ(firstBlock(judge(facts).findings)->rule, "sample.too-light");
}

TEST(Sample, NeedsAFreeBoxThatExists) {
    SampleFacts facts = goodSample();
    facts.boxBusy = true;
    EXPECT_EQ(saidBy(judge(facts).findings, "sample.box-busy"), "3 号盒里还有留样，请换一个盒");
    facts.boxBusy = false;
    for (const int box : {1, 30}) {
        facts.box = BoxNo{box};
        EXPECT_EQ(heardOf(facts), "");
    }
    for (const int box : {0, -1, 31}) {
        facts.box = BoxNo{box};
        EXPECT_EQ(heardOf(facts), "sample.box-unknown");
    }
}

TEST(Sample, CannotBeTakenInTheFutureButForTwoMinutes) {
    SampleFacts facts = goodSample();
    facts.sampledAt = facts.now + minutes(2);
    EXPECT_EQ(heardOf(facts), "");
    facts.sampledAt = facts.now + minutes(2) + DurationMs{1};
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.future"), Level::Block);
}

TEST(Sample, CannotBeTakenBeforeAnythingIsCooked) {
    SampleFacts facts = goodSample();
    facts.sampledAt = at(8, 20);
    EXPECT_EQ(heardOf(facts), "");
    facts.sampledAt = at(8, 20) - DurationMs{1};
    EXPECT_EQ(saidBy(judge(facts).findings, "sample.before-cooking"),
              "时间太早，11-20 08:20 以后才能留样，请改时间");
    facts.servingBegins.reset();
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Sample, IsLateMoreThanHalfAnHourAfterServing) {
    SampleFacts facts = goodSample();
    facts.now = at(13, 10);
    EXPECT_FALSE(judge(facts).late);
    facts.now = at(13, 10) + DurationMs{1};
    EXPECT_TRUE(judge(facts).late);
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.late-without-reason"), Level::Block);
    facts.lateReason = Reason::PowerCut;
    EXPECT_TRUE(judge(facts).late);
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Sample, IsLateAfterHalfAnHourWhereTheServingTimeIsNotKnown) {
    SampleFacts facts = goodSample();
    facts.servingBegins.reset();
    facts.servingEnds.reset();
    facts.now = facts.sampledAt + minutes(30);
    EXPECT_FALSE(judge(facts).late);
    facts.now = facts.sampledAt + minutes(30) + DurationMs{1};
    EXPECT_TRUE(judge(facts).late);
}

TEST(Sample, IsAskedAboutWhenTheDishHasOne) {
    SampleFacts facts = goodSample();
    facts.dishSampled = true;
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.dish-sampled"), Level::Warn);
}

TEST(Sample, IsRefusedForADishThatWasWithdrawn) {
    SampleFacts facts = goodSample();
    facts.dishLive = false;
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.dish-withdrawn"), Level::Block);
}

TEST(Sample, IsAskedAboutWhenHandsCannotBeSoFast) {
    SampleFacts facts = goodSample();
    facts.samplesLastMinute = 4;
    EXPECT_EQ(heardOf(facts), "");
    facts.samplesLastMinute = 5;
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.crowded-minute"), Level::Warn);
}

TEST(Sample, MayBeEnteredFastFromPaperAfterwards) {
    SampleFacts facts = goodSample();
    facts.now = at(15, 0);
    facts.lateReason = Reason::PaperFirst;
    facts.samplesLastMinute = 12;
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Sample, IsFlaggedWhenOneTypedWeightRepeats) {
    SampleFacts facts = goodSample();
    facts.source = WeightSource::Typed;
    facts.typedSameWeightToday = 4;
    EXPECT_EQ(heardOf(facts), "");
    facts.typedSameWeightToday = 5;
    EXPECT_EQ(levelOf(judge(facts).findings, "sample.repeated-weight"), Level::Flag);
    facts.source = WeightSource::Scale;
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Sample, CarriesWhatIsWrongWithTheSampler) {
    SampleFacts facts = goodSample();
    facts.signer = {{"person.unchecked", Level::Block, TextId::PersonUnchecked},
                    {"person.marked-away", Level::Flag, TextId::PersonMarkedAway}};
    EXPECT_EQ(heardOf(facts), "person.unchecked person.marked-away");
}

TEST(Sample, IsNotTakenByWhoMayNotTouchReadyToEatFood) {
    SampleFacts facts = goodSample();
    facts.signer = {{"person.reassigned", Level::Warn, TextId::PersonReassigned}};
    EXPECT_EQ(heardOf(facts), "sample.sampler-reassigned");
    EXPECT_EQ(firstBlock(judge(facts).findings)->rule, "sample.sampler-reassigned");
}

TEST(KeepUntil, CountsFromTheLaterOfTakenAndPutIn) {
    EXPECT_EQ(keepUntil(at(11, 5), at(11, 30), shippedRules()), at(11, 30) + hours(48));
    EXPECT_EQ(keepUntil(at(11, 30), at(11, 5), shippedRules()), at(11, 30) + hours(48));
}

TEST(KeepUntil, IsNeverLessThanFortyEightHoursAfterEither) {
    const bool holds = rc::check("keep-until is at least 48 h after sampling and after putting in", [] {
        const UtcMs taken{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
        const UtcMs putIn{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
        const auto site = "[thresholds]\nsample.min_hours = " + std::to_string(*rc::gen::inRange(48, 73));
        const auto pack = loadRulePack(shippedPack("cn-school").value(), site, kDay);
        const UtcMs until = keepUntil(taken, putIn, *pack);
        RC_ASSERT(until >= taken + hours(48));
        RC_ASSERT(until >= putIn + hours(48));
    });
    EXPECT_TRUE(holds);
}

PutInFacts goodPutIn() {
    PutInFacts facts;
    facts.sampledAt = at(11, 5);
    facts.putInAt = at(11, 30);
    facts.now = at(11, 30);
    facts.state = SampleState::Taken;
    facts.fridge = Fridge{"LY1", "留样冰箱", true, false, 4};
    facts.shelf = 2;
    return facts;
}

std::string heardOf(const PutInFacts& facts) {
    const Findings findings = judgePutIn(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(findings));
    return names(findings);
}

TEST(PutIn, IsFineIntoTheDedicatedFridge) {
    EXPECT_EQ(heardOf(goodPutIn()), "");
    PutInFacts facts = goodPutIn();
    facts.shelf = 0;
    EXPECT_EQ(heardOf(facts), "");
}

TEST(PutIn, IsRefusedIntoAnyOtherFridge) {
    PutInFacts facts = goodPutIn();
    facts.fridge->dedicated = false;
    EXPECT_EQ(saidBy(judgePutIn(facts, shippedRules()), "sample.fridge-not-dedicated"),
              "留样冰箱 不是留样专用冰箱，请换一个");
    facts.fridge->freezer = true;
    EXPECT_EQ(heardOf(facts), "sample.fridge-frozen");
    facts.fridge->dedicated = true;
    EXPECT_EQ(heardOf(facts), "sample.fridge-frozen");
    facts.fridge.reset();
    EXPECT_EQ(heardOf(facts), "sample.fridge-unknown");
}

TEST(PutIn, NeedsAShelfThatExists) {
    PutInFacts facts = goodPutIn();
    facts.shelf = 4;
    EXPECT_EQ(heardOf(facts), "");
    facts.shelf = 5;
    EXPECT_EQ(heardOf(facts), "sample.shelf-unknown");
    facts.shelf = -1;
    EXPECT_EQ(heardOf(facts), "sample.shelf-unknown");
}

TEST(PutIn, WarnsAfterAnHour) {
    PutInFacts facts = goodPutIn();
    facts.now = at(13, 0);
    facts.putInAt = at(12, 5);
    EXPECT_EQ(heardOf(facts), "");
    facts.putInAt = at(12, 5) + DurationMs{1};
    EXPECT_EQ(levelOf(judgePutIn(facts, shippedRules()), "sample.put-in-late"), Level::Warn);
    EXPECT_EQ(saidBy(judgePutIn(facts, shippedRules()), "sample.put-in-late"),
              "留样 61 分钟后才入柜，应在 60 分钟内");
}

TEST(PutIn, HappensAfterSamplingAndNotInTheFuture) {
    PutInFacts facts = goodPutIn();
    facts.putInAt = facts.sampledAt;
    EXPECT_EQ(heardOf(facts), "");
    facts.putInAt = facts.sampledAt - DurationMs{1};
    EXPECT_EQ(heardOf(facts), "sample.put-in-before-sampled");
    facts = goodPutIn();
    facts.putInAt = facts.now + minutes(2);
    EXPECT_EQ(heardOf(facts), "");
    facts.putInAt = facts.now + minutes(2) + DurationMs{1};
    EXPECT_EQ(heardOf(facts), "sample.future");
}

TEST(PutIn, TakesOnlyWhatIsInHand) {
    using enum SampleState;
    for (const SampleState state : {Stored, Disposed, Sent, Voided, Corrected}) {
        PutInFacts facts = goodPutIn();
        facts.state = state;
        EXPECT_EQ(heardOf(facts), "sample.not-in-hand");
    }
}

TEST(Countersign, IsAnotherPersonsAndOnlyOnce) {
    EXPECT_TRUE(judgeCountersign({kSampler, kSupervisor}).empty());
    EXPECT_EQ(names(judgeCountersign({kSampler, kSampler})), "sample.self-supervised");
    EXPECT_EQ(names(judgeCountersign({kSampler, kSupervisor, true, false, {kSupervisor}})),
              "sample.self-supervised");
    EXPECT_EQ(names(judgeCountersign({kSampler, kSupervisor, true, true})), "sample.countersigned-already");
    EXPECT_EQ(names(judgeCountersign({kSampler, kSupervisor, false, false})), "sample.not-live");
}

DisposalFacts goodDisposal() {
    DisposalFacts facts;
    facts.state = SampleState::Stored;
    facts.keepUntil = at(11, 5) + hours(48);
    facts.now = *facts.keepUntil;
    facts.disposer = kSampler;
    facts.witness = kSupervisor;
    return facts;
}

std::string heardOf(const DisposalFacts& facts) {
    const Findings findings = judgeDisposal(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(findings));
    return names(findings);
}

TEST(Disposal, IsAllowedFromKeepUntilOnAndNotAMomentBefore) {
    DisposalFacts facts = goodDisposal();
    EXPECT_EQ(heardOf(facts), "");
    facts.now = *facts.keepUntil - DurationMs{1};
    EXPECT_EQ(levelOf(judgeDisposal(facts, shippedRules()), "sample.disposed-early"), Level::Block);
    EXPECT_EQ(saidBy(judgeDisposal(facts, shippedRules()), "sample.disposed-early"),
              "还不能处置，11-22 11:05 以后可以");
}

TEST(Disposal, IsForbiddenUnderAHold) {
    DisposalFacts facts = goodDisposal();
    facts.now = *facts.keepUntil + hours(1000);
    facts.held = true;
    EXPECT_EQ(heardOf(facts), "sample.disposed-under-hold");
}

TEST(Disposal, TakesTwoPeople) {
    DisposalFacts facts = goodDisposal();
    facts.witness = facts.disposer;
    EXPECT_EQ(heardOf(facts), "sample.same-witness");
    facts.disposer = {};
    facts.witness = {};
    EXPECT_EQ(heardOf(facts), "");
}

TEST(Disposal, IsOnlyForWhatIsInTheFridge) {
    using enum SampleState;
    for (const SampleState state : {Taken, Disposed, Sent, Voided, Corrected}) {
        DisposalFacts facts = goodDisposal();
        facts.state = state;
        EXPECT_EQ(heardOf(facts), "sample.not-stored");
    }
    DisposalFacts facts = goodDisposal();
    facts.keepUntil.reset();
    EXPECT_EQ(heardOf(facts), "sample.not-stored");
}

TEST(Hold, IsPlacedOnLiveSamplesOnce) {
    using enum SampleState;
    EXPECT_TRUE(judgeHold({Taken, false, false}).empty());
    EXPECT_TRUE(judgeHold({Stored, false, false}).empty());
    EXPECT_EQ(names(judgeHold({Stored, true, false})), "sample.held-already");
    for (const SampleState state : {Disposed, Sent, Voided, Corrected})
        EXPECT_EQ(names(judgeHold({state, false, false})), "sample.not-live");
}

TEST(Hold, IsLiftedOnlyWhereThereIsOne) {
    EXPECT_TRUE(judgeHold({SampleState::Stored, true, true}).empty());
    EXPECT_TRUE(judgeHold({SampleState::Sent, true, true}).empty());
    EXPECT_EQ(names(judgeHold({SampleState::Stored, false, true})), "sample.not-held");
}

DayCloseFacts goodDay() {
    DayCloseFacts facts;
    facts.sheetClosed = true;
    facts.entriesInWeek = 100;
    return facts;
}

std::string heardOf(const DayCloseFacts& facts) {
    const Findings findings = judgeDayClose(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(findings));
    return names(findings);
}

TEST(DayClose, IsGreenWhenNothingIsOpen) {
    EXPECT_EQ(heardOf(goodDay()), "");
}

TEST(DayClose, IsRefusedWhileADishHasNeitherSampleNorExcuse) {
    DayCloseFacts facts = goodDay();
    facts.dishesOpen = 2;
    facts.openDishNames = {"红烧肉", "紫菜汤"};
    const Findings findings = judgeDayClose(facts, shippedRules());
    EXPECT_EQ(levelOf(findings, "day.dish-without-sample"), Level::Block);
    EXPECT_EQ(saidBy(findings, "day.dish-without-sample"), "还有 2 个菜没留样：红烧肉、紫菜汤");
    facts.dishesOpen = 4;
    facts.openDishNames = {"红烧肉", "紫菜汤", "米饭", "青菜"};
    EXPECT_EQ(saidBy(judgeDayClose(facts, shippedRules()), "day.dish-without-sample"),
              "还有 4 个菜没留样：红烧肉、紫菜汤、米饭…");
}

TEST(DayClose, HappensOnce) {
    DayCloseFacts facts = goodDay();
    facts.closedAlready = true;
    EXPECT_EQ(levelOf(judgeDayClose(facts, shippedRules()), "day.closed-already"), Level::Block);
}

TEST(DayClose, NamesEveryOtherGapWithoutRefusing) {
    DayCloseFacts facts = goodDay();
    facts.sheetClosed = false;
    facts.checksUnresolved = 1;
    facts.samplesNotStored = 2;
    facts.samplesUnsigned = 3;
    EXPECT_EQ(heardOf(facts),
              "day.check-unresolved day.sheet-open day.sample-not-stored day.sample-unsigned");
    EXPECT_EQ(firstBlock(judgeDayClose(facts, shippedRules())), nullptr);
}

TEST(DayClose, FlagsMoreThanATenthOfLateEntriesInAWeek) {
    DayCloseFacts facts = goodDay();
    facts.lateInWeek = 10;
    EXPECT_EQ(heardOf(facts), "");
    facts.lateInWeek = 11;
    EXPECT_EQ(levelOf(judgeDayClose(facts, shippedRules()), "day.late-share"), Level::Flag);
    EXPECT_EQ(saidBy(judgeDayClose(facts, shippedRules()), "day.late-share"),
              "这 7 天 100 条记录里有 11 条是补录");
}

TEST(DayClose, FlagsLateEntriesThatWereMadeAtOneGo) {
    DayCloseFacts facts = goodDay();
    const UtcMs four = instant(kDay, {16 * 60}, {});
    for (int i = 0; i < 4; ++i) facts.lateEntered.push_back(four + minutes(7 * i));
    facts.lateEntered.push_back(four + minutes(31));
    EXPECT_EQ(heardOf(facts), "") << "five, but not within half an hour";
    facts.lateEntered.push_back(four + minutes(29));
    EXPECT_EQ(levelOf(judgeDayClose(facts, shippedRules()), "day.late-bunch"), Level::Flag);
    EXPECT_EQ(saidBy(judgeDayClose(facts, shippedRules()), "day.late-bunch"),
              "有 5 条补录是在 30 分钟里一起补的，请核实");
}

TEST(Findings, TellTheFirstBlockAndTheRuleIds) {
    const Findings findings{{"a.warn", Level::Warn, TextId::Unexpected},
                            {"b.block", Level::Block, TextId::Unexpected},
                            {"c.block", Level::Block, TextId::Unexpected}};
    EXPECT_EQ(firstBlock(findings)->rule, "b.block");
    EXPECT_EQ(firstBlock({}), nullptr);
    EXPECT_TRUE(has(findings, "c.block"));
    EXPECT_FALSE(has(findings, "d.block"));
    EXPECT_EQ(ruleIds(findings), (std::vector<std::string>{"a.warn", "b.block", "c.block"}));
}

// The rule ids in quotes in a source file.
std::set<std::string> idsIn(const std::string& file, const char* pattern) {
    std::ifstream in(testing::sourceDir() + "/core/rules/" + file);
    std::ostringstream content;
    content << in.rdbuf();
    const std::string text = content.str();
    const std::regex id(pattern);
    std::set<std::string> ids;
    for (std::sregex_iterator hit(text.begin(), text.end(), id), end; hit != end; ++hit)
        ids.insert(hit->str(1));
    return ids;
}

TEST(RuleBook, NamesEveryRuleAndNoOther) {
    std::set<std::string> spoken;
    for (const char* file : {"check_rules.cpp", "return_rules.cpp", "sheet_rules.cpp", "sample_rules.cpp",
                             "papers.cpp", "forbidden.cpp", "supplier_rules.cpp", "receiving_rules.cpp",
                             "stock_rules.cpp", "incident_rules.cpp", "accompany_rules.cpp",
                             "problem_rules.cpp", "log_rules.cpp", "meal_rules.cpp", "review_rules.cpp"})
        spoken.merge(idsIn(file, "\"([a-z]+\\.[a-z-]+)\""));
    EXPECT_EQ(idsIn("README.md", "\\| ([a-z]+\\.[a-z-]+) \\| [BWF/]+ \\|"), spoken);
    EXPECT_GT(spoken.size(), 70U);
}

}  // namespace
}  // namespace canteen::rules
