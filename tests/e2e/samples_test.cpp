#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>

#include "core/store/sample_queries.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"
#include "tests/support/school.h"

namespace canteen::testing {
namespace {

// Everybody was checked this morning; it is a quarter to eleven, and breakfast went out without its sample.
class SamplesByFinger : public ::testing::Test {
  protected:
    SamplesByFinger() {
        school.at(0, 5, 10);
        school.checkEverybody();
        porridge = school.plan(0, Meal::Breakfast, "小米粥");
        pork = school.plan(0, Meal::Lunch, "红烧肉");
        greens = school.plan(0, Meal::Lunch, "清炒油菜");
        soup = school.plan(0, Meal::Lunch, "紫菜蛋花汤");
        school.plan(1, Meal::Lunch, "土豆丝");
        school.end();
    }
    [[nodiscard]] static std::vector<store::SampleRow> linesOf(store::Database& db, DishId dish) {
        std::vector<store::SampleRow> lines;
        for (const SampleTaken& taken : recordsOf<SampleTaken>(db)) {
            if (taken.dish != dish) continue;
            for (const store::SampleRow& line : store::sampleHistory(db, taken.sample)) {
                const auto known = std::find_if(lines.begin(), lines.end(), [&](const store::SampleRow& l) {
                    return l.record == line.record;
                });
                if (known == lines.end()) lines.push_back(line);
            }
        }
        return lines;
    }

