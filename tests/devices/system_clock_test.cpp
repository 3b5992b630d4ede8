#include "kiosk/devices/system_clock.h"

#include <gtest/gtest.h>

#include <thread>

namespace canteen::devices {
namespace {

TEST(SystemClock, NeverGoesBackWithinABoot) {
    const SystemClock clock;
    auto before = clock.read();
    for (int i = 0; i < 1000; ++i) {
        const auto now = clock.read();
        ASSERT_GE(now.monotonicMs, before.monotonicMs);
        before = now;
    }
}

TEST(SystemClock, CountsRealTime) {
    const SystemClock clock;
    const auto before = clock.read();
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_GE(clock.read().monotonicMs - before.monotonicMs, 29);
}

TEST(SystemClock, NamesTheBootTheSameEachTime) {
    EXPECT_EQ(SystemClock().read().boot, SystemClock().read().boot);
    EXPECT_FALSE(SystemClock().read().boot.isNil());
}

TEST(SystemClock, ShowsATimeOfThisCentury) {
    EXPECT_GT(SystemClock().read().wall.value, 1'700'000'000'000);
}

}  // namespace
}  // namespace canteen::devices
