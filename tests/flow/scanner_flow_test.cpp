// Codes of our own, scanned into the screens.
#include "core/codes/label.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

std::string boxCode(int box) {
    return codes::writeLabel({codes::LabelType::Box, std::to_string(box)});
}

class FakeScanner final : public port::CodeSource {
  public:
    std::vector<port::ScanEvent> take() override { return std::exchange(events, {}); }
    [[nodiscard]] port::DeviceState state() const override { return now; }
    std::vector<port::ScanEvent> events;
    port::DeviceState now = port::DeviceState::Ready;
};

class ScannerFlow : public ::testing::Test {
  protected:
    ScannerFlow() {
        for (const StaffId staff : {world.cook, world.secondCook, world.officer}) world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        world.at(10, 50);
        pork = world.plan(Meal::Lunch, "红烧肉");
        soup = world.plan(Meal::Lunch, "紫菜汤");
    }
    AppModel& app() { return world.app(); }
    void openForm(DishId dish) {
        world.openTile("home.samples");
        const Row* row = world.dishRow(dish);
        ASSERT_NE(row, nullptr);
        app().handle(SamplesAction{SamplesAction::Kind::Dish, row->id});
        ASSERT_EQ(app().screen(), Screen::SampleForm);
    }

    FlowWorld world;
    DishId pork;
    DishId soup;
};

TEST_F(ScannerFlow, ABoxLabelTakesThisBox) {
    openForm(pork);
    world.scan(boxCode(7));
    EXPECT_EQ(app().sampleForm().box, "7");
}

TEST_F(ScannerFlow, ABoxInUseAndABoxThatTheSchoolDoesNotHaveAreRefusedByName) {
    world.takeSample(pork, "130");
    openForm(soup);
    const std::string proposed = app().sampleForm().box;
    world.scan(boxCode(1));
    EXPECT_EQ(world.toast(), "1 号盒里有「红烧肉」的留样");
    world.scan(boxCode(99));
    EXPECT_EQ(world.toast(), "没有 99 号盒");
    EXPECT_EQ(app().sampleForm().box, proposed);
}

TEST_F(ScannerFlow, ScanningABoxChoosesItForDisposalAndTwiceDoesNoHarm) {
    world.takeSample(pork, "130");
    world.openTile("home.put-in");
    app().handle(BatchAction{BatchAction::Kind::Main, {}});
    if (app().screen() == Screen::SignIn) world.sign(world.cook);
    world.openTile("home.disposal");
    world.scan(boxCode(1));
    EXPECT_EQ(world.toast(), "还不能处置，11-22 10:50 以后可以");
    EXPECT_NE(app().disposal().mainReason, "");
    world.clock.advance(hours(49));
    app().touched();
    app().tick();
    world.openTile("home.disposal");
    world.scan(boxCode(1));
    EXPECT_EQ(world.toast(), "已选 1 号盒 红烧肉");
    world.pass(seconds(6));
    world.scan(boxCode(1));
    EXPECT_EQ(app().disposal().mainReason, "");
    world.scan(boxCode(2));
    EXPECT_EQ(world.toast(), "这个盒不在这张单子里");
}

TEST_F(ScannerFlow, ASampleLabelOpensItsLineInTheBook) {
    world.takeSample(pork, "130");
    const auto samples = service::Samples(world.terminal().context()).inHand();
    ASSERT_EQ(samples.size(), 1U);
    world.openTile("home.book");
    world.scan(codes::writeLabel(codes::labelOf(codes::LabelType::Sample, samples[0].sample.uuid)));
    EXPECT_EQ(app().screen(), Screen::SampleDetail);
}

TEST_F(ScannerFlow, TheSameCodeWithinFiveSecondsIsTheSameHolding) {
    openForm(pork);
    world.scan(boxCode(7));
    app().handle(SampleFormAction{SampleFormAction::Kind::Box, "3"});
    world.scan(boxCode(7));
    EXPECT_EQ(app().sampleForm().box, "3");
    world.pass(seconds(5));
    world.scan(boxCode(7));
    EXPECT_EQ(app().sampleForm().box, "7");
}

TEST_F(ScannerFlow, AnUnknownCodeIsAnsweredAndLightsThePanel) {
    (void)app().takeAttention();
    world.scan("WINDOW-17");
    EXPECT_EQ(world.toast(), "这个码不是本机的工牌或留样盒");
    EXPECT_TRUE(app().takeAttention());
    EXPECT_FALSE(app().takeAttention());
}

TEST(ScannerLamp, TellsTheWorstOfTheScanners) {
    FlowWorld world;
    FakeScanner first;
    FakeScanner second;
    const auto context = world.terminal().context();
    AppModel app({context, world.terminal().vault(), world.clock, nullptr, nullptr, {&first, &second}},
                 Language::Chinese);
    const auto lamp = [&] {
        app.tick();
        for (const Lamp& each : app.view().lamps)
            if (each.id == "lamp.scanner") return each.text;
        return std::string("none");
    };
    EXPECT_EQ(lamp(), "扫码枪");
    second.now = port::DeviceState::Absent;
    EXPECT_EQ(lamp(), "扫码枪未接");
    first.now = port::DeviceState::Failed;
    EXPECT_EQ(lamp(), "扫码枪故障");
}

TEST(ScannerLamp, CodesOfEveryScannerReachTheScreen) {
    FlowWorld world;
    FakeScanner scanner;
    const auto context = world.terminal().context();
    AppModel app({context, world.terminal().vault(), world.clock, nullptr, nullptr, {&scanner}},
                 Language::English);
    const BytesView code = bytesOf("WINDOW-17");
    scanner.events = {{{code.begin(), code.end()}, codes::Symbology::Unknown, CodeMethod::Serial, {}}};
    app.tick();
    ASSERT_TRUE(app.view().toast);
    EXPECT_EQ(app.view().toast->text, "This code is no badge or box of ours");
}

}  // namespace
}  // namespace kiosk::testing
