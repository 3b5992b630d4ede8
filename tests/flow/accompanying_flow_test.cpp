// An accompanying meal as a teacher meets it who has never seen the terminal, the roster, guests, and
// problems.
#include <algorithm>
#include <iostream>
#include <thread>

#include "core/domain/people_records.h"
#include "core/service/accompanying.h"
#include "core/service/incidents.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using Form = AccompanyFormAction::Kind;

// Lunch is served 11:20 to 12:40; 陈晓明 is a teacher.
class AccompanyingFlow : public ::testing::Test {
  protected:
    AccompanyingFlow() {
        head = world.hire("2002", "钱校长", Post::Headteacher, Roles{} | Role::Headteacher);
        world.at(10, 50);
        pork = world.plan(Meal::Lunch, "红烧肉");
        soup = world.plan(Meal::Lunch, "紫菜汤");
    }
    // Nothing is missing: everybody was checked, every dish has its sample.
    void allWell() {
        for (const StaffId staff : {world.cook, world.secondCook, world.officer, world.director})
            world.checkHealthy(staff);
        const Status away =
            app.check().setAttendance(app.newRecord(), world.withoutCertificate, app.today(),
                                      Attendance::Rest, {world.officer, SignMethod::Pin, app.now()});
        EXPECT_TRUE(away) << away.error().detail;
        world.takeSample(pork, "130");
        world.takeSample(soup, "150");
        app.handle(AppAction{AppAction::Kind::SignOut, {}});
    }
    // Each counts as a finger does.
    void tapForm(Form kind, const std::string& arg = {}) {
        ++taps;
        app.handle(AccompanyFormAction{kind, arg});
    }
    void openForm() {
        ++taps;
        world.openTile("home.accompany");
        ASSERT_EQ(app.screen(), Screen::AccompanyForm);
    }
    void sixGood() {
        for (const PreCheck item : allPreChecks())
            tapForm(Form::Good, std::to_string(static_cast<int>(item)));
    }
    void sevenFaces(Grade grade = Grade::Good) {
        for (const Aspect aspect : allAspects())
            tapForm(Form::Grade,
                    std::to_string(static_cast<int>(aspect)) + "." + std::to_string(static_cast<int>(grade)));
    }
    // The option of the line whose caption says so.
    void tapLine(const std::string& line, const std::string& words) {
        for (const AnswerLine& each : app.accompanyForm().lines) {
            if (each.id != line) continue;
            for (const Option& option : each.options)
                if (option.text == words) return tapForm(Form::Line, line + "." + option.id);
        }
        FAIL() << "no " << words << " in " << line;
    }
    void sign(StaffId person) {
        ++taps;  // the name; the PIN counts apart
        world.sign(person);
    }
    void wholeMeal(StaffId person) {
        openForm();
        sixGood();
        sevenFaces();
        tapForm(Form::Adverse, "0");
        tapLine("arrived", "11:20");
        tapLine("fee", "已交餐费");
        sign(person);
    }
    void choose(const std::string& option) {
        ASSERT_EQ(app.screen(), Screen::Choice);
        app.handle(ChoiceAction{ChoiceAction::Kind::Choose, option});
        app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    }
    const HomeTile* tile(const std::string& id) {
        app.handle(AppAction{AppAction::Kind::GoHome, {}});
        for (const HomeTile& each : app.home().tiles)
            if (each.id == id) return &each;
        for (const HomeTile& each : app.home().more)
            if (each.id == id) return &each;
        return nullptr;
    }
    bool notices(const std::string& words) {
        app.handle(AppAction{AppAction::Kind::GoHome, {}});
        const auto& all = app.home().notices;
        return std::any_of(all.begin(), all.end(), [&](const HomeNotice& each) {
            return each.words.find(words) != std::string::npos;
        });
    }
    service::Accompanying meals() { return service::Accompanying(world.terminal().context()); }
    service::Problems problems() { return service::Problems(world.terminal().context()); }
    void settle() {
        for (int i = 0; app.busy() && i < 5000; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));  // the worker hashes
            app.tick();
        }
        app.tick();
    }

    FlowWorld world;
    AppModel& app = world.app();
    StaffId head;
    DishId pork;
    DishId soup;
    int taps = 0;
};

