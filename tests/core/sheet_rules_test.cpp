#include <gtest/gtest.h>

#include "check_probe.h"

namespace canteen::rules {
namespace {

SheetFacts sheetOf(const std::vector<std::int32_t>& centi) {
    SheetFacts facts;
    for (std::size_t i = 0; i < centi.size(); ++i)
        facts.lines.push_back({makeId<StaffId>({1}), CentiCelsius{centi[i]}, Outcome::Cleared, false, 10,
                               UtcMs{static_cast<std::int64_t>(i) * 60'000}});
    facts.staff = static_cast<int>(centi.size());
    return facts;
}

std::string signsOf(const SheetFacts& facts) {
    const Findings findings = judgeSheet(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(findings));
    return names(findings);
}

TEST(SheetSigns, AreSilentOnAnOrdinaryMorning) {
    EXPECT_EQ(signsOf({}), "");
    EXPECT_EQ(signsOf(sheetOf({3650, 3610, 3680, 3640, 3700, 3590, 3660, 3620, 3670, 3630, 3650, 3690})), "");
}

TEST(SheetSigns, TellWhenTheOfficerIsLateToSign) {
    SheetFacts facts;
    facts.lastShiftBegins = UtcMs{};
    facts.now = UtcMs{} + minutes(60);
    EXPECT_EQ(signsOf(facts), "");
    facts.now = facts.now + seconds(1);
    EXPECT_EQ(signsOf(facts), "sheet.unsigned");
    facts.closed = true;
    EXPECT_EQ(signsOf(facts), "");
    facts.closed = false;
    facts.lastShiftBegins.reset();
    EXPECT_EQ(signsOf(facts), "") << "nobody is expected";
}

TEST(SheetSigns, ShowTheSameTemperatureOnEveryone) {
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650})), "");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650})), "sheet.same-temperatures");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3660})), "");
}

TEST(SheetSigns, ShowTemperaturesThatHardlyDiffer) {
    // Nine people at 36.5 and one at 36.6: a standard deviation of 0.03; half and half: exactly 0.05.
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650, 3650, 3650, 3650, 3650, 3660})),
              "sheet.same-temperatures");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650, 3660, 3660, 3660, 3660, 3660})), "");
    EXPECT_EQ(signsOf(sheetOf({3650, 3650, 3650, 3650, 3650, 3650, 3650, 3650, 3660})), "");
}

TEST(SheetSigns, ShowWhoHasTheSameTemperatureDayAfterDay) {
    SheetFacts facts = sheetOf({3650, 3610, 3640});
    for (SheetLine& line : facts.lines) line.sameTemperatureDays = 9;
    EXPECT_EQ(signsOf(facts), "");
    facts.lines[1].sameTemperatureDays = 10;
    EXPECT_EQ(signsOf(facts), "sheet.steady-temperature");
    EXPECT_EQ(saidBy(judgeSheet(facts, shippedRules()), "sheet.steady-temperature"),
              "有 1 个人连着 10 天体温一模一样，请抽查");
}

TEST(SheetSigns, ShowChecksThatWereTooFast) {
    SheetFacts facts = sheetOf({3650, 3610});
    facts.lines.front().secondsSpent = 2;
    EXPECT_EQ(saidBy(judgeSheet(facts, shippedRules()), "sheet.too-fast"), "有 1 个人没查够 3 秒，请抽查");
}

TEST(SheetSigns, ShowTooManyChecksInAMinute) {
    const auto crowd = [](int people, std::int64_t apart) {
        SheetFacts facts;
        for (int i = 0; i < people; ++i)
            facts.lines.push_back({makeId<StaffId>({1}), {}, Outcome::Cleared, false, 10, UtcMs{i * apart}});
        return signsOf(facts);
    };
    EXPECT_EQ(crowd(19, 1000), "");
    EXPECT_EQ(crowd(20, 1000), "sheet.crowded-minute");
    EXPECT_EQ(crowd(40, 3'158), "");
    EXPECT_EQ(crowd(40, 3'157), "sheet.crowded-minute");
}

TEST(SheetSigns, CountAMinuteAsLessThanSixtySeconds) {
    SheetFacts facts;
    for (int i = 0; i < 19; ++i)
        facts.lines.push_back({makeId<StaffId>({1}), {}, Outcome::Cleared, false, 10, UtcMs{0}});
    facts.lines.push_back({makeId<StaffId>({1}), {}, Outcome::Cleared, false, 10, UtcMs{60'000}});
    EXPECT_EQ(signsOf(facts), "");
    facts.lines.back().at = UtcMs{59'999};
    EXPECT_EQ(signsOf(facts), "sheet.crowded-minute");
}

TEST(SheetSigns, ShowABigKitchenThatIsNeverIll) {
    SheetFacts facts;
    facts.staff = 16;
    facts.daysWithoutAbnormal = 59;
    EXPECT_EQ(signsOf(facts), "");
    facts.daysWithoutAbnormal = 60;
    EXPECT_EQ(signsOf(facts), "sheet.never-abnormal");
    facts.staff = 15;
    EXPECT_EQ(signsOf(facts), "");
}

TEST(SheetSigns, WarnOfTwoPeopleWithGastroSymptoms) {
    SheetFacts facts;
    facts.gastroLast48h = 1;
    EXPECT_EQ(signsOf(facts), "");
    facts.gastroLast48h = 2;
    EXPECT_EQ(levelOf(judgeSheet(facts, shippedRules()), "sheet.gastro-cluster"), Level::Warn);
}

}  // namespace
}  // namespace canteen::rules
