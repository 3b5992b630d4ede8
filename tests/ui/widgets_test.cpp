#include <gtest/gtest.h>
#include <imgui.h>

#include "kiosk/ui/ui.h"
#include "tests/support/driver.h"

namespace kiosk::ui {
namespace {

std::vector<Row> numbered(int n) {
    std::vector<Row> rows(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        rows[static_cast<std::size_t>(i)].id = std::to_string(i);
        rows[static_cast<std::size_t>(i)].title = "第 " + std::to_string(i) + " 行";
    }
    return rows;
}

TEST(InkPad, GivesEveryPlaceThatTheFingerTouchedAndTheEndOfEachLine) {
    Driver driver;
    std::vector<InkSample> drawn;
    driver.show([&] {
        const auto fresh = inkPad("pad", {20, 20, 100, 50}, {}, "签名");
        drawn.insert(drawn.end(), fresh.begin(), fresh.end());
    });
    const float mm = driver.pxPerMm();
    driver.press(40 * mm, 40 * mm);
    driver.moveTo(50 * mm, 45 * mm);
    driver.moveTo(60 * mm, 50 * mm);
    driver.lift();
    ASSERT_GE(drawn.size(), 4U);
    EXPECT_NEAR(drawn.front().at.x, 20, 0.2);
    EXPECT_NEAR(drawn.front().at.y, 20, 0.2);
    EXPECT_NEAR(drawn[drawn.size() - 2].at.x, 40, 0.2);
    EXPECT_FALSE(drawn.back().down);
    for (std::size_t i = 0; i + 1 < drawn.size(); ++i) EXPECT_TRUE(drawn[i].down);
}

TEST(InkPad, AFingerThatCameDownElsewhereDrawsNothingAndOneThatLeavesEndsItsLine) {
    Driver driver;
    std::vector<InkSample> drawn;
    driver.show([&] {
        const auto fresh = inkPad("pad", {20, 20, 100, 50}, {}, "签名");
        drawn.insert(drawn.end(), fresh.begin(), fresh.end());
    });
    const float mm = driver.pxPerMm();
    driver.press(5 * mm, 5 * mm);
    driver.moveTo(50 * mm, 45 * mm);
    driver.lift();
    EXPECT_TRUE(drawn.empty());
    driver.press(40 * mm, 40 * mm);
    driver.moveTo(40 * mm, 90 * mm);
    driver.moveTo(50 * mm, 45 * mm);
    driver.lift();
    ASSERT_EQ(drawn.size(), 2U) << "coming back draws no line across";
    EXPECT_FALSE(drawn.back().down);
}

TEST(List, ShowsAPageAndTurnsItByButtons) {
    Driver driver;
    const auto rows = numbered(10);
    std::optional<std::size_t> touched;
    driver.show([&] {
        if (const auto row = list("l", {10, 10, 200, 61}, {.rows = rows, .previous = "上页", .next = "下页"}))
            touched = row;
    });
    EXPECT_TRUE(driver.find("l.3"));
    EXPECT_FALSE(driver.find("l.4"));
    EXPECT_FALSE(driver.canTap("l.up"));
    ASSERT_TRUE(driver.tap("l.down"));
    EXPECT_EQ(driver.textOf("l.page"), "2 / 3");
    ASSERT_TRUE(driver.tap("l.6"));
    EXPECT_EQ(touched, 6U);
    ASSERT_TRUE(driver.tap("l.down"));
    EXPECT_FALSE(driver.canTap("l.down"));
    EXPECT_TRUE(driver.find("l.9"));
}

TEST(List, ComesBackWhenItGetsShorter) {
    Driver driver;
    auto rows = numbered(10);
    driver.show([&] {
        (void)list("l", {10, 10, 200, 61}, {.rows = rows, .previous = "上页", .next = "下页"});
    });
    ASSERT_TRUE(driver.tap("l.down"));
    rows = numbered(3);
    driver.frames(2);
    EXPECT_TRUE(driver.find("l.0"));
    EXPECT_FALSE(driver.find("l.down"));
}

TEST(List, ABlockedRowIsTouchedToHearWhy) {
    Driver driver;
    auto rows = numbered(3);
    rows[1].blocked = true;
    rows[2].enabled = false;
    std::optional<std::size_t> touched;
    driver.show([&] {
        if (const auto row = list("l", {10, 10, 200, 61}, {.rows = rows})) touched = row;
    });
    ASSERT_TRUE(driver.tap("l.1"));
    EXPECT_EQ(touched, 1U);
    EXPECT_FALSE(driver.canTap("l.2"));
}

TEST(List, SaysThatItIsEmpty) {
    Driver driver;
    driver.show([] {
        (void)list("l", {10, 10, 200, 100}, {.rows = {}, .emptyTitle = "今天没有到期的留样"});
    });
    ASSERT_FALSE(driver.probe().items().empty());
    EXPECT_EQ(driver.probe().items().front().text, "今天没有到期的留样");
}

TEST(FilterBar, GivesTheLetterAndAll) {
    Driver driver;
    std::optional<char> touched;
    driver.show([&] {
        if (const auto letter =
                filterBar("f", {10, 10, 120, 40}, {.letters = "ABHZ", .selected = 'B', .all = "全部"}))
            touched = letter;
    });
    ASSERT_TRUE(driver.tap("f.H"));
    EXPECT_EQ(touched, 'H');
    ASSERT_TRUE(driver.tap("f.all"));
    EXPECT_EQ(touched, '\0');
}

TEST(Keypad, TakesEqualDigitsInQuickSuccession) {
    Driver driver;
    std::string typed;
    const NumberShape shape{.wholeDigits = 3, .decimals = 1};
    driver.show([&] {
        if (const auto key =
                keypad("k", {10, 10, 320, 120},
                       {.label = "重量", .typed = typed, .unit = "g", .clear = "清除", .back = "退格"}))
            typed = afterKey(typed, *key, shape);
    });
    const auto* one = driver.find("k.1");
    ASSERT_TRUE(one);
    const float x = one->x + one->w / 2;
    const float y = one->y + one->h / 2;
    for (int i = 0; i < 2; ++i) {
        driver.wait(0.1);
        driver.press(x, y);
        driver.lift();
    }
    EXPECT_EQ(typed, "11");
    ASSERT_TRUE(driver.tap("k.point"));
    ASSERT_TRUE(driver.tap("k.5"));
    EXPECT_EQ(driver.textOf("k.value"), "11.5");
    ASSERT_TRUE(driver.tap("k.back"));
    EXPECT_EQ(typed, "11.");
    ASSERT_TRUE(driver.tap("k.clear"));
    EXPECT_EQ(typed, "");
    EXPECT_FALSE(driver.canTap("k.back"));
}

TEST(Keypad, StartsWithoutAValue) {
    Driver driver;
    driver.show([] {
        (void)keypad("k", {10, 10, 320, 120},
                     {.label = "重量", .unit = "g", .clear = "清除", .back = "退格"});
    });
    for (const char digit : driver.textOf("k.value")) EXPECT_FALSE(digit >= '0' && digit <= '9');
}

TEST(NumberShape, KeepsWhatIsTypedInShape) {
    const NumberShape degrees{.wholeDigits = 2, .decimals = 1, .sign = true};
    EXPECT_EQ(afterKey("", '0', degrees), "0");
    EXPECT_EQ(afterKey("0", '7', degrees), "7");
    EXPECT_EQ(afterKey("-0", '7', degrees), "-7");
    EXPECT_EQ(afterKey("36", '5', degrees), "36");
    EXPECT_EQ(afterKey("36.5", '5', degrees), "36.5");
    EXPECT_EQ(afterKey("36.", '.', degrees), "36.");
    EXPECT_EQ(afterKey("", '.', degrees), "");
    EXPECT_EQ(afterKey("-", '.', degrees), "-");
    EXPECT_EQ(afterKey("18", '-', degrees), "-18");
    EXPECT_EQ(afterKey("-18", '-', degrees), "18");
    EXPECT_EQ(afterKey("-1", kKeyBack, degrees), "-");
    EXPECT_EQ(afterKey("", kKeyBack, degrees), "");
    EXPECT_EQ(afterKey("12", '.', {.wholeDigits = 3, .decimals = 0}), "12");
}

TEST(TemperaturePad, NeedsTheWholeDegreesBeforeTheTenths) {
    Driver driver;
    TemperaturePad view{.label = "额温", .wholes = {35, 36, 37, 38, 39, 40}, .unit = "℃", .other = "其他"};
    std::vector<TemperatureTouch> touches;
    driver.show([&] {
        if (const auto touch = temperaturePad("t", {6, 30, 330, 130}, view)) touches.push_back(*touch);
    });
    EXPECT_FALSE(driver.canTap("t.tenth.5"));
    ASSERT_TRUE(driver.tap("t.36"));
    view.chosenWhole = 36;
    driver.frames();
    ASSERT_TRUE(driver.tap("t.tenth.5"));
    ASSERT_TRUE(driver.tap("t.other"));
    using Kind = TemperatureTouch::Kind;
    EXPECT_EQ(touches,
              (std::vector<TemperatureTouch>{{Kind::Whole, 36}, {Kind::Tenth, 5}, {Kind::Other, 0}}));
}

TEST(PinPad, ShowsNoDigitsAndLocks) {
    Driver driver;
    PinPad view{.title = "张桂英", .entered = 2, .length = 6, .clear = "清除", .back = "退格"};
    std::string keys;
    driver.show([&] {
        if (const auto key = pinPad("p", {6, 30, 330, 130}, view)) keys.push_back(*key);
    });
    ASSERT_TRUE(driver.tap("p.7"));
    ASSERT_TRUE(driver.tap("p.0"));
    ASSERT_TRUE(driver.tap("p.back"));
    ASSERT_TRUE(driver.tap("p.clear"));
    EXPECT_EQ(keys, "70<C");
    view.enabled = false;
    driver.frames();
    EXPECT_FALSE(driver.canTap("p.7"));
}

TEST(Segmented, GivesTheTouchedPart) {
    Driver driver;
    std::optional<std::size_t> part;
    driver.show([&] {
        if (const auto touched =
                segmented("s", {10, 10, 120, 20}, {.captions = {"早餐", "午餐", "晚餐"}, .selected = 0}))
            part = touched;
    });
    ASSERT_TRUE(driver.tap("s.2"));
    EXPECT_EQ(part, 2U);
}

TEST(Tile, SaysItsSecondLineOnceHoweverTallItIs) {
    const auto verticesAt = [](float height) {
        Driver driver;
        driver.show([&] {
            (void)tile(
                "t", {10, 10, 90, height},
                {.title = "到期处置", .icon = Icon::Recycle, .count = "0", .sub = "没有到期，在柜 3 份"});
        });
        return ImGui::GetDrawData()->TotalVtxCount;
    };
    for (float height = 37; height < 70; height += 1) EXPECT_EQ(verticesAt(height), verticesAt(70)) << height;
}

TEST(UndoBar, LeavesTheToastItsOwnPlace) {
    Driver driver;
    driver.show([] {
        (void)undoBar("undo", {"已保存：张桂英 可上岗", 8, 0.8F}, "撤销");
        toast({Tone::Good, "晨检表已签字"});
    });
    const ProbeItem* undo = driver.find("undo");
    const ProbeItem* said = driver.find("toast");
    ASSERT_TRUE(undo && said);
    EXPECT_TRUE(undo->visible);
    EXPECT_GE(said->y, undo->y + undo->h);
}

TEST(UndoBar, LiesAboveTheScreenAndUndoes) {
    Driver driver;
    bool undone = false;
    driver.show([&] {
        (void)button("all", screenMm(), "底下");
        if (undoBar("undo", {.text = "已保存", .secondsLeft = 8, .fraction = 0.8F}, "撤销")) undone = true;
    });
    ASSERT_TRUE(driver.tap("undo"));
    EXPECT_TRUE(undone);
}

TEST(Frame, GivesItsButtonsAndKeepsThePartsApart) {
    for (const PanelSize panel : {kSmallPanel, kWidePanel, kUprightPanel}) {
        Driver driver(panel);
        std::optional<FrameTouch> touch;
        FrameParts parts;
        driver.show([&] {
            parts = screenFrame(
                {.title = "晨检", .clock = "05:42", .back = "返回", .language = "EN", .wipe = "擦屏"});
            if (parts.touch) touch = parts.touch;
        });
        EXPECT_FALSE(parts.content.overlaps(parts.footer));
        EXPECT_GE(parts.footer.h, 20);
        ASSERT_TRUE(driver.tap("frame.back"));
        EXPECT_EQ(touch, FrameTouch::Back);
        ASSERT_TRUE(driver.tap("frame.wipe"));
        EXPECT_EQ(touch, FrameTouch::Wipe);
    }
}

TEST(WipeLock, CoversEverything) {
    Driver driver;
    driver.show([] {
        (void)button("b", {10, 10, 60, 20}, "保存");
        wipeLock({.title = "现在可以擦屏", .seconds = "14", .remaining = 0.7F});
    });
    EXPECT_FALSE(driver.canTap("b"));
}

}  // namespace
}  // namespace kiosk::ui
