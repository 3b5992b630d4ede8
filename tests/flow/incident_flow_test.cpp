// 疑似食品安全事故 at the terminal: the start, the banner everywhere, the steps, the patients, the end.
#include <algorithm>

#include "core/domain/people_records.h"
#include "core/service/incidents.h"
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/words_exports.h"
#include "kiosk/text/words_incident.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

class IncidentFlow : public ::testing::Test {
  protected:
    IncidentFlow() {
        head = world.hire("5001", "钱校长", Post::Headteacher, Roles{} | Role::Headteacher);
        for (const StaffId staff : {world.cook, world.officer, world.director}) world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        world.at(11, 5);
        dish = world.plan(Meal::Lunch, "番茄炒鸡蛋");
        world.openTile("home.samples");
        world.takeSample(dish, "130");
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
    }
    AppModel& app() { return world.app(); }
    template <class Action>
    void tap(const Action& action) {
        app().handle(action);
    }
    std::string said(AnyPhrase id, const std::vector<std::string>& arguments = {}) {
        return phrase(id, Language::Chinese, arguments);
    }
    void start() {
        world.openTile("home.incident");
        ASSERT_EQ(app().screen(), Screen::SignIn);
        world.sign(world.cook);
        ASSERT_EQ(app().screen(), Screen::Incident) << world.toast();
    }
    void step(IncidentStep step) {
        tap(IncidentAction{IncidentAction::Kind::Step, std::to_string(static_cast<int>(step))});
    }
    const Row& stepRow(IncidentStep step) {
        const auto& rows = app().incident().steps;
        return *std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
            return row.id == std::to_string(static_cast<int>(step));
        });
    }
    void answer(const std::string& id) {
        ASSERT_EQ(app().screen(), Screen::Choice);
        tap(ChoiceAction{ChoiceAction::Kind::Choose, id});
        tap(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    }

    FlowWorld world;
    DishId dish;
    StaffId head;
};

TEST_F(IncidentFlow, ACookStartsItAndTheSamplesAreHeld) {
    const auto& more = app().home().more;
    ASSERT_FALSE(more.empty());
    EXPECT_EQ(more.back().id, "home.incident");
    EXPECT_TRUE(more.back().holds) << "it asks for three seconds";
    start();
    EXPECT_EQ(app().incident().clock, "2:00:00");
    EXPECT_EQ(app().incident().facts.front().value, said(IncidentPhrase::CountSamples, {"1"}));
    EXPECT_TRUE(service::Incidents(world.terminal().context()).isOpen());
}

TEST_F(IncidentFlow, WhoeverThinksBetterOfItStartsNothing) {
    world.openTile("home.incident");
    tap(AppAction{AppAction::Kind::Back, {}});
    EXPECT_EQ(app().screen(), Screen::Home);
    EXPECT_FALSE(service::Incidents(world.terminal().context()).isOpen());
}

TEST_F(IncidentFlow, TheBannerStandsOnEveryScreenUntilItEnds) {
    start();
    for (const char* tile : {"home.samples", "home.stock", "home.people", "home.book"}) {
        world.openTile(tile);
        EXPECT_EQ(app().view().banner, said(IncidentPhrase::Banner)) << tile;
        EXPECT_EQ(app().view().bannerTone, Tone::Stop);
        EXPECT_EQ(app().view().lamps.front().id, "lamp.incident");
    }
    tap(AppAction{AppAction::Kind::GoHome, {}});
    EXPECT_FALSE(app().home().more.back().holds) << "now a touch leads there";
    EXPECT_EQ(app().home().notices.front().opens, "home.incident");
    world.restart();
    EXPECT_EQ(app().view().banner, said(IncidentPhrase::Banner)) << "also after a power cut";
}

