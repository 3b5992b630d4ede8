// Taking books out at the terminal: the choices, the work that goes on meanwhile, the end, the history.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/service/exports.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/words_exports.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using Kind = ExportAction::Kind;

class ExportFlow : public ::testing::Test {
  protected:
    ExportFlow() {
        world.exporter.plug("KINGSTON");
        world.at(9, 15);
    }
    AppModel& app() { return world.app(); }
    canteen::testing::FakeExporter& exporter() { return world.exporter; }
    std::string said(AnyPhrase id, const std::vector<std::string>& arguments = {}) {
        return phrase(id, Language::Chinese, arguments);
    }
    void tap(Kind kind, const std::string& arg = {}) { app().handle(ExportAction{kind, arg}); }
    void open() {
        world.openTile("home.export");
        ASSERT_EQ(app().screen(), Screen::SignIn);
        world.sign(world.officer);
        ASSERT_EQ(app().screen(), Screen::Export);
        app().tick();
    }
    // The pack of the last 48 hours, to the stick.
    void startPack() {
        open();
        tap(Kind::Book, "pack");
        tap(Kind::Main);
        tap(Kind::Answer, "2");
        tap(Kind::Main);
        ASSERT_EQ(app().exporting().step, ExportStep::Where) << "a pack has one form";
        tap(Kind::Main);
        ASSERT_EQ(app().screen(), Screen::ExportRun) << world.toast();
    }
    static port::ExportMade made(const std::string& name, std::uint8_t hash, int pages = 0) {
        return {"/media/kitchen/KINGSTON/canteen-20261120-0915/" + name,
                {name, 1'234'567, Hash{hash}, pages}};
    }
    void finishPack() {
        exporter().finish({made("canteen-20261120-0915.zip", 7)});
        app().tick();
    }
    std::vector<store::ExportRow> taken() { return service::Exports(world.terminal().context()).taken(10); }
    const ExportAnswer& answer(const std::string& id) {
        const auto& all = app().exporting().answers;
        const auto hit = std::ranges::find(all, id, &ExportAnswer::id);
        if (hit == all.end()) throw std::runtime_error("no answer " + id);
        return *hit;
    }

    FlowWorld world;
};

TEST_F(ExportFlow, APackOfTwoDaysGoesToTheOnlyStickInSixTouches) {
    startPack();
    ASSERT_TRUE(exporter().asked);
    const port::ExportJob& job = *exporter().asked;
    EXPECT_EQ(job.format, ExportFormat::Pack);
    EXPECT_EQ(job.from, makeDate(2026, 11, 18));
    EXPECT_EQ(job.to, makeDate(2026, 11, 20));
    EXPECT_EQ(job.place->name, "KINGSTON");
    EXPECT_EQ(job.language, "zh");
    EXPECT_EQ(job.folder, "canteen-20261120-0915");
    EXPECT_FALSE(job.health) << "it was not asked for";
    EXPECT_TRUE(job.head.starts_with("canteen-kiosk/"));
    EXPECT_TRUE(app().exportRun().running);
    finishPack();
    EXPECT_FALSE(app().exportRun().running);
    EXPECT_EQ(app().exportRun().words, said(ExportPhrase::Done));
    EXPECT_EQ(app().exportRun().notes.front().words, said(ExportPhrase::MayPull));
    EXPECT_EQ(app().exportRun().files.front().title, "canteen-20261120-0915.zip");
    EXPECT_FALSE(app().exportRun().fingerprint.empty());
    ASSERT_EQ(taken().size(), 1U);
    EXPECT_EQ(taken()[0].takenBy, "王建国");
    EXPECT_EQ(taken()[0].target, ExportTarget::Stick);
    app().handle(ExportRunAction{ExportRunAction::Kind::Main});
    EXPECT_EQ(app().screen(), Screen::Home);
    EXPECT_EQ(exporter().cleared, 1);
}

