#include "core/service/samples.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

using service::BookQuery;
using service::DishState;
using service::SampleForm;
using service::SampleLine;

// Lunch is served from 11:20 to 12:40; the tests begin at 11:00, everybody checked.
class SamplesTest : public ::testing::Test {
  protected:
    SamplesTest() {
        kitchen.checkEverybody();
        kitchen.at(11, 0);
    }

    Kitchen kitchen;

    service::Samples samples() { return kitchen.samples(); }
    Result<RecordId> take(const SampleForm& form, StaffId by = kZhang) {
        return samples().take(form, kitchen.signer(by));
    }
    Status putIn(const std::vector<SampleId>& batch, const std::string& fridge = "LY1") {
        return samples().putIn(kitchen.record(), batch, fridge, 1, kitchen.signer(kZhang));
    }
    Status countersign(SampleId sample, StaffId by) {
        return samples().countersign(kitchen.record(), {sample}, kitchen.signer(by));
    }
    Status dispose(const std::vector<SampleId>& batch, StaffId disposer = kZhang, StaffId witness = kSun) {
        return samples().dispose(kitchen.record(), batch, DisposalMethod::KitchenWaste,
                                 kitchen.signer(disposer), kitchen.signer(witness));
    }
    Status hold(SampleId sample, StaffId by = kWang) {
        return samples().hold(kitchen.record(), {sample}, HoldReason::Incident, "腹痛", kitchen.signer(by));
    }
    Status takeBack(RecordId record, Reason reason, StaffId by) {
        return samples().takeBack(kitchen.record(), record, reason, "", kitchen.signer(by));
    }
    // Two days later at 14:00, when today's lunch samples are due; Zhang is checked.
    void whenDue() {
        kitchen.clock.advance(hours(48));
        const Date day = Kitchen::kToday + 2;
        kitchen.roster(kZhang, day, Shift::Early);
        ASSERT_TRUE(kitchen.checks().save(kitchen.healthy(kZhang, day), kitchen.signer(kWang)));
        kitchen.clock.advance(hours(3));
    }
    SampleLine line(SampleId sample) { return *samples().find(sample); }
    RecordId lastRecord() {
        return store::findEntry(kitchen.store().database(), kitchen.store().lastSeq())->id;
    }
    DishState stateOf(DishId dish) {
        for (const auto& meal : samples().day(Kitchen::kToday))
            for (const auto& line : meal.dishes)
                if (line.dish == dish) return line.state;
        ADD_FAILURE() << "not on the menu";
        return {};
    }
    static TextId refusalOf(const auto& result) {
        EXPECT_FALSE(result.has_value());
        return result.has_value() ? TextId::Unexpected : result.error().text.id;
    }
};

TEST_F(SamplesTest, AWeighedBoxIsALineInHand) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    const SampleForm form = kitchen.weighed(dish);
    ASSERT_TRUE(take(form));
    const SampleLine taken = line(form.sample);
    EXPECT_EQ(taken.state, SampleState::Taken);
    EXPECT_EQ(taken.dishName, "番茄炒蛋");
    EXPECT_EQ(taken.weight, Grams{130});
    EXPECT_EQ(taken.box, BoxNo{1});
    EXPECT_EQ(taken.sampler, "张师傅");
    EXPECT_FALSE(taken.late);
    EXPECT_EQ(stateOf(dish), DishState::Sampled);
    EXPECT_EQ(samples().inHand().size(), 1U);
}

TEST_F(SamplesTest, TheSameFormSavedTwiceBooksOnce) {
    const SampleForm form = kitchen.weighed(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(take(form));
    const auto records = kitchen.store().lastSeq();
    EXPECT_EQ(*take(form), form.record);
    EXPECT_EQ(kitchen.store().lastSeq(), records);
}

TEST_F(SamplesTest, LessThanTheFloorIsRefused) {
    EXPECT_EQ(refusalOf(take(kitchen.weighed(kitchen.dish("番茄炒蛋"), {124}))), TextId::SampleTooLight);
}

TEST_F(SamplesTest, ABoxHoldsOneLiveSample) {
    kitchen.sampled(kitchen.dish("番茄炒蛋"));
    SampleForm second = kitchen.weighed(kitchen.dish("紫菜汤"));
    EXPECT_EQ(second.box, BoxNo{2});
    second.box = BoxNo{1};
    EXPECT_EQ(refusalOf(take(second)), TextId::SampleBoxBusy);
}

TEST_F(SamplesTest, TheNextBoxFollowsTheOneFilledLast) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    SampleForm form = kitchen.weighed(dish);
    form.box = BoxNo{5};
    ASSERT_TRUE(take(form));
    EXPECT_EQ(samples().nextFreeBox(), BoxNo{6});
    kitchen.sampled(kitchen.dish("紫菜汤"));
    EXPECT_EQ(samples().nextFreeBox(), BoxNo{1});
}

