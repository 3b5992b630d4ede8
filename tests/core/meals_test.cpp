// Meal counts with a real store: reporting, counting, correcting, confirming, the month.
#include "core/service/meals.h"
#include "core/base/text_id.h"

#include <gtest/gtest.h>

#include "core/domain/receiving_records.h"
#include "core/store/database.h"
#include "core/store/meal_queries.h"
#include "core/store/terminal_queries.h"
#include "rule_probe.h"
#include "tests/support/diners.h"

namespace canteen::testing {
namespace {

using rules::levelOf;
using service::CountStep;

class MealsTest : public ::testing::Test {
  protected:
    static TextId refusal(const Status& status) {
        return status ? TextId::Unexpected : status.error().text.id;
    }
    Status confirmAll(StaffId by) {
        const auto open = room.meals().toConfirm(Kitchen::kToday, Meal::Lunch);
        return room.meals().confirm(room.record(), Kitchen::kToday, Meal::Lunch, open.lines, room.signer(by));
    }
    service::MealCount lunch() { return room.meals().meal(Kitchen::kToday, Meal::Lunch); }

    Diningroom room;
};

TEST_F(MealsTest, AClassGoesFromReportedToCountedToConfirmed) {
    room.dish("番茄炒蛋");
    EXPECT_EQ(room.line(kFirst).step, CountStep::Open);
    ASSERT_TRUE(room.meals().save(room.report(kFirst, 40), room.signer(kLuo)));
    EXPECT_EQ(room.line(kFirst).step, CountStep::Reported);
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    EXPECT_EQ(room.line(kFirst).step, CountStep::Counted);
    ASSERT_TRUE(confirmAll(kSun));
    EXPECT_EQ(room.line(kFirst).step, CountStep::Confirmed);
    EXPECT_EQ(room.line(kFirst).serving->confirmerName, "孙老师");
    EXPECT_EQ(lunch().uncounted, (std::vector<std::string>{"一年级2班", "六年级1班"}));
    EXPECT_EQ(room.faults(), "");
}

TEST_F(MealsTest, LunchThatIsNotReportedByAQuarterPastNineIsNamed) {
    room.at(9, 14);
    room.dish("番茄炒蛋");
    EXPECT_TRUE(lunch().overdue.empty());
    room.at(9, 15);
    EXPECT_EQ(lunch().overdue.size(), 3U);
    EXPECT_EQ(room.line(kFirst).step, CountStep::Overdue);
    ASSERT_TRUE(room.meals().save(room.report(kFirst, 40), room.signer(kLuo)));
    EXPECT_EQ(lunch().overdue.size(), 2U);
}

TEST_F(MealsTest, ADayWithoutMenuAsksNobodyToReport) {
    room.at(9, 30);
    EXPECT_TRUE(lunch().overdue.empty());
    for (const auto& meal : room.meals().closing(Kitchen::kToday)) EXPECT_TRUE(meal.uncounted.empty());
}

TEST_F(MealsTest, OnlyBoardersAreExpectedAtBreakfast) {
    room.dish("小米粥", Meal::Breakfast);
    const auto breakfast = room.meals().meal(Kitchen::kToday, Meal::Breakfast);
    EXPECT_EQ(breakfast.uncounted, std::vector<std::string>{"六年级1班"});
    EXPECT_EQ(breakfast.classes.size(), 3U) << "the others may be counted all the same";
}

TEST_F(MealsTest, TheSameFormSavedTwiceBooksOnce) {
    room.at(11, 30);
    const auto form = room.serving(kFirst, 39);
    ASSERT_TRUE(room.meals().save(form, room.signer(kLuo)));
    ASSERT_TRUE(room.meals().save(form, room.signer(kLuo)));
    EXPECT_EQ(room.meals().servings(Kitchen::kToday, Meal::Lunch, kFirst).size(), 1U);
}

TEST_F(MealsTest, ANewNumberBeforeTheFreezeReplacesTheOldOneVisibly) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    ASSERT_TRUE(confirmAll(kSun));
    ASSERT_TRUE(room.count(kFirst, 38, kWang));
    const auto lines = room.meals().servings(Kitchen::kToday, Meal::Lunch, kFirst);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].line.state, store::CountState::Replaced);
    EXPECT_EQ(lines[1].served, 38);
    EXPECT_FALSE(lines[1].confirmedAt) << "nobody has stood for the new number yet";
    EXPECT_EQ(lunch().heads, 38);
    EXPECT_EQ(room.faults(), "");
}

