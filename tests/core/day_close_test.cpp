#include "core/service/day_close.h"

#include <gtest/gtest.h>

#include <regex>

#include "core/domain/terminal_records.h"
#include "core/store/check_queries.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

class DayCloseTest : public ::testing::Test {
  protected:
    Kitchen kitchen;

    Result<service::ClosedDay> close(StaffId officer = kWang) {
        return kitchen.days().close(kitchen.record(), Kitchen::kToday, kitchen.signer(officer));
    }
    RecordId checkOf(StaffId staff) {
        return store::validCheckOf(kitchen.store().database(), staff, Kitchen::kToday, CheckSession::Morning)
            ->record;
    }
    static TextId refusalOf(const auto& result) {
        EXPECT_FALSE(result.has_value());
        return result.has_value() ? TextId::Unexpected : result.error().text.id;
    }
};

TEST_F(DayCloseTest, ADishWithoutSampleOrExcuseKeepsTheDayOpen) {
    const DishId dish = kitchen.dish("番茄炒蛋");
    const auto refused = close();
    EXPECT_EQ(refusalOf(refused), TextId::DayDishWithoutSample);
    EXPECT_EQ(refused.error().text.arguments.at(1), "番茄炒蛋");
    ASSERT_TRUE(
        kitchen.samples().excuse(kitchen.record(), dish, ExcuseReason::NotCooked, "", kitchen.signer(kWang)));
    EXPECT_TRUE(close());
}

TEST_F(DayCloseTest, TheRecordNamesTheGapsThatWereAccepted) {
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    kitchen.sampled(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(close());
    const auto row = store::findClosedDay(kitchen.store().database(), Kitchen::kToday);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->dishes, 1);
    EXPECT_EQ(row->sampled, 1);
    EXPECT_EQ(row->checked, 4);
    EXPECT_EQ(row->rostered, 4);
    EXPECT_EQ(row->gaps,
              (std::vector<std::string>{"day.sheet-open", "day.sample-not-stored", "day.sample-unsigned"}));
}

TEST_F(DayCloseTest, TheSignedHeadCoversTheClosing) {
    const auto closed = close();
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->officer, "王安全");
    EXPECT_TRUE(std::regex_match(closed->fingerprint, std::regex("([0-9A-F]{4} ){3}[0-9A-F]{4}")));
    const auto head = store::newestHead(kitchen.store().database());
    ASSERT_TRUE(head);
    EXPECT_EQ(head->note, closed->head);
    EXPECT_EQ(head->size, kitchen.store().lastSeq());
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(DayCloseTest, TheFingerprintStaysWhenTheLedgerGrows) {
    const auto closed = close();
    ASSERT_TRUE(closed);
    kitchen.dish("番茄炒蛋", Meal::Lunch, Kitchen::kToday + 1);
    ASSERT_TRUE(kitchen.store().signHead());
    EXPECT_EQ(kitchen.days().status(Kitchen::kToday).closed->fingerprint, closed->fingerprint);
}

TEST_F(DayCloseTest, ADayIsClosedOnce) {
    ASSERT_TRUE(close());
    EXPECT_EQ(refusalOf(close()), TextId::DayClosedAlready);
}

TEST_F(DayCloseTest, TheSameClosingSentTwiceBooksOnce) {
    const RecordId record = kitchen.record();
    const auto first = kitchen.days().close(record, Kitchen::kToday, kitchen.signer(kWang));
    ASSERT_TRUE(first);
    const auto records = kitchen.store().lastSeq();
    const auto again = kitchen.days().close(record, Kitchen::kToday, kitchen.signer(kWang));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->head, first->head);
    EXPECT_EQ(kitchen.store().lastSeq(), records);
}

TEST_F(DayCloseTest, AClosedDayWhoseHeadWasNotSignedIsSignedByClosingItAgain) {
    kitchen.append(DayClosed{Kitchen::kToday, 0, 0, 0, 0, 4, 0, {}});
    EXPECT_EQ(kitchen.days().status(Kitchen::kToday).closed->fingerprint, "");
    const auto records = kitchen.store().lastSeq();
    EXPECT_EQ(refusalOf(close(kZhang)), TextId::NotPermitted);
    const auto closed = close();
    ASSERT_TRUE(closed);
    EXPECT_NE(closed->fingerprint, "");
    EXPECT_EQ(kitchen.store().lastSeq(), records);
    EXPECT_EQ(refusalOf(close()), TextId::DayClosedAlready);
}

TEST_F(DayCloseTest, OnlyOfficersCloseAndNoComingDay) {
    EXPECT_EQ(refusalOf(close(kZhang)), TextId::NotPermitted);
    EXPECT_EQ(refusalOf(kitchen.days().close(kitchen.record(), Kitchen::kToday + 1, kitchen.signer(kWang))),
              TextId::DayNotBegun);
}

