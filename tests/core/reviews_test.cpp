// 日管控, 周排查 and 月调度.
#include "core/service/reviews.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "core/service/problems.h"
#include "rule_probe.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

using service::ControlForm;
using service::PeriodForm;

class ReviewsTest : public ::testing::Test {
  protected:
    ReviewsTest() {
        kitchen.checkEverybody();
        kitchen.dish("番茄炒蛋");
        kitchen.at(9, 0);
    }
    [[nodiscard]] service::Reviews reviews() { return service::Reviews(kitchen.context()); }
    [[nodiscard]] service::Signer wang() { return kitchen.signer(kWang); }
    static TextId refusal(const Status& status) { return status.error().text.id; }

    // Every item found in order.
    ControlForm walked() {
        ControlForm form = reviews().openControl();
        for (const auto& group : reviews().list().groups)
            for (const auto& item : group.items) form.fine.push_back(item.id);
        return form;
    }

    Kitchen kitchen;
};

TEST_F(ReviewsTest, TheListHasTwentyFiveToThirtyItemsInBothLanguages) {
    std::size_t items = 0;
    for (const auto& group : reviews().list().groups)
        for (const auto& item : group.items) {
            ++items;
            EXPECT_FALSE(item.zh.empty());
            EXPECT_NE(item.en, item.zh) << item.id;
        }
    EXPECT_GE(items, 25U);
    EXPECT_LE(items, 30U);
}

TEST_F(ReviewsTest, ASchoolAddsAndLeavesOut) {
    const auto shipped = rules::shippedControlList("cn-school").value();
    const auto list = rules::loadControlList(shipped, R"(
[control]
leave_out = ["place.cameras"]
[[control_item]]
id = "place.well"
group = "place"
zh = "水井加盖上锁"
)");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->version, "cn-school 2026.1 + 1 - 1");
    EXPECT_FALSE(
        rules::loadControlList(shipped, "[[control_item]]\nid = \"a\"\ngroup = \"none\"\nzh = \"b\"\n"));
    EXPECT_FALSE(rules::loadControlList("", ""));
}

