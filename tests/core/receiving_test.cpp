// Deliveries as the service keeps them: lines, papers, signatures, duties, tests.
#include "core/service/receiving.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/store/database.h"
#include "core/store/receiving_queries.h"
#include "core/store/verify.h"
#include "rule_probe.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

using rules::levelOf;
using service::DeliveryState;
using service::Duty;
using service::DutyKind;

class ReceivingTest : public ::testing::Test {
  protected:
    DeliveryState stateOf(DeliveryId delivery) { return house.receiving().find(delivery)->line.state; }
    std::vector<Duty> duties(DutyKind kind) {
        auto all = house.receiving().duties();
        std::erase_if(all, [&](const Duty& duty) { return duty.kind != kind; });
        return all;
    }
    Status sign(DeliveryId delivery, SignRole role, StaffId person) {
        return house.receiving().sign(house.record(), delivery, role, house.signer(person));
    }
    static TextId refusal(const Status& status) { return status.error().text.id; }
    // Cabbage whose pledge is to follow.
    LotId withoutPledge(DeliveryId delivery) {
        auto form = house.line(delivery, kCabbage);
        form.goods.papers.pop_back();
        EXPECT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
        return form.goods.lotId;
    }

    Storehouse house;
};

TEST_F(ReceivingTest, ADeliveryGoesFromEmptyThroughUnsignedToComplete) {
    const DeliveryId delivery = house.delivery();
    EXPECT_EQ(stateOf(delivery), DeliveryState::Empty);
    house.received(delivery, kRice);
    EXPECT_EQ(stateOf(delivery), DeliveryState::Unsigned);
    house.signByThree(delivery);
    EXPECT_EQ(stateOf(delivery), DeliveryState::Complete);
    const auto line = house.receiving().day(Kitchen::kToday).front();
    EXPECT_EQ(line.lines, 1);
    EXPECT_EQ(line.places.at(2).name, "韩主任");
}

TEST_F(ReceivingTest, TheSameFormBooksOnce) {
    const auto head = house.receiving().open(kGrocer);
    ASSERT_TRUE(house.receiving().save(head, house.signer(kZhou)));
    ASSERT_TRUE(house.receiving().save(head, house.signer(kZhou)));
    const auto form = house.line(head.header.delivery, kRice);
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    const auto records = house.store().lastSeq();
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    EXPECT_EQ(house.store().lastSeq(), records);
}

TEST_F(ReceivingTest, OnlyAKeeperReceives) {
    EXPECT_FALSE(house.receiving().save(house.receiving().open(kGrocer), house.signer(kLi)));
    const auto form = house.line(house.delivery(), kRice);
    EXPECT_FALSE(house.receiving().accept(form, house.signer(kSun)));
}

TEST_F(ReceivingTest, ALineKnowsItsProductByTheScannedCode) {
    const DeliveryId delivery = house.delivery();
    service::ScannedGoods scanned;
    scanned.gtin = kSauceGtin;
    scanned.lot = "B7";
    scanned.produced = Kitchen::kToday - 30;
    scanned.method = CodeMethod::HidScanner;
    const auto form = house.receiving().openLine(delivery, scanned);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->goods.product, kSauce);
    EXPECT_EQ(form->goods.expires, Kitchen::kToday + 510) << "made plus the product's life";
    EXPECT_FALSE(form->looked);
    scanned.gtin = "06900000000000";
    EXPECT_EQ(house.receiving().openLine(delivery, scanned).error().text.id, TextId::ReceivingProductUnknown);
}

TEST_F(ReceivingTest, ALicenceCountsAsOfTheDeliveryDay) {
    house.append(SupplierListed{kGrocer, SupplierState::Suspended, "三次退货", {}, {}});
    const DeliveryId delivery = house.delivery();
    const auto form = house.line(delivery, kCabbage);
    const auto judgement = house.receiving().judge(form, kZhou);
    EXPECT_EQ(levelOf(judgement.findings, "supplier.suspended"), rules::Level::Block);
    EXPECT_FALSE(house.receiving().accept(form, house.signer(kZhou)));
}

TEST_F(ReceivingTest, GoodsOfASuspendedSupplierAreSentBackOnRecord) {
    house.append(SupplierListed{kGrocer, SupplierState::Suspended, "三次退货", {}, {}});
    auto form = house.line(house.delivery(), kCabbage);
    form.goods.rejected = form.goods.accepted;
    form.goods.accepted = {0};
    form.goods.rejectReason = RejectReason::Papers;
    form.goods.rejectAction = RejectAction::Returned;
    EXPECT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
}