TEST_F(IncidentFlow, ThePapersForTheAuthorityAreOneTouchAway) {
    start();
    EXPECT_EQ(app().incident().papersCaption, said(IncidentPhrase::Papers));
    tap(IncidentAction{IncidentAction::Kind::Papers, {}});
    ASSERT_EQ(app().screen(), Screen::SignIn) << "a cook may not take books out";
    world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::Export) << world.toast();
    EXPECT_EQ(app().exporting().step, ExportStep::Format);
    EXPECT_EQ(app().exporting().steps.front().answer,
              std::string(word(ExportBook::Incident, Language::Chinese)));
    tap(ExportAction{ExportAction::Kind::Step, std::to_string(static_cast<int>(ExportStep::What))});
    const Option& papers = app().exporting().books.back();
    EXPECT_EQ(papers.id, std::to_string(static_cast<int>(ExportBook::Incident)));
    EXPECT_TRUE(papers.chosen);
}

TEST_F(IncidentFlow, WithoutAnIncidentThereAreNoPapersToTakeOut) {
    world.openTile("home.export");
    if (app().screen() == Screen::SignIn) world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::Export);
    for (const Option& book : app().exporting().books)
        EXPECT_NE(book.id, std::to_string(static_cast<int>(ExportBook::Incident)));
}

TEST_F(IncidentFlow, TheClockRunsAndStepsAreTickedOff) {
    start();
    for (int i = 0; i < 7; ++i) {
        world.clock.advance(seconds(10));
        app().touched();
        app().tick();
    }
    EXPECT_EQ(app().incident().clock, "1:58:50");
    step(IncidentStep::StopServing);
    ASSERT_EQ(app().screen(), Screen::SignIn) << "a cook may not";
    world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::Incident);
    EXPECT_EQ(stepRow(IncidentStep::StopServing).tone, Tone::Good);
    EXPECT_EQ(stepRow(IncidentStep::StopServing).sub, "王建国");
    tap(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(stepRow(IncidentStep::StopServing).tone, Tone::Warn);
    step(IncidentStep::ReportMarket);
    answer(std::to_string(static_cast<int>(ReportWay::Phone)));
    EXPECT_NE(stepRow(IncidentStep::ReportMarket).sub.find("打电话"), std::string::npos);
    for (const IncidentStep report : {IncidentStep::ReportEducation, IncidentStep::ReportHealth}) {
        EXPECT_NE(app().incident().clock, "");
        step(report);
        answer(std::to_string(static_cast<int>(ReportWay::Online)));
    }
    EXPECT_EQ(app().incident().clock, "") << "all three have been told";
    EXPECT_EQ(app().incident().clockTone, Tone::Good);
}

TEST_F(IncidentFlow, AStepIsTakenBackWithAReason) {
    start();
    step(IncidentStep::HelpSick);
    world.sign(world.officer);
    ASSERT_EQ(stepRow(IncidentStep::HelpSick).tone, Tone::Good);
    step(IncidentStep::HelpSick);
    answer(std::to_string(static_cast<int>(Reason::Mistyped)));
    EXPECT_EQ(stepRow(IncidentStep::HelpSick).tone, Tone::Warn) << world.toast();
}

