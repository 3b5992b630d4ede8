#include "core/service/day_close.h"

#include <gtest/gtest.h>

#include <regex>

#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/domain/word_argument.h"
#include "core/service/accompanying.h"
#include "core/store/check_queries.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "tests/support/storehouse.h"

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
    // What changed since the close, in words.
    std::string changes() {
        static constexpr const char* kWords[] = {"",
                                                 "entered ",
                                                 "corrected ",
                                                 "voided ",
                                                 "dish ",
                                                 "dish off ",
                                                 "excused ",
                                                 "excuse voided ",
                                                 "check ",
                                                 "check voided ",
                                                 "goods ",
                                                 "goods corrected ",
                                                 "goods voided ",
                                                 "count ",
                                                 "count corrected ",
                                                 "count voided ",
                                                 "ate ",
                                                 "ate corrected ",
                                                 "ate voided "};
        std::string words;
        const service::DayStatus status = kitchen.days().status(Kitchen::kToday);
        for (const auto& change : status.closed->changes)
            words += kWords[static_cast<int>(change.kind)] + change.about + " by " + change.who + "; ";
        return words;
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
    kitchen.accompanied();
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

TEST_F(DayCloseTest, WhatChangedAfterTheCloseIsListedWithWhoAndWhy) {
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    const SampleId egg = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const DishId soup = kitchen.dish("紫菜汤");
    const RecordId excuse = kitchen.record();
    ASSERT_TRUE(kitchen.samples().excuse(excuse, soup, ExcuseReason::NotCooked, "", kitchen.signer(kWang)));
    kitchen.accompanied();
    ASSERT_TRUE(close());
    EXPECT_EQ(changes(), "");
    const auto takeBack = [&](RecordId record, StaffId by) {
        return kitchen.samples().takeBack(kitchen.record(), record, Reason::Mistyped, "", kitchen.signer(by));
    };
    ASSERT_TRUE(takeBack(kitchen.samples().find(egg)->record, kZhang));
    EXPECT_EQ(changes(), "voided 番茄炒蛋 by 张师傅; ");
    const auto first = kitchen.days().status(Kitchen::kToday).closed->changes.front();
    EXPECT_EQ(first.reason, Reason::Mistyped);
    EXPECT_EQ(first.at, kitchen.now());
    ASSERT_TRUE(takeBack(excuse, kWang));
    const RecordId added = kitchen.record();
    ASSERT_TRUE(kitchen.samples().addDish(added, Kitchen::kToday, Meal::Lunch, "凉拌木耳",
                                          DishType::Vegetable, kitchen.signer(kZhang)));
    ASSERT_TRUE(takeBack(added, kZhang));
    const SampleId late = kitchen.sampled(soup);
    auto form = *kitchen.samples().openCorrection(kitchen.samples().find(late)->record);
    form.weight = Grams{150};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(kitchen.samples().take(form, kitchen.signer(kZhang)));
    ASSERT_TRUE(kitchen.checks().takeBack(kitchen.record(), checkOf(kLi), Reason::Mistyped, "",
                                          kitchen.signer(kWang)));
    EXPECT_EQ(changes(),
              "voided 番茄炒蛋 by 张师傅; excuse voided 紫菜汤 by 王安全; dish 凉拌木耳 by 张师傅; "
              "dish off 凉拌木耳 by 张师傅; entered 紫菜汤 by 张师傅; corrected 紫菜汤 by 张师傅; "
              "check voided 李师傅 by 王安全; ");
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(DayCloseTest, AnExcuseThatCameAndWentAfterTheCloseIsListedTwice) {
    const DishId soup = kitchen.dish("紫菜汤");
    ASSERT_TRUE(
        kitchen.samples().excuse(kitchen.record(), soup, ExcuseReason::NotCooked, "", kitchen.signer(kWang)));
    ASSERT_TRUE(close());
    const DishId egg = kitchen.dish("番茄炒蛋");
    const RecordId excuse = kitchen.record();
    ASSERT_TRUE(kitchen.samples().excuse(excuse, egg, ExcuseReason::NotServed, "", kitchen.signer(kWang)));
    EXPECT_EQ(changes(), "dish 番茄炒蛋 by 王安全; excused 番茄炒蛋 by 王安全; ");
    ASSERT_TRUE(
        kitchen.samples().takeBack(kitchen.record(), excuse, Reason::WrongDish, "", kitchen.signer(kWang)));
    EXPECT_EQ(changes(),
              "dish 番茄炒蛋 by 王安全; excused 番茄炒蛋 by 王安全; excuse voided 番茄炒蛋 by 王安全; ");
}

TEST_F(DayCloseTest, AMealWithoutSomebodyResponsibleKeepsTheDayOpen) {
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    kitchen.sampled(kitchen.dish("番茄炒蛋"));
    const auto refused = close();
    EXPECT_EQ(refusalOf(refused), TextId::DayMealUnaccompanied);
    EXPECT_EQ(readWordArgument(refused.error().text.arguments.at(0))->meals, std::vector<Meal>{Meal::Lunch});
    kitchen.accompanied();
    EXPECT_TRUE(close());
}

TEST_F(DayCloseTest, ARecordOfAMealAfterTheCloseIsAChange) {
    ASSERT_TRUE(close());
    const RecordId record = kitchen.accompanied();
    service::Accompanying accompanying(kitchen.context());
    ASSERT_TRUE(
        accompanying.takeBack(kitchen.record(), record, Reason::WrongPerson, "", kitchen.signer(kQian)));
    EXPECT_EQ(changes(), "ate 钱校长 by 钱校长; ate voided 钱校长 by 钱校长; ");
}

TEST_F(DayCloseTest, AGoodsLineAfterTheCloseIsAChange) {
    Storehouse house;
    const DeliveryId delivery = house.delivery();
    ASSERT_TRUE(house.days().close(house.record(), Kitchen::kToday, house.signer(kWang)));
    const LotId lot = house.received(delivery, kRice);
    ASSERT_TRUE(house.receiving().takeBack(house.record(), house.receiving().history(lot).back().record,
                                           Reason::Duplicate, "", house.signer(kQian)));
    const auto listed = house.days().status(Kitchen::kToday).closed->changes;
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].kind, store::ChangeKind::GoodsEntered);
    EXPECT_EQ(listed[1].kind, store::ChangeKind::GoodsVoided);
    EXPECT_EQ(listed[1].who, "钱校长");
}

