#include "core/base/text_id.h"
#include "tests/support/flow_world.h"

#include <gmock/gmock.h>

namespace kiosk::testing {
namespace {

using namespace canteen;
using Kind = CheckFormAction::Kind;

CheckFormAction act(Kind kind, int n = 0) {
    return {kind, n, {}};
}

class MorningCheckFlow : public ::testing::Test {
  protected:
    void signInAsOfficer() {
        world.openTile("home.check");
        app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
        world.sign(world.officer);
        ASSERT_EQ(app.screen(), Screen::Check);
        app.handle(AppAction{AppAction::Kind::Back, {}});
        ASSERT_EQ(app.screen(), Screen::Sheet);
    }
    // Answers everything but one question.
    void answerAllBut(Kind left, StaffId staff) {
        app.handle(SheetAction{SheetAction::Kind::Open, rowId(staff)});
        if (left != Kind::NoSymptoms) app.handle(act(Kind::NoSymptoms));
        if (left != Kind::LookFine) app.handle(act(Kind::LookFine));
        if (left != Kind::Whole) {
            app.handle(act(Kind::Whole, 36));
            app.handle(act(Kind::Tenth, 4));
        }
        if (left != Kind::Hygiene) {
            app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Hygiene)));
            app.handle(act(Kind::Main));
        }
    }
    void answerVomiting() {
        signInAsOfficer();
        answerAllBut(Kind::NoSymptoms, world.cook);
        ASSERT_EQ(app.checkForm().step, CheckStep::Ask);
        app.handle(act(Kind::Symptom, static_cast<int>(Symptom::Vomiting)));
        app.handle(act(Kind::Main));
        ASSERT_EQ(app.checkForm().step, CheckStep::Verdict);
    }
    void suspend() {
        answerVomiting();
        app.handle(act(Kind::Measure, static_cast<int>(CheckAction::SeeDoctor)));
        app.handle(act(Kind::Main));
    }
    void choose(int option) {
        app.handle(ChoiceAction{ChoiceAction::Kind::Choose, std::to_string(option)});
        app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    }
    [[nodiscard]] std::string state(StaffId staff) {
        world.openTile("home.check");
        const Row* row = world.sheetRow(staff);
        return row == nullptr ? "no row" : row->state;
    }

    FlowWorld world;
    AppModel& app = world.app();
};

TEST_F(MorningCheckFlow, DoesNotOfferToClearAFever) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.secondCook)});
    app.handle(act(Kind::NoSymptoms));
    app.handle(act(Kind::LookFine));
    app.handle(act(Kind::Whole, 36));
    app.handle(act(Kind::Tenth, 5));
    EXPECT_NE(app.checkForm().mainCaption.find("放行"), std::string::npos);
    app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Temperature)));
    app.handle(act(Kind::Whole, 37));
    app.handle(act(Kind::Tenth, 8));
    app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Hygiene)));
    EXPECT_EQ(app.checkForm().mainCaption.find("放行"), std::string::npos) << app.checkForm().mainCaption;
}

TEST_F(MorningCheckFlow, AHealthyCookIsClearedInSixTaps) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.secondCook)});  // 1
    ASSERT_EQ(app.screen(), Screen::Check);
    app.handle(act(Kind::NoSymptoms));  // 2
    app.handle(act(Kind::LookFine));    // 3
    app.handle(act(Kind::Whole, 36));   // 4
    app.handle(act(Kind::Tenth, 5));    // 5
    world.pass(seconds(9));
    app.handle(act(Kind::Main));  // 6
    EXPECT_EQ(app.screen(), Screen::Sheet);
    EXPECT_EQ(world.sheetRow(world.secondCook)->state, "可上岗");
    ASSERT_TRUE(app.view().undo);
    EXPECT_NE(app.view().undo->text.find("赵䶮"), std::string::npos);
}

