// The whole terminal in its window while the process of its camera is killed, stopped and fed damaged frames:
// fingers are answered, the lamp tells the truth, nothing recorded is lost, and scanning resumes by itself.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <iostream>

#include "core/domain/receiving_records.h"
#include "tests/support/demo_window.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int kHarms = 100;
// Two screens there and two back, on a machine that does other things too.
constexpr auto kAnswer = 4s;
constexpr char kRice[] = "9520000000011";

class HarmedTerminal : public ::testing::Test {
  protected:
    bool lampSays(const std::string& words, std::chrono::seconds patience = 20s) {
        return demo.window().waitUntil(
            [&](const SeenScreen& seen) {
                const SeenWidget* lamp = seen.find("lamp.camera");
                return lamp != nullptr && lamp->text == words;
            },
            patience);
    }
    bool lampLeft(const std::string& words) {
        return demo.window().waitUntil(
            [&](const SeenScreen& seen) {
                const SeenWidget* lamp = seen.find("lamp.camera");
                return lamp != nullptr && lamp->text != words;
            },
            20s);
    }
    // There and back; how long the slower of the two took.
    Clock::duration tapsAreAnswered() {
        const auto begun = Clock::now();
        const long before = demo.window().see().frame;
        demo.finger().tap("delivery.add");
        demo.finger().awaitScreen("pick-product");
        demo.finger().tap("frame.back");
        demo.finger().awaitScreen("delivery");
        EXPECT_GT(demo.window().see().frame, before) << "frames went on";
        return Clock::now() - begun;
    }

    DemoWindow demo;
};

TEST_F(HarmedTerminal, GoesOnAndItsScanningResumesByItself) {
    demo.newDelivery();
    demo.finger().tap("head.save");
    demo.signKeeper();
    demo.finger().awaitScreen("delivery");
    ASSERT_TRUE(lampSays("摄像头")) << demo.window().lastSeen();
    int slow = 0;
    for (int i = 0; i < kHarms; ++i) {
        SCOPED_TRACE(i);
        const pid_t pid = demo.scanner();
        ASSERT_GT(pid, 0);
        if (i % 3 == 2)
            demo.camera().showDamage();
        else
            kill(pid, i % 3 == 0 ? SIGKILL : SIGSTOP);
        ASSERT_TRUE(lampLeft("摄像头")) << demo.window().lastSeen();
        if (tapsAreAnswered() > kAnswer) ++slow;
        demo.camera().showNothing();
        ASSERT_TRUE(lampSays("摄像头")) << demo.window().lastSeen();
        ASSERT_TRUE(demo.window().waitUntil(
            [](const SeenScreen& seen) { return seen.find("delivery.camera") != nullptr; }, 20s))
            << "the live picture comes back";
    }
    EXPECT_LE(slow, kHarms / 20);
    std::cout << "slow answers: " << slow << " of " << kHarms << "\n";
    demo.camera().showCode(kRice);
    demo.finger().awaitScreen("goods-form");
    demo.finger().await("goods.product", "大米");
    store::Database db = demo.read();
    EXPECT_EQ(recordsOf<DeliveryOpened>(db).back().vehicleClean, true);
    demo.window().program().kill(SIGKILL);
    demo.window().program().wait();
    EXPECT_EQ(demo.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