TEST_F(SamplesTest, AnUncheckedPersonTakesNoSample) {
    Kitchen other;
    other.at(11, 0);
    const auto taken = other.samples().take(other.weighed(other.dish("番茄炒蛋")), other.signer(kZhang));
    EXPECT_EQ(refusalOf(taken), TextId::PersonUnchecked);
}

TEST_F(SamplesTest, ATeacherMayNotTakeSamples) {
    EXPECT_EQ(refusalOf(take(kitchen.weighed(kitchen.dish("番茄炒蛋")), kSun)), TextId::NotPermitted);
}

TEST_F(SamplesTest, ALateSampleNeedsAReasonAndIsMarked) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    kitchen.at(14, 0);
    EXPECT_EQ(stateOf(dish), DishState::Overdue);
    SampleForm form = kitchen.weighed(dish);
    EXPECT_EQ(refusalOf(take(form)), TextId::SampleLateNeedsReason);
    form.sampledAt = kitchen.now() - hours(2);
    form.reason = Reason::TerminalBusy;
    ASSERT_TRUE(take(form));
    EXPECT_TRUE(line(form.sample).late);
    EXPECT_EQ(line(form.sample).sampledAt, *form.sampledAt);
    EXPECT_EQ(line(form.sample).reason, Reason::TerminalBusy);
}

TEST_F(SamplesTest, ASampleOfYesterdaysDishMustHaveBeenTakenYesterday) {
    SampleForm form = kitchen.weighed(kitchen.dish("番茄炒蛋", Meal::Lunch, Kitchen::kToday - 1));
    form.reason = Reason::Forgot;
    EXPECT_EQ(refusalOf(take(form)), TextId::TimeOtherDay);
    form.sampledAt = kitchen.now() - hours(24);
    EXPECT_TRUE(take(form));
}

TEST_F(SamplesTest, PuttingInBeginsTheFortyEightHours) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    const SampleId sample = kitchen.sampled(dish);
    kitchen.clock.advance(minutes(10));
    ASSERT_TRUE(putIn({sample}));
    EXPECT_EQ(line(sample).state, SampleState::Stored);
    EXPECT_EQ(line(sample).keepUntil, kitchen.now() + hours(48));
    EXPECT_EQ(line(sample).fridge, "LY1");
    EXPECT_EQ(stateOf(dish), DishState::Stored);
    EXPECT_TRUE(samples().inHand().empty());
}

TEST_F(SamplesTest, OnlyTheDedicatedFridgeTakesSamples) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    EXPECT_EQ(refusalOf(putIn({sample}, "BX2")), TextId::SampleFridgeNotDedicated);
    EXPECT_EQ(refusalOf(putIn({sample}, "LD3")), TextId::SampleFridgeFrozen);
    EXPECT_EQ(refusalOf(putIn({sample}, "XX")), TextId::SampleFridgeUnknown);
}

TEST_F(SamplesTest, ABatchGoesInWholeOrNotAtAll) {
    const SampleId in = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const SampleId hand = kitchen.sampled(kitchen.dish("紫菜汤"));
    EXPECT_EQ(refusalOf(putIn({hand, in})), TextId::SampleNotInHand);
    EXPECT_EQ(line(hand).state, SampleState::Taken);
    EXPECT_EQ(refusalOf(putIn({hand, hand})), TextId::NothingChosen);
    EXPECT_EQ(refusalOf(putIn({})), TextId::NothingChosen);
}

