// 监督检查 at the terminal: the way in, the answers in three taps, the count, the remark, and that nothing
// else is written.
#include <algorithm>
#include <set>

#include "core/codes/label.h"
#include "core/service/inspections.h"
#include "core/store/inspection_queries.h"
#include "core/store/terminal_queries.h"
#include "tests/support/inspection_visit.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

class InspectionFlow : public ::testing::Test {
  protected:
    InspectionFlow() {
        for (const StaffId staff : {world.cook, world.officer, world.director}) world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        world.at(11, 5);
        egg = world.plan(Meal::Lunch, "番茄炒鸡蛋");
        soup = world.plan(Meal::Lunch, "紫菜蛋花汤");
        world.openTile("home.samples");
        world.takeSample(egg, "130");
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
    }
    AppModel& app() { return world.app(); }
    template <class Action>
    void tap(const Action& action) {
        app().handle(action);
    }
    void tile(const std::string& id) { tap(InspectorAction{InspectorAction::Kind::Tile, id}); }
    void back() { tap(AppAction{AppAction::Kind::Back, {}}); }
    const HomeTile& tileOf(const std::string& id) {
        const auto& tiles = app().inspector().tiles;
        return *std::find_if(tiles.begin(), tiles.end(), [&](const HomeTile& each) { return each.id == id; });
    }
    // The kinds of records after that one.
    std::multiset<Kind> kindsSince(std::uint64_t seq) {
        std::multiset<Kind> kinds;
        for (std::uint64_t i = seq + 1; i <= world.store().lastSeq(); ++i)
            kinds.insert(store::findEntry(world.store().database(), i)->kind);
        return kinds;
    }
    void sign(const std::string& field) {
        tap(RecordFormAction{RecordFormAction::Kind::Field, field});
        ASSERT_EQ(app().screen(), Screen::Signature);
        SignatureAction ink{SignatureAction::Kind::Ink, {}, 200, 80};
        for (int i = 0; i < 20; ++i)
            ink.ink.push_back({{20.0F + static_cast<float>(i) * 3, 20.0F + static_cast<float>(i % 5) * 6},
                               100 + i * 0.02,
                               true});
        tap(ink);
        tap(SignatureAction{SignatureAction::Kind::Done});
    }

    FlowWorld world;
    DishId egg;
    DishId soup;
};

TEST_F(InspectionFlow, TwoComeInWithACodeAndSeeTheAnswersAtOnce) {
    comeToInspect(world, world.officer);
    EXPECT_EQ(app().view().person, "何敏、周正");
    EXPECT_FALSE(app().view().home) << "this is their home";
    EXPECT_EQ(app().inspector().left.substr(0, 4), "2:00") << app().inspector().left;
    EXPECT_EQ(tileOf("inspector.samples").count, "1/2");
    EXPECT_FALSE(tileOf("inspector.samples").tone == Tone::Stop) << "lunch has not begun";
    EXPECT_EQ(tileOf("inspector.check").count, "3/5");
    EXPECT_EQ(tileOf("inspector.export").count, "");
}

TEST_F(InspectionFlow, AMissingSampleIsNamedWhenServingIsOver) {
    world.at(12, 50);
    comeToInspect(world, world.officer);
    EXPECT_EQ(tileOf("inspector.samples").tone, Tone::Stop);
    EXPECT_NE(tileOf("inspector.samples").sub.find("紫菜蛋花汤"), std::string::npos);
    tile("inspector.samples");
    ASSERT_EQ(app().screen(), Screen::InspectorList);
    ASSERT_EQ(app().inspectorList().rows.size(), 2U);
    EXPECT_EQ(app().inspectorList().rows[0].title, "紫菜蛋花汤") << "what is missing stands first";
    tap(ListingAction{ListingAction::Kind::Row, app().inspectorList().rows[1].id});
    ASSERT_EQ(app().screen(), Screen::SampleDetail);
    EXPECT_FALSE(app().sampleDetail().canHold || app().sampleDetail().canSend ||
                 app().sampleDetail().canVoid || app().sampleDetail().canCorrect);
}

TEST_F(InspectionFlow, EveryQuestionIsAnsweredInThreeTaps) {
    comeToInspect(world, world.officer);
    for (const char* id :
         {"inspector.samples", "inspector.dish", "inspector.lot", "inspector.deviations", "inspector.days"}) {
        tile(id);
        EXPECT_EQ(app().screen(), Screen::InspectorList) << id;
        tap(AppAction{AppAction::Kind::GoHome, {}});
        EXPECT_EQ(app().screen(), Screen::Inspector);
    }
    tile("inspector.dish");
    tap(ListingAction{ListingAction::Kind::Row, "dish." + rowId(egg)});
    EXPECT_EQ(app().screen(), Screen::DishPapers);
    tap(AppAction{AppAction::Kind::GoHome, {}});
    tile("inspector.check");
    EXPECT_EQ(app().screen(), Screen::Sheet);
    EXPECT_FALSE(app().sheet().canClose);
    back();
    tile("inspector.papers");
    EXPECT_EQ(app().screen(), Screen::Papers);
    back();
    EXPECT_EQ(app().screen(), Screen::Inspector);
    back();
    EXPECT_EQ(app().screen(), Screen::Inspector) << "there is nothing behind it";
}

