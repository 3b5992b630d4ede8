// What looks made up is told, and honest books are left alone.
#include "core/service/signs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/rules/signs.h"
#include "core/service/demo_school.h"
#include "core/service/simulation.h"
#include "core/service/terminal.h"
#include "tests/support/fake_clock.h"
#include "tests/support/kitchen.h"
#include "tests/support/temp_store.h"

namespace canteen::service {
namespace {

constexpr int kDays = 30;

class SignsOfASchool : public ::testing::Test {
  protected:
    std::vector<Sign> simulated(bool forged) {
        SimulationOptions options;
        options.store.directory = temp.path() / (forged ? "forged" : "honest");
        options.store.ballastBytes = 0;
        options.pupils = 1'000;
        options.days = forged ? 14 : 40;
        options.forged = forged;
        const auto made = simulateSchool(options);
        EXPECT_TRUE(made) << made.error().detail;
        clock.setWall(instant(made->lastDay, TimeOfDay{19 * 60}, Zone{}));
        terminal = std::move(*Terminal::open(options.store, clock, {1, 8192}));
        return Signs(terminal->context()).lookBack(kDays);
    }
    static std::vector<std::string> rulesOf(const std::vector<Sign>& signs) {
        std::vector<std::string> rules;
        for (const Sign& sign : signs) rules.emplace_back(sign.rule);
        return rules;
    }

    testing::TempDirectory temp;
    testing::FakeClock clock;
    std::unique_ptr<Terminal> terminal;
};

TEST_F(SignsOfASchool, AreNoneWhereTheBooksAreHonest) {
    EXPECT_EQ(rulesOf(simulated(false)), std::vector<std::string>{});
}

TEST_F(SignsOfASchool, AreNoneInTheDemoSchool) {
    DemoOptions options;
    options.store.directory = temp.path() / "demo";
    options.store.ballastBytes = 0;
    options.seed = 7;
    options.pinCost = {1, 8192};
    options.now = testing::FakeClock::kStart + hours(14);
    ASSERT_TRUE(makeDemoSchool(options, clock));
    clock.setWall(*options.now);
    terminal = std::move(*Terminal::open(options.store, clock, {1, 8192}));
    EXPECT_EQ(rulesOf(Signs(terminal->context()).lookBack(kDays)), std::vector<std::string>{});
}

TEST_F(SignsOfASchool, NameEachHabitOfForgedBooks) {
    const std::vector<Sign> signs = simulated(true);
    const std::vector<std::string> rules = rulesOf(signs);
    for (const char* rule :
         {"sheet.same-temperatures", "sheet.steady-temperature", "sheet.too-fast", "sheet.crowded-minute",
          "sample.repeated-weight", "meal.same-number", "accompany.same-words", "receiving.same-three",
          "day.late-bunch", "day.late-share"})
        EXPECT_NE(std::find(rules.begin(), rules.end(), rule), rules.end()) << rule;
    for (const Sign& sign : signs) {
        EXPECT_FALSE(sign.records.empty()) << sign.rule;
        EXPECT_TRUE(std::is_sorted(sign.records.begin(), sign.records.end(),
                                   [](const SignRecord& a, const SignRecord& b) { return a.at > b.at; }))
            << sign.rule << ": the newest first";
    }
}

TEST(Signs, ShowAClockThatJumped) {
    testing::Kitchen kitchen;
    EXPECT_TRUE(Signs(kitchen.context()).lookBack(kDays).empty());
    kitchen.clock.shiftWall(hours(5));
    kitchen.checkEverybody();
    const auto signs = Signs(kitchen.context()).lookBack(kDays);
    ASSERT_EQ(signs.size(), 1U);
    EXPECT_EQ(signs[0].rule, "clock.jumped");
    EXPECT_EQ(signs[0].sentence, Sentence(TextId::SignClockJumped, {"1", "30"}));
    EXPECT_EQ(signs[0].records.at(0).kind, Kind::ClockJumped);
}

TEST(Signs, ForgetRecordsThatWereTakenBack) {
    testing::Kitchen kitchen;
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    const auto record = kitchen.record();
    store::Draft draft = store::makeDraft(
        record, DayClosed{testing::Kitchen::kToday, 0, 0, 0, 0, 0, 0, {"day.late-bunch"}}, {});
    ASSERT_TRUE(kitchen.store().append(draft));
    EXPECT_EQ(Signs(kitchen.context()).lookBack(kDays).size(), 1U);
    draft = store::makeDraft(kitchen.record(), RecordVoided{}, {});
    draft.relation = ledger::Relation::Voids;
    draft.refers = record;
    ASSERT_TRUE(kitchen.store().append(draft));
    EXPECT_TRUE(Signs(kitchen.context()).lookBack(kDays).empty());
}

}  // namespace
}  // namespace canteen::service
