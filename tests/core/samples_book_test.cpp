// The sample book: searching, offering, counting.
#include <algorithm>

#include "samples_case.h"

namespace canteen::testing {
namespace {

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