TEST_F(MealsTest, AFormThatWasOpenWhileSomebodyElseCountedIsRefused) {
    room.at(11, 30);
    const auto form = room.serving(kFirst, 39);
    ASSERT_TRUE(room.count(kFirst, 38, kWang));
    EXPECT_EQ(refusal(room.meals().save(form, room.signer(kLuo))), TextId::MealsLineReplaced);
}

TEST_F(MealsTest, AtEightInTheEveningTheCountsFreeze) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    room.at(20, 0);
    auto form = room.serving(kFirst, 38);
    EXPECT_EQ(refusal(room.meals().save(form, room.signer(kLuo))), TextId::TakeBackNeedsReason);
    form.head.reason = Reason::Mistyped;
    EXPECT_EQ(refusal(room.meals().save(form, room.signer(kWang))), TextId::NotPermitted)
        << "it is not her own line";
    ASSERT_TRUE(room.meals().save(form, room.signer(kLuo)));
    const auto lines = room.meals().servings(Kitchen::kToday, Meal::Lunch, kFirst);
    EXPECT_EQ(lines.back().line.reason, Reason::Mistyped);
    EXPECT_EQ(lines.back().line.happenedAt, lines.front().line.happenedAt);
    EXPECT_FALSE(lines.back().line.late);
}

TEST_F(MealsTest, OnTheNextDayOnlyTheDirectorOrTheHeadteacherCorrects) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    room.clock.advance(hours(24));
    auto form = room.serving(kFirst, 38);
    form.head.reason = Reason::Mistyped;
    EXPECT_FALSE(room.meals().save(form, room.signer(kLuo)));
    EXPECT_TRUE(room.meals().save(form, room.signer(kQian)));
}

TEST_F(MealsTest, ACountAfterTheFreezeIsALateEntryWithAReason) {
    room.dish("番茄炒蛋");
    room.at(20, 30);
    auto form = room.serving(kFirst, 39);
    EXPECT_EQ(refusal(room.meals().save(form, room.signer(kLuo))), TextId::MealsLateNeedsReason);
    form.head.reason = Reason::PaperFirst;
    ASSERT_TRUE(room.meals().save(form, room.signer(kLuo)));
    const auto row = room.line(kFirst).serving;
    EXPECT_TRUE(row->line.late);
    EXPECT_EQ(row->line.happenedAt, room.now() - minutes(20 * 60 + 30 - (12 * 60 + 40)))
        << "it is about the end of lunch";
    EXPECT_EQ(room.days().status(Kitchen::kToday).lateEntries, 1);
}

TEST_F(MealsTest, TakingTheNewNumberBackLetsTheOldOneStandAgain) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    const RecordId old = room.line(kFirst).serving->line.record;
    ASSERT_TRUE(room.count(kFirst, 93 - 60));
    const RecordId wrong = room.line(kFirst).serving->line.record;
    EXPECT_EQ(refusal(room.meals().takeBack(room.record(), old, Reason::Mistyped, "", room.signer(kLuo))),
              TextId::MealsLineReplaced);
    ASSERT_TRUE(room.meals().takeBack(room.record(), wrong, Reason::UndoneAtOnce, "", room.signer(kLuo)));
    EXPECT_EQ(room.line(kFirst).serving->served, 39);
    ASSERT_TRUE(
        room.meals().takeBack(room.record(), old, Reason::WrongPerson, "数错班了", room.signer(kLuo)));
    EXPECT_FALSE(room.line(kFirst).serving);
    EXPECT_EQ(room.faults(), "");
}

TEST_F(MealsTest, ACountFarFromTheReportNeedsAReason) {
    ASSERT_TRUE(room.meals().save(room.report(kFirst, 41), room.signer(kLuo)));
    room.at(11, 30);
    auto form = room.serving(kFirst, 30);
    EXPECT_EQ(refusal(room.meals().save(form, room.signer(kLuo))), TextId::MealsDiffersNeedsReason);
    form.difference = CountDifference::Outing;
    ASSERT_TRUE(room.meals().save(form, room.signer(kLuo)));
    EXPECT_EQ(room.line(kFirst).serving->difference, CountDifference::Outing);
}

TEST_F(MealsTest, CounterAndConfirmerAreTwoPeople) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39, kLuo));
    ASSERT_TRUE(room.count(kSecond, 38, kWang));
    EXPECT_EQ(refusal(confirmAll(kLuo)), TextId::MealsSameConfirmer);
    EXPECT_EQ(refusal(confirmAll(kWang)), TextId::MealsSameConfirmer);
    EXPECT_EQ(refusal(confirmAll(kZhang)), TextId::NotPermitted);
    ASSERT_TRUE(confirmAll(kSun));
    EXPECT_EQ(refusal(confirmAll(kSun)), TextId::MealsNothingToConfirm);
}

