#include "core/ledger/clock_guard.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/fake_clock.h"

namespace canteen::ledger {
namespace {

using testing::FakeClock;

class ClockGuard : public ::testing::Test {
  protected:
    void SetUp() override { record(); }
    // What an append does: judge, and write the jump into the ledger.
    ClockVerdict record() {
        const ClockVerdict verdict = judge(memory, clock.read());
        memory = remember(memory, clock.read(), verdict, JumpRecord::InLedger);
        return verdict;
    }
    // What asking for the time does.
    ClockVerdict look() {
        const ClockVerdict verdict = judge(memory, clock.read());
        memory = remember(memory, clock.read(), verdict, JumpRecord::NotYet);
        return verdict;
    }

    FakeClock clock;
    ClockMemory memory;
};

TEST_F(ClockGuard, TrustedTimeFollowsAClockThatRunsRight) {
    clock.advance(hours(5));
    const ClockVerdict verdict = record();
    EXPECT_EQ(verdict.effective, clock.wall());
    EXPECT_EQ(verdict.state, ClockState::Unsynced);
    EXPECT_FALSE(verdict.jump);
}

TEST_F(ClockGuard, ASynchronisedClockSaysSo) {
    clock.setSynced(true);
    EXPECT_EQ(record().state, ClockState::Synced);
}

TEST_F(ClockGuard, AClockSetForwardByHandIsNotFollowed) {
    clock.advance(hours(1));
    const UtcMs right = clock.wall();
    clock.shiftWall(hours(48));
    const ClockVerdict verdict = record();
    EXPECT_EQ(verdict.effective, right);
    EXPECT_EQ(verdict.state, ClockState::Jumped);
    ASSERT_TRUE(verdict.jump);
    EXPECT_EQ(verdict.jump->expected, right);
    EXPECT_EQ(verdict.jump->found, clock.wall());
}

TEST_F(ClockGuard, AJumpIsRecordedOnce) {
    clock.shiftWall(hours(48));
    EXPECT_TRUE(look().jump);
    EXPECT_TRUE(look().jump);
    EXPECT_TRUE(record().jump);
    clock.advance(minutes(10));
    EXPECT_FALSE(record().jump);
    EXPECT_EQ(record().state, ClockState::Jumped);
    clock.shiftWall(hours(1));
    EXPECT_TRUE(record().jump);
}

TEST_F(ClockGuard, AClockThatComesBackIsTrustedAgain) {
    clock.shiftWall(hours(3));
    record();
    clock.shiftWall(hours(-3));
    EXPECT_EQ(record().state, ClockState::Unsynced);
    EXPECT_FALSE(record().jump);
}

TEST_F(ClockGuard, AClockSetBackDoesNotStopTrustedTime) {
    clock.advance(hours(1));
    const UtcMs right = clock.wall();
    clock.shiftWall(hours(-9));
    EXPECT_EQ(record().effective, right);
    clock.advance(hours(2));
    EXPECT_EQ(record().effective, right + hours(2));
}

TEST_F(ClockGuard, AClockThatATimeServerSetForwardIsFollowed) {
    clock.setSynced(true);
    clock.shiftWall(hours(9));
    EXPECT_TRUE(look().jump);
    const ClockVerdict verdict = record();
    EXPECT_EQ(verdict.effective, clock.wall());
    EXPECT_EQ(verdict.state, ClockState::Jumped);
    EXPECT_TRUE(verdict.jump);
    clock.advance(minutes(1));
    EXPECT_EQ(record().state, ClockState::Synced);
    EXPECT_FALSE(record().jump);
}

TEST_F(ClockGuard, AfterABootALaterClockIsBelieved) {
    clock.advance(hours(1));
    record();
    clock.reboot(hours(12));
    const ClockVerdict verdict = record();
    EXPECT_EQ(verdict.effective, clock.wall());
    EXPECT_FALSE(verdict.jump);
}

TEST_F(ClockGuard, AfterABootWithAFlatBatteryTimeGoesOnFromTheLastRecord) {
    clock.advance(hours(1));
    const UtcMs last = record().effective;
    clock.reboot(hours(12));
    clock.setWall({0});
    const ClockVerdict verdict = record();
    EXPECT_EQ(verdict.effective, last + minutes(1));  // a minute since boot is all that is certain
    EXPECT_TRUE(verdict.jump);
    clock.advance(hours(3));
    EXPECT_EQ(record().effective, last + minutes(1) + hours(3));
    EXPECT_FALSE(record().jump);
}

TEST_F(ClockGuard, LookingAtTheClockAfterABootDoesNotHideTheJump) {
    clock.reboot(hours(12));
    clock.setWall({0});
    const UtcMs first = look().effective;
    clock.advance(minutes(5));
    const ClockVerdict verdict = record();
    EXPECT_TRUE(verdict.jump);
    EXPECT_EQ(verdict.effective, first + minutes(5));
}

TEST_F(ClockGuard, AConfirmedClockIsFollowedEvenBackwards) {
    clock.shiftWall(hours(-5));
    record();
    memory = confirmWall(clock.read());
    const ClockVerdict verdict = record();
    EXPECT_EQ(verdict.effective, clock.wall());
    EXPECT_EQ(verdict.state, ClockState::Unsynced);
    EXPECT_FALSE(verdict.jump);
}

TEST_F(ClockGuard, ManySmallStepsForwardDoNotAddUp) {
    const UtcMs start = clock.wall();
    for (int i = 0; i < 1'000; ++i) {
        clock.shiftWall(seconds(100));
        record();
    }
    EXPECT_LE(record().effective, start + kClockTolerance);
}

// Within a boot no hand on the wall clock brings trusted time further ahead than the tolerance, nor back.
RC_GTEST_PROP(ClockGuardProperty, NoHandOnTheWallClockMovesTrustedTime, ()) {
    FakeClock clock;
    ClockMemory memory;
    UtcMs truth = clock.wall();
    UtcMs last{};
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-500, 500));
    for (const int step : steps) {
        const auto passed = seconds(*rc::gen::inRange(0, 600));
        clock.advance(passed);
        truth = truth + passed;
        clock.shiftWall(minutes(step));
        const ClockVerdict verdict = judge(memory, clock.read());
        if (last == UtcMs{}) truth = verdict.effective;
        const bool written = *rc::gen::arbitrary<bool>();
        memory = remember(memory, clock.read(), verdict, written ? JumpRecord::InLedger : JumpRecord::NotYet);
        RC_ASSERT(verdict.effective >= last);
        RC_ASSERT(verdict.effective <= truth + kClockTolerance);
        RC_ASSERT(verdict.effective >= truth - kClockTolerance);
        last = verdict.effective;
    }
}

}  // namespace
}  // namespace canteen::ledger
