// Start of canteen-kiosk up to its first frame on a demo store, beside a bare GLFW and ImGui window with a
// page of words and with one sentence; what it takes of the processor while nobody touches it, and of memory.
// In a window of a virtual display, drawn by software.
//   bench_start [--full]     --full: four times as many starts, ten seconds idle
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/port/clock.h"
#include "core/service/demo_school.h"
#include "kiosk/devices/system_clock.h"
#include "measure.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/real_window.h"
#include "tests/support/temp_store.h"

namespace canteen::bench {
namespace {

namespace fs = std::filesystem;
using testing::Background;

constexpr int kWidth = 1280;
constexpr int kHeight = 800;

bool hasProgram(const char* name) {
    std::istringstream path(std::getenv("PATH") ? std::getenv("PATH") : "");
    for (std::string folder; std::getline(path, folder, ':');)
        if (access((folder + "/" + name).c_str(), X_OK) == 0) return true;
    return false;
}

struct Starts {
    Times wall;
    Times cpu;
};

// What all threads of the program have used so far.
double cpuMillisecondsOf(pid_t pid) {
    double ns = 0;
    for (const auto& task : fs::directory_iterator("/proc/" + std::to_string(pid) + "/task")) {
        double used = 0;
        std::ifstream(task.path() / "schedstat") >> used;
        ns += used;
    }
    return ns / 1e6;
}

double residentMegabytes(pid_t pid) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

class Screen {
  public:
    explicit Screen(const fs::path& directory)
        : directory_(directory), display_(kWidth, kHeight, directory) {}

    // Starts the program and waits until it has written the file.
    Background start(const std::vector<std::string>& command, const fs::path& firstFrame, Starts& starts) {
        fs::remove(firstFrame);
        Background program;
        starts.wall.add(microsecondsOf([&] {
                            program =
                                Background(command, {"DISPLAY=" + display_.name(), "LIBGL_ALWAYS_SOFTWARE=1"},
                                           (directory_ / "program.log").string());
                            waitFor(firstFrame, program);
                        }) /
                        1e3);
        starts.cpu.add(cpuMillisecondsOf(program.pid()));
        return program;
    }

  private:
    void waitFor(const fs::path& file, const Background& program) const {
        for (int i = 0; !fs::exists(file); ++i) {
            if (i > 40'000 || !program.running()) {
                std::ostringstream log;
                log << std::ifstream(directory_ / "program.log").rdbuf();
                throw std::runtime_error("no first frame: " + log.str());
            }
            usleep(500);
        }
    }

    fs::path directory_;
    testing::Display display_;
};

void makeDemo(const fs::path& directory) {
    service::DemoOptions demo;
    demo.store.directory = directory;
    demo.seed = 1;
    const devices::SystemClock clock;
    if (const auto made = service::makeDemoSchool(demo, clock); !made)
        throw std::runtime_error("no demo school: " + made.error().detail);
}

void tellStarts(const char* what, Starts& starts) {
    tell(what, fmt::format("p50 {:.0f}, least {:.0f}, CPU {:.0f} ms", starts.wall.at(0.5), starts.wall.at(0),
                           starts.cpu.at(0.5)));
}

void tellRatio(const char* what, Starts& ours, Starts& bare) {
    tell(fmt::format("{}, by median / least / CPU", what),
         fmt::format("{:.2f} / {:.2f} / {:.2f}", ours.wall.at(0.5) / bare.wall.at(0.5),
                     ours.wall.at(0) / bare.wall.at(0), ours.cpu.at(0.5) / bare.cpu.at(0.5)),
         "at most 1.6");
}

void watchIdle(const Background& program, int seconds) {
    // The first frames, and what follows from the start.
    sleep(3);
    const double before = cpuMillisecondsOf(program.pid());
    sleep(static_cast<unsigned>(seconds));
    const double used = cpuMillisecondsOf(program.pid()) - before;
    tell(fmt::format("idle for {} s, share of a core", seconds), fmt::format("{:.2f} %", used / seconds / 10),
         "at most 0.5 %");
    tell("resident memory", fmt::format("{:.0f} MB", residentMegabytes(program.pid())), "under 180 MB");
}

int run(int starts, int idleSeconds) {
    if (!hasProgram("Xvfb") || !hasProgram("xdotool")) {
        std::cout << "skipped: needs Xvfb and xdotool, which are not here\n";
        return 0;
    }
    const testing::TempDirectory temp;
    const fs::path probe = temp.path() / "probe.json";
    const fs::path mark = temp.path() / "bare";
    makeDemo(temp.path() / "store");
    const std::string width = std::to_string(kWidth);
    const std::string height = std::to_string(kHeight);
    const std::vector<std::string> kiosk{testing::binDir() + "/canteen-kiosk",
                                         "--window",
                                         width + "x" + height,
                                         "--probe",
                                         probe.string(),
                                         "--store",
                                         (temp.path() / "store").string()};
    const std::vector<std::string> bare{testing::binDir() + "/../tests/bare_window", width, height,
                                        mark.string()};
    Screen screen(temp.path());
    const std::vector<std::string> page{bare[0], bare[1], bare[2], bare[3], "--page"};
    Starts kioskStarts;
    Starts bareStarts;
    Starts pageStarts;
    // They take turns, so that noise hits both; the first of each only warms the caches.
    for (int i = 0; i <= starts; ++i) {
        Starts warm;
        { const Background once = screen.start(bare, mark, i == 0 ? warm : bareStarts); }
        { const Background once = screen.start(page, mark, i == 0 ? warm : pageStarts); }
        { const Background once = screen.start(kiosk, probe, i == 0 ? warm : kioskStarts); }
    }
    tellStarts("bare window with one sentence, start to first frame", bareStarts);
    tellStarts("bare window with a page of words, the same", pageStarts);
    tellStarts("canteen-kiosk, the same", kioskStarts);
    tellRatio("kiosk / sentence", kioskStarts, bareStarts);
    tellRatio("kiosk / page", kioskStarts, pageStarts);
    watchIdle(screen.start(kiosk, probe, kioskStarts), idleSeconds);
    return 0;
}

}  // namespace
}  // namespace canteen::bench

int main(int argc, char** argv) try {
    const bool full = argc == 2 && std::string_view(argv[1]) == "--full";
    if (argc > 1 && !full) {
        std::cerr << "usage: bench_start [--full]\n";
        return 2;
    }
    return full ? canteen::bench::run(20, 10) : canteen::bench::run(5, 5);
} catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    return 1;
}
