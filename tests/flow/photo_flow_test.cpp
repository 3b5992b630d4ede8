// Pages photographed from any screen: judged, stored, kept over a time-out, and looked at.
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using Kind = PhotoAction::Kind;
using port::DeviceState;
using port::PageVerdict;

class PhotoFlow : public ::testing::Test {
  protected:
    PhotoFlow() { world.plugCamera(); }
    AppModel& app() { return world.app(); }
    void tap(Kind kind, const std::string& arg = {}) { app().handle(PhotoAction{kind, arg}); }
    [[nodiscard]] const PhotoView& view() { return app().photo(); }

    PhotoRequest request(std::size_t most = 6) {
        PhotoRequest request;
        request.words = [] { return PhotoWords{"送货单", "放平"}; };
        request.draft = "note.1";
        request.most = most;
        request.then = [this](const std::vector<TakenPage>& pages) { done = pages, ++dones; };
        return request;
    }
    void open(std::size_t most = 6) {
        app().askPhotos(request(most));
        if (app().screen() == Screen::SignIn) world.sign(world.officer);
        ASSERT_EQ(app().screen(), Screen::Photo);
        world.look();
    }
    void shoot(PageVerdict verdict, std::uint8_t page = 1) {
        ASSERT_EQ(view().mainReason, "");
        tap(Kind::Main);
        ASSERT_TRUE(world.camera.asked);
        world.camera.answer(verdict, page);
        world.look();
    }
    void because(const std::string& words) {
        ASSERT_EQ(app().screen(), Screen::Choice);
        for (const Option& option : app().choice().options)
            if (option.text == words) app().handle(ChoiceAction{ChoiceAction::Kind::Choose, option.id});
        app().handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    }

    FlowWorld world;
    std::vector<TakenPage> done;
    int dones = 0;
};

TEST_F(PhotoFlow, AGoodPageIsStoredBeforeItCounts) {
    open();
    EXPECT_EQ(view().about, "送货单");
    EXPECT_EQ(view().page, "第 1 页");
    EXPECT_TRUE(view().camera.picture);
    EXPECT_EQ(world.camera.wanted, codes::Symbologies{}) << "a picture, no codes";
    shoot(PageVerdict::Good);
    ASSERT_EQ(view().step, PhotoStep::Judge);
    EXPECT_EQ(view().verdict, "清楚，可以用");
    EXPECT_TRUE(view().shot);
    EXPECT_FALSE(world.camera.wanted) << "nobody looks through the camera meanwhile";
    tap(Kind::Main);
    ASSERT_EQ(view().step, PhotoStep::Overview);
    EXPECT_EQ(view().mainCaption, "完成（1 张）");
    tap(Kind::Main);
    ASSERT_EQ(dones, 1);
    ASSERT_EQ(done.size(), 1U);
    EXPECT_EQ(done[0].note, "");
    const auto stored = world.store().getBlob(done[0].page);
    ASSERT_TRUE(stored.has_value());
    EXPECT_EQ(*stored, (Bytes{0xFF, 0xD8, 1}));
    EXPECT_EQ(app().screen(), Screen::Home);
}

TEST_F(PhotoFlow, SeveralPagesComeInTheirOrderAndOneMayBeLeftOut) {
    open();
    for (std::uint8_t page = 1; page <= 3; ++page) {
        if (view().step == PhotoStep::Overview) tap(Kind::More);
        world.look();
        EXPECT_EQ(view().page, "第 " + std::to_string(page) + " 页");
        shoot(PageVerdict::Good, page);
        tap(Kind::Main);
    }
    ASSERT_EQ(view().pages.size(), 3U);
    tap(Kind::Choose, "1");
    EXPECT_EQ(view().remove, "去掉第 2 页");
    tap(Kind::Remove);
    tap(Kind::Main);
    ASSERT_EQ(done.size(), 2U);
    EXPECT_EQ(*world.store().getBlob(done[1].page), (Bytes{0xFF, 0xD8, 3}));
}

TEST_F(PhotoFlow, ABadPageIsTakenAgainOrUsedWithAReason) {
    open();
    shoot(PageVerdict::Blurred);
    EXPECT_EQ(view().verdict, "太糊，拿稳再拍");
    EXPECT_EQ(view().verdictTone, Tone::Warn);
    EXPECT_EQ(view().mainCaption, "重拍");
    tap(Kind::Main);
    ASSERT_EQ(view().step, PhotoStep::Live);
    world.look();
    shoot(PageVerdict::Glare);
    tap(Kind::Anyway);
    because("纸本身就不清楚");
    ASSERT_EQ(app().screen(), Screen::Photo);
    ASSERT_EQ(view().step, PhotoStep::Overview);
    EXPECT_EQ(view().pages[0].overrule, "反光，纸本身就不清楚");
    tap(Kind::Main);
    ASSERT_EQ(done.size(), 1U);
    EXPECT_EQ(noteOf(done), "第 1 页照片反光，纸本身就不清楚");
}

TEST_F(PhotoFlow, OfOnePhotoTheGoodOneIsTheLastStep) {
    open(1);
    shoot(PageVerdict::Good);
    tap(Kind::Main);
    EXPECT_EQ(dones, 1);
    EXPECT_EQ(app().screen(), Screen::Home);
}