TEST_F(AccompanyingFlow, AWholeMealTakesNoMoreThanEighteenTapsBesideThePin) {
    allWell();
    world.at(11, 45);
    wholeMeal(head);
    std::cout << "an accompanying meal: " << taps << " taps beside the PIN\n";
    EXPECT_LE(taps, 18);
    EXPECT_EQ(app.screen(), Screen::Accompanying);
    const auto day = meals().day(app.today());
    ASSERT_EQ(day.front().records.size(), 1U);
    const auto& record = day.front().records.front();
    EXPECT_EQ(record.name, "钱校长");
    EXPECT_EQ(record.capacity, Capacity::Headteacher);
    EXPECT_TRUE(record.responsible);
    EXPECT_EQ(record.place, "食堂");
    EXPECT_EQ(app.clock(record.arrivedAt), "11:20");
    EXPECT_EQ(app.clock(record.eatenAt), "11:45") << "graded while the meal was served";
    EXPECT_TRUE(app.view().undo);
}

TEST_F(AccompanyingFlow, WhoComesBeforeServingAnswersTheSixAndGoesOnAfterEating) {
    allWell();
    world.at(11, 5);
    openForm();
    sixGood();
    EXPECT_EQ(app.accompanyForm().step, AccompanyStep::Taste);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(11, 50);
    openForm();
    EXPECT_EQ(app.accompanyForm().step, AccompanyStep::Taste) << "what was answered is still there";
    sevenFaces();
    tapForm(Form::Adverse, "0");
    for (const AnswerLine& line : app.accompanyForm().lines) EXPECT_NE(line.id, "arrived");
    tapLine("fee", "已交餐费");
    sign(head);
    EXPECT_LE(taps, 18);
    EXPECT_EQ(app.clock(meals().day(app.today()).front().records.front().arrivedAt), "11:05");
}

TEST_F(AccompanyingFlow, TheFactsStandBesideTheQuestionsAndNothingIsAnsweredAtFirst) {
    world.at(11, 25);
    openForm();
    ASSERT_EQ(app.accompanyForm().checks.size(), 6U);
    for (const PreCheckView& check : app.accompanyForm().checks) EXPECT_FALSE(check.good.has_value());
    EXPECT_EQ(app.accompanyForm().checks[3].fact, "留样 0/2 缺：红烧肉、紫菜汤");
    EXPECT_EQ(app.accompanyForm().checks[3].factTone, Tone::Stop);
    EXPECT_EQ(app.accompanyForm().checks[0].fact.find("晨检 0/5 差："), 0U)
        << app.accompanyForm().checks[0].fact;
    for (const GradeView& grade : app.accompanyForm().grades) EXPECT_EQ(grade.grade, 0);
}

TEST_F(AccompanyingFlow, AGoodAnswerAgainstTheFactsIsReadBeforeSigning) {
    world.at(11, 45);
    openForm();
    sixGood();
    sevenFaces();
    tapForm(Form::Adverse, "0");
    tapLine("arrived", "11:20");
    tapLine("fee", "已交餐费");
    EXPECT_EQ(app.screen(), Screen::AccompanyForm) << "there is something to be read first";
    ASSERT_FALSE(app.accompanyForm().notes.empty());
    tapForm(Form::Main);
    EXPECT_EQ(app.screen(), Screen::SignIn);
}