TEST_F(ReceivingTest, ADirectorLetsInWhatMayBeOverriddenForADay) {
    auto form = house.line(house.delivery(), kRice);
    form.goods.papers.pop_back();
    EXPECT_FALSE(house.receiving().accept(form, house.signer(kZhou)));
    form.goods.overrideReason = "检验报告下午补来";
    EXPECT_EQ(house.receiving().accept(form, house.signer(kZhou)).error().text.id,
              TextId::ReceivingDirectorNeeded);
    EXPECT_FALSE(house.receiving().accept(form, house.signer(kZhou), house.signer(kWang)));
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou), house.signer(kZhao)));
    const auto line = house.receiving().history(form.goods.lotId).front();
    EXPECT_EQ(line.overrideReason, "检验报告下午补来");
    EXPECT_EQ(line.overrideUntil, house.now() + hours(24));
    EXPECT_EQ(line.toFollow, std::vector{PaperKind::BatchReport});
}

TEST_F(ReceivingTest, NobodyLetsInMeatWithoutQuarantine) {
    auto form = house.line(house.delivery(kButcher), kPork);
    form.goods.papers.erase(form.goods.papers.begin() + 1);
    form.goods.overrideReason = "先用着";
    const auto refused = house.receiving().accept(form, house.signer(kZhou), house.signer(kZhao));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text.id, TextId::ReceivingNoQuarantine);
}