TEST_F(MorningCheckFlow, NoReadingHasADefault) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    const CheckView& view = app.checkForm();
    EXPECT_TRUE(view.temperature.empty());
    EXPECT_FALSE(view.symptomsNone);
    EXPECT_FALSE(view.lookFine);
    EXPECT_FALSE(view.familyGastro);
    EXPECT_NE(view.mainReason, "");
    for (const Option& option : view.symptoms) EXPECT_FALSE(option.chosen);
    for (const Option& option : view.hands) EXPECT_FALSE(option.chosen);
    for (const Option& option : view.hygiene) EXPECT_FALSE(option.chosen);
}

TEST_F(MorningCheckFlow, TheUndoTakesTheCheckBackAndKeepsTheLine) {
    world.checkHealthy(world.cook);
    const std::uint64_t before = world.store().lastSeq();
    app.handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(state(world.cook), "未检");
    EXPECT_GT(world.store().lastSeq(), before) << "nothing is deleted: the undo is a record";
}

TEST_F(MorningCheckFlow, TheQuestionAboutTheFamilyKeepsItsAnswerInAnyOrder) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(act(Kind::FamilyGastro, 1));
    app.handle(act(Kind::NoSymptoms));
    EXPECT_EQ(app.checkForm().familyGastro, true);
    ASSERT_FALSE(app.checkForm().reasons.empty()) << "somebody sick at home is a warning";
}

TEST_F(MorningCheckFlow, OpeningAPersonAndGoingBackLeavesNobodyUnderWay) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(AppAction{AppAction::Kind::Back, {}});
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.secondCook)});
    EXPECT_EQ(app.checkForm().underWay.size(), 1U);
}

TEST_F(MorningCheckFlow, TheUndoIsGoneAfterTenSeconds) {
    world.checkHealthy(world.cook);
    ASSERT_TRUE(app.view().undo);
    world.pass(seconds(11));
    EXPECT_FALSE(app.view().undo);
}

TEST_F(MorningCheckFlow, YesterdaysAnswersAreNothingToGoOnWith) {
    signInAsOfficer();
    answerAllBut(Kind::Hygiene, world.cook);
    world.clock.advance(hours(24));
    app.tick();
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    if (app.screen() == Screen::SignIn) world.sign(world.officer);
    EXPECT_EQ(app.checkForm().step, CheckStep::Ask);
    EXPECT_TRUE(app.checkForm().temperature.empty());
}

TEST_F(MorningCheckFlow, AFormLeftOpenOverNightSavesNothingIntoYesterdaysSheet) {
    signInAsOfficer();
    answerAllBut(Kind::Hygiene, world.cook);
    const Date yesterday = app.today();
    world.clock.advance(hours(24));
    app.touched();
    app.handle(act(Kind::Main));
    EXPECT_EQ(app.screen(), Screen::Sheet);
    EXPECT_EQ(world.toast(), "已经是新的一天，请重新检查");
    for (const service::SheetLine& line : app.check().sheet(yesterday, CheckSession::Morning).lines)
        EXPECT_FALSE(line.check);
}

TEST_F(MorningCheckFlow, ACheckOfADayThatIsOverIsALateEntryWithAReason) {
    auto form = app.check().open(world.cook, app.today(), CheckSession::Morning);
    ASSERT_TRUE(form);
    form->declaration = Declaration{};
    form->look = Look{{}, Hands::Fine};
    form->temperature =
        TemperatureReading{CentiCelsius{3650}, TemperatureSite::Forehead, ReadingMethod::Typed, {}};
    for (const HygieneItem item : allHygieneItems()) form->hygiene.push_back({item, HygieneState::Ok});
    world.clock.advance(hours(24));
    const service::Signer signer{world.officer, SignMethod::Pin, app.now()};
    const auto refused = app.check().save(*form, signer);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text.id, TextId::LateNeedsReason);
    form->lateReason = Reason::Forgot;
    ASSERT_TRUE(app.check().save(*form, signer));
    for (const service::SheetLine& line : app.check().sheet(form->day, CheckSession::Morning).lines)
        EXPECT_EQ(line.late, line.staff == world.cook);
}