TEST_F(AccompanyingFlow, ATeacherIsAskedOnceInWhichCapacity) {
    for (const StaffId staff : {world.cook, world.secondCook, world.officer}) world.checkHealthy(staff);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(11, 45);
    openForm();
    sixGood();
    sevenFaces();
    tapForm(Form::Adverse, "0");
    tapLine("arrived", "11:00");
    tapLine("fee", "没交餐费");
    if (app.screen() == Screen::AccompanyForm) tapForm(Form::Main);
    sign(world.teacher);
    choose(std::to_string(static_cast<int>(Capacity::MiddleLeader)));
    const auto& record = meals().day(app.today()).front().records.front();
    EXPECT_EQ(record.capacity, Capacity::MiddleLeader);
    EXPECT_TRUE(meals().day(app.today()).front().covered);
    EXPECT_EQ(meals().usualCapacity(world.teacher), Capacity::MiddleLeader);
}

TEST_F(AccompanyingFlow, TheTileTurnsAmberAfterServingAndRedHalfAnHourLater) {
    EXPECT_EQ(tile("home.accompany")->count, "0/1");
    EXPECT_EQ(tile("home.accompany")->tone, Tone::Neutral);
    world.at(11, 30);
    EXPECT_EQ(tile("home.accompany")->tone, Tone::Info);
    world.at(12, 50);
    EXPECT_EQ(tile("home.accompany")->tone, Tone::Warn);
    world.at(13, 15);
    EXPECT_EQ(tile("home.accompany")->tone, Tone::Stop);
    EXPECT_TRUE(notices("午餐没有学校负责人陪餐记录"));
}

TEST_F(AccompanyingFlow, ALateRecordNamesItsReason) {
    world.at(13, 30);
    world.openTile("home.accompany");
    ASSERT_EQ(app.screen(), Screen::Accompanying) << "serving is long over";
    app.handle(ListingAction{ListingAction::Kind::Main, {}});
    ASSERT_EQ(app.screen(), Screen::AccompanyForm);
    sixGood();
    sevenFaces();
    tapForm(Form::Adverse, "0");
    tapLine("arrived", "11:10");
    tapLine("eaten", "11:40");
    tapLine("fee", "已交餐费");
    EXPECT_NE(app.accompanyForm().mainReason, "");
    tapLine("reason", "忘了");
    if (app.screen() == Screen::AccompanyForm) tapForm(Form::Main);
    sign(head);
    EXPECT_TRUE(meals().day(app.today()).front().records.front().late);
}

TEST_F(AccompanyingFlow, SomebodyUnwellStopsTheScreenAndBecomesAProblem) {
    world.at(11, 45);
    openForm();
    sixGood();
    sevenFaces();
    tapForm(Form::Adverse, "1");
    ASSERT_EQ(app.screen(), Screen::Text);
    app.handle(TextAction{TextAction::Kind::Likely, "1 名学生"});
    app.handle(TextAction{TextAction::Kind::Likely, "呕吐"});
    world.doneTyping();
    ASSERT_TRUE(app.view().toast);
    EXPECT_EQ(app.view().toast->tone, Tone::Stop);
    ASSERT_EQ(app.screen(), Screen::Choice);
    choose("later");
    ASSERT_EQ(app.screen(), Screen::AccompanyForm);
    EXPECT_FALSE(service::Incidents(app.context()).isOpen());
    EXPECT_EQ(app.accompanyForm().notes.front().tone, Tone::Stop);
    tapForm(Form::Main);
    tapLine("arrived", "11:20");
    tapLine("fee", "已交餐费");
    tapForm(Form::Main);
    sign(head);
    ASSERT_EQ(problems().waiting().size(), 1U) << world.toast();
    EXPECT_NE(problems().waiting().front().row.what.find("呕吐"), std::string::npos);
}

TEST_F(AccompanyingFlow, SomebodyUnwellLeadsToTheIncidentAndTheFormWaits) {
    world.at(11, 45);
    openForm();
    sixGood();
    sevenFaces();
    tapForm(Form::Adverse, "1");
    app.handle(TextAction{TextAction::Kind::Likely, "呕吐"});
    world.doneTyping();
    ASSERT_EQ(app.screen(), Screen::Choice);
    choose("start");
    sign(head);
    ASSERT_EQ(app.screen(), Screen::Incident);
    EXPECT_TRUE(service::Incidents(app.context()).isOpen());
    openForm();
    tapForm(Form::Main);
    tapLine("arrived", "11:20");
    tapLine("fee", "已交餐费");
    tapForm(Form::Main);
    EXPECT_EQ(problems().waiting().size(), 1U) << world.toast();
}