TEST_F(InspectionFlow, HealthDetailIsHiddenUntilAReasonIsOnRecord) {
    comeToInspect(world, world.officer);
    tile("inspector.check");
    const auto shows = [&] {
        return std::any_of(app().sheet().rows.begin(), app().sheet().rows.end(),
                           [](const Row& row) { return row.sub.find("°C") != std::string::npos; });
    };
    EXPECT_FALSE(shows());
    tap(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    confirmChoice(world, "1");
    EXPECT_EQ(app().screen(), Screen::Sheet) << "nobody's form opens";
    EXPECT_TRUE(shows());
    EXPECT_TRUE(service::Inspections(world.terminal().context(), world.clock).now()->health);
}

TEST_F(InspectionFlow, WhatIsSeenIsWrittenDownOnce) {
    comeToInspect(world, world.officer);
    tile("inspector.samples");
    tap(AppAction{AppAction::Kind::GoHome, {}});
    tile("inspector.samples");
    world.pass(seconds(10));
    service::Inspections inspections(world.terminal().context(), world.clock);
    const auto file = inspections.find(inspections.now()->inspection);
    std::vector<std::string> about;
    for (const auto& step : file->steps)
        for (const ViewedItem& item : step.viewed) about.push_back(item.screen + ":" + item.about);
    EXPECT_EQ(about, (std::vector<std::string>{"inspector:检查首页", "inspector-list:48 小时留样 · all"}));
}

TEST_F(InspectionFlow, NobodySignsAndNothingOpensThatWrites) {
    comeToInspect(world, world.officer);
    const auto before = world.store().lastSeq();
    using enum Screen;
    const std::set<Screen> seen{Inspector,  InspectorList, DishPapers,   ShelfCount, InspectionRemark,
                                Receipt,    Sheet,         SampleDetail, LotCard,    SupplierCard,
                                Trace,      Papers,        People,       Problem,    Pages,
                                OutOfOrder, Export,        ExportRun};
    for (int each = 0; each <= static_cast<int>(OutOfOrder); ++each) {
        const auto screen = static_cast<Screen>(each);
        app().go(Inspector);
        app().go(screen);
        EXPECT_EQ(app().screen() == screen, seen.contains(screen)) << screenName(screen);
    }
    app().go(Inspector);
    world.scan(codes::writeLabel(codes::makeBadge()));
    for (const char* id : {"home.incident", "home.receiving", "home.people", "home.day-close", "home.put-in"})
        tap(HomeAction{HomeAction::Kind::OpenTile, id});
    EXPECT_EQ(app().screen(), Inspector);
    SignRequest request;
    request.needed = service::Action::CheckSelf;
    bool signedIn = false;
    request.then = [&](const service::SignIn&) { signedIn = true; };
    app().needSigner(request);
    EXPECT_EQ(app().screen(), Inspector);
    EXPECT_FALSE(signedIn);
    world.pass(seconds(10));
    for (const Kind kind : kindsSince(before)) EXPECT_EQ(kind, Kind::InspectionViewed);
}

TEST_F(InspectionFlow, BoxesAreTouchedAndScannedAndTheCountIsKept) {
    comeToInspect(world, world.officer);
    tap(InspectorAction{InspectorAction::Kind::Shelf});
    ASSERT_EQ(app().screen(), Screen::ShelfCount);
    ASSERT_EQ(app().shelfCount().boxes.size(), 1U);
    EXPECT_NE(app().shelfCount().mainReason, "") << "nothing was counted yet";
    world.scan(codes::writeLabel({codes::LabelType::Box, app().shelfCount().boxes[0].number}));
    EXPECT_TRUE(app().shelfCount().boxes[0].present);
    world.scan(codes::writeLabel({codes::LabelType::Box, "77"}));
    EXPECT_EQ(app().shelfCount().boxes.size(), 2U);
    tap(ShelfCountAction{ShelfCountAction::Kind::Main});
    ASSERT_TRUE(app().shelfCount().kept);
    EXPECT_EQ(app().shelfCount().findings.front().title, "77 号盒不在账上");
    EXPECT_EQ(app().shelfCount().summaryTone, Tone::Stop);
    tap(ShelfCountAction{ShelfCountAction::Kind::Main});
    EXPECT_EQ(app().screen(), Screen::Inspector);
    EXPECT_EQ(store::listShelfCounts(world.store().database(), UtcMs{}).size(), 1U);
}

TEST_F(InspectionFlow, TheOfficerCountsTooAndSigns) {
    world.openTile("home.inspections");
    tap(ListingAction{ListingAction::Kind::Other, "shelf"});
    tap(ShelfCountAction{ShelfCountAction::Kind::Toggle, app().shelfCount().boxes[0].id});
    tap(ShelfCountAction{ShelfCountAction::Kind::Main});
    ASSERT_EQ(app().screen(), Screen::SignIn);
    world.sign(world.officer);
    const auto counts = store::listShelfCounts(world.store().database(), UtcMs{});
    ASSERT_EQ(counts.size(), 1U);
    EXPECT_EQ(counts[0].countedBy, "王建国");
}

TEST_F(InspectionFlow, ARemarkWithTwoSignaturesIsCountersignedAndGivesAReceipt) {
    comeToInspect(world, world.officer);
    const auto before = world.store().lastSeq();
    world.entry.words["gaizheng"] = {"当场改正"};
    tap(InspectorAction{InspectorAction::Kind::Remark});
    ASSERT_EQ(app().screen(), Screen::InspectionRemark);
    EXPECT_NE(app().remark().mainReason, "");
    tap(RecordFormAction{RecordFormAction::Kind::Field, "result"});
    tap(RecordFormAction{RecordFormAction::Kind::Answer, "2"});
    answerField(world, "words", "gaizheng");
    sign("ink.0");
    sign("ink.1");
    EXPECT_EQ(app().remark().mainReason, "");
    tap(RecordFormAction{RecordFormAction::Kind::Main});
    ASSERT_EQ(app().screen(), Screen::SignIn) << "somebody of the canteen";
    world.sign(world.cook);
    ASSERT_EQ(app().screen(), Screen::Receipt) << world.toast();
    EXPECT_TRUE(app().view().person == "何敏、周正") << "the cook only countersigned";
    EXPECT_GT(app().receipt().codeSize, 20);
    EXPECT_EQ(app().receipt().inks.size(), 2U);
    tap(ReceiptAction{});
    EXPECT_EQ(app().screen(), Screen::Inspector);
    EXPECT_NE(app().inspector().receiptCaption, "");
    world.pass(seconds(6));
    const auto kinds = kindsSince(before);
    EXPECT_EQ(kinds.count(Kind::InspectionRemarked), 1U);
    EXPECT_EQ(kinds.count(Kind::SignedIn), 1U);
    EXPECT_EQ(kinds.count(Kind::InspectionRemarked) + kinds.count(Kind::SignedIn) +
                  kinds.count(Kind::InspectionViewed),
              kinds.size());
}

TEST_F(InspectionFlow, TheCanteenWorksMeanwhileAndTheyComeBackWithTheirCode) {
    const std::string code = giveInspectionCode(world, world.officer);
    world.entry.words["hemin"] = {"何敏"};
    typeInspectionCode(world, code);
    for (const char* field : {"0.0", "0.1", "0.2", "1.0", "1.1"}) answerField(world, field, "hemin");
    answerField(world, "1.2", "330047");
    tap(RecordFormAction{RecordFormAction::Kind::Main});
    ASSERT_EQ(app().screen(), Screen::Inspector);
    tap(AppAction{AppAction::Kind::SignOut, {}});
    EXPECT_EQ(app().screen(), Screen::Home);
    world.openTile("home.samples");
    world.takeSample(soup, "130");
    EXPECT_TRUE(world.terminal().context().store.lastSeq() > 0);
    tap(AppAction{AppAction::Kind::SignOut, {}});
    world.restart();
    typeInspectionCode(world, code);
    EXPECT_EQ(app().screen(), Screen::Inspector) << "also after a power cut";
    tap(InspectorAction{InspectorAction::Kind::End});
    confirmChoice(world, "yes");
    EXPECT_EQ(app().screen(), Screen::Home);
    world.openTile("home.inspections");
    ASSERT_EQ(app().inspections().rows.size(), 1U);
    tap(ListingAction{ListingAction::Kind::Row, app().inspections().rows[0].id});
    EXPECT_EQ(app().screen(), Screen::InspectionCard);
    EXPECT_FALSE(app().inspectionCard().history.empty());
}

TEST_F(InspectionFlow, TwoHoursLaterTheyAreSeenOut) {
    comeToInspect(world, world.officer);
    for (int i = 0; i < 121; ++i) {
        world.clock.advance(minutes(1));
        app().touched();
        app().tick();
    }
    EXPECT_EQ(app().screen(), Screen::Home);
    EXPECT_FALSE(app().visit());
    service::Inspections inspections(world.terminal().context(), world.clock);
    EXPECT_EQ(inspections.list().front().row.how, InspectionEnd::TimeUp);
}

}  // namespace
}  // namespace kiosk::testing