TEST_F(MealsTest, AConfirmationIsTakenBackAsAWhole) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    const auto open = room.meals().toConfirm(Kitchen::kToday, Meal::Lunch);
    const RecordId record = room.record();
    ASSERT_TRUE(room.meals().confirm(record, Kitchen::kToday, Meal::Lunch, open.lines, room.signer(kSun)));
    ASSERT_TRUE(room.meals().takeBack(room.record(), record, Reason::UndoneAtOnce, "", room.signer(kSun)));
    EXPECT_EQ(lunch().toConfirm, 1);
    EXPECT_EQ(room.faults(), "");
}

TEST_F(MealsTest, SubsidisedMealsStayWithinTheRegister) {
    room.append(BeneficiariesRegistered{kFirst.schoolClass, 12});
    room.at(11, 30);
    auto form = room.serving(kFirst, 40);
    form.subsidised = 13;
    EXPECT_EQ(refusal(room.meals().save(form, room.signer(kLuo))), TextId::MealsSubsidisedOverRegistered);
    form.subsidised = 12;
    EXPECT_TRUE(room.meals().save(form, room.signer(kLuo)));
}

TEST_F(MealsTest, TeachersAndGuestsAreCountedWithoutARoll) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kTeachers, 62));
    EXPECT_EQ(lunch().heads, 62);
    EXPECT_FALSE(
        room.meals().openServing(Kitchen::kToday, Meal::Lunch, {DinerGroup::Class, numbered<ClassId>(77)}));
    EXPECT_FALSE(
        room.meals().openServing(Kitchen::kToday, Meal::Lunch, {DinerGroup::Guests, kFirst.schoolClass}));
}

TEST_F(MealsTest, MilkIsHandedOutOfABatch) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    auto form = *room.meals().openHanding(Kitchen::kToday, Meal::Lunch, kFirst, HandedItem::Milk, {}, "");
    form.count = 39;
    EXPECT_EQ(refusal(room.meals().save(form, room.signer(kLuo))), TextId::MealsBatchMissing);
    form.lot = numbered<LotId>(4);
    ASSERT_TRUE(room.meals().save(form, room.signer(kLuo)));
    const auto days = store::handedOfLot(room.store().database(), numbered<LotId>(4));
    ASSERT_EQ(days.size(), 1U);
    EXPECT_EQ(days.front().row.count, 39);
    EXPECT_EQ(days.front().row.line.diners, kFirst);
    auto again = *room.meals().openHanding(Kitchen::kToday, Meal::Lunch, kFirst, HandedItem::Milk,
                                           numbered<LotId>(4), "");
    again.count = 40;
    EXPECT_EQ(refusal(room.meals().save(again, room.signer(kLuo))), TextId::MealsHandedOverServed);
}

TEST_F(MealsTest, PortionsAreNotedBeforeAndLeftoversAfterTheMeal) {
    room.at(11, 0);
    auto form = room.meals().openCooking(Kitchen::kToday, Meal::Lunch);
    form.portions = 820;
    ASSERT_TRUE(room.meals().save(form, room.signer(kWang)));
    room.at(13, 0);
    auto after = room.meals().openCooking(Kitchen::kToday, Meal::Lunch);
    after.portions = 820;
    after.leftover = Grams{12'500};
    ASSERT_TRUE(room.meals().save(after, room.signer(kWang)));
    EXPECT_EQ(lunch().cooking->leftover, Grams{12'500});
    EXPECT_EQ(room.faults(), "");
}

TEST_F(MealsTest, TheTraceFindsEveryClassThatAteTheMeal) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kThird, 36));
    ASSERT_TRUE(room.count(kFirst, 39));
    ASSERT_TRUE(room.count(kTeachers, 50));
    ASSERT_TRUE(room.count(kSecond, 0));
    ASSERT_TRUE(room.count(kFirst, 38));
    const auto heads = store::headsOf(room.store().database(), Kitchen::kToday, Meal::Lunch);
    ASSERT_EQ(heads.size(), 3U) << "nobody of the second class ate";
    EXPECT_EQ(heads[0].className, "一年级1班");
    EXPECT_EQ(heads[0].served, 38);
    EXPECT_EQ(heads[1].className, "六年级1班");
    EXPECT_EQ(heads[2].diners, kTeachers);
}