TEST_F(SamplesTest, ASupervisorSignsButNeverHisOwnSample) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    EXPECT_EQ(samples().withoutSupervisor().size(), 1U);
    EXPECT_EQ(refusalOf(countersign(sample, kZhang)), TextId::NotPermitted);
    ASSERT_TRUE(countersign(sample, kSun));
    EXPECT_EQ(line(sample).supervisor, "孙老师");
    EXPECT_EQ(refusalOf(countersign(sample, kWang)), TextId::SampleCountersigned);
    SampleForm own = kitchen.weighed(kitchen.dish("紫菜汤"));
    ASSERT_TRUE(take(own, kWang));
    EXPECT_EQ(refusalOf(countersign(own.sample, kWang)), TextId::SampleSelfSupervised);
}

TEST_F(SamplesTest, DisposingEarlyIsRefusedAndNamesTheTime) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const auto refused = dispose({sample});
    EXPECT_EQ(refusalOf(refused), TextId::DisposalEarlyOf);
    EXPECT_EQ(refused.error().text.arguments, (std::vector<std::string>{"番茄炒蛋", "1", "11-22 11:00"}));
}

TEST_F(SamplesTest, TwoPeopleDisposeOfWhatIsDue) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    whenDue();
    EXPECT_EQ(samples().counts().due, 1);
    ASSERT_TRUE(dispose({sample}));
    EXPECT_EQ(line(sample).state, SampleState::Disposed);
    EXPECT_EQ(line(sample).endedBy, "张师傅");
    EXPECT_EQ(line(sample).witness, "孙老师");
    EXPECT_FALSE(samples().boxes()[0].busy);
}

TEST_F(SamplesTest, OnePersonOrABadgeIsNotEnoughToDispose) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    whenDue();
    EXPECT_EQ(refusalOf(dispose({sample}, kWang, kWang)), TextId::SampleSameWitness);
    const auto byBadge = samples().dispose(kitchen.record(), {sample}, DisposalMethod::KitchenWaste,
                                           kitchen.signer(kZhang, SignMethod::Badge), kitchen.signer(kSun));
    EXPECT_EQ(refusalOf(byBadge), TextId::BadgeIsNotEnough);
}

TEST_F(SamplesTest, ASetBackClockBringsNoDisposalForward) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    kitchen.clock.shiftWall(hours(72));
    kitchen.clock.shiftWall(hours(-72));
    EXPECT_EQ(refusalOf(dispose({sample})), TextId::DisposalEarlyOf);
}

TEST_F(SamplesTest, AHeldSampleStaysUntilTheHoldIsLifted) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    whenDue();
    EXPECT_EQ(samples().counts().due, 0);
    EXPECT_EQ(samples().counts().held, 1);
    EXPECT_EQ(refusalOf(dispose({sample})), TextId::SampleOnHold);
    EXPECT_EQ(refusalOf(samples().liftHold(kitchen.record(), {sample}, "", "", kitchen.signer(kWang))),
              TextId::NotPermitted);
    ASSERT_TRUE(samples().liftHold(kitchen.record(), {sample}, "查清", "市监局", kitchen.signer(kZhao)));
    EXPECT_FALSE(line(sample).held);
    EXPECT_TRUE(dispose({sample}));
}

TEST_F(SamplesTest, AnIncidentHoldsEverythingThatIsNotHeldYet) {
    const SampleId one = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const SampleId two = kitchen.sampled(kitchen.dish("紫菜汤"));
    ASSERT_TRUE(hold(one));
    ASSERT_TRUE(
        samples().hold(kitchen.record(), {one, two}, HoldReason::Incident, "", kitchen.signer(kWang)));
    EXPECT_TRUE(line(two).held);
    EXPECT_EQ(line(one).holdNote, "腹痛");
    EXPECT_EQ(refusalOf(hold(one)), TextId::SampleHeldAlready);
}

TEST_F(SamplesTest, AHoldIsUndoneAtOnceByWhoPlacedItAndElseOnlyLifted) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    const RecordId record = lastRecord();
    EXPECT_EQ(refusalOf(takeBack(record, Reason::Mistyped, kZhao)), TextId::HoldOnlyLifted);
    EXPECT_EQ(refusalOf(takeBack(record, Reason::UndoneAtOnce, kZhao)), TextId::TakeBackTooLate);
    ASSERT_TRUE(takeBack(record, Reason::UndoneAtOnce, kWang));
    EXPECT_FALSE(line(sample).held);
}

