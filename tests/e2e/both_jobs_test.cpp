#include <gtest/gtest.h>

#include <csignal>

#include "tests/support/school.h"

namespace canteen::testing {
namespace {

// The whole of both jobs by finger, in one window, on real files.
TEST(BothJobs, ACookIsCheckedAndADishIsSampledInARealWindow) {
    School school;
    RealWindow window(school.directory(), {"--store", school.store()});
    ASSERT_EQ(window.see().screen, "home") << window.lastSeen();

    ASSERT_TRUE(window.tap("home.check"));
    ASSERT_TRUE(window.tapRow("sheet.person.", "张桂英")) << window.lastSeen();
    signWithPin(window, "王建国", kOfficerPin);
    ASSERT_TRUE(window.waitForScreen("check")) << window.lastSeen();
    ASSERT_TRUE(window.tap("frame.back"));
    ASSERT_TRUE(window.waitForScreen("sheet")) << window.lastSeen();

    const std::vector<std::string> people{"张桂英", "赵䶮"};
    for (const std::string& name : people) {
        window.resetTaps();
        ASSERT_TRUE(window.tapRow("sheet.person.", name)) << window.lastSeen();
        ASSERT_TRUE(window.tap("check.ask.none")) << window.lastSeen();
        ASSERT_TRUE(window.tap("check.look.fine")) << window.lastSeen();
        ASSERT_TRUE(window.tap("check.whole.36")) << window.lastSeen();
        ASSERT_TRUE(window.tap("check.tenth.5")) << window.lastSeen();
        ASSERT_TRUE(window.tap("check.main")) << window.lastSeen();
        ASSERT_TRUE(window.waitForScreen("sheet")) << window.lastSeen();
        EXPECT_LE(window.taps(), 6);
    }
    ASSERT_TRUE(window.waitUntil([](const SeenScreen& seen) { return seen.shows("2 / 3"); }))
        << window.lastSeen();

    ASSERT_TRUE(window.tap("frame.home"));
    ASSERT_TRUE(window.tap("frame.signout"));
    ASSERT_TRUE(window.tap("home.samples")) << window.lastSeen();
    ASSERT_TRUE(window.waitForScreen("samples"));
    ASSERT_TRUE(window.tapRow("samples.dish.", "红烧肉")) << window.lastSeen();
    ASSERT_TRUE(window.waitForScreen("sample-form"));
    for (const char* digit : {"1", "3", "0"})
        ASSERT_TRUE(window.tap("sample.key." + std::string(digit))) << window.lastSeen();
    ASSERT_TRUE(window.tap("sample.save")) << window.lastSeen();
    signWithPin(window, "张桂英", kCookPin);
    ASSERT_TRUE(window.waitUntil([](const SeenScreen& seen) {
        return seen.screen == "samples" && seen.shows("1 / 2");
    })) << window.lastSeen();

    ASSERT_TRUE(window.tap("samples.put-in")) << window.lastSeen();
    ASSERT_TRUE(window.waitForScreen("put-in"));
    ASSERT_TRUE(window.tap("batch.main")) << window.lastSeen();
    ASSERT_TRUE(window.waitUntil([](const SeenScreen& seen) {
        return seen.screen == "samples" && seen.find("samples.put-in") == nullptr;
    })) << window.lastSeen();

    // Nothing that was shown as saved is lost when the program dies.
    window.program().kill(SIGKILL);
    EXPECT_EQ(window.program().wait(), 128 + SIGKILL);
    const Finished verified = school.ctl({"verify"});
    EXPECT_EQ(verified.code, 0) << verified.output;
    window.restart();
    ASSERT_TRUE(window.tap("home.samples")) << window.lastSeen();
    EXPECT_TRUE(window.waitUntil([](const SeenScreen& seen) { return seen.shows("1 / 2"); }))
        << window.lastSeen();
    ASSERT_TRUE(window.tapRow("samples.dish.", "红烧肉"));
    ASSERT_TRUE(window.waitForScreen("sample-detail")) << window.lastSeen();
    EXPECT_TRUE(window.see().shows("已入柜")) << window.lastSeen();
}

TEST(BothJobs, ASecondProgramIsRefusedWhileTheTerminalRuns) {
    School school;
    const RealWindow window(school.directory(), {"--store", school.store()});
    const Finished second = school.ctl({"import", "menu", (school.directory() / "menu.csv").string()});
    EXPECT_NE(second.code, 0);
    EXPECT_NE(second.output.find("占着"), std::string::npos) << second.output;
}

}  // namespace
}  // namespace canteen::testing