TEST_F(MorningCheckFlow, TwoPeopleCanBeUnderWayAtOnce) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(act(Kind::NoSymptoms));
    app.handle(AppAction{AppAction::Kind::Back, {}});
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.secondCook)});
    EXPECT_EQ(app.checkForm().underWay.size(), 2U);
    EXPECT_EQ(app.checkForm().name, "赵䶮");
    app.handle(CheckFormAction{Kind::Switch, 0, rowId(world.cook)});
    EXPECT_EQ(app.checkForm().name, "张桂英");
    EXPECT_TRUE(app.checkForm().symptomsNone) << "her answers are still there";
}

TEST_F(MorningCheckFlow, AHighFirstReadingIsMeasuredAgainAfterFiveMinutes) {
    signInAsOfficer();
    answerAllBut(Kind::Whole, world.cook);
    app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Temperature)));
    app.handle(act(Kind::Whole, 37));
    app.handle(act(Kind::Tenth, 3));
    ASSERT_EQ(app.checkForm().verdict, "待复测");
    app.handle(act(Kind::Main));
    EXPECT_EQ(state(world.cook), "待复测") << world.toast();

    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    EXPECT_FALSE(app.checkForm().retestWait.empty());
    EXPECT_TRUE(app.checkForm().temperature.empty()) << "the first reading is not carried over";
    app.handle(act(Kind::Whole, 36));
    app.handle(act(Kind::Tenth, 8));
    app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Verdict)));
    EXPECT_NE(app.checkForm().mainReason, "") << "too early";

    world.clock.advance(minutes(5));
    app.touched();
    app.tick();
    ASSERT_EQ(app.checkForm().mainReason, "");
    app.handle(act(Kind::Main));
    EXPECT_EQ(state(world.cook), "可上岗");
}

TEST_F(MorningCheckFlow, VomitingSuspendsAndNeedsAMeasure) {
    answerVomiting();
    EXPECT_EQ(app.checkForm().verdict, "暂停上岗");
    EXPECT_NE(app.checkForm().mainReason, "") << "a measure is required";
    EXPECT_TRUE(app.checkForm().stricter.empty()) << "there is nothing stricter";
    app.handle(act(Kind::Measure, static_cast<int>(CheckAction::SeeDoctor)));
    ASSERT_EQ(app.checkForm().mainReason, "");
    app.handle(act(Kind::Main));
    EXPECT_EQ(state(world.cook), "暂停上岗");
}

TEST_F(MorningCheckFlow, AnExclusionGoesOnOverDaysAndEndsOnlyWithEvidence) {
    suspend();
    world.clock.advance(hours(72));
    app.touched();
    EXPECT_EQ(state(world.cook), "停岗中");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    if (app.screen() == Screen::SignIn) world.sign(world.officer);
    ASSERT_EQ(app.screen(), Screen::Return);
    EXPECT_EQ(app.returning().mainReason, "请先选返岗的依据");
    app.handle(ReturnAction{ReturnAction::Kind::Evidence, static_cast<int>(ReturnEvidence::SymptomFree)});
    app.handle(ReturnAction{ReturnAction::Kind::SymptomFree, 1});
    EXPECT_NE(app.returning().mainReason, "") << "one day is not 48 hours";
    app.handle(ReturnAction{ReturnAction::Kind::SymptomFree, 2});
    ASSERT_EQ(app.returning().mainReason, "");
    EXPECT_EQ(app.returning().symptomFree.size(), 4U) << "not since before the exclusion, three days ago";
    app.handle(ReturnAction{ReturnAction::Kind::Lift, 0});
    world.sign(world.officer);
    EXPECT_EQ(state(world.cook), "未检") << world.toast();
}