TEST_F(DayCloseTest, TheStatusListsBlockingGapsFirst) {
    kitchen.dish("番茄炒蛋");
    const auto status = kitchen.days().status(Kitchen::kToday);
    ASSERT_FALSE(status.findings.empty());
    EXPECT_EQ(status.findings.front().rule, "day.dish-without-sample");
    EXPECT_EQ(status.rostered, 4);
    EXPECT_EQ(status.checked, 0);
    EXPECT_FALSE(status.closed);
}

TEST_F(DayCloseTest, WhatChangedAfterTheCloseIsCounted) {
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    const SampleId egg = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const DishId soup = kitchen.dish("紫菜汤");
    const RecordId excuse = kitchen.record();
    ASSERT_TRUE(kitchen.samples().excuse(excuse, soup, ExcuseReason::NotCooked, "", kitchen.signer(kWang)));
    ASSERT_TRUE(close());
    const auto changes = [&] { return kitchen.days().status(Kitchen::kToday).closed->changesSince; };
    EXPECT_EQ(changes(), 0);
    const auto takeBack = [&](RecordId record, StaffId by) {
        return kitchen.samples().takeBack(kitchen.record(), record, Reason::Mistyped, "", kitchen.signer(by));
    };
    ASSERT_TRUE(takeBack(kitchen.samples().find(egg)->record, kZhang));
    EXPECT_EQ(changes(), 1);
    ASSERT_TRUE(takeBack(excuse, kWang));
    EXPECT_EQ(changes(), 2);
    const RecordId added = kitchen.record();
    ASSERT_TRUE(kitchen.samples().addDish(added, Kitchen::kToday, Meal::Lunch, "凉拌木耳",
                                          DishType::Vegetable, kitchen.signer(kZhang)));
    EXPECT_EQ(changes(), 3);
    ASSERT_TRUE(takeBack(added, kZhang));
    EXPECT_EQ(changes(), 3);
    kitchen.sampled(soup);
    EXPECT_EQ(changes(), 4);
    ASSERT_TRUE(kitchen.checks().takeBack(kitchen.record(), checkOf(kLi), Reason::Mistyped, "",
                                          kitchen.signer(kWang)));
    EXPECT_EQ(changes(), 5);
}

TEST_F(DayCloseTest, TheNextStepsOfASampleAreNoChangeOfTheDay) {
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(close());
    ASSERT_TRUE(kitchen.samples().putIn(kitchen.record(), {sample}, "LY1", 1, kitchen.signer(kZhang)));
    ASSERT_TRUE(kitchen.samples().countersign(kitchen.record(), {sample}, kitchen.signer(kSun)));
    EXPECT_EQ(kitchen.days().status(Kitchen::kToday).closed->changesSince, 0);
}

TEST_F(DayCloseTest, LateEntriesAreCounted) {
    kitchen.at(9, 0);
    auto form = kitchen.healthy(kZhang);
    form.arrivedAt = kitchen.now() - hours(3);
    form.lateReason = Reason::PaperFirst;
    ASSERT_TRUE(kitchen.checks().save(form, kitchen.signer(kWang)));
    EXPECT_EQ(kitchen.days().status(Kitchen::kToday).lateEntries, 1);
}

TEST_F(DayCloseTest, LateEntriesMadeAtOneGoAreFlagged) {
    kitchen.at(11, 0);
    std::vector<DishId> dishes;
    for (const char* name : {"红烧肉", "青菜", "米饭", "紫菜汤", "馒头"})
        dishes.push_back(kitchen.dish(name));
    kitchen.checkEverybody();
    kitchen.at(16, 0);
    const auto flagged = [&] {
        const auto status = kitchen.days().status(Kitchen::kToday);
        return std::pair(rules::has(status.findings, "day.late-bunch"),
                         rules::has(status.findings, "day.late-share"));
    };
    for (const DishId dish : dishes) {
        EXPECT_FALSE(flagged().first);
        auto form = kitchen.weighed(dish);
        form.sampledAt = kitchen.now() - hours(4);
        form.reason = Reason::PaperFirst;
        const auto taken = kitchen.samples().take(form, kitchen.signer(kZhang));
        ASSERT_TRUE(taken) << taken.error().detail;
        kitchen.clock.advance(minutes(2));
    }
    EXPECT_EQ(flagged(), std::pair(true, true));
    EXPECT_EQ(kitchen.days().status(Kitchen::kToday).lateEntries, 5);
}

}  // namespace
}  // namespace canteen::testing
