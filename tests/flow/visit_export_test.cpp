// Inspectors take everything out: in three touches, with nobody of the canteen, and without what is nobody's
// business.
#include <algorithm>

#include "core/service/exports.h"
#include "core/service/inspections.h"
#include "core/store/terminal_queries.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/words_exports.h"
#include "tests/support/inspection_visit.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using Kind = ExportAction::Kind;
using RunKind = ExportRunAction::Kind;

class VisitExport : public ::testing::Test {
  protected:
    VisitExport() {
        world.exporter.plug("KINGSTON");
        world.at(9, 15);
    }
    AppModel& app() { return world.app(); }
    canteen::testing::FakeExporter& exporter() { return world.exporter; }
    template <class Action>
    void tap(const Action& action) {
        app().handle(action);
        ++taps;
        app().tick();
    }
    void comeIn() {
        comeToInspect(world, world.officer);
        taps = 0;
    }
    void tile() { tap(InspectorAction{InspectorAction::Kind::Tile, "inspector.export"}); }
    void start() {
        tile();
        ASSERT_EQ(app().screen(), Screen::Export) << world.toast();
        tap(ExportAction{Kind::Main});
        ASSERT_EQ(app().screen(), Screen::ExportRun) << world.toast();
    }
    void finish() {
        exporter().finish({{"/media/kitchen/KINGSTON/canteen-20261120-0915/canteen-20261120-0915.zip",
                            {"canteen-20261120-0915.zip", 1'234'567, Hash{7}, 0}}});
        app().tick();
    }
    void leave() {
        tap(AppAction{AppAction::Kind::GoHome, {}});
        tap(InspectorAction{InspectorAction::Kind::End, {}});
        confirmChoice(world, "yes");
        ASSERT_FALSE(app().visit());
    }
    std::vector<store::ExportRow> taken() { return service::Exports(world.terminal().context()).taken(10); }
    std::optional<InspectionId> inspectionOf(const store::ExportRow& row) {
        const auto entry = store::findEntry(world.store().database(), row.seq);
        return entry->signatures.empty() ? inspectionOfTaking(entry->note) : std::nullopt;
    }

    FlowWorld world;
    int taps = 0;
};

TEST_F(VisitExport, ThePackOfAMonthGoesToTheStickInThreeTouchesAndNobodySignsIn) {
    comeIn();
    const InspectionId inspection = app().visit()->inspection;
    start();
    EXPECT_LE(taps, 3);
    ASSERT_TRUE(exporter().asked);
    const port::ExportJob& job = *exporter().asked;
    EXPECT_EQ(job.format, ExportFormat::Pack);
    EXPECT_EQ(job.from, makeDate(2026, 10, 21));
    EXPECT_EQ(job.to, makeDate(2026, 11, 20));
    EXPECT_EQ(job.place->name, "KINGSTON");
    EXPECT_FALSE(job.health) << "what a pack withholds stays withheld";
    finish();
    EXPECT_EQ(app().exportRun().notes.front().words, phrase(ExportPhrase::MayPull, Language::Chinese));
    EXPECT_GT(app().exportRun().codeSize, 0) << "the head stands beside it";
    ASSERT_EQ(taken().size(), 1U);
    EXPECT_EQ(inspectionOf(taken()[0]), inspection);
    EXPECT_EQ(taken()[0].takenBy, "何敏、周正");
    EXPECT_EQ(taken()[0].target, ExportTarget::Stick);
    app().handle(ExportRunAction{RunKind::Main});
    EXPECT_EQ(app().screen(), Screen::Inspector);
}

