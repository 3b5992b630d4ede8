// Supporting logs as the kitchen works with them: a fridge, a core temperature, a timer, the daily control.
#include <algorithm>
#include <iostream>

#include "core/service/logs.h"
#include "core/service/reviews.h"
#include "kiosk/text/words_logs.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

class LogsFlow : public ::testing::Test {
  protected:
    LogsFlow() {
        for (const StaffId staff : {world.cook, world.officer, world.director}) world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        world.plan(Meal::Lunch, "番茄炖牛腩");
        world.at(10, 50);
    }
    AppModel& app() { return world.app(); }
    [[nodiscard]] service::Logs logs() { return service::Logs(world.terminal().context()); }

    template <class Action>
    void tap(const Action& action) {
        ++taps;
        app().handle(action);
    }
    void openBook(LogType type) {
        world.openTile("home.logs");
        ASSERT_EQ(app().screen(), Screen::Logs);
        app().handle(LogsAction{LogsAction::Kind::Tile, std::to_string(static_cast<int>(type))});
        ASSERT_EQ(app().screen(), Screen::LogBook);
        taps = 0;
    }
    void row(const std::string& title) {
        const auto& rows = app().logBook().rows;
        const auto hit =
            std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.title == title; });
        ASSERT_NE(hit, rows.end()) << title;
        tap(LogBookAction{LogBookAction::Kind::Row, hit->id});
    }
    void answer(LogChoice choice) {
        tap(RecordFormAction{RecordFormAction::Kind::Answer, std::to_string(static_cast<int>(choice))});
    }
    void pick(const std::string& caption) {
        for (const Option& option : app().logForm().answers)
            if (option.text == caption)
                return tap(RecordFormAction{RecordFormAction::Kind::Answer, option.id});
        FAIL() << "no answer " << caption;
    }
    void key(const std::string& digits) {
        for (const char digit : digits)
            tap(RecordFormAction{RecordFormAction::Kind::Key, std::string(1, digit)});
    }
    void main() { tap(RecordFormAction{RecordFormAction::Kind::Main, {}}); }
    std::vector<service::LogLine> book(LogType type) {
        const Date day = makeDate(2026, 11, 20);
        return logs().book(type, day, day, 50);
    }
    // The strip of a disinfection of the tableware in chlorine is begun by the cook.
    void startWashing() {
        openBook(LogType::Disinfection);
        tap(LogBookAction{LogBookAction::Kind::New, {}});
        answer(LogChoice::Tableware);
        answer(LogChoice::Chlorine);
        pick("250");
        main();
        if (app().screen() == Screen::SignIn) world.sign(world.cook);
    }

    FlowWorld world;
    int taps = 0;
};

TEST_F(LogsFlow, AFridgeIsReadInThreeTapsFromItsBook) {
    openBook(LogType::FridgeTemperature);
    row("留样冰箱");
    ASSERT_EQ(app().screen(), Screen::LogForm);
    EXPECT_TRUE(app().logForm().typesNumber) << "the fridge is known, its temperature is asked";
    EXPECT_TRUE(app().logForm().typed.empty()) << "no reading has a default";
    key("4");
    main();
    const int needed = taps;
    world.sign(world.cook);
    ASSERT_EQ(app().screen(), Screen::LogBook) << world.toast();
    ASSERT_EQ(book(LogType::FridgeTemperature).size(), 1U);
    EXPECT_EQ(book(LogType::FridgeTemperature).front().verdict, LogVerdict::Passed);
    EXPECT_LE(needed, 4) << "domain.md section F";
    std::cout << "[ taps     ] fridge temperature: " << needed << " of 4\n";
}

TEST_F(LogsFlow, ACoreTemperatureTakesFourTapsFromItsBook) {
    openBook(LogType::CoreTemperature);
    row("番茄炖牛腩");
    key("78");
    main();
    const int needed = taps;
    world.sign(world.cook);
    ASSERT_EQ(app().screen(), Screen::LogBook) << world.toast();
    const auto lines = book(LogType::CoreTemperature);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.front().row.subject, "番茄炖牛腩");
    EXPECT_EQ(app().logBook().rows.front().right, "78 °C");
    EXPECT_EQ(app().logBook().rows.front().badges, std::vector<std::string>{"手工"});
    EXPECT_LE(needed, 4) << "domain.md section F";
    std::cout << "[ taps     ] core temperature: " << needed << " of 4\n";
}