TEST_F(MorningCheckFlow, AnExpiredCertificateIsExpiredOnEveryScreen) {
    const Signatures by{{SignRole::Entered, StaffId{}, world.clock.wall(), SignMethod::Setup}};
    const StaffId cleaner = service::staffIdOf(world.store().site(), "1006");
    ASSERT_TRUE(service::registerStaff(
        world.store(),
        {cleaner, "1006", "黄丽娟", Post::Cleaner, Employer::School, Roles{} | Role::Worker, {}, {}}, by));
    ASSERT_TRUE(service::registerCertificate(
        world.store(), {cleaner, "JKZ1006", "疾控中心", makeDate(2025, 11, 15), makeDate(2026, 11, 14), {}},
        by));
    ASSERT_TRUE(service::setRoster(world.store(), {cleaner, makeDate(2026, 11, 20), Shift::Early}, by));
    app.handle(AppAction{AppAction::Kind::GoHome, {}});
    const auto& tiles = app.home().more;
    const auto tile =
        std::find_if(tiles.begin(), tiles.end(), [](const HomeTile& t) { return t.id == "home.people"; });
    ASSERT_NE(tile, tiles.end());
    EXPECT_EQ(tile->sub, "1 人证过期或没有") << "what no post needs is told in the list";
    world.openTile("home.check");
    EXPECT_THAT(world.sheetRow(cleaner)->badges, ::testing::ElementsAre("健康证过期 6 天"));
    world.openTile("home.people");
    const auto& people = app.people().rows;
    const auto row =
        std::find_if(people.begin(), people.end(), [&](const Row& r) { return r.id == rowId(cleaner); });
    EXPECT_EQ(row->state, "已过期");
    EXPECT_EQ(row->tone, Tone::Warn);
    EXPECT_THAT(row->sub, ::testing::HasSubstr("健康证过期 6 天（本岗不要求）"));
}

TEST_F(MorningCheckFlow, TheEvidenceForAReturnIsStillThereAfterASignOut) {
    suspend();
    world.clock.advance(hours(72));
    app.touched();
    const auto open = [&] {
        world.openTile("home.check");
        app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
        if (app.screen() == Screen::SignIn) world.sign(world.officer);
        ASSERT_EQ(app.screen(), Screen::Return);
    };
    open();
    app.handle(ReturnAction{ReturnAction::Kind::Evidence, static_cast<int>(ReturnEvidence::Diagnosis)});
    app.handle(ReturnAction{ReturnAction::Kind::SymptomFree, 2});
    app.handle(ReturnAction{ReturnAction::Kind::Digit, 7});
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    open();
    EXPECT_TRUE(app.returning().asksPaper);
    EXPECT_EQ(app.returning().paper, "7");
}

TEST_F(MorningCheckFlow, AnAnswerThatIsGraverThanTheChosenVerdictTakesItsPlace) {
    signInAsOfficer();
    answerAllBut(Kind::Hygiene, world.cook);
    for (const HygieneItem item : allHygieneItems()) app.handle(act(Kind::Hygiene, static_cast<int>(item)));
    app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Verdict)));
    app.handle(act(Kind::Stricter, static_cast<int>(Outcome::Reassigned)));
    ASSERT_EQ(app.checkForm().verdict, app.wordOf(Outcome::Reassigned));
    app.handle(act(Kind::Symptom, static_cast<int>(Symptom::Vomiting)));
    EXPECT_EQ(app.checkForm().verdict, app.wordOf(Outcome::Suspended));
    app.handle(act(Kind::Measure, static_cast<int>(CheckAction::SeeDoctor)));
    EXPECT_TRUE(app.checkForm().mainReason.empty()) << app.checkForm().mainReason;
}

TEST_F(MorningCheckFlow, AMistakenSuspensionCanBeVoidedTheSameDay) {
    suspend();
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    if (app.screen() == Screen::SignIn) world.sign(world.officer);
    ASSERT_EQ(app.screen(), Screen::Choice);
    choose(static_cast<int>(Phrase::TakeBack));
    ASSERT_EQ(app.screen(), Screen::Choice) << "the reason";
    choose(static_cast<int>(Reason::WrongPerson));
    EXPECT_EQ(state(world.cook), "未检") << world.toast();
}

TEST_F(MorningCheckFlow, TheHeadteacherVoidsAMistakenCheck) {
    const StaffId head = world.hire("4001", "钱校长", Post::Headteacher, Roles{} | Role::Headteacher);
    world.checkHealthy(world.cook);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    ASSERT_EQ(app.screen(), Screen::Choice);
    choose(static_cast<int>(Reason::WrongPerson));
    world.sign(head);
    EXPECT_EQ(state(world.cook), "未检") << world.toast();
}