TEST_F(AccompanyingFlow, ARecordIsCorrectedAndVoidedFromItsCard) {
    allWell();
    world.at(11, 45);
    wholeMeal(head);
    const auto rowOf = [&] {
        for (const Row& row : app.accompanying().rows)
            if (row.id.starts_with("record.")) return row.id;
        return std::string();
    };
    app.handle(ListingAction{ListingAction::Kind::Row, rowOf()});
    ASSERT_EQ(app.screen(), Screen::AccompanyCard);
    app.handle(RecordCardAction{RecordCardAction::Kind::Other, "correct"});
    ASSERT_EQ(app.screen(), Screen::AccompanyForm);
    tapForm(Form::Grade, "2.3");
    tapForm(Form::GoTo, "3");
    tapLine("reason", "填错了");
    if (app.screen() == Screen::AccompanyForm) tapForm(Form::Main);
    if (app.screen() == Screen::SignIn) sign(head);
    auto records = meals().book(app.today(), app.today());
    ASSERT_EQ(records.size(), 2U) << world.toast();
    EXPECT_EQ(records.front().worst, Grade::Fair);
    app.handle(ListingAction{ListingAction::Kind::Row, rowOf()});
    app.handle(RecordCardAction{RecordCardAction::Kind::Other, "void"});
    choose(std::to_string(static_cast<int>(Reason::WrongPerson)));
    if (app.screen() == Screen::SignIn) sign(head);
    EXPECT_FALSE(meals().day(app.today()).front().covered);
    EXPECT_EQ(app.accompanyCard().state, "已作废");
}

TEST_F(AccompanyingFlow, TheRosterOfTomorrowIsPlannedByTappingNames) {
    const Date tomorrow = app.today() + 1;
    DishPlanned dish;
    dish.day = tomorrow;
    dish.dish = makeId<DishId>(world.clock.wall());
    dish.meal = Meal::Lunch;
    dish.name = "米饭";
    ASSERT_TRUE(world.store().append(store::makeDraft(makeId<RecordId>(world.clock.wall()), dish, {})));
    EXPECT_FALSE(notices("明天午餐还没排陪餐的人"));
    world.at(15, 1);
    EXPECT_TRUE(notices("明天午餐还没排陪餐的人"));
    world.openTile("home.accompany-plan");
    ASSERT_EQ(app.screen(), Screen::AccompanyPlan);
    app.handle(ListingAction{ListingAction::Kind::Row, std::to_string(tomorrow.days) + "." +
                                                           std::to_string(static_cast<int>(Meal::Lunch))});
    ASSERT_EQ(app.screen(), Screen::PickOne);
    app.handle(PickAction{PickAction::Kind::Row, rowId(head)});
    app.handle(PickAction{PickAction::Kind::Extra, "done"});
    ASSERT_EQ(app.screen(), Screen::AccompanyPlan);
    app.handle(ListingAction{ListingAction::Kind::Main, {}});
    world.sign(world.officer);
    EXPECT_FALSE(notices("明天午餐还没排陪餐的人"));
    EXPECT_EQ(meals().planned(tomorrow, tomorrow).front().name, "钱校长");
}

