// What the rules say of deliveries, rapid tests and stock.
#include "core/rules/receiving_rules.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/rules/stock_rules.h"
#include "rule_probe.h"

namespace canteen::rules {
namespace {

const Date kDay = makeDate(2026, 11, 20);
const StaffId kKeeper = makeId<StaffId>({1});
const StaffId kTeacher = makeId<StaffId>({2});
const StaffId kHead = makeId<StaffId>({3});

UtcMs at(int hour, int minute) {
    return instant(kDay, {hour * 60 + minute}, {});
}

// 50 kg of rice, made twenty days ago, with ticket and batch report.
GoodsFacts goodRice() {
    GoodsFacts facts;
    facts.goods = GoodsClass::Staple;
    facts.storage = Storage::Ambient;
    facts.lifeDays = 365;
    facts.productName = "东北大米";
    facts.grams = 50'000;
    facts.line.unit = Unit::Kilogram;
    facts.line.accepted = {50'000};
    facts.line.lot = "L1";
    facts.line.produced = kDay - 20;
    facts.line.expires = kDay + 345;
    facts.looked = true;
    facts.day = kDay;
    facts.supplierType = SupplierType::Trader;
    facts.papers = {{PaperKind::PurchaseTicket, kDay, "", {}, 0, false},
                    {PaperKind::BatchReport, kDay - 10, "L1", {}, 0, false}};
    facts.receivedAt = facts.now = at(6, 20);
    return facts;
}

GoodsFacts goodPork() {
    GoodsFacts facts = goodRice();
    facts.goods = GoodsClass::Pork;
    facts.storage = Storage::Chilled;
    facts.productName = "鲜猪肉";
    facts.line.produced = facts.line.expires = {};
    facts.lifeDays = {};
    facts.line.temperature = CentiCelsius{400};
    facts.papers = {{PaperKind::PurchaseTicket, kDay, "", {}, 0, false},
                    {PaperKind::QuarantineCertificate, kDay, "", Grams{100'000}, 0, false},
                    {PaperKind::MeatInspection, kDay, "", {}, 0, false}};
    return facts;
}

GoodsJudgement judge(const GoodsFacts& facts) {
    const GoodsJudgement judgement = judgeGoods(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(judgement.findings)) << names(judgement.findings);
    return judgement;
}

std::optional<Level> said(const GoodsFacts& facts, std::string_view rule) {
    return levelOf(judge(facts).findings, rule);
}

TEST(GoodsRules, SayNothingOfGoodGoods) {
    for (const GoodsFacts& facts : {goodRice(), goodPork()}) {
        const GoodsJudgement judgement = judge(facts);
        EXPECT_EQ(names(judgement.findings), "");
        EXPECT_TRUE(judgement.complete);
        EXPECT_TRUE(judgement.toFollow.empty());
    }
}

TEST(GoodsRules, WantALookAndAnAmount) {
    GoodsFacts facts = goodRice();
    facts.looked = false;
    EXPECT_EQ(said(facts, "receiving.not-looked"), Level::Block);
    facts = goodRice();
    facts.line.accepted = {0};
    EXPECT_EQ(said(facts, "receiving.amount-missing"), Level::Block);
    EXPECT_FALSE(judge(facts).complete);
}

TEST(GoodsRules, CompareTheDatesWithTheDeliveryDay) {
    GoodsFacts facts = goodRice();
    facts.line.produced = kDay + 1;
    EXPECT_EQ(said(facts, "receiving.produced-future"), Level::Block);
    facts = goodRice();
    facts.line.expires = kDay - 1;
    EXPECT_EQ(said(facts, "receiving.expired"), Level::Block);
    facts.line.expires = kDay;
    EXPECT_EQ(said(facts, "receiving.expired"), std::nullopt) << "the last day is still good";
    facts.line.expires = kDay - 21;
    EXPECT_EQ(said(facts, "receiving.dates-reversed"), Level::Block);
    facts.line.produced = facts.line.expires = {};
    EXPECT_EQ(said(facts, "receiving.date-missing"), Level::Block);
}

TEST(GoodsRules, WarnWhenLessThanAThirdOfTheLifeIsLeft) {
    GoodsFacts facts = goodRice();
    facts.line.produced = kDay - 300;
    facts.line.expires = kDay + 65;
    EXPECT_EQ(said(facts, "receiving.short-life"), Level::Warn);
    facts.line.produced = kDay - 200;
    facts.line.expires = kDay + 165;
    EXPECT_EQ(said(facts, "receiving.short-life"), std::nullopt);
}

TEST(GoodsRules, AskAboutALifeThatTheProductNeverHad) {
    GoodsFacts facts = goodRice();
    facts.line.expires = *facts.line.produced + 540;
    EXPECT_EQ(said(facts, "receiving.life-unlike"), Level::Warn);
    facts.line.expires = *facts.line.produced + 366;
    EXPECT_EQ(said(facts, "receiving.life-unlike"), std::nullopt);
    facts.lifeDays = {};
    facts.past = {{kDay - 10, {50'000}, {}, 180}};
    EXPECT_EQ(said(facts, "receiving.life-unlike"), Level::Warn);
}

TEST(GoodsRules, RefuseWhatIsSpoiltUnlessThatPartIsRefused) {
    GoodsFacts facts = goodRice();
    facts.line.faults = {SensoryFault::MouldOrPests};
    EXPECT_EQ(said(facts, "receiving.faulty"), Level::Block);
    facts.line.rejected = {25'000};
    facts.line.rejectReason = RejectReason::Sensory;
    facts.line.rejectAction = RejectAction::Returned;
    EXPECT_EQ(said(facts, "receiving.partly-faulty"), Level::Warn);
    facts.line.rejectAction = {};
    EXPECT_EQ(said(facts, "receiving.reject-reason"), Level::Block);
    facts = goodRice();
    facts.line.faults = {SensoryFault::PackageDamaged};
    EXPECT_EQ(said(facts, "receiving.package-damaged"), Level::Warn);
}

TEST(GoodsRules, LetWhatIsRefusedAsAWholeBeWrittenDownWithoutPapers) {
    GoodsFacts facts = goodPork();
    facts.papers.clear();
    facts.line.accepted = {0};
    facts.line.rejected = {50'000};
    facts.line.rejectReason = RejectReason::Papers;
    facts.line.rejectAction = RejectAction::Returned;
    facts.looked = false;
    const GoodsJudgement judgement = judge(facts);
    EXPECT_EQ(names(judgement.findings), "");
    EXPECT_TRUE(judgement.complete);
    EXPECT_TRUE(judgement.toFollow.empty());
    EXPECT_EQ(judgement.keepRecordUntil, std::nullopt);
}

TEST(GoodsRules, RefusePackagesWithoutALabel) {
    GoodsFacts facts = goodRice();
    facts.line.labelComplete = false;
    EXPECT_EQ(said(facts, "receiving.label-incomplete"), Level::Block);
    facts.goods = GoodsClass::Produce;
    EXPECT_EQ(said(facts, "receiving.label-incomplete"), std::nullopt);
}

TEST(GoodsRules, MeasureColdGoods) {
    GoodsFacts facts = goodPork();
    facts.line.temperature = CentiCelsius{900};
    EXPECT_EQ(said(facts, "receiving.too-warm"), Level::Block);
    EXPECT_TRUE(judge(facts).overridable);
    facts.line.temperature = {};
    EXPECT_EQ(said(facts, "receiving.temperature-missing"), Level::Warn);
    facts.storage = Storage::Frozen;
    facts.line.temperature = CentiCelsius{-800};
    EXPECT_EQ(said(facts, "receiving.too-warm"), Level::Block);
    facts.line.temperature = CentiCelsius{-1200};
    EXPECT_EQ(said(facts, "receiving.too-warm"), std::nullopt);
}

TEST(GoodsRules, NeverTakeMeatWithoutQuarantineWhateverTheDirectorSays) {
    GoodsFacts facts = goodPork();
    std::erase_if(facts.papers,
                  [](const BatchPaper& paper) { return paper.kind == PaperKind::QuarantineCertificate; });
    facts.line.overrideReason = "先收下";
    const GoodsJudgement judgement = judge(facts);
    EXPECT_EQ(levelOf(judgement.findings, "receiving.no-quarantine"), Level::Block);
    EXPECT_FALSE(judgement.overridable);
}

TEST(GoodsRules, BlockStaplesWithoutBatchReportUntilTheDirectorGivesAReason) {
    GoodsFacts facts = goodRice();
    facts.papers.pop_back();
    GoodsJudgement judgement = judge(facts);
    EXPECT_EQ(levelOf(judgement.findings, "paper.batch-missing"), Level::Block);
    EXPECT_TRUE(judgement.overridable);
    facts.line.overrideReason = "下午补来";
    judgement = judge(facts);
    EXPECT_EQ(firstBlock(judgement.findings), nullptr) << names(judgement.findings);
    EXPECT_EQ(levelOf(judgement.findings, "receiving.overridden"), Level::Flag);
    EXPECT_EQ(judgement.toFollow, std::vector{PaperKind::BatchReport});
}

TEST(GoodsRules, LetPapersOfVegetablesFollow) {
    GoodsFacts facts = goodRice();
    facts.goods = GoodsClass::Produce;
    facts.productName = "大白菜";
    facts.papers.clear();
    const GoodsJudgement judgement = judge(facts);
    EXPECT_EQ(firstBlock(judgement.findings), nullptr) << names(judgement.findings);
    EXPECT_EQ(levelOf(judgement.findings, "paper.to-follow"), Level::Warn);
    EXPECT_FALSE(judgement.toFollow.empty());
}

TEST(GoodsRules, WatchTheWeightThatAQuarantineCertificateCovers) {
    GoodsFacts facts = goodPork();
    facts.papers[1].receivedOnIt = 60'000;
    const GoodsJudgement judgement = judge(facts);
    EXPECT_EQ(levelOf(judgement.findings, "receiving.quarantine-exceeded"), Level::Warn);
    EXPECT_EQ(saidBy(judgement.findings, "receiving.quarantine-exceeded"),
              "检疫证明只有 100 kg，已收到 110 kg");
    facts.papers[1].usedOnOtherDay = true;
    EXPECT_EQ(said(facts, "receiving.quarantine-reused"), Level::Warn);
}

TEST(GoodsRules, DoubtOldReportsAndReportsOfOtherLots) {
    GoodsFacts facts = goodRice();
    facts.papers[1].issued = kDay - 400;
    EXPECT_EQ(said(facts, "receiving.report-old"), Level::Warn);
    facts.papers[1].lot = "L2";
    EXPECT_EQ(said(facts, "receiving.report-other-lot"), Level::Warn);
    facts.papers.push_back({PaperKind::PledgeCertificate, kDay - 8, "", {}, 0, false});
    EXPECT_EQ(said(facts, "receiving.pledge-old"), Level::Warn);
    facts.papers.back().issued = kDay - 7;
    EXPECT_EQ(said(facts, "receiving.pledge-old"), std::nullopt);
}

TEST(GoodsRules, CompareWithTheNoteThePriceAndTheUsualAmount) {
    GoodsFacts facts = goodRice();
    facts.line.noted = Quantity{52'000};
    EXPECT_EQ(said(facts, "receiving.amount-differs"), Level::Warn);
    facts.line.noted = Quantity{51'500};
    EXPECT_EQ(said(facts, "receiving.amount-differs"), std::nullopt);
    for (int i = 1; i <= 6; ++i) facts.past.push_back({kDay - i, {50'000}, Fen{500}, {}});
    facts.line.unitPrice = Fen{600};
    EXPECT_EQ(said(facts, "receiving.price-jump"), std::nullopt);
    facts.line.unitPrice = Fen{601};
    EXPECT_EQ(said(facts, "receiving.price-jump"), Level::Warn);
    facts.line.accepted = {150'001};
    facts.line.noted = {};
    EXPECT_EQ(said(facts, "receiving.amount-unusual"), Level::Warn);
    facts.past.clear();
    EXPECT_EQ(said(facts, "receiving.amount-unusual"), std::nullopt);
    EXPECT_EQ(said(facts, "receiving.price-jump"), std::nullopt);
}

TEST(GoodsRules, AskWhetherTheSameCameTwice) {
    GoodsFacts facts = goodRice();
    facts.lotOnDay = true;
    EXPECT_EQ(said(facts, "receiving.lot-twice"), Level::Warn);
    facts.twice = true;
    EXPECT_EQ(said(facts, "receiving.twice"), Level::Warn);
}

TEST(GoodsRules, BlockWhatIsForbiddenBeyondAnyOverride) {
    GoodsFacts facts = goodRice();
    facts.productName = "亚硝酸盐";
    const GoodsJudgement judgement = judge(facts);
    EXPECT_EQ(levelOf(judgement.findings, "forbidden.item"), Level::Block);
    EXPECT_FALSE(judgement.overridable);
}

TEST(GoodsRules, WantAReasonForALateEntry) {
    GoodsFacts facts = goodRice();
    facts.now = at(8, 21);
    EXPECT_EQ(said(facts, "receiving.late-without-reason"), Level::Block);
    facts.lateReason = Reason::PowerCut;
    EXPECT_EQ(firstBlock(judge(facts).findings), nullptr);
    EXPECT_TRUE(judge(facts).late);
    facts = goodRice();
    facts.receivedAt = at(6, 40);
    EXPECT_EQ(said(facts, "receiving.future"), Level::Block);
}

TEST(GoodsRules, KeepTheRecordAsLongAsGoodsAndPackAsk) {
    const RulePack& pack = shippedRules();
    EXPECT_EQ(keepRecordUntil(kDay, {}, pack), addMonths(kDay, 36));
    EXPECT_EQ(keepRecordUntil(kDay, kDay + 100, pack), addMonths(kDay, 36));
    const Date late = addMonths(kDay, 40);
    EXPECT_EQ(keepRecordUntil(kDay, late, pack), addMonths(late, 6));
}

TEST(DeliveryRules, WarnOfASupplierWhoseLinesWillBeBlocked) {
    DeliveryFacts facts;
    facts.source = DeliverySource::Supplier;
    facts.supplierKnown = true;
    facts.supplier = {{"supplier.suspended", Level::Block, TextId::SupplierSuspended}};
    facts.day = kDay;
    facts.arrivedAt = facts.now = at(6, 10);
    EXPECT_EQ(levelOf(judgeDelivery(facts, shippedRules()).findings, "supplier.suspended"), Level::Warn);
}

TEST(DeliveryRules, FlagUnusualHoursAndManyRefusals) {
    DeliveryFacts facts;
    facts.source = DeliverySource::OwnPlot;
    facts.plotNamed = true;
    facts.day = kDay;
    facts.arrivedAt = facts.now = at(21, 0);
    facts.rejectedOn = {kDay - 20, kDay - 9, kDay - 2};
    const Findings findings = judgeDelivery(facts, shippedRules()).findings;
    EXPECT_EQ(levelOf(findings, "receiving.unusual-hour"), Level::Flag);
    EXPECT_EQ(levelOf(findings, "supplier.many-rejects"), Level::Flag);
    facts.plotNamed = false;
    EXPECT_EQ(levelOf(judgeDelivery(facts, shippedRules()).findings, "receiving.plot-missing"), Level::Block);
}

TEST(SigningRules, WantThreePeopleInThreePlaces) {
    SigningFacts facts{
        SignRole::Acceptor, kKeeper, at(7, 0), 2, {{SignRole::Handler, kKeeper, at(6, 50)}}, false};
    EXPECT_EQ(levelOf(judgeSigning(facts, shippedRules()), "receiving.two-roles"), Level::Block);
    facts.person = kTeacher;
    EXPECT_EQ(names(judgeSigning(facts, shippedRules())), "");
    facts.lines = 0;
    EXPECT_EQ(levelOf(judgeSigning(facts, shippedRules()), "receiving.nothing-to-sign"), Level::Block);
}

TEST(SigningRules, FlagTheSameThreeWithinSeconds) {
    SigningFacts facts{SignRole::Reviewer,
                       kHead,
                       at(7, 0),
                       2,
                       {{SignRole::Handler, kKeeper, at(7, 0) - seconds(9)},
                        {SignRole::Acceptor, kTeacher, at(7, 0) - seconds(5)}},
                       true};
    EXPECT_EQ(levelOf(judgeSigning(facts, shippedRules()), "receiving.same-three"), Level::Flag);
    facts.sameThreeBefore = false;
    EXPECT_EQ(names(judgeSigning(facts, shippedRules())), "");
    facts.sameThreeBefore = true;
    facts.placed.front().at = at(7, 0) - seconds(11);
    EXPECT_EQ(names(judgeSigning(facts, shippedRules())), "");
}

TEST(SigningRules, LetASmallSchoolIssueOnTwoSignatures) {
    RulePack small = shippedRules();
    small.receiving.signers = 2;
    EXPECT_FALSE(signedEnough(true, true, false, shippedRules()));
    EXPECT_TRUE(signedEnough(true, true, false, small));
    EXPECT_FALSE(signedEnough(true, false, true, small));
    EXPECT_TRUE(signedEnough(true, true, true, shippedRules()));
}

TEST(TestRules, ProposeAVerdictAndTakeNoMilderOne) {
    TestFacts facts;
    facts.test.item = "韭菜";
    facts.test.method = TestMethod::EnzymeInhibition;
    facts.test.inhibition = 520;
    facts.test.verdict = TestVerdict::Negative;
    facts.day = kDay;
    facts.now = facts.testedAt = at(6, 40);
    const RulePack& pack = shippedRules();
    EXPECT_EQ(judgeTest(facts, pack).proposed, TestVerdict::Suspect);
    EXPECT_EQ(levelOf(judgeTest(facts, pack).findings, "receiving.test-milder"), Level::Block);
    facts.test.verdict = TestVerdict::Suspect;
    EXPECT_EQ(levelOf(judgeTest(facts, pack).findings, "receiving.test-suspect"), Level::Warn);
    facts.test.retestOf = makeId<TestId>({1});
    facts.first = TestVerdict::Suspect;
    EXPECT_EQ(judgeTest(facts, pack).proposed, TestVerdict::Positive);
    facts.firstRetested = true;
    EXPECT_EQ(levelOf(judgeTest(facts, pack).findings, "receiving.retest-not-due"), Level::Block);
    facts.test.inhibition = {};
    EXPECT_EQ(levelOf(judgeTest(facts, pack).findings, "receiving.test-incomplete"), Level::Block);
    facts.test.reagentExpires = kDay - 1;
    EXPECT_EQ(levelOf(judgeTest(facts, pack).findings, "receiving.reagent-expired"), Level::Warn);
}

LotFacts goodLot() {
    LotFacts facts;
    facts.expires = kDay;
    facts.signedByThree = true;
    facts.day = kDay;
    facts.now = at(9, 30);
    return facts;
}

TEST(StockRules, IssueNothingExpiredHeldUnsignedOrWithoutPapers) {
    EXPECT_EQ(names(judgeLot(goodLot())), "");
    LotFacts facts = goodLot();
    facts.expires = kDay - 1;
    EXPECT_EQ(levelOf(judgeLot(facts), "stock.expired"), Level::Block);
    facts = goodLot();
    facts.holds = {LotHoldReason::RapidTest};
    EXPECT_EQ(levelOf(judgeLot(facts), "stock.held"), Level::Block);
    facts = goodLot();
    facts.signedByThree = false;
    EXPECT_EQ(levelOf(judgeLot(facts), "stock.unsigned"), Level::Block);
    facts = goodLot();
    facts.papersToFollow = true;
    EXPECT_EQ(levelOf(judgeLot(facts), "stock.papers-to-follow"), Level::Block);
    facts = goodLot();
    facts.overrideUntil = at(9, 29);
    EXPECT_EQ(levelOf(judgeLot(facts), "stock.override-over"), Level::Block);
}

TEST(StockRules, WantAnAmountThatIsThereAndTwoPeople) {
    IssueFacts facts{goodLot(), {5'000}, {5'000}, false, kKeeper, kTeacher, at(9, 30), {}, {}};
    EXPECT_EQ(names(judgeIssue(facts, shippedRules()).findings), "");
    facts.amount = {5'001};
    EXPECT_EQ(levelOf(judgeIssue(facts, shippedRules()).findings, "stock.too-much"), Level::Block);
    facts.amount = {0};
    EXPECT_EQ(levelOf(judgeIssue(facts, shippedRules()).findings, "stock.amount-missing"), Level::Block);
    facts.keeper = kKeeper;
    EXPECT_EQ(levelOf(judgeIssue(facts, shippedRules()).findings, "stock.same-keeper"), Level::Block);
    facts.olderThere = true;
    EXPECT_EQ(levelOf(judgeIssue(facts, shippedRules()).findings, "stock.not-oldest"), Level::Warn);
    facts.issuedAt = at(7, 0);
    EXPECT_EQ(levelOf(judgeIssue(facts, shippedRules()).findings, "stock.late-without-reason"), Level::Block);
}

TEST(StockRules, KeepWhatAnIncidentHolds) {
    ClearFacts facts{{5'000}, {5'000}, {LotHoldReason::Recall}, kKeeper, kTeacher};
    EXPECT_EQ(names(judgeClearing(facts)), "");
    facts.holds = {LotHoldReason::Incident};
    EXPECT_EQ(levelOf(judgeClearing(facts), "stock.cleared-under-hold"), Level::Block);
    facts.witness = kKeeper;
    EXPECT_EQ(levelOf(judgeClearing(facts), "stock.same-witness"), Level::Block);
}

TEST(StockRules, SeeLastDaysComing) {
    EXPECT_TRUE(endsSoon(kDay, kDay, shippedRules()));
    EXPECT_TRUE(endsSoon(kDay + 7, kDay, shippedRules()));
    EXPECT_FALSE(endsSoon(kDay + 8, kDay, shippedRules()));
    EXPECT_FALSE(endsSoon(kDay - 1, kDay, shippedRules()));
    EXPECT_FALSE(endsSoon({}, kDay, shippedRules()));
}

}  // namespace
}  // namespace canteen::rules