TEST_F(MorningCheckFlow, ASuspensionOfTodayStillLeadsToTheReturn) {
    suspend();
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    choose(static_cast<int>(Phrase::TitleReturn));
    EXPECT_EQ(app.screen(), Screen::Return);
}

TEST_F(MorningCheckFlow, AMistypedFirstReadingCanBeVoidedInsteadOfMeasuredAgain) {
    signInAsOfficer();
    answerAllBut(Kind::Whole, world.cook);
    app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Temperature)));
    app.handle(act(Kind::Whole, 39));
    app.handle(act(Kind::Tenth, 6));
    app.handle(act(Kind::GoTo, static_cast<int>(CheckStep::Verdict)));
    app.handle(act(Kind::Main));
    ASSERT_EQ(state(world.cook), "待复测") << world.toast();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    ASSERT_TRUE(app.checkForm().retest);
    app.handle(act(Kind::FirstReading));
    choose(static_cast<int>(Reason::Mistyped));
    EXPECT_EQ(state(world.cook), "未检") << world.toast();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    EXPECT_FALSE(app.checkForm().retest) << "the check begins anew";
}

TEST_F(MorningCheckFlow, NobodyChecksHimself) {
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.officer)});
    ASSERT_EQ(app.screen(), Screen::SignIn);
    EXPECT_FALSE(app.signIn().people.empty());
    for (const Row& row : app.signIn().people) EXPECT_NE(row.id, rowId(world.officer));
}

TEST_F(MorningCheckFlow, ACookCannotSignInAsChecker) {
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.officer)});
    app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.cook)});
    world.typePin(world.pinOf(world.cook));
    EXPECT_EQ(app.screen(), Screen::SignIn);
    EXPECT_FALSE(app.signIn().message.empty());
}

TEST_F(MorningCheckFlow, APersonWithoutCertificateIsNotClearedForReadyToEatFood) {
    signInAsOfficer();
    answerAllBut(Kind::Hygiene, world.withoutCertificate);
    app.handle(act(Kind::Main));
    EXPECT_EQ(app.checkForm().step, CheckStep::Verdict);
    EXPECT_EQ(app.checkForm().verdict, "暂停上岗");
    EXPECT_FALSE(app.checkForm().reasons.empty());
}

TEST_F(MorningCheckFlow, TheTimeOutSignsOutAndKeepsTheDraft) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(act(Kind::NoSymptoms));
    app.touched();
    world.pass(seconds(80));
    EXPECT_GT(app.view().timeoutSeconds, 0);
    world.pass(seconds(15));
    EXPECT_EQ(app.screen(), Screen::Home);
    EXPECT_TRUE(app.view().person.empty());
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    world.sign(world.officer);
    EXPECT_TRUE(app.checkForm().symptomsNone);
}

TEST_F(MorningCheckFlow, ATouchPutsTheTimeOutOff) {
    signInAsOfficer();
    app.touched();
    world.pass(seconds(80));
    app.touched();
    world.pass(seconds(60));
    EXPECT_EQ(app.view().person, "王建国");
}

TEST_F(MorningCheckFlow, TheSheetNamesTheUnresolvedWhenItIsClosed) {
    world.checkHealthy(world.cook);
    app.handle(SheetAction{SheetAction::Kind::Close, {}});
    world.sign(world.officer);
    world.openTile("home.check");
    EXPECT_NE(app.sheet().closedLine.find("王建国"), std::string::npos) << world.toast();
    const auto sheet = app.check().sheet(app.today(), CheckSession::Morning);
    EXPECT_EQ(sheet.unresolvedAtClose.size(), 4U);
}

TEST_F(MorningCheckFlow, SomebodyOnLeaveIsResolvedWithoutACheck) {
    signInAsOfficer();
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.secondCook)});
    app.handle(act(Kind::Away));
    ASSERT_EQ(app.screen(), Screen::Choice);
    const std::string leave = std::to_string(static_cast<int>(Attendance::SickLeave));
    app.handle(ChoiceAction{ChoiceAction::Kind::Choose, leave});
    app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    EXPECT_EQ(state(world.secondCook), "病假");
}

