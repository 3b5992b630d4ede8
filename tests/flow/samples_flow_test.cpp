#include <algorithm>

#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using FormKind = SampleFormAction::Kind;

class SamplesFlow : public ::testing::Test {
  protected:
    void checkEverybody() {
        for (const StaffId staff : {world.cook, world.secondCook, world.officer}) world.checkHealthy(staff);
        app.handle(AppAction{AppAction::Kind::SignOut, {}});
    }
    SamplesFlow() {
        checkEverybody();
        world.at(10, 50);
        pork = world.plan(Meal::Lunch, "红烧肉");
        soup = world.plan(Meal::Lunch, "紫菜汤");
    }
    void putAllIn() {
        world.openTile("home.put-in");
        app.handle(BatchAction{BatchAction::Kind::Main, {}});
        if (app.screen() == Screen::SignIn) world.sign(world.cook);
    }
    void dueAfterTwoDays() {
        world.takeSample(pork, "130");
        putAllIn();
        world.clock.advance(hours(48));
        app.touched();
        app.tick();
        checkEverybody();
    }
    void dispose(StaffId first, StaffId second) {
        world.openTile("home.disposal");
        app.handle(BatchAction{BatchAction::Kind::SelectAll, {}});
        app.handle(BatchAction{BatchAction::Kind::Main, {}});
        world.sign(first);
        world.sign(second);
    }
    [[nodiscard]] std::string state(DishId dish) {
        world.openTile("home.samples");
        const Row* row = world.dishRow(dish);
        return row == nullptr ? "no row" : row->state;
    }
    template <class Option>
    void choose(Option option) {
        app.handle(ChoiceAction{ChoiceAction::Kind::Choose, std::to_string(static_cast<int>(option))});
        app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    }
    SampleFormAction press(FormKind kind, const std::string& arg = {}) { return {kind, arg}; }

    FlowWorld world;
    AppModel& app = world.app();
    DishId pork;
    DishId soup;
};

TEST_F(SamplesFlow, TheMenuIsTheChecklistAndMissingDishesAreNamed) {
    world.takeSample(pork, "130");
    world.openTile("home.samples");
    EXPECT_EQ(app.samplesDay().summary, "1 / 2，缺：紫菜汤");
    EXPECT_EQ(state(pork), "待入柜");
    EXPECT_EQ(state(soup), "待留样");
}

TEST_F(SamplesFlow, NoWeightIsEverSuggested) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    EXPECT_TRUE(app.sampleForm().weight.empty());
    EXPECT_NE(app.sampleForm().mainReason, "");
    EXPECT_EQ(app.sampleForm().box, "1") << "the terminal names the next free box";
}

TEST_F(SamplesFlow, OneGramTooLittleCannotBeSaved) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    for (const char* digit : {"1", "2", "4"}) app.handle(press(FormKind::Digit, digit));
    EXPECT_NE(app.sampleForm().mainReason, "");
    EXPECT_FALSE(app.sampleForm().note.empty());
    app.handle(press(FormKind::Backspace));
    app.handle(press(FormKind::Digit, "5"));
    EXPECT_EQ(app.sampleForm().mainReason, "");
}

TEST_F(SamplesFlow, ATypedWeightIsMarked) {
    world.takeSample(pork, "130");
    world.openTile("home.samples");
    const Row* row = world.dishRow(pork);
    ASSERT_NE(row, nullptr);
    EXPECT_NE(std::find(row->badges.begin(), row->badges.end(), "手工"), row->badges.end());
    EXPECT_EQ(row->right, "130 g");
}

TEST_F(SamplesFlow, EverySampleGetsABoxOfItsOwn) {
    world.takeSample(pork, "130");
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(soup)});
    EXPECT_EQ(app.sampleForm().box, "2");
    app.handle(press(FormKind::ChooseBox));
    ASSERT_EQ(app.sampleForm().boxes.size(), 10U);
    EXPECT_EQ(app.sampleForm().boxes.front().id, "2") << "free boxes come first";
    EXPECT_EQ(app.sampleForm().boxes.back().id, "1");
    EXPECT_FALSE(app.sampleForm().boxes.back().enabled) << "box 1 holds the pork";
}