TEST_F(SamplesTest, AnAuthorityMayTakeAHeldSample) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    const SampleSent sent{sample, "市监局", "刘科长", {60}, "2026-15"};
    ASSERT_TRUE(samples().send(kitchen.record(), sent, kitchen.signer(kWang)));
    EXPECT_EQ(line(sample).state, SampleState::Sent);
    EXPECT_EQ(line(sample).sentTo, "市监局");
    EXPECT_EQ(samples().counts().held, 0);
}

TEST_F(SamplesTest, SendingNamesTheUnitAndNoMoreThanThereIs) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    SampleSent sent{sample, "", "", {60}, ""};
    EXPECT_EQ(refusalOf(samples().send(kitchen.record(), sent, kitchen.signer(kWang))),
              TextId::SentUnitMissing);
    sent.unit = "市监局";
    sent.amount = {131};
    EXPECT_EQ(refusalOf(samples().send(kitchen.record(), sent, kitchen.signer(kWang))),
              TextId::SentAmountWrong);
}

TEST_F(SamplesTest, ATakenBackSampleFreesBoxAndDish) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    const SampleId sample = kitchen.sampled(dish);
    ASSERT_TRUE(takeBack(line(sample).record, Reason::UndoneAtOnce, kZhang));
    EXPECT_EQ(line(sample).state, SampleState::Voided);
    EXPECT_EQ(line(sample).voidReason, Reason::UndoneAtOnce);
    EXPECT_EQ(stateOf(dish), DishState::Open);
    EXPECT_FALSE(samples().boxes()[0].busy);
}

TEST_F(SamplesTest, ATakenBackPutInReturnsTheSampleToTheHand) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const RecordId record = lastRecord();
    EXPECT_EQ(refusalOf(takeBack(line(sample).record, Reason::Mistyped, kZhang)), TextId::SamplePutInFirst);
    ASSERT_TRUE(takeBack(record, Reason::UndoneAtOnce, kZhang));
    EXPECT_EQ(line(sample).state, SampleState::Taken);
    EXPECT_FALSE(line(sample).keepUntil);
    EXPECT_TRUE(takeBack(line(sample).record, Reason::DroppedOrSpilt, kZhang));
}

TEST_F(SamplesTest, ATakenBackDisposalReturnsTheSampleToTheFridge) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    whenDue();
    ASSERT_TRUE(dispose({sample}));
    const RecordId record = lastRecord();
    EXPECT_EQ(refusalOf(takeBack(record, Reason::Mistyped, kZhao)), TextId::DisposalStands);
    ASSERT_TRUE(takeBack(record, Reason::UndoneAtOnce, kSun));
    EXPECT_EQ(line(sample).state, SampleState::Stored);
    EXPECT_FALSE(line(sample).endedAt);
}

TEST_F(SamplesTest, ADisposalWhoseBoxIsInUseAgainStays) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    whenDue();
    ASSERT_TRUE(dispose({sample}));
    const RecordId record = lastRecord();
    SampleForm form = kitchen.weighed(kitchen.dish("紫菜汤", Meal::Lunch, Kitchen::kToday + 2));
    form.box = BoxNo{1};
    form.reason = Reason::TerminalBusy;
    ASSERT_TRUE(take(form));
    EXPECT_EQ(refusalOf(takeBack(record, Reason::UndoneAtOnce, kZhang)), TextId::SampleBoxBusy);
}

TEST_F(SamplesTest, AHeldSampleCannotBeVoidedAway) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    EXPECT_EQ(refusalOf(takeBack(line(sample).record, Reason::DroppedOrSpilt, kZhao)), TextId::SampleOnHold);
}