TEST_F(ExportFlow, EachStepAsksForItsAnswerBeforeTheNext) {
    exporter().found.places.clear();
    open();
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::ChooseWhat));
    tap(Kind::Main);
    EXPECT_EQ(app().exporting().step, ExportStep::What);
    tap(Kind::Book, std::to_string(static_cast<int>(ExportBook::Samples)));
    tap(Kind::Book, std::to_string(static_cast<int>(ExportBook::Waste)));
    EXPECT_EQ(app().exporting().mainReason, "");
    tap(Kind::Main);
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::ChoosePeriod));
    tap(Kind::Answer, "0");
    tap(Kind::Main);
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::ChooseFormat));
    tap(Kind::Answer, std::to_string(static_cast<int>(ExportFormat::Xlsx)));
    tap(Kind::Main);
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::ChoosePlace));
    EXPECT_EQ(app().exporting().placesTitle, said(ExportPhrase::NoStick));
    tap(Kind::Main);
    EXPECT_FALSE(exporter().asked);
    exporter().plug("KINGSTON");
    app().tick();
    EXPECT_EQ(app().exporting().places.size(), 1U) << "it was plugged in meanwhile";
    EXPECT_EQ(app().exporting().mainReason, "");
    tap(Kind::Main);
    ASSERT_TRUE(exporter().asked);
    EXPECT_EQ(exporter().asked->books, (std::vector{ExportBook::Samples, ExportBook::Waste}));
    EXPECT_EQ(exporter().asked->format, ExportFormat::Xlsx);
}

TEST_F(ExportFlow, TheLikelyPeriodsAreDaysOfTheCalendar) {
    open();
    tap(Kind::Book, "pack");
    tap(Kind::Main);
    EXPECT_EQ(answer("0").sub, "11-20");
    EXPECT_EQ(answer("1").sub, "11-19");
    EXPECT_EQ(answer("2").sub, "11-18 至 11-20");
    EXPECT_EQ(answer("3").sub, "11-16 至 11-20") << "from Monday";
    EXPECT_EQ(answer("4").sub, "11-01 至 11-20");
    EXPECT_EQ(answer("5").sub, "10-01 至 10-31");
}

TEST_F(ExportFlow, DaysOfOnesOwnAreTouchedAndCannotBeBackwards) {
    const auto day = [&](const char* month, const char* date) {
        app().handle(ExportAction{Kind::Day, {}, {DayAction::Kind::Month, month}});
        app().handle(ExportAction{Kind::Day, {}, {DayAction::Kind::MonthDay, date}});
    };
    open();
    tap(Kind::Book, "all");
    tap(Kind::Main);
    tap(Kind::Answer, "6");
    ASSERT_TRUE(app().exporting().picker);
    day("10", "12");
    EXPECT_TRUE(app().exporting().ends[1].chosen) << "now the last day";
    day("10", "3");
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::Backwards));
    day("11", "2");
    EXPECT_EQ(app().exporting().mainReason, "");
    EXPECT_EQ(app().exporting().steps[1].answer, "10-12 至 11-02");
    tap(Kind::End, "other");
    EXPECT_FALSE(app().exporting().picker) << "back to the likely ones";
}

TEST_F(ExportFlow, PaperGoesToThePrinterOfTheHouse) {
    exporter().found.printers = {{"office", true, true}, {"library", false, false}};
    open();
    tap(Kind::Book, std::to_string(static_cast<int>(ExportBook::Samples)));
    tap(Kind::Step, "1");
    tap(Kind::Answer, "0");
    tap(Kind::Step, "2");
    tap(Kind::Answer, std::to_string(static_cast<int>(ExportFormat::Paper)));
    tap(Kind::Main);
    ASSERT_EQ(app().exporting().places.size(), 2U);
    EXPECT_TRUE(app().exporting().places[0].selected) << "the usual one";
    EXPECT_EQ(app().exporting().places[1].state, said(ExportPhrase::Paused));
    tap(Kind::Main);
    ASSERT_TRUE(exporter().asked);
    EXPECT_EQ(exporter().asked->printer, "office");
    EXPECT_FALSE(exporter().asked->place);
    exporter().finish({made("sample-book.pdf", 3, 2)});
    app().tick();
    EXPECT_EQ(app().exportRun().words, said(ExportPhrase::DonePrint));
    EXPECT_EQ(taken().at(0).target, ExportTarget::Printer);
    EXPECT_EQ(taken().at(0).place, "office");
}

