// A simulated school is made by the services alone, so that its rules, its chain and its books hold.
#include "core/service/simulation.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/text_id.h"
#include "core/service/day_close.h"
#include "core/service/samples.h"
#include "core/service/stock.h"
#include "core/service/terminal.h"
#include "core/store/verify.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_store.h"

namespace canteen::service {
namespace {

class Simulation : public ::testing::Test {
  protected:
    SimulationSummary make(int pupils, int days) {
        options.store.directory = temp.path() / "store";
        options.store.ballastBytes = 0;
        options.pupils = pupils;
        options.days = days;
        auto made = simulateSchool(options);
        EXPECT_TRUE(made) << made.error().detail;
        return made ? *made : SimulationSummary{};
    }
    std::unique_ptr<Terminal> open(const SimulationSummary& made) {
        clock.setWall(instant(made.lastDay, TimeOfDay{19 * 60}, Zone{}));
        auto terminal = Terminal::open(options.store, clock, {1, 8192});
        EXPECT_TRUE(terminal) << terminal.error().detail;
        return std::move(*terminal);
    }

    testing::TempDirectory temp;
    testing::FakeClock clock;
    SimulationOptions options;
};

TEST_F(Simulation, ClosesEveryDayOfASmallSchoolWithNothingLeftOpen) {
    const SimulationSummary made = make(60, 7);
    const auto terminal = open(made);
    const DayClose days(terminal->context());
    int closed = 0;
    for (Date day = made.firstDay; day <= made.lastDay; day = day + 1) {
        const DayStatus status = days.status(day);
        if (status.dishes == 0) continue;
        EXPECT_TRUE(status.closed) << formatDate(day);
        EXPECT_EQ(status.dishes, status.sampled) << formatDate(day);
        EXPECT_EQ(status.lateEntries, 0) << formatDate(day);
        ++closed;
    }
    EXPECT_EQ(closed, 7);
}

TEST_F(Simulation, OfABoardingSchoolIsSoundFromItsLedgerToItsTables) {
    const SimulationSummary made = make(3'000, 4);
    EXPECT_GT(made.records, 4U * 380U) << "a day of a big kitchen";
    const auto report = store::verifyStore(options.store.directory, {}).value();
    EXPECT_TRUE(report.ok()) << report.fault->what;
    EXPECT_EQ(report.records, made.records);
    EXPECT_EQ(report.heads, 4U);
    const auto terminal = open(made);
    EXPECT_EQ(Samples(terminal->context()).day(made.lastDay).size(), 3U);
    EXPECT_GT(Stock(terminal->context()).counts().lots, 0);
}

TEST_F(Simulation, RunsOverWeekendsAndRenewsWhatEnds) {
    std::vector<int> seen;
    options.progress = [&](int day) { seen.push_back(day); };
    const SimulationSummary made = make(30, 6);
    EXPECT_EQ(seen, (std::vector<int>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(isoWeekday(made.lastDay), 1U);
}

TEST_F(Simulation, IsTheSameForTheSameNumbers) {
    const SimulationSummary first = make(60, 2);
    std::filesystem::remove_all(options.store.directory);
    std::filesystem::remove_all(options.store.directory.string() + ".keys");
    EXPECT_EQ(make(60, 2).records, first.records);
}

TEST_F(Simulation, IsRefusedWhereSomethingLies) {
    make(30, 1);
    const auto again = simulateSchool(options);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().text, Sentence(TextId::TargetNotEmpty));
}

}  // namespace
}  // namespace canteen::service
