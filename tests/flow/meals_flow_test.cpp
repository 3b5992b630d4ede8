// Meal counts as the clerk enters them: report, count, correct, confirm.
#include <algorithm>
#include <iostream>

#include "core/codes/label.h"
#include "core/domain/meal_records.h"
#include "core/domain/people_records.h"
#include "core/service/meals.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

class MealsFlow : public ::testing::Test {
  protected:
    MealsFlow() {
        counter = world.hire("2002", "罗嘉明", Post::Teacher, Role::Teacher | Role::ClassCounter);
        for (int i = 1; i <= 20; ++i) {
            ClassRegistered body;
            body.schoolClass = classId(i);
            body.name = std::to_string(i) + "班";
            body.grade = i <= 10 ? "一年级" : "二年级";
            body.enrolled = 41;
            append(body);
        }
        world.checkHealthy(world.officer);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        dish_ = world.plan(Meal::Lunch, "番茄炒蛋");
    }
    AppModel& app() { return world.app(); }
    static ClassId classId(int i) {
        ClassId id;
        id.uuid.bytes[0] = 9;
        id.uuid.bytes[15] = static_cast<std::uint8_t>(i);
        return id;
    }
    template <class Body>
    void append(const Body& body) {
        const RecordId record = makeId<RecordId>(world.clock.wall());
        ASSERT_TRUE(world.store().append(store::makeDraft(record, body, {})).has_value());
    }
    template <class Action>
    void tap(const Action& action) {
        ++taps;
        app().handle(action);
    }
    void work(const std::string& caption) {
        for (const Option& option : app().meals().works)
            if (option.text == caption) tap(MealsAction{MealsAction::Kind::Work, option.id});
    }
    void touch(int i) { tap(MealsAction{MealsAction::Kind::Row, rowId(classId(i))}); }
    void key(const std::string& digits) {
        for (const char digit : digits) {
            app().handle(CountPadAction{CountPadAction::Kind::Key, std::string(1, digit)});
            ++keys;
        }
    }
    void next() { tap(CountPadAction{CountPadAction::Kind::Main}); }
    void openMeals() {
        world.openTile("home.meals");
        ASSERT_EQ(app().screen(), Screen::Meals);
    }
    // The counter has signed in, and the pad of the first class is open.
    void beginCounting() {
        world.at(11, 40);
        openMeals();
        touch(1);
        if (app().screen() == Screen::SignIn) world.sign(counter);
        ASSERT_EQ(app().screen(), Screen::CountPad) << world.toast();
    }
    void count(const std::string& digits) {
        key(digits);
        next();
    }
    service::MealCount lunch() {
        return service::Meals(world.terminal().context()).meal(makeDate(2026, 11, 20), Meal::Lunch);
    }
    // Empty where there is none.
    Row row(int i) {
        for (const Row& each : app().meals().rows)
            if (each.id == rowId(classId(i))) return each;
        return {};
    }
    HomeTile tile() {
        for (const HomeTile& each : app().home().tiles)
            if (each.id == "home.meals") return each;
        return {};
    }
    void reason(const std::string& caption) {
        for (const Option& option : app().countPad().reasons)
            if (option.text == caption) return tap(CountPadAction{CountPadAction::Kind::Reason, option.id});
        FAIL() << "no reason " << caption;
    }

    FlowWorld world;
    StaffId counter;
    DishId dish_;
    int taps = 0;
    int keys = 0;
};

TEST_F(MealsFlow, AClassIsCountedWithTwoTapsAndItsDigits) {
    beginCounting();
    count("39");
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    openMeals();
    taps = keys = 0;
    touch(7);
    EXPECT_EQ(app().countPad().title, "7班");
    count("40");
    EXPECT_EQ(taps, 2);
    EXPECT_EQ(keys, 2);
    std::cout << "taps for one class: " << taps << ", digits: " << keys << "\n";
    EXPECT_EQ(lunch().find({DinerGroup::Class, classId(7)})->serving->served, 40);
    EXPECT_EQ(app().view().undo->text, "已保存：7班 40");
}

TEST_F(MealsFlow, TwentyClassesInARowAreOneTapEachAfterTheDigits) {
    beginCounting();
    taps = keys = 0;
    for (int i = 1; i <= 20; ++i) {
        ASSERT_EQ(app().screen(), Screen::CountPad) << i;
        EXPECT_EQ(app().countPad().title, std::to_string(i) + "班");
        EXPECT_EQ(app().countPad().typed, "") << "no number is ever filled in";
        count(i % 2 == 0 ? "38" : "40");
    }
    EXPECT_EQ(app().screen(), Screen::Meals);
    EXPECT_EQ(lunch().counted, 20);
    EXPECT_EQ(taps, 20);
    EXPECT_EQ(keys, 40);
    std::cout << "taps for twenty classes in a row: " << taps << ", digits: " << keys << "\n";
}

