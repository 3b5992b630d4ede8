// Signing in while the machine fails: a sentence, and a pad that can be used again.
#include "core/base/text_id.h"
#include "core/store/people_queries.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using canteen::testing::FaultVfs;
using canteen::testing::FileEvent;

class SignInFlow : public ::testing::Test {
  protected:
    void pickOfficer() {
        world.openTile("home.check");
        app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
        app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.officer)});
        ASSERT_FALSE(app.signIn().picking);
    }
    // Every write fails from now on.
    void failWrites(int code) {
        vfs.judge = [code](const FileEvent&) { return code; };
    }
    void repair() { vfs.judge = nullptr; }
    [[nodiscard]] Tone storeLamp() {
        app.tick();
        return app.view().lamps.front().tone;
    }
    void expectUsable() {
        world.pass(seconds(1));
        EXPECT_FALSE(app.signIn().closed) << app.signIn().message;
        world.typePin(world.pinOf(world.officer));
        EXPECT_EQ(app.screen(), Screen::Check) << app.signIn().message;
    }

    FaultVfs vfs;
    FlowWorld world;
    AppModel& app = world.app();
};

TEST_F(SignInFlow, AStoreThatCannotWriteIsSaidAndThePadGoesOnWhenItCanAgain) {
    pickOfficer();
    failWrites(canteen::testing::kWriteFails);
    world.typePin(world.pinOf(world.officer));
    EXPECT_EQ(app.screen(), Screen::SignIn);
    EXPECT_EQ(app.signIn().message, app.text(Sentence(TextId::StoreFailed)));
    EXPECT_EQ(app.signIn().digits, 0);
    EXPECT_EQ(storeLamp(), Tone::Stop);
    repair();
    expectUsable();
    EXPECT_EQ(app.view().person, "王建国");
}

TEST_F(SignInFlow, AFullDiskIsSaidByName) {
    pickOfficer();
    failWrites(canteen::testing::kDiskIsFull);
    world.typePin(world.pinOf(world.officer));
    EXPECT_EQ(app.signIn().message, app.text(Sentence(TextId::DiskFull)));
    repair();
    expectUsable();
}

// Charged, but not ended: the last commit of the attempt fails.
TEST_F(SignInFlow, AFailureAfterThePinWasCheckedLeavesThePadUsable) {
    pickOfficer();
    for (const char digit : world.pinOf(world.officer))
        app.handle(SignInAction{SignInAction::Kind::Digit, std::string(1, digit)});
    app.handle(SignInAction{SignInAction::Kind::Submit, {}});
    ASSERT_TRUE(app.busy());
    failWrites(canteen::testing::kSyncFails);
    while (app.busy()) app.tick();
    EXPECT_EQ(app.screen(), Screen::SignIn);
    EXPECT_FALSE(app.signIn().message.empty());
    EXPECT_TRUE(app.view().person.empty());
    repair();
    expectUsable();
}

TEST_F(SignInFlow, ABadgeIsRefusedWithASentenceWhileTheStoreFails) {
    const auto badge = world.terminal().vault().giveBadge(world.cook, {});
    ASSERT_TRUE(badge);
    world.checkHealthy(world.cook);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(10, 50);
    const DishId pork = world.plan(Meal::Lunch, "红烧肉");
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::Dish, rowId(pork)});
    for (const char* digit : {"1", "3", "0"})
        app.handle(SampleFormAction{SampleFormAction::Kind::Digit, digit});
    app.handle(SampleFormAction{SampleFormAction::Kind::Save, {}});
    ASSERT_EQ(app.screen(), Screen::SignIn);
    failWrites(canteen::testing::kWriteFails);
    world.scan(*badge);
    EXPECT_EQ(app.screen(), Screen::SignIn);
    EXPECT_FALSE(app.signIn().message.empty());
    repair();
    world.scan(*badge);
    EXPECT_EQ(app.view().person, "张桂英") << app.signIn().message;
}

TEST_F(SignInFlow, ChoosingANameWhileTheStoreCannotBeReadIsAnsweredWithASentence) {
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    const auto credential = *store::findCredential(world.store().database(), world.cook);
    failWrites(canteen::testing::kWriteFails);
    // A write that fails closes the file; it cannot be opened again either.
    EXPECT_FALSE(world.store().putCredential(credential));
    EXPECT_NO_THROW(app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.officer)}));
    EXPECT_EQ(app.screen(), Screen::SignIn);
    EXPECT_FALSE(app.signIn().message.empty());
    repair();
    app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.officer)});
    expectUsable();
}

TEST_F(SignInFlow, TooLittleMemoryForTheHashIsSaidAndThePadGoesOn) {
    pickOfficer();
    auto credential = *store::findCredential(world.store().database(), world.officer);
    const auto memory = credential.memoryBytes;
    credential.memoryBytes = std::uint64_t{1} << 41U;  // two terabytes
    ASSERT_TRUE(world.store().putCredential(credential));
    world.typePin(world.pinOf(world.officer));
    EXPECT_EQ(app.signIn().message, app.text(Sentence(TextId::PinNotChecked)));
    EXPECT_NE(storeLamp(), Tone::Stop) << "the store has no part in it";
    credential.memoryBytes = memory;
    ASSERT_TRUE(world.store().putCredential(credential));
    expectUsable();
}

TEST_F(SignInFlow, WhileAWaitRunsNoKeyIsTakenAndTheSecondsAreShown) {
    pickOfficer();
    for (int i = 0; i < 3; ++i) world.typePin("864209");
    world.pass(seconds(1));
    world.typePin("864209");
    EXPECT_TRUE(app.signIn().closed);
    EXPECT_EQ(app.signIn().mainReason, "输错太多次，请等 4 秒再试");
    for (const char digit : world.pinOf(world.officer))
        app.handle(SignInAction{SignInAction::Kind::Digit, std::string(1, digit)});
    app.handle(SignInAction{SignInAction::Kind::Submit, {}});
    EXPECT_EQ(app.signIn().digits, 0);
    EXPECT_FALSE(app.busy());
    world.pass(seconds(2));
    EXPECT_EQ(app.signIn().mainReason, "输错太多次，请等 2 秒再试");
}

}  // namespace
}  // namespace kiosk::testing
