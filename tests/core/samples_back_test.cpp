// Taking back and correcting: the old line stays, struck through.
#include "core/base/text_id.h"
#include "samples_case.h"

namespace canteen::testing {
namespace {

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
    EXPECT_EQ(refusalOf(takeBack(line(sample).record, Reason::UndoneAtOnce, kZhang)),
              TextId::SamplePutInFirst);
    ASSERT_TRUE(takeBack(record, Reason::UndoneAtOnce, kZhang));
    EXPECT_EQ(line(sample).state, SampleState::Taken);
    EXPECT_FALSE(line(sample).keepUntil);
    EXPECT_TRUE(takeBack(line(sample).record, Reason::DroppedOrSpilt, kZhang));
}

TEST_F(SamplesTest, AVoidedSampleLeavesTheFridgeAndTheRestOfItsBatchStays) {
    const DishId egg = kitchen.dish("番茄炒蛋");
    const SampleId spilt = kitchen.sampled(egg);
    const SampleId other = kitchen.sampled(kitchen.dish("紫菜汤"));
    ASSERT_TRUE(putIn({spilt, other}));
    const UtcMs putInAt = *line(spilt).putInAt;
    kitchen.clock.advance(minutes(30));
    ASSERT_TRUE(takeBack(line(spilt).record, Reason::DroppedOrSpilt, kZhang));
    EXPECT_EQ(line(spilt).state, SampleState::Voided);
    EXPECT_EQ(line(spilt).putInAt, putInAt);
    EXPECT_EQ(line(other).state, SampleState::Stored);
    EXPECT_EQ(stateOf(egg), DishState::Open);
    EXPECT_FALSE(samples().boxes()[0].busy);
    EXPECT_EQ(samples().stored().size(), 1U);
    EXPECT_TRUE(kitchen.sampled(egg) != spilt);
    EXPECT_EQ(kitchen.faults(), "");
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

TEST_F(SamplesTest, WhoCorrectedALineDoesNotCountersignIt) {
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    auto form = *samples().openCorrection(line(sample).record);
    form.weight = Grams{150};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(take(form, kZhao));
    EXPECT_EQ(refusalOf(countersign(sample, kZhao)), TextId::SampleSelfSupervised);
    EXPECT_TRUE(countersign(sample, kSun));
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

}  // namespace
}  // namespace canteen::testing
