#include <gtest/gtest.h>

#include <stdexcept>

#include "kiosk/ui/ui.h"
#include "tests/support/driver.h"

namespace kiosk::ui {
namespace {

/// Two buttons side by side and how often each was tapped.
class Touching : public testing::Test {
  protected:
    void SetUp() override {
        driver_.show([this] {
            if (button("a", {10, 10, 60, 20}, "保存")) ++a_;
            if (button("b", {80, 10, 60, 20}, {.caption = "退出", .enabled = enabled_})) ++b_;
        });
    }
    [[nodiscard]] float px(float mm) const { return mm * driver_.pxPerMm(); }

    Driver driver_;
    int a_ = 0;
    int b_ = 0;
    bool enabled_ = true;
};

TEST_F(Touching, ActsOnceOnRelease) {
    driver_.press(px(40), px(20));
    EXPECT_EQ(a_, 0);
    driver_.lift();
    EXPECT_EQ(a_, 1);
    driver_.frames(5);
    EXPECT_EQ(a_, 1);
}

TEST_F(Touching, ActsNotWhenTheFingerSlidesAway) {
    driver_.press(px(40), px(20));
    driver_.moveTo(px(100), px(20));
    driver_.lift();
    EXPECT_EQ(a_, 0);
    EXPECT_EQ(b_, 0);
}

TEST_F(Touching, ActsNotWhenTheFingerSlidesOnto) {
    driver_.press(px(5), px(100));
    driver_.moveTo(px(40), px(20));
    driver_.lift();
    EXPECT_EQ(a_, 0);
}

TEST_F(Touching, ActsWhenTheFingerComesBack) {
    driver_.press(px(40), px(20));
    driver_.moveTo(px(100), px(20));
    driver_.moveTo(px(41), px(20));
    driver_.lift();
    EXPECT_EQ(a_, 1);
}

TEST_F(Touching, CountsADoubleTapOnce) {
    ASSERT_TRUE(driver_.tap("a"));
    driver_.press(px(40), px(20));
    driver_.lift();
    EXPECT_EQ(a_, 1);
    driver_.wait(0.3);
    driver_.press(px(40), px(20));
    driver_.lift();
    EXPECT_EQ(a_, 2);
}

TEST_F(Touching, LetsTwoButtonsFollowEachOtherFast) {
    ASSERT_TRUE(driver_.tap("a"));
    driver_.press(px(110), px(20));
    driver_.lift();
    EXPECT_EQ(a_, 1);
    EXPECT_EQ(b_, 1);
}

TEST_F(Touching, RefusesADisabledButton) {
    enabled_ = false;
    driver_.frames();
    EXPECT_FALSE(driver_.tap("b"));
    driver_.tapAt(px(110), px(20));
    EXPECT_EQ(b_, 0);
}

TEST_F(Touching, SeesAPressAndReleaseThatArriveTogether) {
    InputQueue queue;
    queue.move(px(40), px(20), 1);
    queue.button(true, 1);
    queue.button(false, 1);
    std::vector<bool> down;
    FrameInput input;
    for (int i = 0; i < 4; ++i) {
        queue.next(input);
        down.push_back(input.pointer && input.pointer->down);
    }
    EXPECT_EQ(down, (std::vector<bool>{true, false, false, false}));
    EXPECT_FALSE(input.pointer) << "the finger is parked one frame after the release";
    EXPECT_FALSE(queue.pending());
}

TEST(Bounce, TheSecondHalfOfADoubleTapDoesNotReachWhatCameUpUnderTheFinger) {
    Driver driver;
    bool second = false;
    int next = 0;
    driver.show([&] {
        const Rect place{100, 100, 60, 20};
        if (!second) {
            if (button("first", place, "下一步")) second = true;
        } else if (button("second", place, "删除")) {
            ++next;
        }
    });
    ASSERT_TRUE(driver.tap("first"));
    driver.press(130 * driver.pxPerMm(), 110 * driver.pxPerMm());
    driver.lift();
    EXPECT_EQ(next, 0);
    ASSERT_TRUE(driver.tap("second"));
    EXPECT_EQ(next, 1);
}

TEST(Bounce, TheSecondHalfDoesNotReachItEitherWhenSavingTookLong) {
    Driver driver;
    bool second = false;
    int next = 0;
    driver.show([&] {
        const Rect place{100, 100, 60, 20};
        if (!second) {
            if (button("first", place, "保存")) second = true;
        } else if (button("second", place, "入柜")) {
            ++next;
        }
    });
    const float x = 130 * driver.pxPerMm();
    const float y = 110 * driver.pxPerMm();
    driver.press(x, y);
    driver.lift();
    ASSERT_TRUE(second);
    driver.wait(0.6);  // the disk is slow; both halves of the tap have long been made
    driver.press(x, y);
    driver.lift();
    EXPECT_EQ(next, 0);
}

TEST(Layers, ADialogMakesTheRestUntouchable) {
    Driver driver;
    bool open = true;
    int behind = 0;
    std::string answer;
    driver.show([&] {
        if (button("behind", {10, 10, 60, 20}, "保存")) ++behind;
        if (!open) return;
        if (const auto touched =
                dialog({.id = "ask",
                        .title = "结束？",
                        .body = "还有两样没有留样。",
                        .tone = Tone::Warn,
                        .buttons = {{.id = "no", .text = "取消"}, {.id = "yes", .text = "结束"}}}))
            answer = *touched;
    });
    EXPECT_FALSE(driver.tap("behind"));
    driver.tapAt(40 * driver.pxPerMm(), 20 * driver.pxPerMm());
    EXPECT_EQ(behind, 0);
    ASSERT_TRUE(driver.tap("ask.yes"));
    EXPECT_EQ(answer, "yes");
    open = false;
    driver.frames();
    ASSERT_TRUE(driver.tap("behind"));
    EXPECT_EQ(behind, 1);
}

TEST(Glyphs, ThatNoLongerFitAreDrawnInASecondRunThatSeesNoTap) {
    Driver driver;
    int taps = 0;
    int runs = 0;
    char32_t from = 0x4E00;
    driver.show([&] {
        ++runs;
        if (button("more", {10, 10, 60, 20}, "下一页")) ++taps;
        std::string words;
        for (char32_t c = from; c < from + 100; ++c) {
            words.push_back(static_cast<char>(0xE0 | (c >> 12)));
            words.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
            words.push_back(static_cast<char>(0x80 | (c & 0x3F)));
        }
        text({10, 40, 330, 150}, words, {.style = TextStyle::Display, .place = Place::Top});
        if (taps > 0) from = 0x4E00 + 100 * static_cast<char32_t>(taps);
    });
    int redrawn = 0;
    for (int i = 1; i <= 30; ++i) {
        const int before = runs;
        driver.wait(0.3);
        driver.press(40 * driver.pxPerMm(), 20 * driver.pxPerMm());
        driver.lift();
        driver.frames(2);
        redrawn += runs - before - 6;
        ASSERT_EQ(taps, i);
        ASSERT_FALSE(driver.kit().glyphs().overflowed());
    }
    EXPECT_GT(redrawn, 0) << "the room was never full, so the test tested nothing";
}

TEST(Failure, InTheMiddleOfAFrameLeavesTheKitUsable) {
    Driver driver;
    bool broken = false;
    int taps = 0;
    driver.show([&] {
        const auto inside = card({5, 5, 100, 60});
        if (button("a", inside, "保存")) ++taps;
        if (broken) {
            const Modal modal(80, 60);
            throw std::runtime_error("store");
        }
    });
    broken = true;
    for (int i = 0; i < 3; ++i) EXPECT_THROW(driver.frames(), std::runtime_error);
    broken = false;
    driver.frames(2);
    ASSERT_TRUE(driver.tap("a"));
    EXPECT_EQ(taps, 1);
}

}  // namespace
}  // namespace kiosk::ui