TEST_F(ExportFlow, WithoutAPrinterItSaysSo) {
    open();
    tap(Kind::Book, "all");
    tap(Kind::Step, "1");
    tap(Kind::Answer, "0");
    tap(Kind::Step, "2");
    tap(Kind::Answer, std::to_string(static_cast<int>(ExportFormat::Paper)));
    tap(Kind::Main);
    EXPECT_EQ(app().exporting().placesTitle, said(ExportPhrase::NoPrinter));
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::ChoosePrinter));
}

TEST_F(ExportFlow, AStickThatIsLockedIsShownAndNotTaken) {
    exporter().found.places.clear();
    exporter().plug("LOCKED", false);
    open();
    tap(Kind::Book, "pack");
    tap(Kind::Step, "1");
    tap(Kind::Answer, "0");
    tap(Kind::Main);
    EXPECT_TRUE(app().exporting().places[0].blocked);
    tap(Kind::Place, "/media/kitchen/LOCKED");
    EXPECT_EQ(world.toast(), said(ExportPhrase::LockedSub));
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::ChoosePlace));
}

TEST_F(ExportFlow, AStickThatIsPulledBeforeTheStartIsNoLongerChosen) {
    open();
    tap(Kind::Book, "pack");
    tap(Kind::Step, "1");
    tap(Kind::Answer, "0");
    tap(Kind::Main);
    EXPECT_EQ(app().exporting().mainReason, "");
    exporter().found.places.clear();
    app().tick();
    EXPECT_EQ(app().exporting().mainReason, said(ExportPhrase::ChoosePlace));
}

TEST_F(ExportFlow, HealthDetailIsOnlyTakenWhenAskedFor) {
    open();
    tap(Kind::Book, std::to_string(static_cast<int>(ExportBook::Samples)));
    EXPECT_FALSE(app().exporting().health) << "samples say nothing of anybody's health";
    tap(Kind::Book, std::to_string(static_cast<int>(ExportBook::Check)));
    ASSERT_TRUE(app().exporting().health);
    EXPECT_FALSE(app().exporting().health->chosen);
    tap(Kind::Health);
    EXPECT_TRUE(app().exporting().health->chosen);
    tap(Kind::Step, "1");
    tap(Kind::Answer, "0");
    tap(Kind::Step, "2");
    tap(Kind::Answer, std::to_string(static_cast<int>(ExportFormat::Pdf)));
    tap(Kind::Main);
    tap(Kind::Main);
    ASSERT_TRUE(exporter().asked);
    EXPECT_TRUE(exporter().asked->health);
    exporter().finish({made("check.pdf", 5, 1)});
    app().tick();
    EXPECT_TRUE(taken().at(0).health);
}

TEST_F(ExportFlow, TakingTheBookAwayAgainTakesTheHealthDetailAwayToo) {
    open();
    const std::string check = std::to_string(static_cast<int>(ExportBook::Check));
    tap(Kind::Book, check);
    tap(Kind::Health);
    tap(Kind::Book, check);
    tap(Kind::Book, check);
    EXPECT_FALSE(app().exporting().health->chosen);
}

