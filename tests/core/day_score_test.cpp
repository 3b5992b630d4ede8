// The score of a day, from shares and from a real store.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/rules/day_score.h"
#include "tests/support/kitchen.h"

namespace canteen::rules {
namespace {

using enum ScorePart;

TEST(DayScore, ADayThatAsksForNothingHasNone) {
    EXPECT_FALSE(scoreOf({}).percent);
    EXPECT_FALSE(scoreOf({{Dishes, 0, 0}, {Staff, 0, 0}}).percent);
}

TEST(DayScore, IsAHundredOnlyWhenNothingIsMissing) {
    EXPECT_EQ(scoreOf({{Dishes, 12, 12}, {Staff, 55, 55}, {Problems, 3, 3}}).percent, 100);
    EXPECT_EQ(scoreOf({{Dishes, 999, 1000}, {Staff, 55, 55}}).percent, 99);
}

TEST(DayScore, EveryPartWeighsTheSame) {
    EXPECT_EQ(scoreOf({{Dishes, 0, 40}, {Staff, 1, 1}}).percent, 50);
    EXPECT_EQ(scoreOf({{Dishes, 1, 3}, {Staff, 1, 3}, {Counts, 1, 3}}).percent, 33);
}

TEST(DayScore, LeavesOutWhatTheDayDoesNotAskForAndKeepsTheOrder) {
    const DayScore score = scoreOf({{Problems, 11, 16}, {Deliveries, 0, 0}, {Dishes, 2, 4}});
    EXPECT_EQ(score.shares, (std::vector<ScoreShare>{{Dishes, 2, 4}, {Problems, 11, 16}}));
    // A school reports 16 found, 11 put right as 69 %: here 68.75 of one part and 50 of the other.
    EXPECT_EQ(score.percent, 59);
}

std::vector<ScoreShare> sharesOf(testing::Kitchen& kitchen) {
    const service::DayClose days = kitchen.days();
    return days.score(days.status(testing::Kitchen::kToday)).shares;
}

TEST(DayScore, FollowsWhatIsEnteredAtTheTerminal) {
    testing::Kitchen kitchen;
    kitchen.at(11, 0);
    const DishId dish = kitchen.dish("番茄炒蛋");
    const auto before = sharesOf(kitchen);
    ASSERT_GE(before.size(), 3U);
    EXPECT_EQ(before[0], (ScoreShare{Dishes, 0, 1}));
    EXPECT_EQ(before[1], (ScoreShare{Staff, 0, 4}));
    EXPECT_EQ(before[2], (ScoreShare{Accompanying, 0, 1}));
    kitchen.checkEverybody();
    kitchen.sampled(dish);
    kitchen.accompanied();
    const auto after = sharesOf(kitchen);
    EXPECT_EQ(after[0], (ScoreShare{Dishes, 1, 1}));
    EXPECT_EQ(after[1], (ScoreShare{Staff, 4, 4}));
    EXPECT_EQ(after[2], (ScoreShare{Accompanying, 1, 1}));
    const auto onTime = std::find_if(after.begin(), after.end(),
                                     [](const ScoreShare& share) { return share.part == OnTime; });
    ASSERT_NE(onTime, after.end());
    EXPECT_EQ(onTime->done, onTime->of);
}

TEST(DayScore, AnExcusedDishAsksForNoSample) {
    testing::Kitchen kitchen;
    const DishId dish = kitchen.dish("番茄炒蛋");
    ASSERT_TRUE(kitchen.samples().excuse(kitchen.record(), dish, ExcuseReason::NotCooked, "",
                                         kitchen.signer(testing::kWang)));
    for (const ScoreShare& share : sharesOf(kitchen)) EXPECT_NE(share.part, Dishes);
}

}  // namespace
}  // namespace canteen::rules
