// A real window on a virtual display, touched by xdotool.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "kiosk/shell/run.h"
#include "kiosk/ui/ui.h"
#include "tests/support/real_window.h"
#include "tests/support/temp_store.h"

namespace kiosk::shell {
namespace {

using namespace std::chrono_literals;

/// Two buttons that count, the last scanned line, and a button that makes the next frames fail once.
class CountingApp final : public ui::App {
  public:
    void tick() override {}
    void draw() override {
        const ui::FrameParts parts = ui::screenFrame({.title = "计数", .clock = "05:42"});
        if (fail_) throw std::runtime_error("asked to fail");
        auto cells = parts.content.grid(2, 2, ui::kGap);
        if (ui::button("a", cells[0], "早餐 " + std::to_string(a_))) ++a_;
        if (ui::button("b", cells[1], "午餐 " + std::to_string(b_))) ++b_;
        if (ui::button("fail", cells[2], "出错")) fail_ = true;
        const std::string words = std::to_string(a_) + "/" + std::to_string(b_) + "/" + line_;
        ui::text(cells[3], words, {.style = ui::TextStyle::Display, .id = "count"});
    }
    [[nodiscard]] std::string_view screen() const override { return "count"; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextWake() const override { return 1000ms; }
    void onLine(std::string_view line) override { line_ = line; }
    void onFailure(std::string_view) override { fail_ = false; }

  private:
    int a_ = 0;
    int b_ = 0;
    bool fail_ = false;
    std::string line_ = "-";
};

bool eventually(const std::function<bool()>& condition, std::chrono::milliseconds patience = 10s) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        if (condition()) return true;
        std::this_thread::sleep_for(20ms);
    }
    return condition();
}

class WindowTest : public testing::Test {
  protected:
    void SetUp() override {
        probe_ = testing::TempDir() + "window-probe-" + std::to_string(getpid()) + ".json";
        setenv("DISPLAY", server_.name().c_str(), 1);
        app_ = fork();
        ASSERT_GE(app_, 0);
        if (app_ == 0) runApp();
        ASSERT_TRUE(eventually([&] { return widget("a").is_object(); }, 30s)) << "no first frame";
    }

    void TearDown() override {
        // The app first, so that it does not see its display go.
        if (app_ > 0) {
            kill(app_, SIGTERM);
            waitpid(app_, nullptr, 0);
        }
        std::remove(probe_.c_str());
    }

    [[noreturn]] void runApp() {
        CountingApp app;
        RunOptions options;
        options.diagonalInches = 10.1F;
        options.probeFile = probe_;
        options.outOfOrder.title = "终端暂停使用";
        try {
            run(app, options);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "window: %s\n", error.what());
            _exit(1);
        }
        _exit(0);
    }

    static bool xdotool(const std::string& words) {
        return std::system(("xdotool " + words + " >/dev/null 2>&1").c_str()) == 0;
    }

    [[nodiscard]] nlohmann::json page() const {
        std::ifstream in(probe_);
        return nlohmann::json::parse(in, nullptr, false);
    }

    [[nodiscard]] nlohmann::json widget(const std::string& id) const {
        const auto now = page();
        if (!now.is_object()) return {};
        for (const auto& each : now["widgets"])
            if (each["id"] == id) return each;
        return {};
    }

    [[nodiscard]] std::string count() const {
        const auto found = widget("count");
        return found.is_object() ? found["text"].get<std::string>() : std::string();
    }

    void tap(const std::string& id) const {
        const auto found = widget(id);
        ASSERT_TRUE(found.is_object()) << id;
        const int x = found["x"].get<int>() + found["w"].get<int>() / 2;
        const int y = found["y"].get<int>() + found["h"].get<int>() / 2;
        ASSERT_TRUE(xdotool("mousemove " + std::to_string(x) + " " + std::to_string(y) + " click 1"));
    }

    /// Processor time of the app in seconds.
    [[nodiscard]] double processorSeconds() const {
        std::ifstream in("/proc/" + std::to_string(app_) + "/stat");
        std::string all;
        std::getline(in, all);
        std::istringstream fields(all.substr(all.rfind(')') + 2));
        std::string skipped;
        for (int i = 0; i < 11; ++i) fields >> skipped;
        double user = 0;
        double system = 0;
        fields >> user >> system;
        return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

    std::string probe_;
    canteen::testing::TempDirectory temp_;
    canteen::testing::Display server_{1280, 800, temp_.path()};
    pid_t app_ = -1;
};

TEST_F(WindowTest, LosesNoTapAndSleepsWhenIdle) {
    for (int i = 0; i < 10; ++i) {
        tap("a");
        std::this_thread::sleep_for(120ms);
        tap("b");
        std::this_thread::sleep_for(200ms);
    }
    EXPECT_TRUE(eventually([&] { return count() == "10/10/-"; })) << count();

    std::this_thread::sleep_for(1s);
    const double before = processorSeconds();
    constexpr double kSeconds = 8;
    std::this_thread::sleep_for(std::chrono::duration<double>(kSeconds));
    const double share = (processorSeconds() - before) / kSeconds * 100;
    std::printf("idle: %.2f %% of a core\n", share);
    RecordProperty("idlePercent", std::to_string(share));
    EXPECT_LT(share, 5.0) << "the loop does not sleep";
}

TEST_F(WindowTest, TakesALineFromAKeyboardWedge) {
    ASSERT_TRUE(xdotool("type --delay 5 6901234567892"));
    ASSERT_TRUE(xdotool("key Return"));
    EXPECT_TRUE(eventually([&] { return count() == "0/0/6901234567892"; })) << count();
}

TEST_F(WindowTest, ShowsAFailureAndComesBack) {
    tap("fail");
    EXPECT_TRUE(eventually([&] {
        const auto now = page();
        return now.is_object() && now["screen"] == "out-of-order";
    }));
    EXPECT_TRUE(eventually([&] { return widget("a").is_object(); }, 15s));
    tap("a");
    EXPECT_TRUE(eventually([&] { return count() == "1/0/-"; })) << count();
}

}  // namespace
}  // namespace kiosk::shell
