#include "tests/support/real_window.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace canteen::testing {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 10s;
constexpr auto kStartPatience = 20s;
constexpr auto kLook = 20ms;

}  // namespace

const SeenWidget* SeenScreen::find(const std::string& id) const {
    for (const SeenWidget& widget : widgets) {
        if (widget.id == id) return &widget;
    }
    return nullptr;
}

const SeenWidget* SeenScreen::findRow(const std::string& idBegins, const std::string& part) const {
    for (const SeenWidget& widget : widgets) {
        if (widget.enabled && widget.id.starts_with(idBegins) && widget.text.find(part) != std::string::npos)
            return &widget;
    }
    return nullptr;
}

bool SeenScreen::shows(const std::string& part) const {
    for (const SeenWidget& widget : widgets) {
        if (widget.text.find(part) != std::string::npos) return true;
    }
    return false;
}

Display::Display(int width, int height, const std::filesystem::path& directory) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const std::string size = std::to_string(width) + "x" + std::to_string(height) + "x24";
    server_ =
        Background({"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", size, "-nolisten", "tcp"},
                   {}, directory / "xvfb.log", ends[1]);
    close(ends[1]);
    std::string digits;
    for (char each = 0; read(ends[0], &each, 1) == 1 && each != '\n';) digits.push_back(each);
    close(ends[0]);
    if (digits.empty()) throw std::runtime_error("Xvfb did not start");
    name_ = fmt::format(":{}", digits);
    // The number comes before the server answers.
    const auto until = std::chrono::steady_clock::now() + kStartPatience;
    while (runProgram({"env", fmt::format("DISPLAY={}", name_), "xdotool", "getmouselocation"}).code != 0) {
        if (std::chrono::steady_clock::now() > until) throw std::runtime_error("Xvfb does not answer");
        std::this_thread::sleep_for(kLook);
    }
}

RealWindow::RealWindow(const std::filesystem::path& directory, std::vector<std::string> arguments, int width,
                       int height)
    : directory_(directory), display_(width, height, directory) {
    command_ = {std::string(CANTEEN_BIN_DIR) + "/canteen-kiosk", "--window",
                std::to_string(width) + "x" + std::to_string(height), "--probe",
                (directory / "probe.json").string()};
    command_.insert(command_.end(), arguments.begin(), arguments.end());
    restart();
}

void RealWindow::restart() {
    std::filesystem::remove(directory_ / "probe.json");
    program_ = Background(command_, {fmt::format("DISPLAY={}", display_.name()), "LIBGL_ALWAYS_SOFTWARE=1"},
                          directory_ / "kiosk.log");
    const auto until = std::chrono::steady_clock::now() + kStartPatience;
    while (see().frame < 0) {
        if (std::chrono::steady_clock::now() > until || !program_.running()) {
            std::ostringstream log;
            log << std::ifstream(directory_ / "kiosk.log").rdbuf();
            throw std::runtime_error("no first frame: " + log.str());
        }
        std::this_thread::sleep_for(kLook);
    }
}

SeenScreen RealWindow::see() const {
    std::ifstream file(directory_ / "probe.json");
    SeenScreen seen;
    const auto json = nlohmann::json::parse(file, nullptr, false);
    if (json.is_discarded()) return seen;
    seen.frame = json.at("frame").get<long>();
    seen.screen = json.at("screen").get<std::string>();
    for (const auto& item : json.at("widgets")) {
        seen.widgets.push_back({item.at("id"), item.at("x"), item.at("y"), item.at("w"), item.at("h"),
                                item.at("enabled"), item.at("text")});
    }
    return seen;
}

bool RealWindow::waitUntil(const std::function<bool(const SeenScreen&)>& condition) {
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (!condition(see())) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(kLook);
    }
    return true;
}

bool RealWindow::waitForScreen(const std::string& screen) {
    return waitUntil([&](const SeenScreen& seen) { return seen.screen == screen; });
}

bool RealWindow::tap(const std::string& id) {
    const auto ready = [&](const SeenScreen& seen) {
        const SeenWidget* widget = seen.find(id);
        return widget != nullptr && widget->enabled;
    };
    if (!waitUntil(ready)) return false;
    const SeenScreen seen = see();
    const SeenWidget* widget = seen.find(id);
    if (widget == nullptr) return false;
    tapAt(widget->x + widget->w / 2, widget->y + widget->h / 2);
    return true;
}

bool RealWindow::tapRow(const std::string& idBegins, const std::string& part) {
    if (!waitUntil([&](const SeenScreen& seen) { return seen.findRow(idBegins, part) != nullptr; }))
        return false;
    const SeenScreen seen = see();
    const SeenWidget* widget = seen.findRow(idBegins, part);
    if (widget == nullptr) return false;
    tapAt(widget->x + widget->w / 2, widget->y + widget->h / 2);
    return true;
}

void RealWindow::tapAt(double x, double y) {
    ++taps_;
    runProgram({"env", fmt::format("DISPLAY={}", display_.name()), "xdotool", "mousemove",
                std::to_string(static_cast<int>(x)), std::to_string(static_cast<int>(y)), "click", "1"});
    // Longer than the kit's guard against double taps, also when the machine is busy.
    std::this_thread::sleep_for(450ms);
}

void RealWindow::type(const std::string& line) {
    runProgram({"env", fmt::format("DISPLAY={}", display_.name()), "xdotool", "type", "--delay", "8", line});
    runProgram({"env", fmt::format("DISPLAY={}", display_.name()), "xdotool", "key", "Return"});
}

std::string RealWindow::lastSeen() const {
    const SeenScreen seen = see();
    std::string words = "screen " + seen.screen + ":";
    for (const SeenWidget& widget : seen.widgets)
        words += "\n  " + widget.id + (widget.enabled ? " [" : " -[") + widget.text + "]";
    return words;
}

}  // namespace canteen::testing