TEST_F(SamplesTest, ACorrectionStrikesTheOldLineThrough) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(countersign(sample, kSun));
    const SampleLine before = line(sample);
    auto form = samples().openCorrection(before.record);
    ASSERT_TRUE(form);
    form->weight = Grams{150};
    form->reason = Reason::Mistyped;
    ASSERT_TRUE(take(*form));
    const auto history = samples().history(sample);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].state, SampleState::Corrected);
    EXPECT_EQ(history[0].weight, Grams{130});
    EXPECT_EQ(history[1].weight, Grams{150});
    EXPECT_TRUE(history[1].correction);
    EXPECT_EQ(history[1].state, SampleState::Stored);
    EXPECT_EQ(history[1].keepUntil, before.keepUntil);
    EXPECT_EQ(history[1].fridge, "LY1");
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(SamplesTest, TheSupervisorSignsAnewForAnotherWeightButNotForAnotherBox) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(countersign(sample, kSun));
    auto form = *samples().openCorrection(line(sample).record);
    form.box = BoxNo{4};
    form.reason = Reason::WrongBox;
    ASSERT_TRUE(take(form));
    EXPECT_EQ(line(sample).supervisor, "孙老师");
    form = *samples().openCorrection(line(sample).record);
    form.weight = Grams{150};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(take(form));
    EXPECT_EQ(line(sample).supervisor, "");
}

TEST_F(SamplesTest, ACorrectionKeepsTheHold) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    auto form = *samples().openCorrection(line(sample).record);
    form.weight = Grams{150};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(take(form));
    EXPECT_TRUE(line(sample).held);
}

TEST_F(SamplesTest, WhoCorrectsAnothersLineDoesNotBecomeItsSampler) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    auto form = *samples().openCorrection(line(sample).record);
    form.weight = Grams{150};
    form.reason = Reason::Mistyped;
    EXPECT_EQ(refusalOf(take(form, kLi)), TextId::NotPermitted);
    ASSERT_TRUE(take(form, kZhao));
    EXPECT_EQ(line(sample).sampler, "张师傅");
}

TEST_F(SamplesTest, ACorrectionNeedsAReasonAndTheStandingLine) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    const RecordId old = line(sample).record;
    auto form = *samples().openCorrection(old);
    EXPECT_EQ(refusalOf(take(form)), TextId::TakeBackNeedsReason);
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(take(form));
    EXPECT_EQ(refusalOf(samples().openCorrection(old)), TextId::SampleLineReplaced);
    EXPECT_EQ(refusalOf(takeBack(old, Reason::Mistyped, kZhang)), TextId::SampleLineReplaced);
}

TEST_F(SamplesTest, ACorrectedTimeStaysBeforeThePutIn) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const SampleLine before = line(sample);
    auto form = *samples().openCorrection(before.record);
    form.reason = Reason::Mistyped;
    form.sampledAt = *before.putInAt + minutes(1);
    EXPECT_EQ(refusalOf(take(form)), TextId::SamplePutInBeforeTaken);
    form.sampledAt = before.sampledAt - minutes(20);
    ASSERT_TRUE(take(form));
    EXPECT_EQ(line(sample).keepUntil, before.keepUntil);
    EXPECT_EQ(line(sample).sampledAt, before.sampledAt - minutes(20));
}

TEST_F(SamplesTest, ADisposedLineIsCorrectedThoughItsBoxIsInUse) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    whenDue();
    ASSERT_TRUE(dispose({sample}));
    SampleForm next = kitchen.weighed(kitchen.dish("紫菜汤", Meal::Lunch, Kitchen::kToday + 2));
    next.box = BoxNo{1};
    next.reason = Reason::TerminalBusy;
    ASSERT_TRUE(take(next));
    auto form = *samples().openCorrection(line(sample).record);
    form.weight = Grams{150};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(take(form, kZhao));
    EXPECT_EQ(line(sample).state, SampleState::Disposed);
    EXPECT_EQ(line(sample).endedBy, "张师傅");
}

