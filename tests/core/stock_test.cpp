// Stock as the service keeps it: issuing by menu, clearing, holds.
#include "core/service/stock.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "rule_probe.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

using rules::levelOf;

class StockTest : public ::testing::Test {
  protected:
    static TextId refusal(const Status& status) { return status.error().text.id; }
    DishId planned(const std::string& name, const std::string& ingredients, int portions) {
        DishPlanned dish;
        dish.dish = numbered<DishId>(++dishes);
        dish.day = Kitchen::kToday;
        dish.meal = Meal::Lunch;
        dish.name = name;
        dish.type = DishType::Vegetable;
        dish.portions = portions;
        dish.ingredients = ingredients;
        house.append(dish);
        return dish.dish;
    }

    Storehouse house;
    unsigned dishes = 0;
};

TEST_F(StockTest, ALotShrinksByWhatGoesOutAndNeverBelowNothing) {
    const LotId lot = house.stocked(kRice);
    ASSERT_TRUE(house.issue(lot, 30'000));
    EXPECT_EQ(house.stock().find(lot)->left, Quantity{20'000});
    EXPECT_EQ(refusal(house.issue(lot, 20'001)), TextId::StockTooMuch);
    ASSERT_TRUE(house.issue(lot, 20'000));
    EXPECT_TRUE(house.stock().lots().empty());
}

TEST_F(StockTest, NothingUnsignedIsIssued) {
    const DeliveryId delivery = house.delivery();
    const LotId lot = house.received(delivery, kRice);
    EXPECT_EQ(refusal(house.issue(lot, 1'000)), TextId::StockUnsigned);
    house.signByThree(delivery);
    EXPECT_TRUE(house.issue(lot, 1'000));
}

TEST_F(StockTest, ASmallSchoolIssuesOnTwoSignaturesWhileTheThirdFollows) {
    house.pack.receiving.signers = 2;
    const DeliveryId delivery = house.delivery();
    const LotId lot = house.received(delivery, kRice);
    ASSERT_TRUE(house.receiving().sign(house.record(), delivery, SignRole::Handler, house.signer(kZhou)));
    EXPECT_FALSE(house.issue(lot, 1'000));
    ASSERT_TRUE(house.receiving().sign(house.record(), delivery, SignRole::Acceptor, house.signer(kWu)));
    EXPECT_TRUE(house.issue(lot, 1'000));
    EXPECT_EQ(house.receiving().counts().unsignedDeliveries, 1) << "the reviewer is still asked for";
}

TEST_F(StockTest, TakerAndKeeperAreTwoPeople) {
    const LotId lot = house.stocked(kRice);
    EXPECT_EQ(refusal(house.issue(lot, 1'000, kZhou, kZhou)), TextId::StockSameKeeper);
    EXPECT_EQ(refusal(house.issue(lot, 1'000, kZhang, kLi)), TextId::NotPermitted);
}

TEST_F(StockTest, ExpiredGoodsAreClearedNotIssued) {
    const LotId lot = house.stocked(kRice);
    const Date expires = *house.stock().find(lot)->expires;
    house.clock.advance(hours(24 * (expires - Kitchen::kToday + 1)));
    const Date day = businessDay(house.now(), house.site.zone);
    house.append(CertificateRegistered{kZhang, "JKZ-9", "疾控中心", day - 10, day + 300, {}});
    ASSERT_EQ(levelOf(house.stock().find(lot)->obstacles, "stock.expired"), rules::Level::Block);
    EXPECT_EQ(house.stock().counts().expired, 1);
    auto form = *house.stock().openClearing(lot);
    EXPECT_EQ(form.cleared.reason, ClearReason::Expired);
    EXPECT_EQ(refusal(house.stock().clear(form, house.signer(kZhou), house.signer(kZhou))),
              TextId::NotPermitted);
    ASSERT_TRUE(house.stock().clear(form, house.signer(kZhou), house.signer(kWu)));
    EXPECT_TRUE(house.stock().lots().empty());
    EXPECT_FALSE(house.stock().openClearing(lot));
}

TEST_F(StockTest, TheFirstToExpireGoesOutFirst) {
    const LotId older = house.stocked(kRice, 10'000);
    const DeliveryId delivery = house.delivery();
    auto form = house.line(delivery, kRice, 20'000);
    form.goods.produced = *form.goods.produced + 5;
    form.goods.expires = *form.goods.expires + 5;
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));
    house.signByThree(delivery);
    const auto lots = house.stock().lotsOf(kRice);
    ASSERT_EQ(lots.size(), 2U);
    EXPECT_EQ(lots.front().lot, older);
    auto issue = house.stock().open(Kitchen::kToday, Meal::Lunch);
    issue.lines = {house.stock().line(form.goods.lotId, {1'000})};
    EXPECT_EQ(
        levelOf(house.stock().judge(issue, issue.lines.front(), kZhang, kZhou).findings, "stock.not-oldest"),
        rules::Level::Warn);
    issue.lines.insert(issue.lines.begin(), house.stock().line(older, {10'000}));
    EXPECT_EQ(
        levelOf(house.stock().judge(issue, issue.lines.back(), kZhang, kZhou).findings, "stock.not-oldest"),
        std::nullopt)
        << "the older one is emptied by the same form";
}

TEST_F(StockTest, TheMenuSaysWhatIsNeededAndWhichLotsGiveIt) {
    const LotId rice = house.stocked(kRice, 10'000);
    house.stocked(kSauce, 24'000);
    const DishId dish = planned("米饭", "大米 100 g", 150);
    planned("红烧茄子", "茄子 120 g、酱油 5 g", 150);
    const auto needs = house.stock().needs(Kitchen::kToday, Meal::Lunch);
    ASSERT_EQ(needs.size(), 2U) << "there are no aubergines in stock";
    EXPECT_EQ(needs[0].productName, "东北大米");
    EXPECT_EQ(needs[0].wanted, Quantity{15'000});
    EXPECT_FALSE(needs[0].enough);
    ASSERT_EQ(needs[0].picks.size(), 1U);
    EXPECT_EQ(needs[0].picks[0].lot, rice);
    EXPECT_EQ(needs[0].picks[0].amount, Quantity{10'000});
    EXPECT_EQ(needs[0].dishes, std::vector{dish});
    EXPECT_EQ(needs[1].wanted, Quantity{2'000}) << "whole bottles";
    EXPECT_TRUE(needs[1].enough);
    ASSERT_TRUE(house.issue(rice, 4'000));
    EXPECT_EQ(house.stock().needs(Kitchen::kToday, Meal::Lunch)[0].issued, Quantity{4'000});
}

TEST_F(StockTest, AFormIssuesAllItsLinesOrNone) {
    const LotId rice = house.stocked(kRice);
    const LotId sauce = house.stocked(kSauce, 2'000);
    auto form = house.stock().open(Kitchen::kToday, Meal::Lunch);
    form.lines = {house.stock().line(rice, {1'000}), house.stock().line(sauce, {3'000})};
    EXPECT_FALSE(house.stock().issue(form, house.signer(kZhang), house.signer(kZhou)));
    EXPECT_EQ(house.stock().find(rice)->left, Quantity{50'000});
    form.lines.back().amount = {2'000};
    ASSERT_TRUE(house.stock().issue(form, house.signer(kZhang), house.signer(kZhou)));
    ASSERT_TRUE(house.stock().issue(form, house.signer(kZhang), house.signer(kZhou))) << "booked once";
    EXPECT_EQ(house.stock().issues(Kitchen::kToday).size(), 2U);
    form.lines = {house.stock().line(rice, {1'000}), house.stock().line(rice, {1'000})};
    EXPECT_EQ(refusal(house.stock().issue(form, house.signer(kZhang), house.signer(kZhou))),
              TextId::StockLotTwice);
}

TEST_F(StockTest, AnIssueIsUndoneWithAllItsLinesOrNotAtAll) {
    const LotId rice = house.stocked(kRice);
    const LotId sauce = house.stocked(kSauce, 6'000);
    auto form = house.stock().open(Kitchen::kToday, Meal::Lunch);
    form.lines = {house.stock().line(rice, {1'000}), house.stock().line(sauce, {3'000})};
    ASSERT_TRUE(house.stock().issue(form, house.signer(kZhang), house.signer(kZhou)));
    const std::vector<RecordId> lines{form.lines[0].record, form.lines[1].record};
    EXPECT_FALSE(house.stock().undoIssue(house.record(), lines, house.signer(kLi))) << "not hers";
    const RecordId voiding = house.record();
    ASSERT_TRUE(house.stock().undoIssue(voiding, lines, house.signer(kZhou)));
    EXPECT_TRUE(house.stock().undoIssue(voiding, lines, house.signer(kZhou))) << "booked once";
    EXPECT_EQ(house.stock().find(rice)->left, Quantity{50'000});
    EXPECT_EQ(house.stock().find(sauce)->left, Quantity{6'000});
    EXPECT_FALSE(house.stock().undoIssue(house.record(), lines, house.signer(kZhou)));
    form.lines = {house.stock().line(rice, {1'000})};
    ASSERT_TRUE(house.stock().issue(form, house.signer(kZhang), house.signer(kZhou)));
    EXPECT_FALSE(
        house.stock().undoIssue(house.record(), {form.lines[0].record, lines[1]}, house.signer(kZhou)));
    EXPECT_EQ(house.stock().find(rice)->left, Quantity{49'000}) << "nothing came back";
}

TEST_F(StockTest, ALineSaysWhyItsLotGoesFirst) {
    const LotId lot = house.stocked(kRice);
    auto form = house.stock().open(Kitchen::kToday, Meal::Lunch);
    form.lines = {house.stock().line(lot, {1'000})};
    form.lines.front().note = "这一批已经开封";
    ASSERT_TRUE(house.stock().issue(form, house.signer(kZhang), house.signer(kZhou)));
    EXPECT_EQ(house.stock().issuesOf(lot).front().note, "这一批已经开封");
}

TEST_F(StockTest, AnIssueTakenBackIsInTheLotAgain) {
    const LotId lot = house.stocked(kRice);
    ASSERT_TRUE(house.issue(lot, 5'000));
    const RecordId record = house.stock().issues(Kitchen::kToday).front().record;
    ASSERT_TRUE(
        house.stock().takeBack(house.record(), record, Reason::UndoneAtOnce, "", house.signer(kZhou)));
    EXPECT_EQ(house.stock().find(lot)->left, Quantity{50'000});
    EXPECT_FALSE(house.stock().issuesOf(lot).front().standing);
    EXPECT_FALSE(house.stock().takeBack(house.record(), record, Reason::Mistyped, "", house.signer(kZhou)));
}

TEST_F(StockTest, AHeldLotStaysUntilADirectorReleasesIt) {
    const LotId lot = house.stocked(kRice);
    ASSERT_TRUE(
        house.stock().hold(house.record(), {lot}, LotHoldReason::Recall, "厂家召回", house.signer(kZhang)));
    EXPECT_EQ(refusal(house.issue(lot, 1'000)), TextId::StockHeld);
    EXPECT_FALSE(
        house.stock().release(house.record(), {lot}, LotHoldReason::Recall, "", house.signer(kWang)));
    EXPECT_EQ(refusal(house.stock().release(house.record(), {lot}, LotHoldReason::Incident, "",
                                            house.signer(kZhao))),
              TextId::StockNotHeld);
    ASSERT_TRUE(
        house.stock().release(house.record(), {lot}, LotHoldReason::Recall, "误报", house.signer(kZhao)));
    EXPECT_TRUE(house.issue(lot, 1'000));
}

TEST_F(StockTest, WhatTheDirectorLetInGoesOutForADayOnly) {
    auto form = house.line(house.delivery(kButcher), kPork);
    form.goods.temperature = CentiCelsius{950};
    form.goods.overrideReason = "路上堵车，总监看过";
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou), house.signer(kZhao)));
    house.signByThree(form.goods.delivery);
    EXPECT_TRUE(house.issue(form.goods.lotId, 1'000));
    house.clock.advance(hours(25));
    EXPECT_EQ(levelOf(house.stock().find(form.goods.lotId)->obstacles, "stock.override-over"),
              rules::Level::Block);
}

}  // namespace
}  // namespace canteen::testing
