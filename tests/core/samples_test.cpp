// Taking samples, putting them in, supervising; dishes that need none.
#include "core/base/text_id.h"
#include "samples_case.h"

namespace canteen::testing {
namespace {

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

TEST_F(SamplesTest, ADishThatASchoolMayNotServeIsNotAdded) {
    const auto refused = samples().addDish(kitchen.record(), Kitchen::kToday, Meal::Lunch, "干煸四季豆",
                                           DishType::Vegetable, kitchen.signer(kZhang));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text, Sentence(TextId::ForbiddenItem, {"四季豆"}));
    EXPECT_TRUE(samples().day(Kitchen::kToday)[1].dishes.empty());
    EXPECT_EQ(samples().judgeDishName("凉拌黄瓜")[0].level, rules::Level::Warn);
    EXPECT_TRUE(samples().judgeDishName("番茄炒蛋").empty());
}

TEST_F(SamplesTest, AnExcusedDishNeedsNoSampleUntilTheExcuseIsTakenBack) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    const RecordId record = kitchen.record();
    EXPECT_EQ(refusalOf(samples().excuse(record, dish, ExcuseReason::NotCooked, "", kitchen.signer(kZhang))),
              TextId::NotPermitted);
    ASSERT_TRUE(samples().excuse(record, dish, ExcuseReason::NotCooked, "", kitchen.signer(kWang)));
    EXPECT_EQ(dishLine(dish).state, DishState::Excused);
    EXPECT_EQ(dishLine(dish).excuseRecord, record);
    ASSERT_TRUE(takeBack(dishLine(dish).excuseRecord, Reason::Mistyped, kWang));
    EXPECT_EQ(dishLine(dish).state, DishState::Open);
    EXPECT_TRUE(dishLine(dish).excuseRecord.isNil());
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

}  // namespace
}  // namespace canteen::testing
