// canteen-scanner killed, hung and fed damaged pictures, a hundred times: the terminal's side never waits,
// its lamp tells the truth, and scanning resumes by itself.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <thread>

#include "kiosk/devices/scanner_process.h"
#include "tests/support/code_pictures.h"
#include "tests/support/places.h"
#include "tests/support/temp_store.h"

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using port::DeviceState;

constexpr int kHarms = 100;
// What a frame of the terminal may spend on its devices, on a machine that does other things too.
constexpr auto kFrame = 30ms;

class Harm : public ::testing::Test {
  protected:
    void SetUp() override {
        fs::create_directory(folder_);
        mend();
    }
    // Files come and go as a whole.
    void write(const std::string& bytes) {
        std::ofstream(temp_.path() / "new.png", std::ios::binary) << bytes;
        fs::rename(temp_.path() / "new.png", folder_ / "a.png");
    }
    void mend() {
        std::vector<std::uint8_t> png;
        cv::imencode(".png", testing::drawCode(codes::Symbology::Ean13, "6901234567892"), png);
        write({png.begin(), png.end()});
    }

    // Frames of the terminal until the condition holds.
    template <class Condition>
    bool frames(Condition condition, std::chrono::milliseconds patience = 30s) {
        for (const auto until = Clock::now() + patience; Clock::now() < until;) {
            const auto begun = Clock::now();
            for (const auto& event : camera_.take())
                ++(textOf(event.bytes) == "6901234567892" ? right_ : wrong_);
            (void)camera_.picture();
            (void)camera_.hints();
            const bool met = condition();
            if (Clock::now() - begun > kFrame) ++slow_;
            ++frames_;
            if (met) return true;
            std::this_thread::sleep_for(10ms);
        }
        return false;
    }
    bool readsAgain() {
        camera_.start(codes::kTradeCodes);
        const int before = right_;
        return frames([&] { return right_ > before && camera_.state() == DeviceState::Ready; });
    }

    testing::TempDirectory temp_;
    fs::path folder_ = temp_.path() / "pictures";
    ScannerProcess camera_{{testing::binDir() + "/canteen-scanner", "serve", "--source", folder_.string(),
                            "--loop", "--fps", "30"},
                           [] {},
                           [](std::string_view) {}};
    int right_ = 0;
    int wrong_ = 0;
    int frames_ = 0;
    int slow_ = 0;
};

TEST_F(Harm, EndsOnlyInScanningOn) {
    ASSERT_TRUE(readsAgain());
    for (int i = 0; i < kHarms; ++i) {
        const pid_t pid = camera_.pid();
        ASSERT_GT(pid, 0) << i;
        if (i % 3 == 2) {
            write("\x89PNG\r\n damaged");
            ASSERT_TRUE(frames([&] { return camera_.state() != DeviceState::Ready; })) << i;
            mend();
        } else {
            kill(pid, i % 3 == 0 ? SIGKILL : SIGSTOP);
            ASSERT_TRUE(frames([&] { return camera_.state() != DeviceState::Ready; }, 5s)) << i;
        }
        ASSERT_TRUE(readsAgain()) << i;
    }
    EXPECT_EQ(wrong_, 0);
    EXPECT_LE(slow_, frames_ / 100) << "of " << frames_ << " frames";
}

}  // namespace
}  // namespace canteen::devices