TEST_F(ExportFlow, TheWorkerGoesOnWorkingAndIsToldWhenItIsDone) {
    startPack();
    exporter().report(0.37, "samples");
    app().tick();
    EXPECT_EQ(app().exportRun().words, said(ExportPhrase::Making, {"留样"}));
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    app().handle(AppAction{AppAction::Kind::SignOut, {}});
    world.pass(seconds(30));
    ASSERT_EQ(app().screen(), Screen::Home);
    const auto lamp = [&] {
        const auto& lamps = app().view().lamps;
        return std::ranges::find(lamps, "lamp.export", &Lamp::id) != lamps.end();
    };
    EXPECT_TRUE(lamp());
    const auto said37 = std::ranges::find(app().view().lamps, "lamp.export", &Lamp::id);
    EXPECT_EQ(said37->text, said(ExportPhrase::LampRunning, {"37"}));
    EXPECT_FALSE(exporter().cancelled) << "signing out ends no export";
    finishPack();
    EXPECT_FALSE(lamp());
    const auto& notices = app().home().notices;
    EXPECT_NE(std::ranges::find(notices, said(ExportPhrase::NoticeDone), &HomeNotice::words), notices.end());
    EXPECT_EQ(taken().at(0).takenBy, "王建国") << "whoever began it stands for it";
    world.openTile("home.export");
    world.sign(world.director);
    EXPECT_EQ(app().screen(), Screen::ExportRun);
}

TEST_F(ExportFlow, ACancelledExportLeavesNoRecord) {
    startPack();
    app().handle(ExportRunAction{ExportRunAction::Kind::Cancel});
    EXPECT_TRUE(exporter().cancelled);
    EXPECT_EQ(app().exportRun().words, said(ExportPhrase::Cancelling));
    EXPECT_EQ(app().exportRun().cancel, "") << "once is enough";
    exporter().now.stage = port::ExportStage::Cancelled;
    app().tick();
    EXPECT_EQ(app().exportRun().words, said(ExportPhrase::Cancelled));
    EXPECT_TRUE(taken().empty());
    app().handle(ExportRunAction{ExportRunAction::Kind::Main});
    EXPECT_EQ(app().screen(), Screen::Export) << "again, with the same choices";
    EXPECT_EQ(app().exporting().steps[0].answer, said(ExportPhrase::Pack));
}

TEST_F(ExportFlow, EveryFaultIsASentence) {
    using port::ExportFault;
    startPack();
    for (const ExportFault fault :
         {ExportFault::CannotStart, ExportFault::Refused, ExportFault::Crashed, ExportFault::Hung,
          ExportFault::NoRoom, ExportFault::PlaceGone, ExportFault::CannotWrite, ExportFault::NotTheSame,
          ExportFault::PrinterRefused}) {
        exporter().fail(fault, "没有记录");
        app().tick();
        ASSERT_EQ(app().exportRun().notes.size(), 1U);
        EXPECT_FALSE(app().exportRun().notes[0].words.empty());
        EXPECT_EQ(app().exportRun().notes[0].tone, Tone::Stop);
        EXPECT_EQ(app().exportRun().words, said(ExportPhrase::Failed));
        exporter().now.stage = port::ExportStage::Making;
        app().tick();
    }
    exporter().fail(ExportFault::PlaceGone);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    app().tick();
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    const auto& notices = app().home().notices;
    EXPECT_TRUE(std::ranges::any_of(notices, [&](const HomeNotice& notice) {
        return notice.words.find(said(ExportPhrase::FaultGone)) != std::string::npos;
    }));
    EXPECT_TRUE(taken().empty());
}

TEST_F(ExportFlow, SticksAreLookedForOnlyWhileSomebodyChooses) {
    open();
    EXPECT_TRUE(exporter().watched);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    app().tick();
    EXPECT_FALSE(exporter().watched);
}