    PastSchool school{1};
    DishId porridge;
    DishId pork;
    DishId greens;
    DishId soup;
};

TEST_F(SamplesByFinger, AMealIsSampledExcusedCorrectedAndCountersigned) {
    RealWindow window(school.directory(), {"--store", school.storeFolder().string(), "--diagonal", "10.1"});
    {
        Finger finger(window);
        finger.open("home.samples");
        finger.choose("samples.dish.", "红烧肉");
        finger.type("sample.key", "100");
        EXPECT_FALSE(finger.offers("sample.save")) << "100 g is too little";
        window.picture("sample-too-light");
        finger.tap("sample.key.clear");
        finger.type("sample.key", "130");
        finger.tap("sample.save");
        finger.sign("张桂英");
        finger.awaitScreen("samples");
        finger.awaitWords("1/3");
        finger.tap("frame.undo");
        finger.awaitWords("0/3");

        finger.begin();
        finger.choose("samples.dish.", "红烧肉");
        finger.type("sample.key", "130");
        finger.tapTwice("sample.save");
        finger.awaitWords("1/3");
        EXPECT_LE(finger.done("a dish sampled: row, three digits, save"), 3 + 3);

        finger.choose("samples.dish.", "清炒油菜");
        finger.type("sample.key", "155");
        finger.tap("sample.choose-box");
        finger.choose("sample.box.", "5 号盒");
        finger.tap("sample.save");
        finger.awaitWords("2/3");

        finger.begin();
        finger.choose("samples.dish.", "紫菜蛋花汤");
        finger.tap("sample.excuse");
        finger.confirm("没做");
        finger.sign("王建国");  // a cook does not excuse
        finger.awaitScreen("samples");
        finger.done("a dish excused");
        finger.awaitWords("3/3");

        finger.begin();
        finger.tap("samples.add-dish");
        window.picture("add-dish");
        finger.tap("add-dish.dish.letter.T");
        finger.choose("add-dish.dish.", "土豆丝");
        finger.tap("add-dish.add");
        finger.awaitScreen("samples");
        finger.done("a dish that was not on the menu");
        finger.awaitWords("3/4");
        finger.choose("samples.dish.", "土豆丝");
        finger.type("sample.key", "142");
        finger.tap("sample.save");
        finger.awaitWords("4/4");

        finger.begin();
        finger.choose("samples.meal.", "早餐");
        finger.choose("samples.dish.", "小米粥");
        finger.type("sample.key", "160");
        EXPECT_FALSE(finger.offers("sample.save")) << "a late entry says why";
        finger.tap("sample.when");
        window.picture("sample-late-when");
        finger.choose("sample.time.", "06:45");
        finger.choose("sample.reason.", "忘");
        finger.tap("sample.save");
        finger.awaitScreen("samples");
        finger.done("a late entry");
        window.picture("samples-late");

        finger.begin();
        finger.choose("samples.meal.", "午餐");
        finger.choose("samples.dish.", "土豆丝");
        finger.tap("detail.correct");
        finger.awaitScreen("sample-form");
        finger.type("sample.key", "152");
        finger.tap("sample.when");
        finger.choose("sample.reason.", "错");
        finger.tap("sample.save");
        finger.awaitScreen("sample-detail");
        finger.done("a correction");
        finger.awaitRow("detail.history.", "土豆丝");  // the line struck through
        window.picture("detail-corrected");

        // What the cook has entered is the cook's to void.
        finger.tap("frame.signout");
        finger.open("home.samples");

        finger.choose("samples.dish.", "清炒油菜");
        finger.tap("detail.void");
        finger.confirm("打翻");
        finger.sign("张桂英");
        finger.await("detail.state", "作废");
        window.picture("detail-voided");
        finger.tap("frame.back");
        finger.awaitScreen("samples");
        finger.awaitWords("3/4");

        finger.begin();
        finger.tap("samples.put-in");
        finger.tap("batch.main");
        finger.awaitScreen("samples");
        finger.done("three boxes into the fridge");
        finger.begin();
        finger.tap("samples.countersign");
        finger.tap("batch.all");
        finger.tap("batch.main");
        finger.sign("陈晓明");
        finger.awaitScreen("samples");
        finger.done("three boxes countersigned");
        finger.awaitNo("samples.countersign");
        window.picture("samples-day");
    }

    window.program().kill(SIGKILL);
    window.program().wait();
    EXPECT_EQ(school.faults(), "");
    store::Database db = school.read();
    const auto porks = linesOf(db, pork);
    ASSERT_EQ(porks.size(), 2U) << "the one undone at once, and one double tap";
    EXPECT_EQ(porks[0].state, SampleState::Voided);
    EXPECT_EQ(porks[0].voidReason, Reason::UndoneAtOnce);
    EXPECT_EQ(porks[1].state, SampleState::Stored);
    EXPECT_EQ(porks[1].weight, Grams{130});
    EXPECT_EQ(porks[1].supervisorName, "陈晓明");
    const auto green = linesOf(db, greens);
    ASSERT_EQ(green.size(), 1U);
    EXPECT_EQ(green[0].state, SampleState::Voided);
    EXPECT_EQ(green[0].voidReason, Reason::DroppedOrSpilt);
    EXPECT_EQ(green[0].box, BoxNo{5});
    const auto late = linesOf(db, porridge);
    ASSERT_EQ(late.size(), 1U);
    EXPECT_TRUE(late[0].late);
    EXPECT_EQ(late[0].reason, Reason::Forgot);
    EXPECT_EQ(late[0].sampledAt, instant(school.today(), {6 * 60 + 45}, lateMorning()));
    const auto added = store::findDishNamed(db, school.today(), Meal::Lunch, "土豆丝");
    ASSERT_TRUE(added);
    EXPECT_TRUE(added->unplanned);
    const auto corrected = linesOf(db, added->dish);
    ASSERT_EQ(corrected.size(), 2U);
    EXPECT_EQ(corrected[0].state, SampleState::Corrected);
    EXPECT_EQ(corrected[0].weight, Grams{142});
    EXPECT_EQ(corrected[1].weight, Grams{152});
    EXPECT_EQ(corrected[1].reason, Reason::Mistyped);
    EXPECT_EQ(store::findDish(db, soup)->excuse, ExcuseReason::NotCooked);

    window.restart();
    Finger finger(window);
    finger.open("home.samples");
    finger.choose("samples.dish.", "红烧肉");
    finger.await("detail.state", "已入柜");
}

}  // namespace
}  // namespace canteen::testing