TEST_F(VisitExport, TheirStickGoesBeforeTheFolderOfTheHouseUntilTheyTouchAnother) {
    exporter().found.places.push_back({"/srv/share", "share", false, true, 1'000'000'000U});
    comeIn();
    tile();
    EXPECT_EQ(app().exporting().mainReason, "");
    tap(ExportAction{Kind::Place, "/srv/share"});
    tap(ExportAction{Kind::Main});
    EXPECT_LE(taps, 3);
    EXPECT_EQ(exporter().asked->place->name, "share");
}

TEST_F(VisitExport, OfTwoSticksOneIsTouched) {
    exporter().plug("TOSHIBA");
    comeIn();
    tile();
    EXPECT_EQ(app().exporting().mainReason, phrase(ExportPhrase::ChoosePlace, Language::Chinese));
    tap(ExportAction{Kind::Place, "/media/kitchen/TOSHIBA"});
    tap(ExportAction{Kind::Main});
    EXPECT_LE(taps, 3);
    EXPECT_EQ(exporter().asked->place->name, "TOSHIBA");
}

TEST_F(VisitExport, BooksGoOnPaperToo) {
    exporter().found.printers = {{"office-laser", true, true}};
    comeIn();
    tile();
    EXPECT_EQ(app().exporting().history, "") << "what others took is not theirs to see";
    tap(ExportAction{Kind::Step, "0"});
    tap(ExportAction{Kind::Book, "all"});
    tap(ExportAction{Kind::Step, "2"});
    tap(ExportAction{Kind::Answer, std::to_string(static_cast<int>(ExportFormat::Paper))});
    tap(ExportAction{Kind::Main});
    tap(ExportAction{Kind::Main});
    ASSERT_EQ(app().screen(), Screen::ExportRun) << world.toast();
    EXPECT_EQ(exporter().asked->printer, "office-laser");
    finish();
    EXPECT_EQ(taken().at(0).target, ExportTarget::Printer);
}

TEST_F(VisitExport, HealthDetailTakesAReasonThatIsOnRecord) {
    comeIn();
    tile();
    ASSERT_TRUE(app().exporting().health);
    EXPECT_FALSE(app().exporting().health->chosen);
    tap(ExportAction{Kind::Health});
    ASSERT_EQ(app().screen(), Screen::Choice) << "why?";
    EXPECT_FALSE(app().visit()->health);
    confirmChoice(world, "1");
    ASSERT_EQ(app().screen(), Screen::Export);
    EXPECT_TRUE(app().exporting().health->chosen);
    tap(ExportAction{Kind::Main});
    ASSERT_TRUE(exporter().asked);
    EXPECT_TRUE(exporter().asked->health);
    finish();
    EXPECT_TRUE(taken().at(0).health);
    EXPECT_TRUE(service::Inspections(world.terminal().context(), world.clock).now()->health);
}

TEST_F(VisitExport, WhenTheyLeaveTheExportGoesOnAndItsRecordNamesThem) {
    comeIn();
    const InspectionId inspection = app().visit()->inspection;
    start();
    leave();
    EXPECT_FALSE(exporter().cancelled);
    EXPECT_TRUE(exporter().isRunning());
    finish();
    ASSERT_EQ(taken().size(), 1U);
    EXPECT_EQ(inspectionOf(taken()[0]), inspection);
    EXPECT_EQ(app().screen(), Screen::Home);
}

TEST_F(VisitExport, WhenTheirTimeIsUpTheExportGoesOnToo) {
    comeIn();
    start();
    for (int i = 0; i < 130 && app().visit(); ++i) {
        app().touched();
        world.pass(minutes(1));
    }
    ASSERT_FALSE(app().visit());
    finish();
    ASSERT_EQ(taken().size(), 1U);
    EXPECT_EQ(taken()[0].takenBy, "何敏、周正");
}

TEST_F(VisitExport, TheCanteenSeesItButDoesNotStopIt) {
    comeIn();
    start();
    leave();
    world.openTile("home.export");
    if (app().screen() == Screen::SignIn) world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::ExportRun);
    EXPECT_EQ(app().exportRun().cancel, "");
    app().handle(ExportRunAction{RunKind::Cancel});
    EXPECT_FALSE(exporter().cancelled);
}

TEST_F(VisitExport, TheyStopTheirOwnAndNothingIsOnRecord) {
    comeIn();
    start();
    EXPECT_NE(app().exportRun().cancel, "");
    tap(ExportRunAction{RunKind::Cancel});
    EXPECT_TRUE(exporter().cancelled);
    exporter().now = {};
    exporter().now.stage = port::ExportStage::Cancelled;
    app().tick();
    EXPECT_TRUE(taken().empty());
}

TEST_F(VisitExport, PagesThatAreDrawnForThemEndWithThem) {
    comeIn();
    tile();
    tap(ExportAction{Kind::Step, "0"});
    tap(ExportAction{Kind::Book, "all"});
    tap(ExportAction{Kind::Preview});
    ASSERT_EQ(app().screen(), Screen::ExportRun) << world.toast();
    leave();
    EXPECT_TRUE(exporter().cancelled);
}

TEST_F(VisitExport, AnOutcomeOfTheCanteenDoesNotStandInTheirWay) {
    world.openTile("home.export");
    world.sign(world.officer);
    app().tick();
    app().handle(ExportAction{Kind::Book, "pack"});
    app().handle(ExportAction{Kind::Health});
    app().handle(ExportAction{Kind::Step, "1"});
    app().handle(ExportAction{Kind::Answer, "0"});
    app().handle(ExportAction{Kind::Step, "3"});
    app().handle(ExportAction{Kind::Main});
    ASSERT_TRUE(exporter().isRunning());
    app().handle(AppAction{AppAction::Kind::SignOut, {}});
    comeIn();
    tile();
    ASSERT_EQ(app().screen(), Screen::ExportRun) << "one after the other";
    EXPECT_EQ(app().exportRun().cancel, "");
    finish();
    EXPECT_EQ(taken().at(0).takenBy, "王建国") << "it is the officer's, whoever stands here";
    tap(AppAction{AppAction::Kind::GoHome, {}});
    tile();
    ASSERT_EQ(app().screen(), Screen::Export);
    EXPECT_FALSE(app().exporting().health->chosen) << "the officer's choice is not theirs";
}

TEST_F(VisitExport, OneMoreBeginsAtTheFirstStep) {
    comeIn();
    start();
    finish();
    tap(ExportRunAction{RunKind::Other});
    ASSERT_EQ(app().screen(), Screen::Export);
    EXPECT_EQ(app().exporting().step, ExportStep::What);
}

TEST_F(VisitExport, TheHeadIsShownLargeAndBackAgain) {
    comeIn();
    start();
    finish();
    tap(ExportRunAction{RunKind::Head});
    ASSERT_EQ(app().screen(), Screen::Receipt);
    EXPECT_EQ(app().receipt().codeSize, app().exportRun().codeSize);
    EXPECT_EQ(app().receipt().fingerprint, app().exportRun().fingerprint);
    tap(ReceiptAction{});
    EXPECT_EQ(app().screen(), Screen::ExportRun);
}

TEST_F(VisitExport, ATraceIsTakenAsASheet) {
    for (const StaffId staff : {world.cook, world.officer, world.director}) world.checkHealthy(staff);
    app().handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(11, 5);
    const DishId dish = world.plan(Meal::Lunch, "番茄炒鸡蛋");
    world.openTile("home.samples");
    world.takeSample(dish, "130");
    app().handle(AppAction{AppAction::Kind::SignOut, {}});
    comeIn();
    tap(InspectorAction{InspectorAction::Kind::Tile, "inspector.samples"});
    tap(ListingAction{ListingAction::Kind::Row, app().inspectorList().rows.at(0).id});
    ASSERT_EQ(app().screen(), Screen::SampleDetail);
    tap(SampleDetailAction{SampleDetailAction::Kind::Trace});
    ASSERT_EQ(app().screen(), Screen::Trace);
    EXPECT_NE(app().trace().exportCaption, "");
    tap(TraceAction{TraceAction::Kind::Export, {}});
    ASSERT_EQ(app().screen(), Screen::Export);
    EXPECT_EQ(app().exporting().step, ExportStep::Format);
    tap(ExportAction{Kind::Answer, std::to_string(static_cast<int>(ExportFormat::Pdf))});
    tap(ExportAction{Kind::Main});
    tap(ExportAction{Kind::Main});
    ASSERT_TRUE(exporter().asked) << world.toast();
    EXPECT_EQ(exporter().asked->books, std::vector{ExportBook::Trace});
    EXPECT_TRUE(exporter().asked->trace.starts_with("sample:")) << exporter().asked->trace;
}

}  // namespace
}  // namespace kiosk::testing
