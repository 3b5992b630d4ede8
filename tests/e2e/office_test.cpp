#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

// A quarter to eleven: everybody is checked and one of two dishes is in the fridge.
class OfficeByFinger : public ::testing::Test {
  protected:
    OfficeByFinger() {
        school.at(0, 5, 10);
        school.checkEverybody();
        school.at(0, 10, 0);
        school.store(school.plan(0, Meal::Lunch, "红烧肉"));
        soup = school.plan(0, Meal::Breakfast, "小米粥");
        school.accompanied(0, Meal::Lunch);
        school.end();
    }

    PastSchool school{1};
    DishId soup;
};

TEST_F(OfficeByFinger, WrongPinsMakeEverybodyWaitAlsoAfterAPowerCut) {
    RealWindow window(school.directory(), {"--store", school.storeFolder().string()});
    {
        Finger finger(window);
        finger.open("home.day-close");
        finger.tap("day.gap.day.sheet-open");
        finger.tap("sheet.close");
        for (int i = 0; i < 2; ++i) {
            finger.signWith("王建国", "111222");
            finger.await("sign-in.pin.note", "密码不对");
        }
        finger.signWith("王建国", "111222");  // one second to wait
        finger.await("sign-in.pin.note", "请等");
        window.picture("pin-wait");
        std::this_thread::sleep_for(std::chrono::milliseconds(1100));
        finger.signWith("王建国", "111222");  // four
        std::this_thread::sleep_for(std::chrono::milliseconds(4100));
        finger.signWith("王建国", "111222");  // sixteen
        finger.await("sign-in.pin.note", "16 秒");
        // Nothing can be typed while there is time to wait, not even the right PIN.
        EXPECT_FALSE(finger.offers("sign-in.pin.2"));
        EXPECT_FALSE(finger.offers("sign-in.submit"));
    }
    window.program().kill(SIGKILL);
    window.program().wait();
    EXPECT_EQ(school.faults(), "");
    {
        store::Database db = school.read();
        EXPECT_EQ(store::findCredential(db, PastSchool::person("王建国"))->failures, 5);
        EXPECT_TRUE(recordsOf<SheetClosed>(db).empty());
    }

    window.restart();
    Finger finger(window);
    finger.open("home.check");
    finger.tap("sheet.close");
    finger.awaitScreen("sign-in");
    finger.choose("sign-in.person.", "王建国");
    finger.await("sign-in.pin.note", "请等");
    EXPECT_FALSE(finger.offers("sign-in.pin.2"));
    window.picture("pin-wait-after-restart");
    finger.awaitOffer("sign-in.pin.2", std::chrono::seconds(20));
    finger.sign("王建国");
    finger.awaitWords("王建国 已签字");
    window.program().kill(SIGKILL);
    window.program().wait();
    store::Database db = school.read();
    EXPECT_EQ(store::findCredential(db, PastSchool::person("王建国"))->failures, 0);
    EXPECT_EQ(recordsOf<SheetClosed>(db).size(), 1U);
}

TEST_F(OfficeByFinger, TheDayClosesWhenNothingIsMissingAndIsSigned) {
    RealWindow window(school.directory(), {"--store", school.storeFolder().string()}, 1080, 1920);
    std::string fingerprint;
    {
        Finger finger(window);
        finger.begin();
        finger.open("home.day-close");
        finger.awaitScreen("day-close");
        EXPECT_FALSE(finger.offers("day.close")) << "a dish has neither sample nor excuse";
        window.picture("day-gaps");
        finger.tap("day.gap.day.dish-without-sample");
        finger.awaitScreen("samples");
        finger.choose("samples.dish.", "小米粥");
        finger.tap("sample.excuse");
        finger.confirm("没做");
        finger.sign("王建国");
        finger.awaitScreen("samples");
        finger.tap("frame.back");
        finger.awaitScreen("day-close");
        finger.tap("day.gap.day.sample-unsigned");
        finger.choose("batch.row.", "红烧肉");
        finger.tap("batch.main");
        finger.sign("陈晓明");
        finger.awaitScreen("day-close");
        finger.tap("day.gap.day.sheet-open");
        finger.tap("sheet.close");
        finger.sign("王建国");
        finger.awaitScreen("sheet");
        finger.tap("frame.back");
        finger.awaitScreen("day-close");
        finger.done("three gaps of the day filled");
        finger.begin();
        finger.tap("day.close");
        finger.sign("王建国");
        finger.await("day.closed", "已日结");
        finger.done("the day closed and signed");
        fingerprint = finger.wordsOf("day.fingerprint");
        window.picture("day-closed");
    }
    EXPECT_EQ(fingerprint.size(), 19U) << fingerprint;

    window.program().kill(SIGKILL);
    window.program().wait();
    EXPECT_EQ(school.faults(), "");
    store::Database db = school.read();
    const auto closed = store::findClosedDay(db, school.today());
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->closedBy, PastSchool::person("王建国"));
    EXPECT_EQ(closed->dishes, 2);
    EXPECT_EQ(closed->sampled, 1);
    EXPECT_EQ(closed->excused, 1);
    EXPECT_EQ(closed->checked, 7);
    EXPECT_TRUE(closed->gaps.empty());
    EXPECT_TRUE(store::firstHeadCovering(db, closed->seq)) << "the head covers the day";

    window.restart();
    Finger finger(window);
    finger.open("home.day-close");
    finger.await("day.fingerprint", fingerprint);
    EXPECT_FALSE(finger.offers("day.close"));
}

}  // namespace
}  // namespace canteen::testing