TEST_F(SamplesFlow, SavingTwiceBooksOnce) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    for (const char* digit : {"1", "3", "0"}) app.handle(press(FormKind::Digit, digit));
    app.handle(press(FormKind::Save));
    world.sign(world.cook);
    app.handle(press(FormKind::Save));
    EXPECT_EQ(app.samples().inHand().size(), 1U);
}

TEST_F(SamplesFlow, TheUndoFreesDishAndBox) {
    world.takeSample(pork, "130");
    app.handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(state(pork), "待留样") << world.toast();
    EXPECT_FALSE(app.samples().boxes().front().busy);
}

TEST_F(SamplesFlow, PuttingInStartsTheFortyEightHours) {
    world.takeSample(pork, "130");
    putAllIn();
    const auto stored = app.samples().stored();
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0].fridge, "LY1");
    EXPECT_GE(stored[0].keepUntil->value, (*stored[0].putInAt + hours(48)).value);
    EXPECT_EQ(state(pork), "已入柜");
}

TEST_F(SamplesFlow, NothingGoesBeforeItsTimeAndTheTimeIsNamed) {
    world.takeSample(pork, "130");
    putAllIn();
    world.openTile("home.disposal");
    ASSERT_EQ(app.disposal().rows.size(), 1U);
    EXPECT_TRUE(app.disposal().rows[0].blocked);
    app.handle(BatchAction{BatchAction::Kind::Toggle, app.disposal().rows[0].id});
    EXPECT_NE(world.toast().find("11-22"), std::string::npos) << world.toast();
    app.handle(BatchAction{BatchAction::Kind::SelectAll, {}});
    EXPECT_NE(app.disposal().mainReason, "");
}

TEST_F(SamplesFlow, DueBoxesGoTogetherWithTwoPeople) {
    dueAfterTwoDays();
    dispose(world.cook, world.teacher);
    EXPECT_EQ(app.screen(), Screen::Home) << world.toast();
    EXPECT_TRUE(app.samples().stored().empty());
    EXPECT_FALSE(app.samples().boxes().front().busy);
}

TEST_F(SamplesFlow, TheWitnessIsSomebodyElse) {
    dueAfterTwoDays();
    world.openTile("home.disposal");
    app.handle(BatchAction{BatchAction::Kind::SelectAll, {}});
    app.handle(BatchAction{BatchAction::Kind::Main, {}});
    world.sign(world.officer);
    ASSERT_EQ(app.screen(), Screen::SignIn);
    EXPECT_EQ(app.signIn().title, "见证人签字");
    for (const Row& row : app.signIn().people) EXPECT_NE(row.id, rowId(world.officer));
    EXPECT_EQ(app.samples().stored().size(), 1U);
}

TEST_F(SamplesFlow, AHeldSampleStaysUntilTheDirectorLiftsTheHold) {
    dueAfterTwoDays();
    world.openTile("home.book");
    app.handle(BookAction{BookAction::Kind::Range, "4"});
    ASSERT_EQ(app.book().rows.size(), 1U);
    app.handle(BookAction{BookAction::Kind::Open, app.book().rows[0].id});
    ASSERT_TRUE(app.sampleDetail().canHold);
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Hold});
    app.handle(
        ChoiceAction{ChoiceAction::Kind::Choose, std::to_string(static_cast<int>(HoldReason::Complaint))});
    app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    world.sign(world.cook);
    EXPECT_EQ(app.sampleDetail().state, "封存") << world.toast();
    world.openTile("home.disposal");
    EXPECT_TRUE(app.disposal().rows[0].blocked);

    world.openTile("home.book");
    app.handle(BookAction{BookAction::Kind::Open, app.book().rows[0].id});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Lift});
    ASSERT_EQ(app.screen(), Screen::SignIn);
    for (const Row& row : app.signIn().people) EXPECT_NE(row.id, rowId(world.cook));
    world.sign(world.director);
    world.openTile("home.disposal");
    EXPECT_FALSE(app.disposal().rows[0].blocked);
}