TEST_F(SamplesTest, WhatWasTakenBackIsSoWhenTheTablesAreMadeAgain) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(takeBack(line(sample).record, Reason::DroppedOrSpilt, kZhang));
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(SamplesTest, AnUnplannedDishIsAddedOnceAndTakenBack) {
    const RecordId record = kitchen.record();
    const auto dish = samples().addDish(record, Kitchen::kToday, Meal::Lunch, "凉拌木耳", DishType::Vegetable,
                                        kitchen.signer(kZhang));
    ASSERT_TRUE(dish);
    EXPECT_EQ(refusalOf(samples().addDish(kitchen.record(), Kitchen::kToday, Meal::Lunch, "凉拌木耳",
                                          DishType::Vegetable, kitchen.signer(kZhang))),
              TextId::DishOnMenu);
    ASSERT_TRUE(takeBack(record, Reason::UndoneAtOnce, kZhang));
    EXPECT_TRUE(samples().day(Kitchen::kToday)[1].dishes.empty());
    ASSERT_TRUE(samples().addDish(kitchen.record(), Kitchen::kToday, Meal::Lunch, "凉拌木耳",
                                  DishType::Vegetable, kitchen.signer(kZhang)));
    EXPECT_EQ(stateOf(*dish), DishState::Open);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(SamplesTest, AnExcusedDishNeedsNoSampleUntilTheExcuseIsTakenBack) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    const RecordId record = kitchen.record();
    EXPECT_EQ(refusalOf(samples().excuse(record, dish, ExcuseReason::NotCooked, "", kitchen.signer(kZhang))),
              TextId::NotPermitted);
    ASSERT_TRUE(samples().excuse(record, dish, ExcuseReason::NotCooked, "", kitchen.signer(kWang)));
    EXPECT_EQ(stateOf(dish), DishState::Excused);
    ASSERT_TRUE(takeBack(record, Reason::Mistyped, kWang));
    EXPECT_EQ(stateOf(dish), DishState::Open);
}

TEST_F(SamplesTest, ASampledDishIsNotExcused) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    kitchen.sampled(dish);
    EXPECT_EQ(refusalOf(samples().excuse(kitchen.record(), dish, ExcuseReason::NotServed, "",
                                         kitchen.signer(kWang))),
              TextId::DishHasSample);
}

TEST_F(SamplesTest, TheDayShowsEveryMealOfTheSite) {
    kitchen.dish("番茄炒蛋");
    kitchen.dish("夜宵面", Meal::NightSnack);
    const auto meals = samples().day(Kitchen::kToday);
    ASSERT_EQ(meals.size(), 3U);
    EXPECT_EQ(meals[0].meal, Meal::Breakfast);
    EXPECT_TRUE(meals[0].dishes.empty());
    EXPECT_EQ(meals[1].open, 1);
    EXPECT_EQ(meals[2].meal, Meal::NightSnack);
    EXPECT_FALSE(meals[2].time);
}

TEST_F(SamplesTest, TheBookFindsAPartOfTheNameNewestFirst) {
    const SampleId egg = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    kitchen.sampled(kitchen.dish("紫菜汤"));
    const SampleId soup = kitchen.sampled(kitchen.dish("番茄蛋汤"));
    const auto lines = samples().book({.dish = "番茄", .from = {}, .to = {}, .box = {}, .state = {}});
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].sample, soup);
    EXPECT_EQ(lines[1].sample, egg);
}

TEST_F(SamplesTest, EveryCriterionOfTheBookMustHold) {
    const SampleId one = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const SampleId two = kitchen.sampled(kitchen.dish("番茄蛋汤"));
    ASSERT_TRUE(hold(two));
    BookQuery query;
    query.box = BoxNo{1};
    EXPECT_EQ(samples().book(query).at(0).sample, one);
    query.state = SampleState::Taken;
    EXPECT_TRUE(samples().book(query).empty());
    query = {};
    query.state = SampleState::Taken;
    EXPECT_EQ(samples().book(query).size(), 1U);
    query = {};
    query.heldOnly = true;
    EXPECT_EQ(samples().book(query).at(0).sample, two);
    query = {};
    query.to = Kitchen::kToday - 1;
    EXPECT_TRUE(samples().book(query).empty());
    query = {};
    query.limit = 1;
    EXPECT_EQ(samples().book(query).size(), 1U);
}

