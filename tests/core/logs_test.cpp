// Supporting logs as the service keeps them: judged, timed, signed by two, corrected and taken back.
#include "core/service/logs.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "core/service/problems.h"
#include "core/store/log_queries.h"
#include "core/store/sample_queries.h"
#include "rule_probe.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

using namespace log_field;
using rules::Level;
using rules::levelOf;
using service::LogForm;

LogAnswer number(std::string_view field, std::int64_t thousandths) {
    return {std::string(field), {}, Quantity{thousandths}, {}, {}};
}
LogAnswer choice(std::string_view field, LogChoice value) {
    return {std::string(field), value, {}, {}, {}};
}
LogAnswer words(std::string_view field, const std::string& value) {
    return {std::string(field), {}, {}, value, {}};
}

class LogsTest : public ::testing::Test {
  protected:
    LogsTest() {
        kitchen.checkEverybody();
        kitchen.at(11, 0);
    }
    [[nodiscard]] service::Logs logs() { return service::Logs(kitchen.context()); }
    [[nodiscard]] service::Signer zhang() { return kitchen.signer(kZhang); }
    static TextId refusal(const Status& status) { return status.error().text.id; }

    LogForm core(std::int64_t celsius, const std::string& dish = "红烧肉") {
        LogForm form = logs().open(LogType::CoreTemperature);
        form.answers = {{std::string(kDish), {}, {}, dish, {kitchen.dish(dish).uuid}},
                        number(kCelsius, celsius)};
        return form;
    }
    LogForm fridge(const std::string& id, std::int64_t celsius) {
        LogForm form = logs().open(LogType::FridgeTemperature);
        form.answers = {words(kFridge, id), number(kCelsius, celsius)};
        return form;
    }
    LogForm chlorine(std::int64_t mg, LogChoice object = LogChoice::Tableware) {
        LogForm form = logs().open(LogType::Disinfection);
        form.answers = {choice(kObject, object), choice(kMethod, LogChoice::Chlorine),
                        number(kStrength, mg * 1000)};
        return form;
    }
    rules::Findings judged(const LogForm& form) { return logs().judge(form, kZhang).findings; }

    Kitchen kitchen;
};

TEST_F(LogsTest, ACentreOfSeventyDegreesHasPassed) {
    const LogForm form = core(70'000);
    ASSERT_TRUE(logs().save(form, zhang()));
    const auto line = logs().find(form.log);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->verdict, LogVerdict::Passed);
    EXPECT_EQ(line->row.subject, "红烧肉");
    EXPECT_EQ(line->row.meal, Meal::Lunch);
    EXPECT_EQ(line->method, ReadingMethod::Typed);
}