TEST_F(SamplesFlow, ASupervisorCountersignsButNotTheSampler) {
    world.takeSample(pork, "130");
    world.openTile("home.samples");
    EXPECT_EQ(app.samplesDay().toCountersign, 1);
    app.handle(SamplesAction{SamplesAction::Kind::Countersign, {}});
    app.handle(BatchAction{BatchAction::Kind::Toggle, app.countersign().rows[0].id});
    app.handle(BatchAction{BatchAction::Kind::Main, {}});
    world.sign(world.teacher);
    EXPECT_TRUE(app.samples().withoutSupervisor().empty()) << world.toast();
}

TEST_F(SamplesFlow, ALateEntryNeedsAReasonAndIsMarked) {
    world.at(15, 0);
    EXPECT_EQ(state(pork), "缺留样");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    for (const char* digit : {"1", "3", "0"}) app.handle(press(FormKind::Digit, digit));
    ASSERT_FALSE(app.sampleForm().times.empty());
    app.handle(press(FormKind::Time, app.sampleForm().times.back().id));
    EXPECT_TRUE(app.sampleForm().late);
    EXPECT_NE(app.sampleForm().mainReason, "") << "a reason is missing";
    app.handle(press(FormKind::ReasonOf, std::to_string(static_cast<int>(Reason::TerminalBusy))));
    ASSERT_EQ(app.sampleForm().mainReason, "");
    app.handle(press(FormKind::Save));
    world.sign(world.cook);
    world.openTile("home.samples");
    const Row* row = world.dishRow(pork);
    ASSERT_NE(row, nullptr);
    EXPECT_NE(std::find(row->badges.begin(), row->badges.end(), "补录"), row->badges.end()) << world.toast();
}

TEST_F(SamplesFlow, AnExcuseClosesTheGapAndShowsItsReason) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(soup)});
    app.handle(press(FormKind::Excuse));
    choose(ExcuseReason::NotCooked);
    world.sign(world.officer);
    EXPECT_EQ(state(soup), "免留样") << world.toast();
}

TEST_F(SamplesFlow, AnExcuseIsTakenBackFromTheChecklist) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(soup)});
    app.handle(press(FormKind::Excuse));
    choose(ExcuseReason::NotCooked);
    world.sign(world.officer);
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(soup)});
    choose(Reason::Mistyped);
    if (app.screen() == Screen::SignIn) world.sign(world.officer);
    EXPECT_EQ(state(soup), "待留样") << world.toast();
}

TEST_F(SamplesFlow, ASampleInTheFridgeIsVoidedAndItsDishIsOpenAgain) {
    world.takeSample(pork, "130");
    putAllIn();
    world.pass(minutes(5));
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    ASSERT_TRUE(app.sampleDetail().canVoid);
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Void});
    choose(Reason::DroppedOrSpilt);
    if (app.screen() == Screen::SignIn) world.sign(world.cook);
    EXPECT_EQ(state(pork), "待留样") << world.toast();
}

TEST_F(SamplesFlow, TheHeadteacherVoidsALineOfTodayAndNobodyElseIsOffered) {
    const StaffId head = world.hire("4001", "钱校长", Post::Headteacher, Roles{} | Role::Headteacher);
    world.takeSample(pork, "130");
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Void});
    choose(Reason::DroppedOrSpilt);
    ASSERT_EQ(app.screen(), Screen::SignIn);
    std::vector<std::string> offered;
    for (const Row& row : app.signIn().people) offered.push_back(row.title);
    std::sort(offered.begin(), offered.end());
    EXPECT_EQ(offered, (std::vector<std::string>{"张桂英", "李红", "钱校长"}));
    world.sign(head);
    EXPECT_EQ(state(pork), "待留样") << world.toast();
}

