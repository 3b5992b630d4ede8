// The red button on home: a short press does nothing, a finger that stays for three seconds starts.
#include <gtest/gtest.h>

#include <optional>

#include "kiosk/screens/home_screen.h"
#include "kiosk/ui/ui.h"
#include "tests/support/driver.h"
#include "tests/support/view_fixtures.h"

namespace kiosk {
namespace {

class RedButton : public ::testing::Test {
  protected:
    RedButton() {
        for (const fixtures::Fixture& each : fixtures::all(Language::Chinese))
            if (each.name == "home-busy") view_ = std::get<HomeView>(each.screen);
        driver_.show([this] {
            const auto action = drawHome(view_, ui::screenMm().inset(6, 22), texts(Language::Chinese));
            if (action && action->tile == "home.incident") ++started_;
        });
    }
    void press() {
        const ui::ProbeItem* button = driver_.find("home.incident");
        ASSERT_NE(button, nullptr);
        driver_.press(button->x + button->w / 2, button->y + button->h / 2);
    }
    // A frame takes 16 ms of each tenth.
    void hold(double seconds) {
        for (double held = 0; held + 0.05 < seconds; held += 0.1) driver_.wait(0.084);
    }

    ui::Driver driver_;
    HomeView view_;
    int started_ = 0;
};

TEST_F(RedButton, DoesNothingWhenTouched) {
    press();
    driver_.lift();
    driver_.frames(3);
    EXPECT_EQ(started_, 0);
}

TEST_F(RedButton, DoesNothingWhenTheFingerLeavesEarly) {
    press();
    hold(2.7);
    driver_.lift();
    driver_.frames(3);
    EXPECT_EQ(started_, 0);
    press();
    hold(0.8);
    driver_.lift();
    EXPECT_EQ(started_, 0) << "two presses do not add up";
}

TEST_F(RedButton, DoesNothingWhenTheFingerSlidesOff) {
    press();
    hold(2);
    driver_.moveTo(5, 5);
    hold(2);
    driver_.lift();
    EXPECT_EQ(started_, 0);
}

TEST_F(RedButton, StartsOnceAfterThreeSeconds) {
    press();
    hold(2.8);
    EXPECT_EQ(started_, 0);
    EXPECT_TRUE(driver_.kit().askedForFrames()) << "the bar moves";
    hold(0.4);
    EXPECT_EQ(started_, 1);
    hold(4);
    driver_.lift();
    driver_.frames(3);
    EXPECT_EQ(started_, 1);
}

}  // namespace
}  // namespace kiosk