TEST_F(LogsFlow, ALowCoreTemperatureAsksWhatWasDone) {
    openBook(LogType::CoreTemperature);
    row("番茄炖牛腩");
    key("64.5");
    ASSERT_FALSE(app().logForm().notes.empty());
    EXPECT_NE(app().logForm().notes.front().words.find("不算熟透"), std::string::npos);
    main();
    ASSERT_EQ(app().screen(), Screen::LogForm);
    EXPECT_EQ(app().logForm().asked, "action");
    pick("继续加热");
    main();
    world.sign(world.cook);
    ASSERT_EQ(book(LogType::CoreTemperature).size(), 1U) << world.toast();
    EXPECT_EQ(book(LogType::CoreTemperature).front().verdict, LogVerdict::Failed);
}

TEST_F(LogsFlow, ATimerIsShownAtHomeAndRunsOnAfterARestart) {
    startWashing();
    const int begun = taps;
    ASSERT_EQ(logs().running().size(), 1U) << world.toast();
    const auto said = [&] {
        for (const HomeNotice& notice : app().home().notices)
            if (notice.opens == "home.logs") return notice.words;
        return std::string();
    };
    world.restart();
    EXPECT_NE(said().find("还剩"), std::string::npos) << said();
    world.pass(minutes(5));
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    EXPECT_EQ(said(), "消毒时间到了：餐具");
    app().handle(HomeAction{HomeAction::Kind::OpenTile, "home.logs"});
    ASSERT_FALSE(app().logsDay().running.empty());
    taps = 0;
    tap(LogsAction{LogsAction::Kind::Running, app().logsDay().running.front().id});
    ASSERT_EQ(app().screen(), Screen::LogCard);
    tap(LogCardAction{LogCardAction::Kind::End});
    const int ended = taps;
    world.sign(world.cook);
    EXPECT_TRUE(logs().running().empty());
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the second person is asked at once";
    world.sign(world.officer);
    EXPECT_TRUE(logs().toSign().empty()) << world.toast();
    std::cout << "[ taps     ] disinfection: " << begun << " + " << ended << " of 4 + 2\n";
}

TEST_F(LogsFlow, WhoeverIsNotThereSignsLater) {
    startWashing();
    world.pass(minutes(6));
    world.openTile("home.logs");
    app().handle(LogsAction{LogsAction::Kind::Running, app().logsDay().running.front().id});
    app().handle(LogCardAction{LogCardAction::Kind::End});
    if (app().screen() == Screen::SignIn && logs().running().size() == 1U) world.sign(world.cook);
    ASSERT_EQ(app().screen(), Screen::SignIn) << world.toast();
    app().handle(SignInAction{SignInAction::Kind::Cancel, {}});
    ASSERT_EQ(logs().toSign().size(), 1U);
    world.openTile("home.logs");
    ASSERT_EQ(app().logsDay().running.size(), 1U);
    EXPECT_EQ(app().logsDay().running.front().badges.back(), "待签");
}

TEST_F(LogsFlow, EndingBeforeItsTimeAsksWhatWasDone) {
    startWashing();
    world.pass(minutes(2));
    world.openTile("home.logs");
    app().handle(LogsAction{LogsAction::Kind::Running, app().logsDay().running.front().id});
    EXPECT_FALSE(app().logCard().clock.empty());
    app().handle(LogCardAction{LogCardAction::Kind::End});
    ASSERT_EQ(app().screen(), Screen::Choice);
    EXPECT_EQ(app().choice().options.front().text, "重新消毒");
}

TEST_F(LogsFlow, AVoidedLineStaysStruckThrough) {
    openBook(LogType::FridgeTemperature);
    row("留样冰箱");
    key("4");
    main();
    world.sign(world.cook);
    const auto line = book(LogType::FridgeTemperature).front().row.record;
    ASSERT_TRUE(logs().takeBack(makeId<RecordId>(world.clock.wall()), line, Reason::Duplicate, "",
                                {world.cook, SignMethod::Pin, world.clock.wall()}));
    openBook(LogType::FridgeTemperature);
    const auto& rows = app().logBook().rows;
    EXPECT_TRUE(rows.back().struck);
    EXPECT_EQ(rows.back().state, "作废");
}

