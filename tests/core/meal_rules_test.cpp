// Rules of meal counts, each at its edge.
#include "core/rules/meal_rules.h"
#include "core/base/text_id.h"

#include <gtest/gtest.h>

#include "rule_probe.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

using rules::Level;
using rules::levelOf;

class MealRulesTest : public ::testing::Test {
  protected:
    MealRulesTest() {
        time.day = time.today = Kitchen::kToday;
        time.now = {1'000'000};
        time.freezesAt = {2'000'000};
    }
    rules::ServingFacts serving(int served) {
        rules::ServingFacts facts;
        facts.time = time;
        facts.enrolled = 40;
        facts.served = served;
        return facts;
    }
    rules::ReportFacts reporting(int reported) {
        rules::ReportFacts facts;
        facts.time = time;
        facts.enrolled = 40;
        facts.reported = reported;
        return facts;
    }
    std::optional<Level> of(const rules::ServingFacts& facts, std::string_view rule) {
        return levelOf(rules::judgeServing(facts, kitchen.pack).findings, rule);
    }
    std::optional<Level> of(const rules::ReportFacts& facts, std::string_view rule) {
        return levelOf(rules::judgeReport(facts, kitchen.pack).findings, rule);
    }

    Kitchen kitchen;
    rules::CountTime time;
};

TEST_F(MealRulesTest, NoMoreAreServedOrReportedThanAreEnrolled) {
    EXPECT_EQ(of(serving(40), "meal.served-over-enrolled"), std::nullopt);
    EXPECT_EQ(of(serving(41), "meal.served-over-enrolled"), Level::Block);
    EXPECT_EQ(of(reporting(40), "meal.reported-over-enrolled"), std::nullopt);
    EXPECT_EQ(of(reporting(41), "meal.reported-over-enrolled"), Level::Block);
    auto guests = serving(300);
    guests.enrolled.reset();
    EXPECT_TRUE(rules::judgeServing(guests, kitchen.pack).findings.empty()) << "guests are on no roll";
}

TEST_F(MealRulesTest, SubsidisedMealsAreNoMoreThanServedOrRegistered) {
    auto facts = serving(30);
    facts.subsidised = 31;
    EXPECT_EQ(of(facts, "meal.subsidised-over-served"), Level::Block);
    facts.subsidised = 30;
    EXPECT_EQ(of(facts, "meal.subsidised-over-served"), std::nullopt);
    facts.beneficiaries = 29;
    EXPECT_EQ(of(facts, "meal.subsidised-over-registered"), Level::Block);
    facts.subsidised = 29;
    EXPECT_EQ(of(facts, "meal.subsidised-over-registered"), std::nullopt);
}

TEST_F(MealRulesTest, MoreThanFivePercentFromTheReportAsksWhy) {
    auto facts = serving(38);
    facts.reported = 40;
    EXPECT_EQ(of(facts, "meal.differs-without-reason"), std::nullopt) << "5 % exactly";
    facts.served = 37;
    EXPECT_EQ(of(facts, "meal.differs-without-reason"), Level::Block);
    facts.difference = CountDifference::Outing;
    EXPECT_EQ(of(facts, "meal.differs-without-reason"), std::nullopt);
    EXPECT_EQ(of(facts, "meal.served-differs"), Level::Warn);
}

TEST_F(MealRulesTest, ReportedAndAbsentMakeTheClass) {
    auto facts = reporting(38);
    EXPECT_EQ(of(facts, "meal.absent-differs"), std::nullopt) << "nobody said how many are absent";
    facts.absent = 2;
    EXPECT_EQ(of(facts, "meal.absent-differs"), std::nullopt);
    facts.absent = 1;
    EXPECT_EQ(of(facts, "meal.absent-differs"), Level::Warn);
    facts.specialDiet = 39;
    EXPECT_EQ(of(facts, "meal.special-over-reported"), Level::Block);
}

TEST_F(MealRulesTest, NoNumberIsEverTakenForGranted) {
    rules::ServingFacts facts;
    facts.time = time;
    EXPECT_EQ(of(facts, "meal.number-missing"), Level::Block);
    EXPECT_EQ(levelOf(rules::judgeCooking({time, {}, {}}, kitchen.pack).findings, "meal.cooked-missing"),
              Level::Block);
}