TEST_F(SamplesFlow, ASignedInColleagueDoesNotVoidAnothersLine) {
    world.takeSample(pork, "130");
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(soup)});
    for (const char* digit : {"1", "4", "0"}) app.handle(press(FormKind::Digit, digit));
    app.handle(press(FormKind::Save));
    world.sign(world.secondCook);
    ASSERT_EQ(app.view().person, "赵䶮");
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Void});
    choose(Reason::Other);
    EXPECT_EQ(app.screen(), Screen::SignIn) << "somebody who may has to sign";
}

TEST_F(SamplesFlow, ACorrectionOffersNoUndoThatWouldBeRefused) {
    world.takeSample(pork, "130");
    world.pass(seconds(11));
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Correct});
    for (const char* digit : {"1", "4", "0"}) app.handle(press(FormKind::Digit, digit));
    app.handle(press(FormKind::ReasonOf, std::to_string(static_cast<int>(Reason::Mistyped))));
    app.handle(press(FormKind::Save));
    EXPECT_FALSE(app.view().undo);
    EXPECT_FALSE(world.toast().empty());
}

TEST_F(SamplesFlow, ACorrectionStrikesTheOldLineThrough) {
    world.takeSample(pork, "130");
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    ASSERT_EQ(app.screen(), Screen::SampleDetail);
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Correct});
    ASSERT_TRUE(app.sampleForm().correction);
    EXPECT_TRUE(app.sampleForm().weight.empty());
    for (const char* digit : {"1", "4", "0"}) app.handle(press(FormKind::Digit, digit));
    app.handle(press(FormKind::ReasonOf, std::to_string(static_cast<int>(Reason::Mistyped))));
    ASSERT_EQ(app.sampleForm().mainReason, "");
    app.handle(press(FormKind::Save));
    if (app.screen() == Screen::SignIn) world.sign(world.cook);
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    ASSERT_EQ(app.sampleDetail().history.size(), 1U) << world.toast();
    EXPECT_TRUE(app.sampleDetail().history[0].struck);
}

TEST_F(SamplesFlow, AnUncheckedWorkerCannotTakeASample) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    for (const char* digit : {"1", "3", "0"}) app.handle(press(FormKind::Digit, digit));
    app.handle(press(FormKind::Save));
    world.sign(world.withoutCertificate);
    EXPECT_FALSE(world.toast().empty());
    EXPECT_TRUE(app.samples().inHand().empty());
}

TEST_F(SamplesFlow, TheBookFindsADishByTwoCharacters) {
    world.takeSample(pork, "130");
    service::BookQuery query;
    query.dish = "烧肉";
    EXPECT_EQ(app.samples().book(query).size(), 1U);
    query.dish = "鱼香";
    EXPECT_TRUE(app.samples().book(query).empty());
}

TEST_F(SamplesFlow, TheDayCannotCloseWithADishMissing) {
    world.takeSample(pork, "130");
    world.openTile("home.day-close");
    EXPECT_NE(app.closing().mainReason, "");
    EXPECT_NE(app.closing().mainReason.find("紫菜汤"), std::string::npos) << app.closing().mainReason;
    world.takeSample(soup, "150");
    putAllIn();
    world.accompanied();
    world.openTile("home.day-close");
    ASSERT_EQ(app.closing().mainReason, "");
    app.handle(DayCloseAction{DayCloseAction::Kind::Close, {}});
    world.sign(world.officer);
    EXPECT_TRUE(app.closing().closed) << world.toast();
    EXPECT_EQ(app.closing().fingerprint.size(), 19U);
    EXPECT_EQ(app.closing().code.size(),
              static_cast<std::size_t>(app.closing().codeSize * app.closing().codeSize));
    EXPECT_GE(app.closing().codeSize, 21) << "the signed head as a code";
}

TEST_F(SamplesFlow, AGapOfTheDayLeadsToTheMorningsSheetAlsoAfterNoon) {
    world.openTile("home.noon");
    ASSERT_TRUE(app.sheet().noon);
    world.openTile("home.day-close");
    app.handle(DayCloseAction{DayCloseAction::Kind::Gap, "day.sheet-open"});
    ASSERT_EQ(app.screen(), Screen::Sheet);
    EXPECT_FALSE(app.sheet().noon);
}