TEST_F(ExportFlow, PagesAreLookedAtAndPutAway) {
    canteen::testing::TempDirectory temp;
    const auto page = [&](const char* name, std::uint8_t hash) {
        std::ofstream(temp.path() / name) << "\xFF\xD8page";
        return port::ExportMade{temp.path() / name, {name, 6, Hash{hash}, 1}};
    };
    open();
    EXPECT_EQ(app().exporting().preview, "") << "nothing is chosen";
    tap(Kind::Book, std::to_string(static_cast<int>(ExportBook::Samples)));
    tap(Kind::Step, "1");
    tap(Kind::Answer, "2");
    EXPECT_EQ(app().exporting().preview, said(ExportPhrase::Preview));
    tap(Kind::Preview);
    ASSERT_EQ(app().screen(), Screen::ExportRun);
    EXPECT_FALSE(exporter().asked->place);
    EXPECT_EQ(exporter().asked->printer, "");
    exporter().finish({page("samples-10.png", 10), page("samples-9.png", 9)});
    app().tick();
    ASSERT_EQ(app().screen(), Screen::Pages);
    world.look();
    EXPECT_NE(app().pages().picture, nullptr);
    EXPECT_TRUE(app().pages().several);
    EXPECT_TRUE(taken().empty()) << "looking takes nothing out";
    app().handle(AppAction{AppAction::Kind::Back, {}});
    app().tick();
    EXPECT_EQ(app().screen(), Screen::Export);
    EXPECT_EQ(exporter().now.stage, port::ExportStage::Idle) << "the pictures are deleted";
    EXPECT_EQ(app().exporting().steps[1].answer, "11-18 至 11-20") << "the choices stand";
}

TEST_F(ExportFlow, APreviewEndsWithWhoeverAskedForIt) {
    open();
    tap(Kind::Book, "all");
    tap(Kind::Step, "1");
    tap(Kind::Answer, "0");
    tap(Kind::Preview);
    app().handle(AppAction{AppAction::Kind::SignOut, {}});
    EXPECT_TRUE(exporter().cancelled);
    exporter().now.stage = port::ExportStage::Cancelled;
    app().tick();
    open();
}

TEST_F(ExportFlow, ACookMayNotTakeBooksOut) {
    world.openTile("home.export");
    ASSERT_EQ(app().screen(), Screen::SignIn);
    const auto& offered = app().signIn().people;
    EXPECT_TRUE(std::ranges::none_of(offered, [&](const Row& row) { return row.id == rowId(world.cook); }));
}

TEST_F(ExportFlow, TheHistorySaysWhoTookWhat) {
    startPack();
    finishPack();
    app().handle(ExportRunAction{ExportRunAction::Kind::Other});
    ASSERT_EQ(app().screen(), Screen::Export) << "and one more";
    tap(Kind::History);
    ASSERT_EQ(app().screen(), Screen::Exports);
    ASSERT_EQ(app().exportList().rows.size(), 1U);
    const Row& row = app().exportList().rows[0];
    EXPECT_EQ(row.title, said(ExportPhrase::Pack));
    EXPECT_EQ(row.sub, "王建国 · 2026-11-18 至 2026-11-20");
    EXPECT_EQ(row.state, "U盘");
    app().handle(ListingAction{ListingAction::Kind::Row, row.id});
    ASSERT_EQ(app().screen(), Screen::ExportCard);
    EXPECT_EQ(app().exportCard().history.at(0).title, "canteen-20261120-0915.zip");
    EXPECT_EQ(app().exportCard().history.at(0).right, "1.2 MB");
    EXPECT_EQ(app().exportCard().facts.at(0).value, "王建国");
}

TEST_F(ExportFlow, TheSampleBookAndTheClosedDayLeadHere) {
    world.openTile("home.book");
    app().handle(BookAction{BookAction::Kind::Export, {}});
    world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::Export);
    EXPECT_EQ(app().exporting().steps[0].answer, "留样");
    EXPECT_EQ(app().exporting().steps[1].answer, "11-18 至 11-20");
    EXPECT_EQ(app().exporting().step, ExportStep::Format);
    world.openTile("home.day-close");
    app().handle(DayCloseAction{DayCloseAction::Kind::Export, {}});
    ASSERT_EQ(app().screen(), Screen::Export);
    EXPECT_EQ(app().exporting().steps[0].answer, said(ExportPhrase::All));
    EXPECT_EQ(app().exporting().steps[1].answer, "11-20");
}

TEST_F(ExportFlow, TheLanguageOfTheScreenIsTheLanguageOfTheBooks) {
    app().handle(AppAction{AppAction::Kind::Language, {}});
    startPack();
    EXPECT_EQ(exporter().asked->language, "en");
}

}  // namespace
}  // namespace kiosk::testing