TEST_F(DayCloseTest, LookingBackFindsTheDayNobodyClosedAndTheDayThatChanged) {
    kitchen.checkEverybody();
    EXPECT_FALSE(kitchen.days().lookBack(7).unclosed) << "today is not over";
    kitchen.clock.advance(hours(24));
    EXPECT_EQ(kitchen.days().lookBack(7).unclosed, Kitchen::kToday);
    ASSERT_TRUE(close());
    EXPECT_FALSE(kitchen.days().lookBack(7).unclosed);
    EXPECT_FALSE(kitchen.days().lookBack(7).changed);
    ASSERT_TRUE(kitchen.checks().takeBack(kitchen.record(), checkOf(kLi), Reason::Mistyped, "",
                                          kitchen.signer(kZhao)));
    EXPECT_EQ(kitchen.days().lookBack(7).changed, Kitchen::kToday);
    EXPECT_EQ(kitchen.days().lookBack(7).changes, 1);
}

TEST_F(DayCloseTest, ADayWithARosterAndNothingElseIsMissedToo) {
    kitchen.clock.advance(hours(24));
    EXPECT_EQ(kitchen.days().lookBack(7).unclosed, Kitchen::kToday);
    for (int back = 1; back < 5; ++back) kitchen.roster(kZhang, Kitchen::kToday - back, Shift::Early);
    ASSERT_TRUE(close());
    EXPECT_FALSE(kitchen.days().lookBack(7).unclosed) << "days before the terminal's first are nobody's";
}

TEST_F(DayCloseTest, APastDayNamesWhoWasNotCheckedAndThatNobodySigned) {
    ASSERT_TRUE(kitchen.checks().save(kitchen.healthy(kZhang), kitchen.signer(kWang)));
    kitchen.clock.advance(hours(24));
    const auto findings = kitchen.days().status(Kitchen::kToday).findings;
    ASSERT_TRUE(rules::has(findings, "day.sheet-open"));
    for (const rules::Finding& finding : findings) {
        if (finding.rule != "day.check-unresolved") continue;
        EXPECT_EQ(finding.sentence.arguments.at(0), "3");
        EXPECT_NE(finding.sentence.arguments.at(1).find("李师傅"), std::string::npos);
        return;
    }
    FAIL() << "nobody is named";
}

TEST_F(DayCloseTest, TheNextStepsOfASampleAreNoChangeOfTheDay) {
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    const SampleId sample = kitchen.sampled(kitchen.dish("番茄炒蛋"));
    kitchen.accompanied();
    ASSERT_TRUE(close());
    ASSERT_TRUE(kitchen.samples().putIn(kitchen.record(), {sample}, "LY1", 1, kitchen.signer(kZhang)));
    ASSERT_TRUE(kitchen.samples().countersign(kitchen.record(), {sample}, kitchen.signer(kSun)));
    EXPECT_EQ(changes(), "");
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
