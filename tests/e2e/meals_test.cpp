#include <gtest/gtest.h>

#include <chrono>
#include <csignal>

#include "core/domain/accompany_records.h"
#include "core/domain/incident_records.h"
#include "core/domain/log_records.h"
#include "core/domain/meal_records.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

// Lunch is being served: everybody is checked, both dishes are in the fridge, twelve classes eat.
class MealsByFinger : public ::testing::Test {
  protected:
    MealsByFinger() {
        school.enrol(kClasses);
        school.at(0, 5, 10);
        school.checkEverybody();
        school.at(0, 10, 0);
        school.store(school.plan(0, Meal::Lunch, "红烧肉"));
        school.store(school.plan(0, Meal::Lunch, "紫菜汤"));
        school.end();
    }
    RealWindow open(int width = 1280, int height = 800) {
        return RealWindow(school.directory(), {"--store", school.storeFolder().string()}, width, height);
    }
    void cutPower(RealWindow& window) {
        window.program().kill(SIGKILL);
        window.program().wait();
        EXPECT_EQ(school.faults(), "");
    }

    static constexpr int kClasses = 12;
    PastSchool school{1, {Meal::Lunch, {10 * 60 + 15}, {11 * 60 + 30}}};
};

TEST_F(MealsByFinger, ATeacherSignsHerMealLookingAtLiveFacts) {
    RealWindow window = open();
    {
        Finger finger(window);
        finger.begin();
        finger.open("home.accompany");
        finger.awaitScreen("accompany-form");
        // The samples are counted beside the question.
        finger.await("accompany.fact." + std::to_string(static_cast<int>(PreCheck::Samples)), "2");
        window.picture("accompany-before");
        for (const PreCheck item : allPreChecks())
            finger.tap("accompany.check." + std::to_string(static_cast<int>(item)) + ".good");
        for (const Aspect aspect : allAspects())
            finger.tap("accompany.grade." + std::to_string(static_cast<int>(aspect)) + ".1");
        finger.tap("accompany.adverse.0");
        finger.choose("accompany.line.arrived", "10:15");
        finger.choose("accompany.line.fee", "已交餐费");
        if (finger.offers("accompany.main")) finger.tap("accompany.main");
        finger.sign("陈晓明");
        finger.confirm("教师");  // asked once; the next time her last answer stands
        finger.awaitRow("accompanying.row.record", "陈晓明");
        finger.done("an accompanying meal, PIN included");
    }
    cutPower(window);
    store::Database db = school.read();
    const auto records = recordsOf<MealAccompanied>(db);
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records.front().ratings.size(), allAspects().size());
}

TEST_F(MealsByFinger, TwelveClassesAreCountedOneAfterTheOther) {
    RealWindow window = open();
    {
        Finger finger(window);
        finger.open("home.meals");
        finger.choose("meals.row.", "1班");
        finger.sign("王建国");
        finger.awaitScreen("count");
        finger.begin();
        for (int i = 1; i <= kClasses; ++i) {
            finger.await("count.title", std::to_string(i) + "班");
            finger.type("count.key", i % 2 == 0 ? "38" : "40");
            finger.tap("count.save");
        }
        finger.awaitScreen("meals");
        const int taps = finger.done("twelve classes counted, two digits each");
        EXPECT_LE(taps, kClasses * 4) << "two digits and the key that leads on";
        window.picture("classes-counted");
    }
    cutPower(window);
    store::Database db = school.read();
    EXPECT_EQ(recordsOf<MealServed>(db).size(), static_cast<std::size_t>(kClasses));
}

TEST_F(MealsByFinger, AFridgeIsReadAndTheTablewareWashed) {
    RealWindow window = open(1080, 1920);
    {
        Finger finger(window);
        finger.open("home.logs");
        finger.awaitScreen("logs");
        finger.tap("logs." + std::to_string(static_cast<int>(LogType::FridgeTemperature)));
        finger.begin();
        finger.choose("log-book.row", "留样冰箱");
        finger.type("form.key", "4");
        finger.tap("form.main");
        finger.done("a fridge read, beside the PIN");
        finger.sign("张桂英");
        finger.awaitScreen("log-book");
        finger.open("home.logs");
        finger.tap("logs." + std::to_string(static_cast<int>(LogType::Disinfection)));
        finger.begin();
        finger.tap("log-book.new");
        finger.choose("form.answer", "餐具");
        finger.choose("form.answer", "含氯");
        finger.choose("form.answer", "250");
        finger.tap("form.main");
        finger.awaitRow("log-book.row", "餐具");
        finger.done("a disinfection begun");
        window.picture("disinfection-runs");
    }
    cutPower(window);
    store::Database db = school.read();
    EXPECT_EQ(recordsOf<LogEntered>(db).size(), 2U);
}

TEST_F(MealsByFinger, AnIncidentNeedsThreeSecondsAndHoldsTheSamples) {
    RealWindow window = open(1920, 1080);
    {
        Finger finger(window);
        finger.hold("home.incident", std::chrono::milliseconds(800));
        EXPECT_EQ(window.see().screen, "home") << "too short";
        finger.begin();
        finger.hold("home.incident", std::chrono::milliseconds(3400));
        finger.sign("张桂英");
        finger.awaitScreen("incident");
        finger.done("an incident started, PIN included");
        window.picture("incident");
        finger.open("home.disposal");
        finger.awaitWords("停止供餐");
    }
    cutPower(window);
    {
        store::Database db = school.read();
        EXPECT_EQ(recordsOf<IncidentStarted>(db).size(), 1U);
    }
    window.restart();
    Finger finger(window);
    finger.awaitWords("停止供餐");
}

}  // namespace
}  // namespace canteen::testing