TEST_F(MealsFlow, TheServedNumberIsNotTheReportedOneUntilSomebodyTypesIt) {
    world.at(8, 40);
    openMeals();
    EXPECT_TRUE(app().meals().works[0].chosen) << "in the morning it is reported";
    touch(1);
    world.sign(counter);
    count("40");
    EXPECT_EQ(app().countPad().title, "2班");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    EXPECT_EQ(row(1).right, "40");
    EXPECT_EQ(row(1).state, "已报");
    work("清点");
    EXPECT_EQ(row(1).right, "");
    touch(1);
    EXPECT_EQ(app().countPad().typed, "");
    EXPECT_NE(app().countPad().limits.find("报餐 40 人"), std::string::npos);
    EXPECT_EQ(app().countPad().mainReason, "还没有输入人数");
    next();
    EXPECT_EQ(app().countPad().title, "1班") << "nothing was saved";
}

TEST_F(MealsFlow, LunchThatIsNotReportedStandsOnTheHomeScreen) {
    world.at(9, 14);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    EXPECT_EQ(tile().count, "0/20");
    EXPECT_EQ(tile().sub, "午餐还有 20 个班没报");
    world.at(9, 15);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    EXPECT_EQ(tile().tone, Tone::Stop);
    const auto& notices = app().home().notices;
    const auto hit = std::find_if(notices.begin(), notices.end(),
                                  [](const HomeNotice& each) { return each.opens == "home.meals"; });
    ASSERT_NE(hit, notices.end());
    EXPECT_NE(hit->words.find("过了 09:15，午餐还有 20 个班没报人数"), std::string::npos) << hit->words;
    openMeals();
    EXPECT_EQ(row(3).state, "过时没报");
}

TEST_F(MealsFlow, MoreThanAreEnrolledCannotBeSaved) {
    beginCounting();
    key("42");
    EXPECT_EQ(app().countPad().mainReason, "就餐人数超过在籍 41 人");
    next();
    EXPECT_EQ(lunch().counted, 0);
    key("<<");
    count("41");
    EXPECT_EQ(lunch().counted, 1);
}

TEST_F(MealsFlow, ANumberFarFromTheReportAsksWhy) {
    world.at(8, 40);
    openMeals();
    touch(1);
    world.sign(counter);
    count("41");
    world.at(11, 40);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    openMeals();
    touch(1);
    if (app().screen() == Screen::SignIn) world.sign(counter);
    key("30");
    EXPECT_EQ(app().countPad().why, "") << "nothing is asked before the number is whole";
    taps = 0;
    next();
    EXPECT_EQ(app().countPad().why, "为什么和报餐差这么多？");
    EXPECT_EQ(lunch().counted, 0);
    reason("班级外出");
    EXPECT_EQ(taps, 2) << "one tap more than usual";
    EXPECT_EQ(lunch().find({DinerGroup::Class, classId(1)})->serving->difference, CountDifference::Outing);
}

TEST_F(MealsFlow, AMistypedNumberIsTypedAgainInsteadOfGivingAReason) {
    world.at(8, 40);
    openMeals();
    touch(1);
    world.sign(counter);
    count("40");
    world.at(11, 40);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    openMeals();
    touch(1);
    if (app().screen() == Screen::SignIn) world.sign(counter);
    count("14");
    ASSERT_NE(app().countPad().why, "");
    reason("重新输入");
    EXPECT_EQ(app().countPad().why, "");
    EXPECT_EQ(app().countPad().typed, "14");
    key("<<");
    count("41");
    const auto serving = lunch().find({DinerGroup::Class, classId(1)})->serving;
    EXPECT_EQ(serving->served, 41);
    EXPECT_FALSE(serving->difference);
}

TEST_F(MealsFlow, WhoHandsOutTapsOnceAMeal) {
    beginCounting();
    tap(CountPadAction{CountPadAction::Kind::Mode});
    ASSERT_TRUE(app().countPad().tapping);
    tap(CountPadAction{CountPadAction::Kind::Tap, "-1"});
    EXPECT_EQ(app().countPad().typed, "") << "there is nothing to take away";
    for (int i = 0; i < 3; ++i) tap(CountPadAction{CountPadAction::Kind::Tap, "10"});
    for (int i = 0; i < 4; ++i) tap(CountPadAction{CountPadAction::Kind::Tap, "1"});
    tap(CountPadAction{CountPadAction::Kind::Tap, "-1"});
    EXPECT_EQ(app().countPad().typed, "33");
    next();
    EXPECT_EQ(lunch().find({DinerGroup::Class, classId(1)})->serving->source, CountSource::Tapped);
    EXPECT_TRUE(app().countPad().tapping) << "the next class is tapped, too";
}