TEST_F(LogsTest, BelowSeventyNobodyCanCallItPassed) {
    LogForm form = core(69'900);
    form.passed = true;
    EXPECT_EQ(levelOf(judged(form), "log.core-low"), Level::Block);
    EXPECT_EQ(refusal(logs().save(form, zhang())), TextId::LogCoreLow);
}

TEST_F(LogsTest, AnHonestLowReadingIsEnteredWithWhatWasDone) {
    LogForm form = core(64'500);
    EXPECT_EQ(refusal(logs().save(form, zhang())), TextId::LogActionMissing);
    form.answers.push_back(choice(kAction, LogChoice::CookedOn));
    EXPECT_EQ(levelOf(judged(form), "log.core-low"), Level::Warn);
    ASSERT_TRUE(logs().save(form, zhang()));
    EXPECT_EQ(logs().find(form.log)->verdict, LogVerdict::Failed);
}

TEST_F(LogsTest, AnActionThatIsNotAskedAnyMoreDoesNotStandInTheRecord) {
    LogForm form = core(75'000);
    form.answers.push_back(choice(kAction, LogChoice::CookedOn));
    ASSERT_TRUE(logs().save(form, zhang()));
    EXPECT_EQ(answerTo(logs().find(form.log)->answers, kAction), nullptr);
}

TEST_F(LogsTest, ASchoolMayAskForMoreThanSeventyNeverForLess) {
    const auto pack = rules::shippedPack("cn-school").value();
    EXPECT_FALSE(rules::loadRulePack(pack, "[thresholds]\n\"cook.core_min_c\" = 69\n", Kitchen::kToday));
    EXPECT_FALSE(
        rules::loadRulePack(pack, "[thresholds]\n\"disinfect.chlorine_mg\" = 200\n", Kitchen::kToday));
}

TEST_F(LogsTest, HotFoodIsHeldAtSixtyAndColdFoodAtEight) {
    const auto held = [&](LogChoice kind, std::int64_t celsius) {
        LogForm form = logs().open(LogType::Holding);
        form.answers = {{std::string(kDish), {}, {}, "汤", {kitchen.dish("汤").uuid}},
                        choice(log_field::kKind, kind),
                        number(kCelsius, celsius)};
        return judged(form);
    };
    EXPECT_EQ(levelOf(held(LogChoice::Hot, 59'900), "log.hold-hot-low"), Level::Warn);
    EXPECT_EQ(levelOf(held(LogChoice::Hot, 60'000), "log.hold-hot-low"), std::nullopt);
    EXPECT_EQ(levelOf(held(LogChoice::Cold, 8'100), "log.hold-cold-high"), Level::Warn);
    EXPECT_EQ(levelOf(held(LogChoice::Cold, 8'000), "log.hold-cold-high"), std::nullopt);
    EXPECT_TRUE(rules::argumentsFit(held(LogChoice::Hot, 40'000)));
}

TEST_F(LogsTest, AFridgeIsMeasuredByItsOwnRangeAndAFreezerByAnother) {
    EXPECT_EQ(levelOf(judged(fridge("LY1", 9'000)), "log.fridge-warm"), Level::Warn);
    EXPECT_EQ(levelOf(judged(fridge("LY1", -1'000)), "log.fridge-cold"), Level::Warn);
    EXPECT_EQ(levelOf(judged(fridge("LY1", 4'000)), "log.fridge-warm"), std::nullopt);
    EXPECT_EQ(levelOf(judged(fridge("LD3", -11'000)), "log.freezer-warm"), Level::Warn);
    EXPECT_EQ(levelOf(judged(fridge("LD3", -18'000)), "log.freezer-warm"), std::nullopt);
    EXPECT_EQ(levelOf(judged(fridge("LY1", 99'000)), "log.implausible"), Level::Block);
}

TEST_F(LogsTest, WithoutAFigureNothingIsSaved) {
    LogForm form = core(0);
    form.answers.pop_back();
    EXPECT_EQ(refusal(logs().save(form, zhang())), TextId::LogAnswerMissing);
}

TEST_F(LogsTest, WeakChlorineIsNoDisinfection) {
    LogForm form = chlorine(200);
    form.passed = true;
    EXPECT_EQ(levelOf(judged(form), "log.chlorine-weak"), Level::Block);
    form.passed.reset();
    form.answers.push_back(choice(kAction, LogChoice::DisinfectedAgain));
    EXPECT_EQ(levelOf(judged(form), "log.chlorine-weak"), Level::Warn);
    EXPECT_EQ(levelOf(judged(chlorine(250)), "log.chlorine-weak"), std::nullopt);
}

TEST_F(LogsTest, ATimerRunsItsTimeAndSurvivesARestart) {
    const LogForm form = chlorine(250);
    ASSERT_TRUE(logs().save(form, zhang()));
    ASSERT_EQ(logs().running().size(), 1U);
    kitchen.reopen();
    ASSERT_EQ(logs().running().size(), 1U) << "the start is in the ledger";
    EXPECT_EQ(*logs().running().front().row.dueAt - logs().running().front().row.happenedAt, minutes(5));
    kitchen.clock.advance(minutes(5));
    EXPECT_EQ(logs().judgeEnd(form.log, {}).verdict, LogVerdict::Passed);
    const RecordId ending = kitchen.record();
    ASSERT_TRUE(logs().end(ending, form.log, {}, zhang()));
    ASSERT_TRUE(logs().end(ending, form.log, {}, zhang())) << "a double tap books once";
    EXPECT_TRUE(logs().running().empty());
    EXPECT_EQ(logs().find(form.log)->verdict, LogVerdict::Passed);
    EXPECT_EQ(refusal(logs().end(kitchen.record(), form.log, {}, zhang())), TextId::LogEndedAlready);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(LogsTest, EndedBeforeItsTimeItHasFailed) {
    const LogForm form = chlorine(300);
    ASSERT_TRUE(logs().save(form, zhang()));
    kitchen.clock.advance(minutes(3));
    EXPECT_EQ(refusal(logs().end(kitchen.record(), form.log, {}, zhang())), TextId::LogActionMissing);
    EXPECT_EQ(refusal(logs().end(kitchen.record(), form.log, LogChoice::NotUsed, zhang(), true)),
              TextId::LogTimeShort);
    ASSERT_TRUE(logs().end(kitchen.record(), form.log, LogChoice::DisinfectedAgain, zhang()));
    EXPECT_EQ(logs().find(form.log)->verdict, LogVerdict::Failed);
    EXPECT_EQ(logs().find(form.log)->endAction, LogChoice::DisinfectedAgain);
}

TEST_F(LogsTest, ALongerTimeCountsAShorterOneDoesNot) {
    LogForm form = chlorine(250);
    form.answers.push_back(number(kMinutes, 20'000));
    EXPECT_EQ(logs().judge(form, {}).timer, minutes(20));
    form.answers.back().number = Quantity{1'000};
    EXPECT_EQ(logs().judge(form, {}).timer, minutes(5));
}

TEST_F(LogsTest, SomebodyElseSignsForADisinfection) {
    const LogForm form = chlorine(250);
    ASSERT_TRUE(logs().save(form, kitchen.signer(kWang)));
    EXPECT_EQ(refusal(logs().countersign(kitchen.record(), form.log, kitchen.signer(kZhao))),
              TextId::LogStillRunning);
    kitchen.clock.advance(minutes(6));
    ASSERT_TRUE(logs().end(kitchen.record(), form.log, {}, kitchen.signer(kWang)));
    ASSERT_EQ(logs().toSign().size(), 1U);
    EXPECT_EQ(refusal(logs().countersign(kitchen.record(), form.log, kitchen.signer(kWang))),
              TextId::LogSamePerson);
    EXPECT_EQ(refusal(logs().countersign(kitchen.record(), form.log, zhang())), TextId::NotPermitted);
    ASSERT_TRUE(logs().countersign(kitchen.record(), form.log, kitchen.signer(kSun)));
    EXPECT_TRUE(logs().toSign().empty());
    EXPECT_EQ(logs().find(form.log)->row.secondName, "孙老师");
}

TEST_F(LogsTest, OnePersonTwiceAtOnceIsFlagged) {
    ASSERT_TRUE(logs().save(chlorine(250), zhang()));
    EXPECT_EQ(levelOf(judged(chlorine(250, LogChoice::Cloths)), "log.overlap"), Level::Flag);
    kitchen.clock.advance(minutes(10));
    EXPECT_EQ(levelOf(judged(chlorine(250, LogChoice::Cloths)), "log.overlap"), std::nullopt);
}

TEST_F(LogsTest, NitriteIsNeverUsed) {
    LogForm form = logs().open(LogType::Additive);
    form.answers = {words(kProduct, "亚硝酸钠"), number(kAmount, 10'000), words(kFood, "卤肉"),
                    number(kFoodAmount, 5'000)};
    EXPECT_EQ(levelOf(judged(form), "forbidden.item"), Level::Block);
    form.answers.front().words = "无铝泡打粉";
    ASSERT_TRUE(logs().save(form, zhang()));
    EXPECT_EQ(logs().toSign().size(), 1U) << "the keeper of the additives signs too";
}

TEST_F(LogsTest, AReadingOfAnHourAgoIsALateEntryWithItsReason) {
    LogForm form = fridge("LY1", 4'000);
    form.at = kitchen.now() - minutes(90);
    EXPECT_EQ(refusal(logs().save(form, zhang())), TextId::ReceivingLateNeedsReason);
    form.reason = Reason::TerminalBusy;
    ASSERT_TRUE(logs().save(form, zhang()));
    EXPECT_TRUE(logs().find(form.log)->row.late);
    LogForm waste = logs().open(LogType::Waste);
    waste.at = kitchen.now() - minutes(90);
    waste.answers = {choice(log_field::kKind, LogChoice::KitchenWaste), number(kAmount, 42'500),
                     words(kCollector, "洁源公司")};
    EXPECT_FALSE(logs().judge(waste, {}).late) << "what is not measured has the day";
}

TEST_F(LogsTest, ACorrectionStrikesTheLineThroughAndAVoidLeavesIt) {
    const LogForm form = fridge("LY1", 40'000);
    ASSERT_FALSE(logs().save(form, zhang())) << "an action is missing";
    const LogForm wrong = fridge("LY1", 5'000);
    ASSERT_TRUE(logs().save(wrong, zhang()));
    auto correction = *logs().openCorrection(wrong.record);
    correction.answers = {words(kFridge, "LY1"), number(kCelsius, 4'500)};
    EXPECT_EQ(refusal(logs().save(correction, zhang())), TextId::TakeBackNeedsReason);
    correction.reason = Reason::Mistyped;
    ASSERT_TRUE(logs().save(correction, zhang()));
    const auto book = logs().book(LogType::FridgeTemperature, Kitchen::kToday, Kitchen::kToday, 10);
    ASSERT_EQ(book.size(), 2U);
    EXPECT_TRUE(book[0].standing);
    EXPECT_TRUE(book[0].row.correction);
    EXPECT_FALSE(book[1].standing);
    ASSERT_TRUE(logs().takeBack(kitchen.record(), correction.record, Reason::Duplicate, "", zhang()));
    EXPECT_FALSE(logs().find(wrong.log)->standing);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(LogsTest, AnEndThatWasTakenBackLetsTheTimerRunOn) {
    const LogForm form = chlorine(250);
    ASSERT_TRUE(logs().save(form, zhang()));
    kitchen.clock.advance(minutes(5));
    const RecordId ending = kitchen.record();
    ASSERT_TRUE(logs().end(ending, form.log, {}, zhang()));
    ASSERT_TRUE(logs().takeBack(kitchen.record(), ending, Reason::UndoneAtOnce, "", zhang()));
    EXPECT_EQ(logs().running().size(), 1U);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(LogsTest, WhatIsDueIsNamedUntilItIsThere) {
    const auto due = [&](LogType type) {
        int count = 0;
        for (const auto& one : logs().due(Kitchen::kToday)) count += one.type == type ? 1 : 0;
        return count;
    };
    EXPECT_EQ(due(LogType::FridgeTemperature), 3);
    EXPECT_EQ(due(LogType::Waste), 0) << "no meal is over";
    kitchen.dish("番茄炒蛋");
    kitchen.at(13, 0);
    EXPECT_EQ(due(LogType::Waste), 1);
    EXPECT_EQ(due(LogType::Disinfection), 1);
    ASSERT_TRUE(logs().save(fridge("LY1", 4'000), zhang()));
    EXPECT_EQ(due(LogType::FridgeTemperature), 3) << "twice a day";
    ASSERT_TRUE(logs().save(fridge("LY1", 4'100), zhang()));
    EXPECT_EQ(due(LogType::FridgeTemperature), 2);
}

TEST_F(LogsTest, TheDayCloseNamesAMissingWasteEntryAndARunningTimer) {
    kitchen.stored(kitchen.dish("番茄炒蛋"));
    kitchen.accompanied();
    kitchen.at(14, 0);
    ASSERT_TRUE(logs().save(chlorine(250), zhang()));
    const auto findings = kitchen.days().status(Kitchen::kToday).findings;
    EXPECT_EQ(levelOf(findings, "day.waste-missing"), Level::Warn);
    EXPECT_EQ(levelOf(findings, "day.timer-running"), Level::Warn);
    EXPECT_EQ(levelOf(findings, "day.control-missing"), Level::Warn);
    EXPECT_TRUE(kitchen.days().close(kitchen.record(), Kitchen::kToday, kitchen.signer(kWang)))
        << "gaps do not keep the day open";
}

TEST_F(LogsTest, AReadingOutOfRangeIsFoundInTheWindowOfASample) {
    LogForm form = fridge("LY1", 12'000);
    form.answers.push_back(choice(kAction, LogChoice::Adjusted));
    ASSERT_TRUE(logs().save(form, zhang()));
    const UtcMs now = kitchen.now();
    EXPECT_TRUE(service::wasOutOfRange(kitchen.context(), "LY1", now - minutes(5), now + minutes(5)));
    EXPECT_FALSE(service::wasOutOfRange(kitchen.context(), "LY1", now + minutes(1), now + minutes(5)));
    EXPECT_FALSE(service::wasOutOfRange(kitchen.context(), "BX2", now - minutes(5), now + minutes(5)));
}

TEST_F(LogsTest, AComplaintIsAProblemFromTheStart) {
    LogForm form = logs().open(LogType::Complaint);
    form.answers = {choice(kSource, LogChoice::Pupil), words(kText, "汤太咸")};
    ASSERT_TRUE(logs().save(form, zhang()));
    ASSERT_TRUE(logs().save(form, zhang())) << "a double tap books once";
    const auto raised = service::Problems(kitchen.context()).about(form.record);
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_EQ(raised.front().row.what, "汤太咸");
}

TEST_F(LogsTest, AVisitorStaysUntilSheHasLeft) {
    LogForm form = logs().open(LogType::Visitor);
    form.answers = {words(kName, "刘检查"), words(kUnit, "市场监管所"),
                    choice(kPurpose, LogChoice::Inspection), choice(kCoat, LogChoice::NoCoat)};
    EXPECT_EQ(levelOf(judged(form), "log.no-coat"), Level::Warn);
    ASSERT_TRUE(logs().save(form, zhang()));
    ASSERT_EQ(logs().running().size(), 1U);
    kitchen.clock.advance(minutes(40));
    ASSERT_TRUE(logs().end(kitchen.record(), form.log, {}, zhang()));
    EXPECT_TRUE(logs().running().empty());
}

}  // namespace
}  // namespace canteen::testing