TEST_F(MealRulesTest, AfterTheFreezeAFirstLineIsLateAndAReplacementACorrection) {
    time.now = time.freezesAt;
    auto judged = rules::judgeServing(serving(30), kitchen.pack);
    EXPECT_TRUE(judged.late);
    EXPECT_EQ(levelOf(judged.findings, "meal.late-without-reason"), Level::Block);
    time.replaces = true;
    judged = rules::judgeServing(serving(30), kitchen.pack);
    EXPECT_TRUE(judged.frozen);
    EXPECT_FALSE(judged.late);
    EXPECT_EQ(levelOf(judged.findings, "meal.frozen-without-reason"), Level::Block);
    time.reason = Reason::Mistyped;
    EXPECT_TRUE(rules::judgeServing(serving(30), kitchen.pack).findings.empty());
}

TEST_F(MealRulesTest, AMealThatEndsLateFreezesAfterItsEnd) {
    const UtcMs eight{20 * 3'600'000};
    EXPECT_EQ(rules::freezesAt(eight, eight - hours(2), kitchen.pack), eight);
    EXPECT_EQ(rules::freezesAt(eight, eight + hours(1), kitchen.pack),
              eight + hours(1) + kitchen.pack.sample.recordAfterServing);
}

TEST_F(MealRulesTest, TenDaysOfOneNumberAreASign) {
    auto facts = serving(38);
    facts.sameDaysBefore = 8;
    EXPECT_EQ(of(facts, "meal.same-number"), std::nullopt);
    facts.sameDaysBefore = 9;
    EXPECT_EQ(of(facts, "meal.same-number"), Level::Flag);
    facts.planned = false;
    EXPECT_EQ(of(facts, "meal.no-menu"), Level::Flag);
}

TEST_F(MealRulesTest, WhatIsHandedOutHasABatchAndSomebodyToEatIt) {
    rules::HandingFacts facts;
    facts.time = time;
    facts.enrolled = 40;
    facts.count = 41;
    const auto of = [&](std::string_view rule) {
        return levelOf(rules::judgeHanding(facts, kitchen.pack).findings, rule);
    };
    EXPECT_EQ(of("meal.batch-missing"), Level::Block);
    EXPECT_EQ(of("meal.handed-over-enrolled"), Level::Block);
    facts.hasBatch = true;
    facts.served = 38;
    facts.count = 38;
    EXPECT_TRUE(rules::judgeHanding(facts, kitchen.pack).findings.empty());
    facts.count = 39;
    EXPECT_EQ(of("meal.handed-over-served"), Level::Block);
}

TEST_F(MealRulesTest, WhoCountedDoesNotConfirm) {
    const std::vector<rules::ConfirmLine> lines{{"一年级1班", {kWang}, true, false}};
    EXPECT_EQ(levelOf(rules::judgeConfirming(lines, kWang), "meal.same-confirmer"), Level::Block);
    EXPECT_TRUE(rules::judgeConfirming(lines, kSun).empty());
    EXPECT_EQ(levelOf(rules::judgeConfirming({}, kSun), "meal.nothing-to-confirm"), Level::Block);
    EXPECT_EQ(levelOf(rules::judgeConfirming({{"", {kWang}, false, false}}, kSun), "meal.line-replaced"),
              Level::Block);
}

TEST_F(MealRulesTest, RiceAHeadFindsHeadsThatWereNotThere) {
    EXPECT_EQ(rules::riceOutsideBand({60'000}, 1'000, kitchen.pack), std::nullopt);
    EXPECT_EQ(rules::riceOutsideBand({59'999}, 1'000, kitchen.pack), 59);
    EXPECT_EQ(rules::riceOutsideBand({200'000}, 1'000, kitchen.pack), std::nullopt);
    EXPECT_EQ(rules::riceOutsideBand({201'000}, 1'000, kitchen.pack), 201);
    EXPECT_EQ(rules::riceOutsideBand({}, 1'000, kitchen.pack), std::nullopt) << "no rice was issued";
}

TEST_F(MealRulesTest, TheDayCloseNamesTheMealAndItsClasses) {
    rules::MealOfDay lunch;
    lunch.meal = Meal::Lunch;
    lunch.planned = true;
    lunch.uncounted = {"一年级1班", "一年级2班"};
    lunch.unconfirmed = 3;
    const auto findings = rules::judgeMealsOfDay({lunch}, kitchen.pack);
    EXPECT_EQ(levelOf(findings, "day.meal-uncounted.lunch"), Level::Warn);
    EXPECT_EQ(levelOf(findings, "day.meal-unconfirmed.lunch"), Level::Warn);
    EXPECT_NE(findings.front().sentence.arguments.at(2).find("一年级2班"), std::string::npos);
    rules::MealOfDay holiday;
    holiday.meal = Meal::Supper;
    holiday.heads = 12;
    EXPECT_EQ(levelOf(rules::judgeMealsOfDay({holiday}, kitchen.pack), "day.meal-no-menu.supper"),
              Level::Flag);
}

}  // namespace
}  // namespace canteen::testing