TEST_F(SamplesFlow, AGapOfTheDayLeadsToTheDishOfToday) {
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::DayBack, {}});
    world.openTile("home.day-close");
    app.handle(DayCloseAction{DayCloseAction::Kind::Gap, "day.dish-without-sample"});
    ASSERT_EQ(app.screen(), Screen::Samples);
    EXPECT_FALSE(app.samplesDay().earlierDay);
    EXPECT_NE(world.dishRow(pork), nullptr);
}

TEST_F(SamplesFlow, PuttingInLeadsBackToWhereItWasBegun) {
    world.takeSample(pork, "130");
    putAllIn();
    EXPECT_EQ(app.screen(), Screen::Home);
    world.takeSample(soup, "150");
    app.handle(SamplesAction{SamplesAction::Kind::PutIn, {}});
    app.handle(BatchAction{BatchAction::Kind::Main, {}});
    EXPECT_EQ(app.screen(), Screen::Samples);
}

TEST_F(SamplesFlow, ACorrectionFromTheBookLeadsBackToItsLine) {
    world.takeSample(pork, "130");
    world.openTile("home.book");
    app.handle(BookAction{BookAction::Kind::Open, app.book().rows[0].id});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Correct});
    app.handle(press(FormKind::Digit, "2"));
    app.handle(press(FormKind::Digit, "0"));
    app.handle(press(FormKind::Digit, "0"));
    app.handle(press(FormKind::ReasonOf, std::to_string(static_cast<int>(Reason::Mistyped))));
    app.handle(press(FormKind::Save));
    ASSERT_EQ(app.screen(), Screen::SampleDetail) << world.toast();
    EXPECT_EQ(app.sampleDetail().history.size(), 1U);
    app.handle(AppAction{AppAction::Kind::Back, {}});
    EXPECT_EQ(app.screen(), Screen::Book);
}

TEST_F(SamplesFlow, ALineOfAnEarlierDayIsCorrectedByTheDirector) {
    dueAfterTwoDays();
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.book");
    app.handle(BookAction{BookAction::Kind::Range, "4"});
    app.handle(BookAction{BookAction::Kind::Open, app.book().rows[0].id});
    app.handle(SampleDetailAction{SampleDetailAction::Kind::Correct});
    for (const char* digit : {"1", "4", "0"}) app.handle(press(FormKind::Digit, digit));
    app.handle(press(FormKind::ReasonOf, std::to_string(static_cast<int>(Reason::Mistyped))));
    app.handle(press(FormKind::Save));
    ASSERT_EQ(app.screen(), Screen::SignIn);
    for (const Row& row : app.signIn().people) EXPECT_NE(row.id, rowId(world.cook));
    world.sign(world.director);
    ASSERT_EQ(app.screen(), Screen::SampleDetail) << world.toast();
    EXPECT_EQ(app.sampleDetail().history.size(), 1U);
}

TEST_F(SamplesFlow, AForwardClockNeverMakesASampleDue) {
    world.takeSample(pork, "130");
    putAllIn();
    world.clock.shiftWall(hours(72));
    app.touched();
    app.tick();
    world.openTile("home.disposal");
    ASSERT_EQ(app.disposal().rows.size(), 1U);
    EXPECT_TRUE(app.disposal().rows[0].blocked);
    EXPECT_FALSE(app.view().banner.empty()) << "the person is told that the clock is wrong";
}

TEST_F(SamplesFlow, ABackwardClockDoesNotHideWhatIsDue) {
    dueAfterTwoDays();
    world.clock.shiftWall({-hours(24 * 365).value});
    app.touched();
    app.tick();
    world.openTile("home.disposal");
    ASSERT_EQ(app.disposal().rows.size(), 1U);
    EXPECT_FALSE(app.disposal().rows[0].blocked);
}

}  // namespace
}  // namespace kiosk::testing
