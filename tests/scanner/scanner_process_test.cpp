// The terminal's side and the real canteen-scanner over a folder of pictures.
#include "kiosk/devices/scanner_process.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <thread>

#include "tests/support/code_pictures.h"
#include "tests/support/places.h"
#include "tests/support/temp_store.h"

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using codes::Symbology;
using port::DeviceState;

class ScannerProcessTest : public ::testing::Test {
  protected:
    void SetUp() override {
        fs::create_directory(folder());
        put("a.png", testing::drawCode(Symbology::Ean13, "6901234567892"));
    }
    [[nodiscard]] fs::path folder() const { return temp_.path() / "pictures"; }
    void put(const std::string& name, const cv::Mat& picture) {
        cv::imwrite((folder() / name).string(), picture);
    }
    std::unique_ptr<ScannerProcess> start(const fs::path& source) {
        return std::make_unique<ScannerProcess>(
            std::vector<std::string>{testing::binDir() + "/canteen-scanner", "serve", "--source",
                                     source.string(), "--loop", "--fps", "20"},
            [] {}, [](std::string_view) {});
    }
    template <class Condition>
    static bool eventually(Condition condition, std::chrono::milliseconds patience = 20s) {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > until) return false;
            std::this_thread::sleep_for(5ms);
        }
        return true;
    }
    // The next code, dropped those of before.
    static std::string nextCode(ScannerProcess& camera) {
        std::string text;
        eventually([&] {
            for (const auto& event : camera.take()) text = std::string(textOf(event.bytes));
            return !text.empty();
        });
        return text;
    }
    testing::TempDirectory temp_;
};

TEST_F(ScannerProcessTest, BringsTheCodesOfTheCameraWithTheirPlaceInThePicture) {
    auto camera = start(folder());
    camera->start(codes::kTradeCodes);
    std::vector<port::ScanEvent> events;
    ASSERT_TRUE(eventually([&] { return !(events = camera->take()).empty(); }));
    EXPECT_EQ(textOf(events[0].bytes), "6901234567892");
    EXPECT_EQ(events[0].symbology, Symbology::Ean13);
    EXPECT_EQ(events[0].method, CodeMethod::Camera);
    ASSERT_EQ(events[0].outline.size(), 4U);
    EXPECT_GT(events[0].outline[1].x, 0.5F);
    EXPECT_TRUE(eventually([&] { return camera->state() == DeviceState::Ready; }));
}

TEST_F(ScannerProcessTest, TellsACodeThatStaysInSightOnlyOnce) {
    auto camera = start(folder());
    camera->start(codes::kTradeCodes);
    EXPECT_EQ(nextCode(*camera), "6901234567892");
    std::this_thread::sleep_for(1500ms);
    EXPECT_TRUE(camera->take().empty());
}

TEST_F(ScannerProcessTest, ShowsSmallPicturesAndRestsWhenNothingIsWanted) {
    auto camera = start(folder());
    camera->start({});
    std::optional<port::CameraPicture> picture;
    ASSERT_TRUE(eventually([&] { return (picture = camera->picture()).has_value(); }));
    EXPECT_LE(picture->width, 480U);
    EXPECT_EQ(picture->grey.size(), picture->width * picture->height);
    EXPECT_TRUE(camera->take().empty());
    camera->stop();
    std::this_thread::sleep_for(600ms);
    (void)camera->picture();
    std::this_thread::sleep_for(400ms);
    EXPECT_FALSE(camera->picture());
}

TEST_F(ScannerProcessTest, PhotographsAPaper) {
    put("a.png", testing::drawSheet(0.33, 6));
    auto camera = start(folder());
    camera->start({});
    camera->takePhoto(port::PhotoOf::Page);
    std::optional<port::PagePhoto> photo;
    ASSERT_TRUE(eventually([&] { return (photo = camera->photo()).has_value(); }));
    EXPECT_EQ(photo->verdict, port::PageVerdict::Good);
    EXPECT_LE(photo->jpeg.size(), 250'000U);
    EXPECT_GT(photo->height, photo->width);
}

TEST_F(ScannerProcessTest, PhotographsThingsAsTheyLieThere) {
    cv::RNG dice(5);
    put("a.png", testing::drawScene(testing::Scene::Boxes, dice));
    auto camera = start(folder());
    camera->start({});
    camera->takePhoto(port::PhotoOf::Scene);
    std::optional<port::PagePhoto> photo;
    ASSERT_TRUE(eventually([&] { return (photo = camera->photo()).has_value(); }));
    EXPECT_NE(photo->verdict, port::PageVerdict::NoPage);
    EXPECT_EQ(photo->width, 1280U);
    EXPECT_EQ(photo->height, 720U);
}

TEST_F(ScannerProcessTest, SaysEvenAtRestThatThereIsNoCamera) {
    auto camera = start(temp_.path() / "video9");
    EXPECT_TRUE(eventually([&] { return camera->state() == DeviceState::Absent; }));
    auto plugged = start(folder());
    EXPECT_TRUE(eventually([&] { return plugged->state() == DeviceState::Ready; }));
}

TEST_F(ScannerProcessTest, SaysThatThereIsNoCamera) {
    auto camera = start(temp_.path() / "video9");
    camera->start(codes::kTradeCodes);
    EXPECT_TRUE(eventually([&] { return camera->state() == DeviceState::Absent; }));
}

TEST_F(ScannerProcessTest, SaysThatTheProgramIsMissing) {
    ScannerProcess camera(
        {"/nowhere/canteen-scanner"}, [] {}, [](std::string_view) {});
    camera.start(codes::kTradeCodes);
    EXPECT_TRUE(eventually([&] { return camera.state() == DeviceState::Failed; }));
}

TEST_F(ScannerProcessTest, TakesNonsenseForAFailure) {
    ScannerProcess camera(
        {"/usr/bin/yes"}, [] {}, [](std::string_view) {});
    EXPECT_TRUE(eventually([&] { return camera.state() == DeviceState::Failed; }));
}

TEST_F(ScannerProcessTest, PassesOverDamagedPictures) {
    for (const char* name : {"0.png", "b.png", "c.jpg"}) std::ofstream(folder() / name) << "\x89PNG broken";
    auto camera = start(folder());
    camera->start(codes::kTradeCodes);
    EXPECT_EQ(nextCode(*camera), "6901234567892");
}

TEST_F(ScannerProcessTest, GoesOnByItselfAfterAKillAndAfterAHang) {
    auto camera = start(folder());
    camera->start(codes::kTradeCodes);
    for (const int signal : {SIGKILL, SIGSTOP}) {
        ASSERT_EQ(nextCode(*camera), "6901234567892");
        const pid_t harmed = camera->pid();
        ASSERT_GT(harmed, 0);
        kill(harmed, signal);
        ASSERT_TRUE(eventually([&] { return camera->state() != DeviceState::Ready; })) << signal;
        ASSERT_TRUE(eventually([&] { return camera->pid() > 0 && camera->pid() != harmed; })) << signal;
        ASSERT_TRUE(eventually([&] { return camera->state() == DeviceState::Ready; })) << signal;
    }
    EXPECT_EQ(nextCode(*camera), "6901234567892");
}

TEST_F(ScannerProcessTest, EndsTheProcessWithItself) {
    auto camera = start(folder());
    ASSERT_TRUE(eventually([&] { return camera->pid() > 0; }));
    const pid_t pid = camera->pid();
    camera.reset();
    EXPECT_NE(kill(pid, 0), 0);
}

}  // namespace
}  // namespace canteen::devices
