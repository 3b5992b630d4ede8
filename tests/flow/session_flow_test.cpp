// Who is signed in and with what proof, what he may take back, and what a cancelled signature leaves.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/store/terminal_queries.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

class SessionFlow : public ::testing::Test {
  protected:
    SessionFlow() {
        for (const StaffId staff : {world.cook, world.secondCook, world.officer}) world.checkHealthy(staff);
        app.handle(AppAction{AppAction::Kind::SignOut, {}});
        world.at(10, 50);
        pork = world.plan(Meal::Lunch, "红烧肉");
        soup = world.plan(Meal::Lunch, "紫菜汤");
    }
    void openForm(DishId dish) {
        world.openTile("home.samples");
        app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(dish)});
        ASSERT_EQ(app.screen(), Screen::SampleForm);
    }
    void weigh(DishId dish, const std::string& grams) {
        openForm(dish);
        for (const char digit : grams)
            app.handle(SampleFormAction{SampleFormAction::Kind::Digit, std::string(1, digit)});
        app.handle(SampleFormAction{SampleFormAction::Kind::Save, {}});
    }
    void openExcuse(DishId dish) {
        openForm(dish);
        app.handle(SampleFormAction{SampleFormAction::Kind::Excuse, {}});
        ASSERT_EQ(app.screen(), Screen::Choice);
    }
    template <class Reason>
    void answer(Reason reason) {
        app.handle(ChoiceAction{ChoiceAction::Kind::Choose, std::to_string(static_cast<int>(reason))});
        app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    }
    void note(const std::string& keys) {
        app.handle(ChoiceAction{ChoiceAction::Kind::Note, {}});
        world.typeWords(keys);
        world.doneTyping();
        ASSERT_EQ(app.screen(), Screen::Choice);
    }
    void cancelSignature() {
        ASSERT_EQ(app.screen(), Screen::SignIn);
        app.handle(SignInAction{SignInAction::Kind::Cancel, {}});
    }
    [[nodiscard]] std::string unclosed() {
        app.handle(AppAction{AppAction::Kind::GoHome, {}});
        for (const HomeNotice& each : app.home().notices) {
            if (each.opens == "home.day-unclosed") return each.words;
        }
        return {};
    }
    [[nodiscard]] std::string chosen() const {
        for (const Option& option : app.choice().options) {
            if (option.chosen) return option.text;
        }
        return {};
    }

    FlowWorld world;
    AppModel& app = world.app();
    DishId pork;
    DishId soup;
};

TEST_F(SessionFlow, ABadgeReadsNoHealthDetail) {
    const auto badge = world.terminal().vault().giveBadge(world.officer, {});
    ASSERT_TRUE(badge);
    weigh(pork, "130");
    world.scan(*badge);
    ASSERT_EQ(app.view().person, "王建国") << world.toast();
    world.openTile("home.check");
    ASSERT_NE(world.sheetRow(world.cook), nullptr);
    EXPECT_EQ(world.sheetRow(world.cook)->sub.find("36.5"), std::string::npos);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    weigh(soup, "130");
    world.sign(world.officer);
    world.openTile("home.check");
    EXPECT_NE(world.sheetRow(world.cook)->sub.find("36.5"), std::string::npos) << "the PIN does";
}

TEST_F(SessionFlow, NobodyTakesBackWhatSomebodyElseSaved) {
    world.takeSample(pork, "130");
    ASSERT_TRUE(app.view().undo);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    EXPECT_FALSE(app.view().undo);
    app.handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(app.samples().inHand().size(), 1U);
}

TEST_F(SessionFlow, ASignatureNamesTheTimeWhenThePersonProvedToBeThere) {
    weigh(pork, "130");
    world.sign(world.cook);
    const UtcMs proved = app.now();
    world.pass(seconds(20));
    weigh(soup, "140");
    ASSERT_NE(app.screen(), Screen::SignIn);
    for (const service::SampleLine& line : app.samples().inHand()) {
        const auto entry = store::findEntry(world.store().database(), line.record);
        ASSERT_TRUE(entry);
        EXPECT_EQ(entry->signatures.front().at, proved) << line.dishName;
    }
}