TEST_F(LogsFlow, ALateReadingAsksForItsReason) {
    openBook(LogType::FridgeTemperature);
    row("留样冰箱");
    key("4");
    tap(RecordFormAction{RecordFormAction::Kind::Field, "when"});
    // Two hours ago.
    tap(RecordFormAction{RecordFormAction::Kind::Answer, "3"});
    key("4");
    main();
    ASSERT_EQ(app().logForm().asked, "reason");
    pick("忘了");
    main();
    world.sign(world.cook);
    ASSERT_EQ(book(LogType::FridgeTemperature).size(), 1U) << world.toast();
    EXPECT_TRUE(book(LogType::FridgeTemperature).front().row.late);
}

TEST_F(LogsFlow, TheDailyControlIsOneTouchAGroupAndASignature) {
    world.openTile("home.logs");
    app().handle(LogsAction{LogsAction::Kind::Tile, "control"});
    ASSERT_EQ(app().screen(), Screen::Control);
    int touches = 0;
    EXPECT_FALSE(app().control().mainReason.empty()) << "nothing was looked at";
    while (!app().control().allFine.empty() && touches < 20) {
        EXPECT_FALSE(app().control().items.empty()) << "its items are on the screen";
        tap(ControlAction{ControlAction::Kind::AllFine, {}});
        ++touches;
    }
    EXPECT_EQ(touches, static_cast<int>(app().control().groups.size()));
    EXPECT_TRUE(app().control().mainReason.empty()) << app().control().mainReason;
    tap(ControlAction{ControlAction::Kind::Main, {}});
    world.sign(world.officer);
    const auto done = service::Reviews(world.terminal().context()).controlOf(makeDate(2026, 11, 20));
    ASSERT_TRUE(done) << world.toast();
    EXPECT_TRUE(done->zeroRisk);
    EXPECT_FALSE(app().control().signedLine.empty());
}

TEST_F(LogsFlow, WhatIsNotFineIsTouchedAndNamed) {
    world.openTile("home.logs");
    app().handle(LogsAction{LogsAction::Kind::Tile, "control"});
    app().handle(ControlAction{ControlAction::Kind::Item, app().control().items[1].id});
    ASSERT_EQ(app().screen(), Screen::Choice);
    for (const Option& option : app().choice().options)
        if (option.text == "当场改好") app().handle(ChoiceAction{ChoiceAction::Kind::Choose, option.id});
    app().handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    ASSERT_EQ(app().screen(), Screen::Control);
    EXPECT_EQ(app().control().items[1].state, "当场改好");
    EXPECT_EQ(app().control().allFine, "其余都正常");
}

TEST_F(LogsFlow, FromTwoOClockOnAMissingControlIsARedNotice) {
    const auto told = [&] {
        return std::any_of(app().home().notices.begin(), app().home().notices.end(),
                           [](const HomeNotice& each) { return each.opens == "home.control"; });
    };
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    EXPECT_FALSE(told());
    world.at(14, 1);
    world.pass(seconds(11));
    EXPECT_TRUE(told());
}

TEST_F(LogsFlow, TheDirectorReviewsTheWeek) {
    world.openTile("home.logs");
    app().handle(LogsAction{LogsAction::Kind::Tile, "week"});
    ASSERT_EQ(app().screen(), Screen::Review);
    EXPECT_FALSE(app().review().figures.empty());
    EXPECT_FALSE(app().review().mainReason.empty());
    for (const char* part : {"said", "next"}) {
        app().handle(ReviewAction{ReviewAction::Kind::Part, part});
        ASSERT_EQ(app().screen(), Screen::Text);
        app().handle(TextAction{TextAction::Kind::Likely, app().typing().likely.front().id});
        world.doneTyping();
    }
    ASSERT_EQ(app().screen(), Screen::Review);
    EXPECT_TRUE(app().review().mainReason.empty()) << app().review().mainReason;
    app().handle(ReviewAction{ReviewAction::Kind::Main, {}});
    world.sign(world.director);
    EXPECT_FALSE(app().review().signedLine.empty()) << world.toast();
}

TEST_F(LogsFlow, TheGapsOfTheDayLeadToTheirScreens) {
    world.at(13, 0);
    world.openTile("home.day-close");
    app().handle(DayCloseAction{DayCloseAction::Kind::Gap, "day.waste-missing"});
    EXPECT_EQ(app().screen(), Screen::LogBook);
    world.openTile("home.day-close");
    app().handle(DayCloseAction{DayCloseAction::Kind::Gap, "day.control-missing"});
    EXPECT_EQ(app().screen(), Screen::Control);
}

}  // namespace
}  // namespace kiosk::testing