TEST_F(ReceivingTest, AQuarantineCertificateUsedAgainIsSeen) {
    const PaperId certificate =
        house.paper(kButcher, PaperKind::QuarantineCertificate, Kitchen::kToday, {}, Grams{80'000});
    const DeliveryId delivery = house.delivery(kButcher);
    auto form = house.line(delivery, kPork, 50'000);
    form.goods.papers[1] = certificate;
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    auto more = house.line(delivery, kPork, 40'000);
    more.goods.papers[1] = certificate;
    const auto judgement = house.receiving().judge(more, kZhou);
    EXPECT_EQ(levelOf(judgement.findings, "receiving.quarantine-exceeded"), rules::Level::Warn);
    EXPECT_EQ(levelOf(judgement.findings, "receiving.quarantine-reused"), std::nullopt);
}

TEST_F(ReceivingTest, TheSameLineWithinTheHourIsAskedAbout) {
    const DeliveryId delivery = house.delivery();
    house.received(delivery, kCabbage);
    const auto again = house.line(delivery, kCabbage);
    EXPECT_EQ(levelOf(house.receiving().judge(again, kZhou).findings, "receiving.twice"), rules::Level::Warn);
}

TEST_F(ReceivingTest, APaperToFollowIsADutyUntilItIsAttached) {
    const DeliveryId delivery = house.delivery();
    const LotId lot = withoutPledge(delivery);
    house.signByThree(delivery);
    EXPECT_EQ(stateOf(delivery), DeliveryState::ToFollow);
    ASSERT_EQ(duties(DutyKind::PaperToFollow).size(), 1U);
    EXPECT_FALSE(duties(DutyKind::PaperToFollow).front().overdue);
    const auto report = house.paper(kGrocer, PaperKind::QuarantineCertificate);
    EXPECT_EQ(refusal(house.receiving().attach(house.record(), report, {lot}, house.signer(kZhou))),
              TextId::ReceivingPaperNotMissing);
    house.clock.advance(hours(25));
    EXPECT_TRUE(duties(DutyKind::PaperToFollow).front().overdue);
    const auto others = house.paper(kButcher, PaperKind::PledgeCertificate);
    EXPECT_EQ(refusal(house.receiving().attach(house.record(), others, {lot}, house.signer(kZhou))),
              TextId::ReceivingPaperOther);
    const auto pledge = house.paper(kGrocer, PaperKind::PledgeCertificate);
    ASSERT_TRUE(house.receiving().attach(house.record(), pledge, {lot}, house.signer(kZhou)));
    EXPECT_TRUE(duties(DutyKind::PaperToFollow).empty());
    EXPECT_EQ(stateOf(delivery), DeliveryState::Complete);
}

TEST_F(ReceivingTest, AnAttachedPaperTakenBackIsMissingAgain) {
    const LotId lot = withoutPledge(house.delivery());
    const auto pledge = house.paper(kGrocer, PaperKind::PledgeCertificate);
    const RecordId record = house.record();
    ASSERT_TRUE(house.receiving().attach(record, pledge, {lot}, house.signer(kZhou)));
    ASSERT_TRUE(
        house.receiving().takeBack(house.record(), record, Reason::UndoneAtOnce, "", house.signer(kZhou)));
    EXPECT_EQ(duties(DutyKind::PaperToFollow).size(), 1U);
}

TEST_F(ReceivingTest, RefusedGoodsWaitForTheProofThatTheyLeft) {
    const DeliveryId delivery = house.delivery();
    auto form = house.line(delivery, kCabbage);
    form.goods.rejected = {5'000};
    form.goods.faults = {SensoryFault::Spoiled};
    form.goods.rejectReason = RejectReason::Sensory;
    form.goods.rejectAction = RejectAction::Returned;
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    EXPECT_EQ(duties(DutyKind::ReturnProof).size(), 1U);
    ASSERT_TRUE(
        house.receiving().sign(house.record(), delivery, SignRole::Deliverer, house.signer(kZhou), Hash{}));
    EXPECT_TRUE(duties(DutyKind::ReturnProof).empty());
    house.signByThree(delivery);
    EXPECT_EQ(house.receiving().find(delivery)->line.places.size(), 4U);
}

TEST_F(ReceivingTest, OnePersonSignsInOnePlace) {
    const DeliveryId delivery = house.delivery();
    house.received(delivery, kRice);
    ASSERT_TRUE(sign(delivery, SignRole::Acceptor, kWang));
    EXPECT_EQ(refusal(sign(delivery, SignRole::Reviewer, kWang)), TextId::ReceivingTwoRoles);
    EXPECT_EQ(refusal(sign(delivery, SignRole::Acceptor, kWu)), TextId::ReceivingNothingToSign);
    EXPECT_EQ(house.receiving().mayStillSign(delivery, kWang), std::vector<SignRole>{});
    EXPECT_EQ(house.receiving().mayStillSign(delivery, kHan), std::vector{SignRole::Reviewer});
    EXPECT_EQ(house.receiving().mayStillSign(delivery, kZhou), std::vector{SignRole::Handler});
    EXPECT_FALSE(sign(delivery, SignRole::Reviewer, kWu)) << "a teacher does not review";
}

TEST_F(ReceivingTest, UnsignedDeliveriesAreOverdueAfterADay) {
    const DeliveryId delivery = house.delivery();
    house.received(delivery, kRice);
    ASSERT_TRUE(sign(delivery, SignRole::Handler, kZhou));
    const auto waiting = duties(DutyKind::Signature);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.front().roles, (std::vector{SignRole::Acceptor, SignRole::Reviewer}));
    house.clock.advance(hours(25));
    EXPECT_TRUE(duties(DutyKind::Signature).front().overdue);
}

TEST_F(ReceivingTest, ALineThatComesLaterNeedsTheSignaturesAgain) {
    const DeliveryId delivery = house.delivery();
    house.received(delivery, kRice);
    house.signByThree(delivery);
    house.received(delivery, kCabbage);
    EXPECT_EQ(stateOf(delivery), DeliveryState::Unsigned);
    EXPECT_EQ(duties(DutyKind::Signature).front().roles.size(), 3U);
}

TEST_F(ReceivingTest, ACorrectionStrikesTheLineThroughAndIsSignedAnew) {
    const DeliveryId delivery = house.delivery();
    const LotId lot = house.received(delivery, kRice);
    house.signByThree(delivery);
    auto form = *house.receiving().openLineCorrection(house.receiving().history(lot).front().record);
    form.goods.accepted = {45'000};
    EXPECT_FALSE(house.receiving().accept(form, house.signer(kZhou))) << "without a reason";
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    const auto history = house.receiving().history(lot);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_FALSE(history.front().standing);
    EXPECT_EQ(history.back().left, Quantity{45'000});
    EXPECT_EQ(stateOf(delivery), DeliveryState::Unsigned);
    EXPECT_EQ(house.receiving().find(delivery)->goods.size(), 1U);
}

TEST_F(ReceivingTest, ACorrectionNeverGoesBelowWhatWentOut) {
    const LotId lot = house.stocked(kRice);
    ASSERT_TRUE(house.issue(lot, 20'000));
    auto form = *house.receiving().openLineCorrection(house.receiving().history(lot).front().record);
    form.reason = Reason::Mistyped;
    form.goods.accepted = {19'000};
    EXPECT_EQ(house.receiving().accept(form, house.signer(kZhou)).error().text.id,
              TextId::ReceivingLessThanIssued);
    form.goods.accepted = {21'000};
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    EXPECT_EQ(house.stock().find(lot)->left, Quantity{1'000});
}

TEST_F(ReceivingTest, ALineIsTakenBackWhileNothingHasGoneOut) {
    const DeliveryId delivery = house.delivery();
    const LotId lot = house.received(delivery, kRice);
    const RecordId record = house.receiving().history(lot).front().record;
    const RecordId head = house.receiving().find(delivery)->line.record;
    EXPECT_EQ(
        refusal(house.receiving().takeBack(house.record(), head, Reason::Duplicate, "", house.signer(kZhou))),
        TextId::ReceivingHasLines);
    ASSERT_TRUE(
        house.receiving().takeBack(house.record(), record, Reason::Duplicate, "", house.signer(kZhou)));
    ASSERT_TRUE(house.receiving().takeBack(house.record(), head, Reason::Duplicate, "", house.signer(kZhou)));
    EXPECT_EQ(stateOf(delivery), DeliveryState::Voided);
    EXPECT_TRUE(house.stock().lots().empty());
}

TEST_F(ReceivingTest, WhatWasIssuedIsNotTakenBack) {
    const LotId lot = house.stocked(kRice);
    ASSERT_TRUE(house.issue(lot, 1'000));
    const RecordId record = house.receiving().history(lot).front().record;
    EXPECT_EQ(refusal(house.receiving().takeBack(house.record(), record, Reason::Duplicate, "",
                                                 house.signer(kZhou))),
              TextId::ReceivingIssuedAlready);
}

TEST_F(ReceivingTest, ADeliveryWithoutLinesIsADutyAfterHalfAnHour) {
    house.delivery();
    EXPECT_TRUE(duties(DutyKind::NoLines).empty());
    house.clock.advance(minutes(31));
    EXPECT_EQ(duties(DutyKind::NoLines).size(), 1U);
}

TEST_F(ReceivingTest, ALateEntryNeedsAReasonAndKeepsItsTime) {
    house.at(11, 0);
    auto form = house.receiving().open(kGrocer);
    form.arrivedAt = house.now() - hours(4);
    EXPECT_EQ(house.receiving().save(form, house.signer(kZhou)).error().text.id,
              TextId::ReceivingLateNeedsReason);
    form.reason = Reason::PowerCut;
    const auto delivery = house.receiving().save(form, house.signer(kZhou));
    ASSERT_TRUE(delivery);
    EXPECT_TRUE(house.receiving().find(*delivery)->line.late);
    auto line = house.line(*delivery, kRice);
    EXPECT_EQ(line.reason, Reason::PowerCut);
    ASSERT_TRUE(house.receiving().accept(line, house.signer(kZhou)));
    EXPECT_TRUE(house.receiving().history(line.goods.lotId).front().late);
}

TEST_F(ReceivingTest, TheHeadIsCorrectedButKeepsItsSupplierOnceItHasLines) {
    const DeliveryId delivery = house.delivery();
    house.received(delivery, kRice);
    auto form = *house.receiving().openCorrection(delivery);
    form.header.noteNo = "SH-17";
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(house.receiving().save(form, house.signer(kZhou)));
    EXPECT_EQ(house.receiving().find(delivery)->line.noteNo, "SH-17");
    form = *house.receiving().openCorrection(delivery);
    form.header.supplier = kButcher;
    form.reason = Reason::Mistyped;
    EXPECT_EQ(house.receiving().save(form, house.signer(kZhou)).error().text.id,
              TextId::ReceivingSupplierFixed);
}

TEST_F(ReceivingTest, ANoteNumberSeenBeforeIsAskedAbout) {
    auto first = house.receiving().open(kGrocer);
    first.header.noteNo = "SH-17";
    ASSERT_TRUE(house.receiving().save(first, house.signer(kZhou)));
    auto again = house.receiving().open(kGrocer);
    again.header.noteNo = "SH-17";
    EXPECT_EQ(levelOf(house.receiving().judge(again, kZhou).findings, "receiving.note-twice"),
              rules::Level::Warn);
}

TEST_F(ReceivingTest, ASuspectTestHoldsTheLotAndANegativeRetestReleasesIt) {
    const LotId lot = house.stocked(kCabbage);
    auto form = *house.receiving().openTest(lot);
    form.test.method = TestMethod::EnzymeInhibition;
    form.test.inhibition = 560;
    form.test.verdict = TestVerdict::Suspect;
    ASSERT_TRUE(house.receiving().saveTest(form, house.signer(kZhang)));
    EXPECT_FALSE(house.issue(lot, 1'000));
    ASSERT_EQ(duties(DutyKind::Retest).size(), 1U);
    auto second = *house.receiving().openRetest(form.test.test);
    second.test.inhibition = 210;
    second.test.verdict = TestVerdict::Negative;
    ASSERT_TRUE(house.receiving().saveTest(second, house.signer(kZhang)));
    EXPECT_TRUE(duties(DutyKind::Retest).empty());
    EXPECT_TRUE(house.issue(lot, 1'000));
    EXPECT_EQ(house.receiving().tests(Kitchen::kToday).size(), 2U);
}

TEST_F(ReceivingTest, ATestIsReviewedBySomebodyElseOnce) {
    const LotId lot = house.stocked(kCabbage);
    auto form = *house.receiving().openTest(lot);
    form.test.method = TestMethod::EnzymeInhibition;
    form.test.target = "农药";
    form.test.reagentLot = "KJ26-08";
    form.test.reagentExpires = Kitchen::kToday + 90;
    form.test.inhibition = 236;
    form.test.verdict = TestVerdict::Negative;
    ASSERT_TRUE(house.receiving().saveTest(form, house.signer(kWang)));
    const TestId test = form.test.test;
    ASSERT_EQ(duties(DutyKind::TestReview).size(), 1U);
    const auto review = [&](StaffId person) {
        return house.receiving().review(house.record(), test, house.signer(person));
    };
    EXPECT_EQ(review(kZhang).error().text.id, TextId::NotPermitted);
    EXPECT_EQ(review(kWang).error().text.id, TextId::ReceivingTestSelf);
    const RecordId record = house.record();
    ASSERT_TRUE(house.receiving().review(record, test, house.signer(kHan)));
    EXPECT_TRUE(house.receiving().review(record, test, house.signer(kHan))) << "booked once";
    EXPECT_EQ(review(kZhao).error().text.id, TextId::ReceivingTestReviewed);
    EXPECT_TRUE(duties(DutyKind::TestReview).empty());
    EXPECT_EQ(house.receiving().testsOf(lot).front().reviewer, "韩主任");
    ASSERT_TRUE(
        house.receiving().takeBack(house.record(), record, Reason::UndoneAtOnce, "", house.signer(kHan)));
    EXPECT_EQ(duties(DutyKind::TestReview).size(), 1U);
    ASSERT_EQ(house.receiving().kits().size(), 1U);
    EXPECT_EQ(house.receiving().kits().front().lot, "KJ26-08");
}

TEST_F(ReceivingTest, APositiveRetestKeepsTheLotHeld) {
    const LotId lot = house.stocked(kCabbage);
    auto form = *house.receiving().openTest(lot);
    form.test.method = TestMethod::EnzymeInhibition;
    form.test.inhibition = 560;
    form.test.verdict = TestVerdict::Suspect;
    ASSERT_TRUE(house.receiving().saveTest(form, house.signer(kZhang)));
    auto second = *house.receiving().openRetest(form.test.test);
    second.test.inhibition = 600;
    second.test.verdict = TestVerdict::Positive;
    ASSERT_TRUE(house.receiving().saveTest(second, house.signer(kZhang)));
    EXPECT_FALSE(house.issue(lot, 1'000));
    EXPECT_FALSE(house.receiving().openRetest(form.test.test));
}

TEST_F(ReceivingTest, TheDayClosesWithItsOpenDeliveriesNamed) {
    house.received(house.delivery(), kRice);
    withoutPledge(house.delivery());
    const DeliveryId empty = house.delivery();
    house.at(20, 0);
    const auto findings = house.days().status(Kitchen::kToday).findings;
    EXPECT_EQ(levelOf(findings, "day.delivery-unsigned"), rules::Level::Warn);
    EXPECT_EQ(levelOf(findings, "day.delivery-empty"), rules::Level::Warn);
    EXPECT_EQ(levelOf(findings, "day.papers-overdue"), std::nullopt);
    EXPECT_EQ(house.receiving().counts().unsignedDeliveries, 2);
    EXPECT_EQ(stateOf(empty), DeliveryState::Empty);
}

TEST_F(ReceivingTest, EverythingIsMadeAgainFromTheLedgerAsItWas) {
    const DeliveryId delivery = house.delivery();
    const LotId lot = house.received(delivery, kRice);
    withoutPledge(delivery);
    house.signByThree(delivery);
    ASSERT_TRUE(house.issue(lot, 2'000));
    auto form = *house.receiving().openLineCorrection(house.receiving().history(lot).front().record);
    form.goods.accepted = {40'000};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    EXPECT_EQ(store::rebuild(house.store().database()), std::vector<std::string>{});
    EXPECT_EQ(house.stock().find(lot)->left, Quantity{38'000});
    EXPECT_EQ(house.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