TEST_F(SessionFlow, ACancelledSignatureLeavesReasonAndNoteOfTheQuestion) {
    openExcuse(soup);
    note("tang");
    answer(ExcuseReason::NotCooked);
    cancelSignature();
    ASSERT_EQ(app.screen(), Screen::Choice);
    EXPECT_EQ(app.choice().note, "汤");
    EXPECT_EQ(chosen(), app.wordOf(ExcuseReason::NotCooked));
    app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    world.sign(world.officer);
    world.openTile("home.samples");
    EXPECT_EQ(world.dishRow(soup)->state, "免留样") << world.toast();
}

TEST_F(SessionFlow, ATimeOutAtTheSignatureLeavesTheNoteUntilItIsSaved) {
    openExcuse(soup);
    note("tang");
    answer(ExcuseReason::NotCooked);
    world.pass(seconds(95));
    ASSERT_EQ(app.screen(), Screen::Home);
    openExcuse(soup);
    EXPECT_EQ(app.choice().note, "汤");
    answer(ExcuseReason::NotCooked);
    world.sign(world.officer);
    app.handle(AppAction{AppAction::Kind::Undo, {}});
    openExcuse(soup);
    EXPECT_TRUE(app.choice().note.empty()) << "what was saved is no draft any more";
}

TEST_F(SessionFlow, ANewDishIsStillChosenAfterACancelledSignature) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::AddDish, {}});
    app.handle(AddDishAction{AddDishAction::Kind::Type, {}});
    world.typeWords("tang");
    world.doneTyping();
    answer(DishType::Soup);
    app.handle(AddDishAction{AddDishAction::Kind::Add, {}});
    cancelSignature();
    app.handle(AppAction{AppAction::Kind::GoHome, {}});
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::AddDish, {}});
    EXPECT_EQ(app.addDish().chosen, "汤");
    app.handle(AddDishAction{AddDishAction::Kind::Add, {}});
    world.sign(world.cook);
    app.handle(SamplesAction{SamplesAction::Kind::AddDish, {}});
    EXPECT_TRUE(app.addDish().chosen.empty()) << "a dish that was added is no draft any more";
}

TEST_F(SessionFlow, WhatWasChosenToPutInStaysChosenOverATimeOut) {
    world.takeSample(pork, "130");
    world.takeSample(soup, "130");
    world.openTile("home.put-in");
    ASSERT_EQ(app.putIn().rows.size(), 2U);
    app.handle(BatchAction{BatchAction::Kind::Toggle, app.putIn().rows[0].id});
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.put-in");
    EXPECT_FALSE(app.putIn().rows[0].selected);
    EXPECT_TRUE(app.putIn().rows[1].selected);
    app.handle(BatchAction{BatchAction::Kind::Main, {}});
    world.sign(world.cook);
    world.openTile("home.put-in");
    ASSERT_EQ(app.putIn().rows.size(), 1U);
    EXPECT_TRUE(app.putIn().rows[0].selected) << "the next lot begins with everything chosen";
}

TEST_F(SessionFlow, TheNextFormHasTheTimeOfAForm) {
    world.takeSample(pork, "130");
    openForm(soup);
    world.pass(seconds(40));
    EXPECT_EQ(app.screen(), Screen::SampleForm);
    EXPECT_EQ(app.view().person, "张桂英");
}

TEST_F(SessionFlow, TheLampShowsAFailedStoreUntilSomethingIsStoredAgain) {
    const auto lamp = [&] {
        app.tick();
        return app.view().lamps.front().tone;
    };
    app.refuse({ErrorKind::Machine, TextId::StoreFailed, "test"});
    EXPECT_EQ(lamp(), Tone::Stop);
    app.refuse({ErrorKind::Refused, TextId::NotPermitted, "test"});
    EXPECT_EQ(lamp(), Tone::Stop) << "a refusal says nothing about the store";
    world.takeSample(pork, "130");
    EXPECT_EQ(lamp(), Tone::Good);
}

TEST_F(SessionFlow, AFullDiskIsSaidByLampAndNotice) {
    world.restart(std::uint64_t{1} << 60U);
    AppModel& again = world.app();
    again.tick();
    EXPECT_EQ(again.view().lamps.front().text, "空间不足");
    ASSERT_FALSE(again.home().notices.empty());
    EXPECT_EQ(again.home().notices.front().words, "存储空间快满了，请叫维护人员清理");
}