TEST_F(AccompanyingFlow, AParentSignsInWithTheCodeThatTheOfficerReadsOut) {
    world.at(11, 50);
    world.openTile("home.accompany");
    app.handle(AppAction{AppAction::Kind::Back, {}});
    ASSERT_EQ(app.screen(), Screen::Accompanying);
    app.handle(ListingAction{ListingAction::Kind::Other, "guests"});
    EXPECT_EQ(app.screen(), Screen::Accompanying) << "there is no code yet";
    app.handle(ListingAction{ListingAction::Kind::Other, "code"});
    world.sign(world.officer);
    settle();
    ASSERT_EQ(app.screen(), Screen::Choice);
    std::string code;
    for (const char c : app.choice().title)
        if (c >= '0' && c <= '9') code += c;
    ASSERT_EQ(code.size(), 6U) << app.choice().title;
    choose("1");
    app.handle(AppAction{AppAction::Kind::SignOut, {}});

    world.openTile("home.accompany");
    app.handle(AppAction{AppAction::Kind::Back, {}});
    app.handle(ListingAction{ListingAction::Kind::Other, "guests"});
    ASSERT_EQ(app.screen(), Screen::GuestCode);
    for (const char digit : code)
        app.handle(GuestCodeAction{GuestCodeAction::Kind::Digit, std::string(1, digit)});
    app.handle(GuestCodeAction{GuestCodeAction::Kind::Submit, {}});
    settle();
    ASSERT_EQ(app.screen(), Screen::AccompanyForm) << app.guestCode().message;
    EXPECT_EQ(app.accompanyForm().step, AccompanyStep::Taste) << "nothing of the staff's health is shown";
    sevenFaces(Grade::Excellent);
    tapForm(Form::Adverse, "0");
    tapForm(Form::Line, "name.ask");
    app.handle(TextAction{TextAction::Kind::Mode, {}});
    world.typeWords("liu");
    world.doneTyping();
    tapLine("capacity", "家长");
    tapLine("fee", "已交餐费");
    tapForm(Form::Main);
    ASSERT_EQ(meals().day(app.today()).front().guests.size(), 1U) << world.toast();
    EXPECT_FALSE(meals().day(app.today()).front().covered);
    EXPECT_EQ(meals().parentSessions(app.today()), 1);
    EXPECT_EQ(app.screen(), Screen::Home);
}

TEST_F(AccompanyingFlow, AWrongGuestCodeSaysSoAndForgetsTheDigits) {
    world.at(11, 50);
    world.openTile("home.accompany");
    app.handle(AppAction{AppAction::Kind::Back, {}});
    app.handle(ListingAction{ListingAction::Kind::Other, "code"});
    world.sign(world.officer);
    settle();
    const bool zeros = app.choice().title.find("000 000") != std::string::npos;
    choose("1");
    app.handle(ListingAction{ListingAction::Kind::Other, "guests"});
    for (int i = 0; i < 6; ++i) app.handle(GuestCodeAction{GuestCodeAction::Kind::Digit, zeros ? "1" : "0"});
    app.handle(GuestCodeAction{GuestCodeAction::Kind::Submit, {}});
    settle();
    EXPECT_EQ(app.screen(), Screen::GuestCode);
    EXPECT_EQ(app.guestCode().message, "陪餐码不对，请再看一眼");
    EXPECT_EQ(app.guestCode().digits, 0);
}

TEST_F(AccompanyingFlow, TheDayClosesWhenTheMealIsRecordedOrExcused) {
    allWell();
    world.at(18, 0);
    world.openTile("home.day-close");
    EXPECT_EQ(app.closing().mainReason, "午餐没有学校负责人陪餐记录");
    app.handle(DayCloseAction{DayCloseAction::Kind::Gap, "day.meal-unaccompanied"});
    ASSERT_EQ(app.screen(), Screen::Accompanying);
    app.handle(ListingAction{ListingAction::Kind::Other, "excuse"});
    choose(std::to_string(static_cast<int>(AccompanyExcuse::NoPupils)));
    if (app.screen() == Screen::SignIn) world.sign(world.officer);
    app.handle(AppAction{AppAction::Kind::Back, {}});
    ASSERT_EQ(app.screen(), Screen::DayClose);
    EXPECT_EQ(app.closing().mainReason, "");
}