// A week of lines in every state, five dishes, boxes used again and again.
void fillBook(Kitchen& kitchen) {
    static constexpr const char* kNames[] = {"番茄炒蛋", "番茄蛋汤", "紫菜汤", "红烧豆腐", "豆腐汤"};
    for (int i = 0; i < 60; ++i) {
        const DishId dish =
            kitchen.dish(kNames[i % 5], i % 2 == 0 ? Meal::Lunch : Meal::Breakfast, Kitchen::kToday - i % 7);
        const auto sample = numbered<SampleId>(static_cast<unsigned>(1000 + i));
        const bool ends = i % 4 < 2;
        kitchen.append(SampleTaken{
            sample, dish, {130}, WeightSource::Scale, {ends ? i % 3 + 1 : 100 + i % 4 * 100 + i}, {}, {}});
        if (i % 4 == 3) continue;
        kitchen.append(SampleStored{{sample}, "LY1", 1, {kitchen.clock.wall()}, {}});
        if (i % 3 == 0) kitchen.append(SampleHeld{{sample}, HoldReason::Complaint, ""});
        if (i % 4 == 0) kitchen.append(SampleDisposed{{sample}, DisposalMethod::KitchenWaste});
        if (i % 4 == 1) kitchen.append(SampleSent{sample, "市监局", "", {60}, ""});
    }
}

std::vector<std::uint64_t> sequenceOf(const std::vector<SampleLine>& lines) {
    std::vector<std::uint64_t> all;
    for (const SampleLine& line : lines) all.push_back(line.seq);
    return all;
}

std::vector<std::uint64_t> expectedLines(const std::vector<SampleLine>& book, const BookQuery& query) {
    std::vector<SampleLine> fitting;
    for (const SampleLine& line : book) {
        const bool fits = line.dishName.find(query.dish) != std::string::npos &&
                          (!query.from || line.day >= *query.from) && (!query.to || line.day <= *query.to) &&
                          (!query.box || line.box == *query.box) &&
                          (!query.state || line.state == *query.state) && (!query.heldOnly || line.held);
        if (fits && static_cast<int>(fitting.size()) < query.limit) fitting.push_back(line);
    }
    return sequenceOf(fitting);
}

TEST_F(SamplesTest, TheBookFindsTheSameWhicheverIndexItReads) {
    fillBook(kitchen);
    const auto book = samples().book(BookQuery{});
    ASSERT_EQ(book.size(), 60U);
    int found = 0;
    for (const char* dish : {"", "番茄", "汤", "豆腐汤", "没有"})
        for (const int box : {0, 1, 2})
            for (int state = 0; state <= 4; ++state)
                for (const bool held : {false, true})
                    for (const int limit : {1, 4, 200}) {
                        BookQuery query{dish, {}, {}, {}, {}, held, limit};
                        if (limit == 4) query.from = Kitchen::kToday - 5;
                        if (box == 2) query.to = Kitchen::kToday - 1;
                        if (box > 0) query.box = BoxNo{box};
                        if (state > 0) query.state = static_cast<SampleState>(state);
                        const auto expected = expectedLines(book, query);
                        EXPECT_EQ(sequenceOf(samples().book(query)), expected)
                            << dish << " box " << box << " state " << state << " limit " << limit;
                        found += expected.empty() ? 0 : 1;
                    }
    EXPECT_GT(found, 100);
}

TEST_F(SamplesTest, TheDishServedMostOftenIsOfferedFirst) {
    kitchen.dish("番茄炒蛋");
    kitchen.dish("紫菜汤");
    kitchen.dish("紫菜汤", Meal::Breakfast);
    const auto known = samples().knownDishes();
    ASSERT_EQ(known.size(), 2U);
    EXPECT_EQ(known[0].name, "紫菜汤");
    EXPECT_EQ(known[0].initials, "ZCT");
}

TEST_F(SamplesTest, DueSamplesComeBeforeOlderHeldOnes) {
    const SampleId held = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(held));
    kitchen.clock.advance(minutes(5));
    const SampleId due = kitchen.stored(kitchen.dish("紫菜汤"));
    whenDue();
    const auto lines = samples().stored();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].sample, due);
}

TEST_F(SamplesTest, CountsNameWhatWaits) {
    kitchen.sampled(kitchen.dish("番茄炒蛋"));
    kitchen.clock.advance(minutes(61));
    kitchen.stored(kitchen.dish("紫菜汤"));
    const auto counts = samples().counts();
    EXPECT_EQ(counts.inHand, 1);
    EXPECT_EQ(counts.putInLate, 1);
    EXPECT_EQ(counts.stored, 1);
    EXPECT_EQ(counts.unsigned_, 2);
    EXPECT_EQ(counts.boxesBusy, 2);
}

}  // namespace
}  // namespace canteen::testing
