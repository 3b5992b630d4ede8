#include <gtest/gtest.h>

#include "kiosk/ui/ui.h"
#include "tests/support/driver.h"

namespace kiosk::ui {
namespace {

TEST(Button, ActsOnceWhenTheFingerIsLiftedOnIt) {
    Driver driver;
    int taps = 0;
    driver.show([&] {
        if (button("b", {10, 10, 60, 20}, "保存")) ++taps;
    });
    ASSERT_TRUE(driver.tap("b"));
    EXPECT_EQ(taps, 1);
}

}  // namespace
}  // namespace kiosk::ui