TEST_F(SessionFlow, AChangeAfterTheCloseIsNamedAtHomeAndListedWithWhoAndWhy) {
    weigh(pork, "130");
    world.sign(world.cook);
    weigh(soup, "140");
    world.accompanied();
    world.openTile("home.day-close");
    app.handle(DayCloseAction{DayCloseAction::Kind::Close, {}});
    world.sign(world.officer);
    ASSERT_TRUE(app.closing().closed) << world.toast();
    EXPECT_TRUE(app.closing().changesTitle.empty());
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Void});
    answer(Reason::WrongDish);
    if (app.screen() == Screen::SignIn) world.sign(world.cook);
    world.openTile("home.day-changed");
    ASSERT_EQ(app.screen(), Screen::DayClose);
    EXPECT_EQ(app.closing().changesTitle, "日结后又改了 1 处");
    ASSERT_FALSE(app.closing().gaps.empty());
    const Row change = app.closing().gaps[0];
    EXPECT_EQ(change.title, "红烧肉");
    EXPECT_EQ(change.state, "作废留样");
    EXPECT_EQ(change.sub, "张桂英 · 选错菜");
    app.handle(DayCloseAction{DayCloseAction::Kind::Gap, change.id});
    EXPECT_EQ(app.screen(), Screen::Samples) << "to where it stands";
    app.handle(AppAction{AppAction::Kind::GoHome, {}});
    const auto& notices = app.home().notices;
    EXPECT_TRUE(std::any_of(notices.begin(), notices.end(), [](const HomeNotice& each) {
        return each.words == "11-20 日结后又改了 1 处" && each.opens == "home.day-changed";
    }));
}

TEST_F(SessionFlow, ADayThatNobodyClosedIsNamedAndCanBeClosedTheNextDay) {
    EXPECT_TRUE(unclosed().empty());
    weigh(pork, "130");
    world.sign(world.cook);
    weigh(soup, "140");
    world.accompanied();
    const Date day = app.today();
    world.clock.advance(hours(24));
    app.touched();
    app.tick();
    EXPECT_EQ(unclosed(), "11-20 还没有日结");
    world.openTile("home.day-unclosed");
    ASSERT_EQ(app.screen(), Screen::DayClose);
    EXPECT_EQ(app.closing().date, formatDate(day));
    app.handle(DayCloseAction{DayCloseAction::Kind::Close, {}});
    world.sign(world.officer);
    EXPECT_TRUE(app.closing().closed) << world.toast();
    EXPECT_TRUE(unclosed().empty());
}

TEST_F(SessionFlow, AClosedDayWhoseHeadWasNotSignedIsSignedAgain) {
    const DayClosed closed{app.today(), 2, 0, 2, 3, 5, 0, {}};
    ASSERT_TRUE(world.store().append(store::makeDraft(app.newRecord(), closed, {})));
    world.openTile("home.day-close");
    ASSERT_FALSE(app.closing().closed);
    EXPECT_TRUE(app.closing().mainReason.empty()) << app.closing().mainReason;
    app.handle(DayCloseAction{DayCloseAction::Kind::Close, {}});
    world.sign(world.officer);
    EXPECT_TRUE(app.closing().closed) << world.toast();
    EXPECT_EQ(app.closing().fingerprint.size(), 19U);
}

TEST_F(SessionFlow, TheHeaderShowsTheCivilDateBesideTheClock) {
    EXPECT_EQ(app.view().date, "11月20日 星期五");
    world.clock.advance(hours(14));
    app.touched();
    app.tick();
    EXPECT_EQ(app.view().clock, "00:50");
    EXPECT_EQ(app.view().date, "11月21日 星期六") << "the business day is still the 20th";
}

TEST_F(SessionFlow, ACorrectionOffersNoOtherDish) {
    world.takeSample(pork, "130");
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Correct});
    ASSERT_FALSE(app.sampleForm().reasons.empty());
    for (const Option& reason : app.sampleForm().reasons)
        EXPECT_NE(reason.id, std::to_string(static_cast<int>(Reason::WrongDish)));
}

}  // namespace
}  // namespace kiosk::testing