TEST_F(ReviewsTest, ADayWithoutExceptionIsRecordedAsZeroRisk) {
    ASSERT_TRUE(reviews().signControl(walked(), wang()));
    const auto control = reviews().controlOf(Kitchen::kToday);
    ASSERT_TRUE(control);
    EXPECT_TRUE(control->zeroRisk);
    EXPECT_EQ(control->officer, "王安全");
    EXPECT_EQ(refusal(reviews().signControl(walked(), wang())), TextId::ControlDone);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(ReviewsTest, WhatNobodyLookedAtKeepsItOpen) {
    ControlForm form = walked();
    form.fine.pop_back();
    EXPECT_EQ(refusal(reviews().signControl(form, wang())), TextId::ControlIncomplete);
}

TEST_F(ReviewsTest, AnExceptionIsNamedAndTheDayIsNotWithoutRisk) {
    ControlForm form = walked();
    form.exceptions.push_back({form.fine.back(), "", ControlState::FixedOnTheSpot, "换了试纸", {}});
    form.fine.pop_back();
    ASSERT_TRUE(reviews().signControl(form, wang()));
    EXPECT_FALSE(reviews().controlOf(Kitchen::kToday)->zeroRisk);
    EXPECT_EQ(reviews().controlOf(Kitchen::kToday)->exceptions, 1);
}

TEST_F(ReviewsTest, AProblemIsRaisedWithTheControlAndTakenBackWithIt) {
    ControlForm form = walked();
    form.exceptions.push_back({form.fine.back(), "没有老鼠", ControlState::Problem, "纱窗破了", {}});
    form.fine.pop_back();
    ASSERT_TRUE(reviews().signControl(form, wang()));
    const auto raised = service::Problems(kitchen.context()).about(form.record);
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_EQ(raised.front().row.what, "没有老鼠：纱窗破了");
    EXPECT_EQ(raised.front().row.owner, kWang);
    ASSERT_TRUE(reviews().takeBack(kitchen.record(), form.record, Reason::UndoneAtOnce, "", wang()));
    EXPECT_TRUE(service::Problems(kitchen.context()).about(form.record).empty());
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(ReviewsTest, OnlyAnOfficerSigns) {
    EXPECT_EQ(refusal(reviews().signControl(walked(), kitchen.signer(kZhang))), TextId::NotPermitted);
}

TEST_F(ReviewsTest, ItIsMissedFromTwoInTheAfternoon) {
    EXPECT_TRUE(reviews().controlDue(Kitchen::kToday).due);
    EXPECT_FALSE(reviews().controlDue(Kitchen::kToday).missed);
    kitchen.at(14, 0);
    EXPECT_TRUE(reviews().controlDue(Kitchen::kToday).missed);
    EXPECT_FALSE(reviews().controlDue(Kitchen::kToday + 1).due);
    const ControlForm form = walked();
    ASSERT_TRUE(reviews().signControl(form, wang()));
    EXPECT_FALSE(reviews().controlDue(Kitchen::kToday).due);
    ASSERT_TRUE(reviews().takeBack(kitchen.record(), form.record, Reason::UndoneAtOnce, "", wang()));
    EXPECT_TRUE(reviews().controlDue(Kitchen::kToday).missed);
}

TEST_F(ReviewsTest, TheWeekIsLookedBackOnFromItsFifthDayAndMissedAfterItsEnd) {
    // 2026-11-20 is a Friday.
    auto due = reviews().due();
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().period.first, Kitchen::kToday - 4);
    EXPECT_FALSE(due.front().ended);
    kitchen.clock.advance(hours(24 * 4));  // Tuesday
    due = reviews().due();
    ASSERT_EQ(due.size(), 1U);
    EXPECT_TRUE(due.front().overdue);
    PeriodForm form = reviews().openReview(due.front().period);
    EXPECT_EQ(refusal(reviews().signReview(form, kitchen.signer(kZhao))), TextId::ReviewWordsMissing);
    form.said = "本期没有发现问题";
    form.next = "照常执行";
    EXPECT_EQ(refusal(reviews().signReview(form, kitchen.signer(kZhang))), TextId::NotPermitted);
    ASSERT_TRUE(reviews().signReview(form, kitchen.signer(kZhao)));
    EXPECT_TRUE(reviews().due().empty());
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(ReviewsTest, TheMonthBelongsToTheHeadteacher) {
    kitchen.clock.advance(hours(24 * 12));  // 2026-12-02
    const auto due = reviews().due();
    const auto month =
        std::find_if(due.begin(), due.end(), [](const auto& each) { return each.period.months; });
    ASSERT_NE(month, due.end());
    EXPECT_EQ(month->period.first, makeDate(2026, 11, 1));
    EXPECT_FALSE(month->overdue);
    PeriodForm form = reviews().openReview(month->period);
    form.said = "开了会";
    form.next = "加强巡查";
    form.attendees = {kWang, kZhao};
    EXPECT_EQ(refusal(reviews().signReview(form, kitchen.signer(kZhao))), TextId::NotPermitted);
    ASSERT_TRUE(reviews().signReview(form, kitchen.signer(kQian)));
    EXPECT_TRUE(reviews().reviewOf(month->period));
}

TEST_F(ReviewsTest, TheFiguresAreWhatTheTerminalKnows) {
    kitchen.at(11, 0);
    kitchen.stored(kitchen.dish("红烧肉"));
    ASSERT_TRUE(reviews().signControl(walked(), wang()));
    std::map<std::string, std::int64_t> figures;
    for (const auto& figure : reviews().figures(reviews().weekOf(Kitchen::kToday)))
        figures[figure.id] = figure.value;
    EXPECT_EQ(figures["days"], 1);
    EXPECT_EQ(figures["controlled"], 1);
    EXPECT_EQ(figures["zero-risk"], 1);
    EXPECT_EQ(figures["samples"], 1);
    EXPECT_EQ(figures["checks"], 4);
    EXPECT_EQ(figures["abnormal"], 0);
}

}  // namespace
}  // namespace canteen::testing