TEST_F(MorningCheckFlow, AWrongPinIsRefusedWithASentenceAndNothingOpens) {
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.officer)});
    world.typePin("864209");
    EXPECT_EQ(app.screen(), Screen::SignIn);
    EXPECT_FALSE(app.signIn().message.empty());
    EXPECT_EQ(app.signIn().digits, 0) << "the digits are gone";
}

TEST_F(MorningCheckFlow, AfterWrongPinsThePadWaitsAndCountsDown) {
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.officer)});
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(app.signIn().closed) << i;
        world.typePin("864209");
        EXPECT_EQ(app.screen(), Screen::SignIn);
    }
    EXPECT_TRUE(app.signIn().closed);
    EXPECT_EQ(app.signIn().message, "输错太多次，请等 1 秒再试");
    world.pass(seconds(1));
    world.typePin("864209");
    EXPECT_EQ(app.signIn().message, "输错太多次，请等 4 秒再试");
    EXPECT_EQ(app.signIn().mainReason, app.signIn().message);
    app.handle(SignInAction{SignInAction::Kind::Digit, "8"});
    EXPECT_EQ(app.signIn().digits, 0) << "nothing can be typed";
    world.pass(seconds(3));
    EXPECT_EQ(app.signIn().message, "输错太多次，请等 1 秒再试");
    world.pass(seconds(1));
    EXPECT_FALSE(app.signIn().closed);
    EXPECT_EQ(app.signIn().message, "密码不对");
    world.typePin(world.pinOf(world.officer));
    EXPECT_EQ(app.screen(), Screen::Check);
}

TEST_F(MorningCheckFlow, LeavingTheSignInForgetsAnAttemptUnderWay) {
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.officer)});
    for (const char digit : world.pinOf(world.officer)) {
        app.handle(SignInAction{SignInAction::Kind::Digit, std::string(1, digit)});
    }
    app.handle(SignInAction{SignInAction::Kind::Submit, {}});
    app.handle(AppAction{AppAction::Kind::GoHome, {}});
    EXPECT_FALSE(app.busy());
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    world.pass(seconds(2));
    EXPECT_EQ(app.screen(), Screen::SignIn) << "the old answer is not the answer to this request";
    EXPECT_TRUE(app.view().person.empty());
}

TEST_F(MorningCheckFlow, TheLanguageSwitchChangesEveryWord) {
    world.openTile("home.check");
    app.handle(AppAction{AppAction::Kind::Language, {}});
    EXPECT_EQ(world.sheetRow(world.cook)->state, "To check");
    EXPECT_EQ(app.view().title, "Morning check");
    app.handle(AppAction{AppAction::Kind::Language, {}});
    EXPECT_EQ(app.view().title, "晨检");
}

TEST_F(MorningCheckFlow, ASecondCheckAtNoonHasASheetOfItsOwn) {
    world.checkHealthy(world.cook);
    world.at(11, 0);
    world.openTile("home.noon");
    EXPECT_EQ(app.view().title, "午检");
    ASSERT_NE(world.sheetRow(world.cook), nullptr);
    EXPECT_EQ(world.sheetRow(world.cook)->state, "未检")
        << "the morning does not count at noon, and nobody is late";
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    if (app.screen() == Screen::SignIn) world.sign(world.officer);
    for (const auto& [kind, n] : {std::pair{Kind::NoSymptoms, 0},
                                  {Kind::LookFine, 0},
                                  {Kind::Whole, 36},
                                  {Kind::Tenth, 7},
                                  {Kind::Main, 0}}) {
        app.handle(act(kind, n));
    }
    EXPECT_EQ(world.sheetRow(world.cook)->state, "可上岗") << world.toast();
    EXPECT_EQ(state(world.cook), "可上岗") << "and the morning's sheet is untouched";
}

TEST_F(MorningCheckFlow, WhatWasSavedIsThereAfterARestart) {
    world.checkHealthy(world.cook);
    world.restart();
    world.openTile("home.check");
    ASSERT_NE(world.sheetRow(world.cook), nullptr);
    EXPECT_EQ(world.sheetRow(world.cook)->state, "可上岗");
}

}  // namespace
}  // namespace kiosk::testing