TEST_F(MealsTest, TheDayCloseNamesWhatIsNotCountedAndNotConfirmed) {
    const DishId dish = room.dish("番茄炒蛋");
    ASSERT_TRUE(room.samples().excuse(room.record(), dish, ExcuseReason::NotCooked, "", room.signer(kWang)));
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    auto findings = room.days().status(Kitchen::kToday).findings;
    EXPECT_EQ(levelOf(findings, "day.meal-uncounted.lunch"), rules::Level::Warn);
    EXPECT_EQ(levelOf(findings, "day.meal-unconfirmed.lunch"), rules::Level::Warn);
    ASSERT_TRUE(room.count(kSecond, 39));
    ASSERT_TRUE(room.count(kThird, 38));
    ASSERT_TRUE(confirmAll(kSun));
    findings = room.days().status(Kitchen::kToday).findings;
    EXPECT_EQ(levelOf(findings, "day.meal-uncounted.lunch"), std::nullopt);
    EXPECT_EQ(levelOf(findings, "day.meal-unconfirmed.lunch"), std::nullopt);
}

TEST_F(MealsTest, ANumberThatIsChangedAfterTheCloseStandsOnTheClosedDay) {
    room.at(11, 30);
    ASSERT_TRUE(room.count(kFirst, 39));
    ASSERT_TRUE(room.days().close(room.record(), Kitchen::kToday, room.signer(kWang)));
    ASSERT_TRUE(room.count(kFirst, 38));
    ASSERT_TRUE(room.count(kSecond, 38));
    const auto status = room.days().status(Kitchen::kToday);
    ASSERT_EQ(status.closed->changes.size(), 2U);
    EXPECT_EQ(status.closed->changes[0].kind, store::ChangeKind::CountCorrected);
    EXPECT_EQ(status.closed->changes[0].about, "一年级1班");
    EXPECT_EQ(status.closed->changes[1].kind, store::ChangeKind::CountEntered);
}

TEST_F(MealsTest, OneNumberForTenDaysIsSeenByTheOfficer) {
    room.site.meals = {{Meal::Lunch, {11 * 60 + 20}, {12 * 60 + 40}}};
    room.at(11, 30);
    for (int day = 0; day < 10; ++day) {
        if (day > 0) room.clock.advance(hours(24));
        const Date date = Kitchen::kToday + day;
        room.append(CertificateRegistered{kLuo, "JKZ-9", "疾控中心", date - 10, date + 300, {}});
        ASSERT_TRUE(room.meals().save(room.serving(kFirst, 39, date), room.signer(kLuo)));
        ASSERT_TRUE(room.meals().save(room.serving(kSecond, 30 + day % 3, date), room.signer(kLuo)));
        const auto closing = room.meals().closing(date);
        EXPECT_EQ(closing.front().unvaried.size(), day == 9 ? 1U : 0U) << day;
    }
    const auto entry = store::findBody<MealServed>(
        room.store().database(),
        room.meals().servings(Kitchen::kToday + 9, Meal::Lunch, kFirst).back().line.record);
    EXPECT_NE(std::find(entry->findings.begin(), entry->findings.end(), "meal.same-number"),
              entry->findings.end());
}

TEST_F(MealsTest, TheMonthFollowsTheFormulasOfTheCounty) {
    room.at(11, 30);
    for (int day = 0; day < 3; ++day) {
        if (day > 0) room.clock.advance(hours(24));
        const Date date = Kitchen::kToday + day;
        ASSERT_TRUE(room.meals().save(room.serving(kFirst, 40 - day, date), room.signer(kLuo)));
        if (day < 2) {
            ASSERT_TRUE(room.meals().save(room.serving(kSecond, 30, date), room.signer(kLuo)));
        }
        ASSERT_TRUE(room.meals().save(room.serving(kTeachers, 50, date), room.signer(kLuo)));
    }
    const auto month = room.meals().month(Kitchen::kToday, Meal::Lunch);
    EXPECT_EQ(month.first, makeDate(2026, 11, 1));
    EXPECT_EQ(month.last, makeDate(2026, 11, 30));
    EXPECT_EQ(month.servingDays, 3);
    EXPECT_EQ(month.served, 40 + 39 + 38 + 60);
    EXPECT_EQ(month.others, 150);
    EXPECT_EQ(month.averagePeople, 59);     // 177 / 3
    EXPECT_EQ(month.averageTenthDays, 30);  // 177 / 59
    ASSERT_EQ(month.classes.size(), 3U);
    EXPECT_EQ(month.classes[0].days, 3);
    EXPECT_EQ(month.classes[1].served, 60);
    EXPECT_EQ(month.unconfirmed, 8);
}

}  // namespace
}  // namespace canteen::testing