TEST_F(AccompanyingFlow, AProblemIsRaisedPutRightAndRecheckedBySomebodyElse) {
    world.openTile("home.problems");
    ASSERT_EQ(app.screen(), Screen::Problems);
    app.handle(ListingAction{ListingAction::Kind::Main, {}});
    ASSERT_EQ(app.screen(), Screen::ProblemForm);
    EXPECT_NE(app.problemForm().mainReason, "");
    app.handle(RecordFormAction{RecordFormAction::Kind::Field, "what", {}});
    app.handle(TextAction{TextAction::Kind::Likely, "地面有水"});
    world.doneTyping();
    app.handle(RecordFormAction{RecordFormAction::Kind::Field, "source", {}});
    app.handle(RecordFormAction{RecordFormAction::Kind::Answer, "4", {}});
    EXPECT_EQ(app.problemForm().fields[2].answer, "王建国")
        << "the officer puts it right unless said otherwise";
    app.handle(RecordFormAction{RecordFormAction::Kind::Field, "owner", {}});
    ASSERT_EQ(app.screen(), Screen::PickOne);
    app.handle(PickAction{PickAction::Kind::Row, rowId(world.cook)});
    ASSERT_EQ(app.screen(), Screen::ProblemForm);
    app.handle(RecordFormAction{RecordFormAction::Kind::Main, {}, {}});
    world.sign(head);
    ASSERT_EQ(app.screen(), Screen::Problems);
    ASSERT_EQ(app.problems().rows.size(), 1U);
    EXPECT_EQ(app.problems().rows.front().title, "地面有水");
    EXPECT_EQ(tile("home.problems")->count, "1");

    world.openTile("home.problems");
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.problems");
    app.handle(ListingAction{ListingAction::Kind::Row, app.problems().rows.front().id});
    ASSERT_EQ(app.screen(), Screen::Problem);
    app.handle(RecordCardAction{RecordCardAction::Kind::Main, {}});
    app.handle(TextAction{TextAction::Kind::Likely, "打扫干净了"});
    world.doneTyping();
    world.sign(world.officer);
    EXPECT_EQ(app.problemCard().state, "待复查") << world.toast();
    EXPECT_TRUE(notices("1 个问题等人复查"));

    world.openTile("home.problems");
    app.handle(ListingAction{ListingAction::Kind::Row, app.problems().rows.front().id});
    app.handle(RecordCardAction{RecordCardAction::Kind::Main, {}});
    choose("1");
    ASSERT_EQ(app.screen(), Screen::SignIn) << "the officer put it right";
    world.sign(head);
    EXPECT_EQ(app.problemCard().state, "已整改") << world.toast();
    EXPECT_EQ(app.problemCard().history.size(), 2U);
}

TEST_F(AccompanyingFlow, AnOverdueProblemIsNamedOnTheHomeScreen) {
    auto form = problems().open(ProblemSource::Complaint);
    form.what = "汤里有头发";
    ASSERT_TRUE(problems().raise(form, {world.officer, SignMethod::Pin, app.now()}));
    EXPECT_FALSE(notices("超期"));
    world.clock.advance(hours(25));
    app.touched();
    app.tick();
    EXPECT_TRUE(notices("1 个问题超期没整改"));
    EXPECT_EQ(tile("home.problems")->tone, Tone::Stop);
}

TEST_F(AccompanyingFlow, EveryScreenSpeaksEnglishToo) {
    app.handle(AppAction{AppAction::Kind::Language, {}});
    world.at(11, 45);
    openForm();
    EXPECT_EQ(app.accompanyForm().checks[3].fact, "Samples 0/2, missing: 红烧肉, 紫菜汤");
    EXPECT_EQ(app.accompanyForm().gradeWords.front(), "Great");
    sixGood();
    sevenFaces();
    tapForm(Form::Adverse, "0");
    tapLine("arrived", "11:20");
    tapLine("fee", "Paid");
    if (app.screen() == Screen::AccompanyForm) tapForm(Form::Main);
    sign(head);
    EXPECT_EQ(meals().body(meals().day(app.today()).front().records.front().record)->preChecks[3].fact,
              "留样 0/2 缺：红烧肉、紫菜汤")
        << "records are Chinese";
}

}  // namespace
}  // namespace kiosk::testing