TEST_F(MealsFlow, WhatWasTappedSurvivesATimeOut) {
    beginCounting();
    tap(CountPadAction{CountPadAction::Kind::Mode});
    tap(CountPadAction{CountPadAction::Kind::Tap, "10"});
    world.pass(seconds(120));
    ASSERT_EQ(app().screen(), Screen::Home);
    openMeals();
    touch(1);
    world.sign(counter);
    EXPECT_EQ(app().countPad().typed, "10");
}

TEST_F(MealsFlow, TheCodeOfAClassOpensItsPad) {
    beginCounting();
    world.scan(codes::writeLabel(codes::labelOf(codes::LabelType::Class, classId(14).uuid)));
    ASSERT_EQ(app().screen(), Screen::CountPad);
    EXPECT_EQ(app().countPad().title, "14班");
    count("37");
    EXPECT_EQ(lunch().find({DinerGroup::Class, classId(14)})->serving->source, CountSource::Scanned);
    EXPECT_EQ(app().countPad().title, "15班");
}

TEST_F(MealsFlow, ANewNumberStandsAndTheOldOneIsStruckThrough) {
    beginCounting();
    count("39");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    touch(1);
    ASSERT_EQ(app().countPad().lines.size(), 1U);
    count("38");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    touch(1);
    ASSERT_EQ(app().countPad().lines.size(), 2U);
    EXPECT_EQ(app().countPad().lines[0].title, "38");
    EXPECT_FALSE(app().countPad().lines[0].struck);
    EXPECT_TRUE(app().countPad().lines[1].struck);
    EXPECT_EQ(lunch().heads, 38);
}

TEST_F(MealsFlow, UndoGivesTheOldNumberBack) {
    beginCounting();
    count("39");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    touch(1);
    count("14");
    EXPECT_EQ(lunch().heads, 14);
    app().handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(lunch().heads, 39);
}

TEST_F(MealsFlow, ASecondPersonConfirmsAllClassesAtOnce) {
    beginCounting();
    for (int i = 1; i <= 20; ++i) count("40");
    ASSERT_EQ(app().screen(), Screen::Meals);
    EXPECT_EQ(app().meals().mainCaption, "确认签字（20）");
    taps = 0;
    tap(MealsAction{MealsAction::Kind::Confirm});
    ASSERT_EQ(app().screen(), Screen::SignIn);
    for (const Row& each : app().signIn().people)
        if (each.id == rowId(counter)) {
            EXPECT_FALSE(each.enabled) << "who counted does not confirm";
        }
    world.sign(world.teacher);
    EXPECT_EQ(app().screen(), Screen::Meals) << world.toast();
    EXPECT_EQ(taps, 1);
    EXPECT_EQ(row(5).state, "已确认");
    EXPECT_EQ(app().meals().mainReason, "没有等确认的");
    EXPECT_EQ(lunch().toConfirm, 0);
}

TEST_F(MealsFlow, AfterEightACountIsALateEntryAndOneReasonIsEnoughForAll) {
    world.at(20, 15);
    openMeals();
    touch(1);
    world.sign(counter);
    count("40");
    EXPECT_EQ(app().countPad().why, "为什么现在才录？");
    reason(app().countPad().reasons.front().text);
    EXPECT_EQ(app().countPad().title, "2班");
    count("39");
    EXPECT_EQ(app().countPad().title, "3班") << "the reason was said";
    EXPECT_TRUE(lunch().find({DinerGroup::Class, classId(2)})->serving->line.late);
}