TEST_F(IncidentFlow, PatientsAreListedWithoutNamesAndShownToFew) {
    const ClassId second = makeId<ClassId>(world.clock.wall());
    ASSERT_TRUE(world.store().append(store::makeDraft(
        makeId<RecordId>(world.clock.wall()), ClassRegistered{second, "三年级2班", "三年级", 40, 0}, {})));
    start();
    tap(IncidentAction{IncidentAction::Kind::Patients, {}});
    ASSERT_EQ(app().screen(), Screen::SignIn) << "a cook sees none of it";
    world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::Patients);
    tap(PickAction{PickAction::Kind::Extra, "add"});
    ASSERT_EQ(app().screen(), Screen::PatientForm);
    using Kind = RecordFormAction::Kind;
    tap(RecordFormAction{Kind::Main});
    tap(RecordFormAction{Kind::Answer, "grade.三年级"});
    tap(RecordFormAction{Kind::Answer, rowId(second)});
    tap(RecordFormAction{Kind::Main});
    for (const char* digit : {"1", "0", "4", "0"}) tap(RecordFormAction{Kind::Key, digit});
    EXPECT_EQ(app().patientForm().typed, "10:40");
    tap(RecordFormAction{Kind::Main});
    tap(RecordFormAction{Kind::Main});
    tap(RecordFormAction{Kind::Answer, std::to_string(static_cast<int>(IllnessSign::Vomiting))});
    tap(RecordFormAction{Kind::Main});
    ASSERT_EQ(app().patientForm().mainReason, "");
    tap(RecordFormAction{Kind::Main});
    ASSERT_EQ(app().screen(), Screen::Patients) << world.toast();
    ASSERT_EQ(app().patients().rows.size(), 1U);
    EXPECT_EQ(app().patients().rows[0].state, "三年级2班");
    EXPECT_EQ(app().patients().rows[0].right, "10:40");
    EXPECT_EQ(app().patients().rows[0].sub, "呕吐");
    tap(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.incident");
    EXPECT_EQ(app().incident().patientsCaption, said(IncidentPhrase::PatientsCount, {"1"}))
        << "how many is no secret";
    tap(IncidentAction{IncidentAction::Kind::Patients, {}});
    EXPECT_EQ(app().screen(), Screen::SignIn);
}

TEST_F(IncidentFlow, AnOnsetThatHasNotComeIsNotTaken) {
    start();
    tap(IncidentAction{IncidentAction::Kind::Patients, {}});
    world.sign(world.officer);
    tap(PickAction{PickAction::Kind::Extra, "add"});
    using Kind = RecordFormAction::Kind;
    tap(RecordFormAction{Kind::Field, "onset"});
    for (const char* digit : {"2", "9", "0", "0"}) tap(RecordFormAction{Kind::Key, digit});
    tap(RecordFormAction{Kind::Main});
    EXPECT_EQ(app().patientForm().fields[1].answer, "") << "there is no such time";
    tap(RecordFormAction{Kind::Field, "onset"});
    tap(RecordFormAction{Kind::Key, "C"});
    for (const char* digit : {"2", "3", "0", "0"}) tap(RecordFormAction{Kind::Key, digit});
    tap(RecordFormAction{Kind::Main});
    tap(RecordFormAction{Kind::Field, "class"});
    tap(RecordFormAction{Kind::Answer, "none"});
    tap(RecordFormAction{Kind::Field, "signs"});
    tap(RecordFormAction{Kind::Answer, std::to_string(static_cast<int>(IllnessSign::Fever))});
    tap(RecordFormAction{Kind::Main});
    EXPECT_NE(app().patientForm().mainReason, "") << "tonight has not come";
    tap(RecordFormAction{Kind::Field, "onset"});
    tap(RecordFormAction{Kind::Answer, "1"});
    tap(RecordFormAction{Kind::Main});
    EXPECT_EQ(app().patientForm().mainReason, "") << "last night has";
}

TEST_F(IncidentFlow, TheMealsInQuestionAreTraced) {
    world.at(11, 40);
    start();
    tap(IncidentAction{IncidentAction::Kind::Trace, {}});
    answer("0");
    ASSERT_EQ(app().screen(), Screen::Trace);
    EXPECT_EQ(app().trace().title, "11-20 午餐");
    tap(AppAction{AppAction::Kind::Back, {}});
    EXPECT_EQ(app().screen(), Screen::Incident);
}

TEST_F(IncidentFlow, TheHeadteacherEndsItAndTheHoldsStay) {
    start();
    tap(IncidentAction{IncidentAction::Kind::End, {}});
    answer(std::to_string(static_cast<int>(IncidentOutcome::Investigated)));
    ASSERT_EQ(app().screen(), Screen::SignIn);
    world.sign(head);
    EXPECT_EQ(app().screen(), Screen::Home);
    EXPECT_NE(app().view().banner, said(IncidentPhrase::Banner));
    EXPECT_EQ(service::Samples(world.terminal().context()).counts().held, 1);
}

}  // namespace
}  // namespace kiosk::testing