TEST_F(PhotoFlow, WhatWasTakenSurvivesATimeOut) {
    open();
    shoot(PageVerdict::Good);
    tap(Kind::Main);
    world.pass(seconds(91));
    ASSERT_EQ(app().screen(), Screen::Home);
    EXPECT_FALSE(world.camera.wanted);
    EXPECT_EQ(dones, 0);
    open();
    EXPECT_EQ(view().step, PhotoStep::Overview);
    ASSERT_EQ(view().pages.size(), 1U);
    EXPECT_TRUE(view().pages[0].picture);
    tap(Kind::Main);
    EXPECT_EQ(done.size(), 1U);
}

TEST_F(PhotoFlow, WithoutACameraTheWorkGoesOn) {
    world.hasCamera = false;
    world.restart();
    app().askPhotos(request());
    world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::Photo);
    EXPECT_EQ(view().camera.words, "这台机器没有摄像头，不拍照也能接着做");
    EXPECT_EQ(view().mainCaption, "不拍，接着做");
    tap(Kind::Main);
    EXPECT_EQ(dones, 1);
    EXPECT_TRUE(done.empty());
}

TEST_F(PhotoFlow, ACameraThatFailsOrIsUnpluggedSaysSoAndComesBackByItself) {
    open();
    world.camera.now = DeviceState::Failed;
    world.look();
    EXPECT_EQ(view().camera.words, "摄像头没反应，正在重新启动");
    EXPECT_FALSE(view().camera.picture);
    EXPECT_EQ(view().mainCaption, "不拍，接着做");
    world.camera.now = DeviceState::Absent;
    world.look();
    EXPECT_EQ(view().camera.words, "摄像头没插好，插上就能用");
    world.camera.now = DeviceState::Starting;
    world.look();
    EXPECT_EQ(view().mainReason, "摄像头正在启动…");
    world.camera.now = DeviceState::Ready;
    world.look();
    EXPECT_EQ(view().mainReason, "");
}

TEST_F(PhotoFlow, APhotoThatNeverComesOrIsNoPictureIsTakenAgain) {
    open();
    tap(Kind::Main);
    EXPECT_EQ(view().mainReason, "别动，正在拍…");
    world.pass(seconds(5));
    EXPECT_EQ(view().mainReason, "");
    EXPECT_EQ(view().camera.words, "没拍成，再拍一次");
    tap(Kind::Main);
    world.camera.taken = port::PagePhoto{PageVerdict::Good, 2, 3, Bytes{1, 2, 3}};
    world.look();
    EXPECT_EQ(view().step, PhotoStep::Live);
    EXPECT_EQ(view().camera.words, "没拍成，再拍一次");
    tap(Kind::Main);
    world.camera.taken = port::PagePhoto{PageVerdict::Good, 2, 3, Bytes(250'001, 0xFF)};
    world.look();
    EXPECT_EQ(view().camera.words, "没拍成，再拍一次");
}

TEST_F(PhotoFlow, HintsAreSaidInWordsAndDarknessIsLit) {
    open();
    EXPECT_EQ(view().camera.words, "");
    world.camera.light.blurred = true;
    app().tick();
    EXPECT_EQ(view().camera.words, "") << "a moment is no hint";
    world.pass(seconds(2));
    EXPECT_EQ(view().camera.words, "看不清，拿稳，离远点");
    world.camera.light.dark = true;
    world.pass(seconds(2));
    EXPECT_EQ(view().camera.words, "太暗了，凑近屏幕");
    EXPECT_TRUE(app().view().light);
    EXPECT_TRUE(world.camera.torch);
    world.camera.light.dark = false;
    world.pass(seconds(2));
    EXPECT_TRUE(app().view().light) << "its own light must not put it out";
    tap(Kind::Light);
    EXPECT_FALSE(app().view().light);
    world.camera.light.dark = true;
    world.pass(seconds(2));
    EXPECT_FALSE(app().view().light) << "put out by hand";
    app().handle(AppAction{AppAction::Kind::Back, {}});
    world.look();
    EXPECT_FALSE(world.camera.torch);
}

TEST_F(PhotoFlow, AStalePictureIsNone) {
    open();
    EXPECT_TRUE(view().camera.picture);
    world.camera.shows.reset();
    world.pass(seconds(3));
    EXPECT_FALSE(view().camera.picture);
}

TEST_F(PhotoFlow, StoredPagesAreLookedAtOneByOne) {
    open();
    shoot(PageVerdict::Good, 1);
    tap(Kind::Main);
    tap(Kind::More);
    world.look();
    shoot(PageVerdict::Good, 2);
    tap(Kind::Main);
    tap(Kind::Main);
    Hash gone{};
    gone[0] = 9;
    int used = 0;
    PagesRequest pages;
    pages.title = [] { return std::string("送货单"); };
    pages.pages = hashesOf(done);
    pages.pages.push_back(gone);
    pages.useCaption = [] { return std::string("用这份"); };
    pages.use = [&] { ++used; };
    app().showPages(pages);
    ASSERT_EQ(app().screen(), Screen::Pages);
    world.look();
    EXPECT_TRUE(app().pages().picture);
    EXPECT_EQ(app().pages().place, "第 1 页，共 3 页");
    EXPECT_EQ(app().view().title, "送货单");
    app().handle(PagesAction{PagesAction::Kind::Forward});
    app().handle(PagesAction{PagesAction::Kind::Forward});
    app().handle(PagesAction{PagesAction::Kind::Forward});
    world.look();
    EXPECT_EQ(app().pages().place, "第 3 页，共 3 页");
    EXPECT_EQ(app().pages().words, "照片打不开");
    app().handle(PagesAction{PagesAction::Kind::Use});
    EXPECT_EQ(used, 1);
    EXPECT_EQ(app().screen(), Screen::Home);
}

}  // namespace
}  // namespace kiosk::testing