TEST_F(MealsFlow, AWrongNumberIsVoidedWithAReason) {
    beginCounting();
    count("39");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    touch(1);
    EXPECT_EQ(app().countPad().voidCaption, "作废");
    tap(CountPadAction{CountPadAction::Kind::Void});
    ASSERT_EQ(app().screen(), Screen::Choice);
    tap(ChoiceAction{ChoiceAction::Kind::Choose, app().choice().options.front().id});
    tap(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    if (app().screen() == Screen::SignIn) world.sign(counter);
    EXPECT_EQ(app().screen(), Screen::Meals) << world.toast();
    EXPECT_EQ(lunch().counted, 0);
}

TEST_F(MealsFlow, FromAClassOneTapLeadsToWhatItAte) {
    beginCounting();
    count("39");
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    openMeals();
    touch(2);
    EXPECT_TRUE(app().countPad().traceCaption.empty()) << "nobody counted it";
    app().handle(AppAction{AppAction::Kind::Back, {}});
    touch(1);
    ASSERT_FALSE(app().countPad().traceCaption.empty());
    tap(CountPadAction{CountPadAction::Kind::Trace});
    ASSERT_EQ(app().screen(), Screen::Trace);
    bool dish = false;
    for (const TraceColumn& column : app().trace().columns)
        for (const TraceCard& card : column.cards) dish |= card.title == "番茄炒蛋";
    EXPECT_TRUE(dish);
}

TEST_F(MealsFlow, TheDayCloseLeadsToTheClassesThatWereNotCounted) {
    beginCounting();
    for (int i = 1; i <= 18; ++i) count("40");
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    world.openTile("home.day-close");
    const auto& gaps = app().closing().gaps;
    const auto gap = std::find_if(gaps.begin(), gaps.end(),
                                  [](const Row& each) { return each.id == "day.meal-uncounted.lunch"; });
    ASSERT_NE(gap, gaps.end());
    EXPECT_EQ(gap->title, "午餐还有 2 个班没清点：19班、20班");
    app().handle(DayCloseAction{DayCloseAction::Kind::Gap, gap->id});
    EXPECT_EQ(app().screen(), Screen::Meals);
    EXPECT_EQ(row(19).state, "没清点");
}

TEST_F(MealsFlow, MilkIsHandedOutOfOneBatchClassByClass) {
    beginCounting();
    count("40");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    work("发放");
    ASSERT_EQ(app().screen(), Screen::Choice);
    tap(ChoiceAction{ChoiceAction::Kind::Choose, app().choice().options.front().id});
    tap(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    ASSERT_EQ(app().screen(), Screen::Text) << "no milk lies in the store: its batch is typed";
    world.typeWords("20261118");
    world.doneTyping();
    ASSERT_EQ(app().screen(), Screen::Meals) << world.toast();
    touch(1);
    EXPECT_NE(app().countPad().limits.find("批次"), std::string::npos);
    key("41");
    EXPECT_EQ(app().countPad().mainReason, "发放数超过就餐 40 人");
    key("<<");
    count("40");
    EXPECT_EQ(lunch().find({DinerGroup::Class, classId(1)})->handed.front().count, 40);
}

TEST_F(MealsFlow, PortionsAndLeftoversStandWithTheMeal) {
    beginCounting();
    count("40");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    tap(MealsAction{MealsAction::Kind::Cooked});
    ASSERT_EQ(app().screen(), Screen::CountPad);
    key("820");
    tap(CountPadAction{CountPadAction::Kind::Field, "leftover"});
    key("12.5");
    next();
    ASSERT_EQ(app().screen(), Screen::Meals) << world.toast();
    const auto& notes = app().meals().notes;
    EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](const ToneLine& note) {
        return note.words.find("做了 820 份") != std::string::npos &&
               note.words.find("剩 12.5 公斤") != std::string::npos;
    }));
}

TEST_F(MealsFlow, TheMonthAddsUp) {
    beginCounting();
    count("40");
    count("38");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    tap(MealsAction{MealsAction::Kind::Month});
    ASSERT_EQ(app().screen(), Screen::MealMonth);
    EXPECT_EQ(app().mealMonth().title, "2026 年 11 月");
    ASSERT_EQ(app().mealMonth().rows.size(), 2U);
    EXPECT_EQ(app().mealMonth().rows[0].right, "40 人次");
    const auto& facts = app().mealMonth().facts;
    EXPECT_TRUE(std::any_of(facts.begin(), facts.end(), [](const FactLine& fact) {
        return fact.name == "平均受益人数" && fact.value == "78";
    }));
    tap(MealMonthAction{MealMonthAction::Kind::Earlier});
    EXPECT_EQ(app().mealMonth().title, "2026 年 10 月");
    EXPECT_TRUE(app().mealMonth().rows.empty());
}

TEST_F(MealsFlow, SixtyClassesAreLookedForByTheirGrade) {
    for (int i = 21; i <= 60; ++i) {
        ClassRegistered body;
        body.schoolClass = classId(i);
        body.name = std::to_string(i) + "班";
        body.grade = i <= 40 ? "三年级" : "四年级";
        body.enrolled = 45;
        append(body);
    }
    world.at(8, 40);
    openMeals();
    ASSERT_EQ(app().meals().grades.size(), 5U);
    tap(MealsAction{MealsAction::Kind::Grade, "三年级"});
    EXPECT_EQ(row(25).title, "25班");
    EXPECT_EQ(row(1).id, "");
    touch(25);
    world.sign(counter);
    taps = keys = 0;
    for (int i = 25; i <= 40; ++i) count("44");
    EXPECT_EQ(taps, 16);
    EXPECT_EQ(app().countPad().title, "41班") << "and on to the next grade";
}

}  // namespace
}  // namespace kiosk::testing
