#include "tests/support/real_window.h"
#include "tests/support/places.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace canteen::testing {
namespace {

using namespace std::chrono_literals;

constexpr auto kStartPatience = 20s;
constexpr auto kLook = 20ms;
// Longer than the kit's guard against double taps, also when the machine is busy.
constexpr auto kBetweenTaps = 450ms;
constexpr auto kSettle = 60ms;
constexpr double kSameSpot = 80;  // pixels

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
    command_ = {binDir() + "/canteen-kiosk", "--window", std::to_string(width) + "x" + std::to_string(height),
                "--probe", (directory / "probe.json").string()};
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

bool RealWindow::waitUntil(const std::function<bool(const SeenScreen&)>& condition,
                           std::chrono::seconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!condition(see())) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(kLook);
    }
    return true;
}

bool RealWindow::waitForScreen(const std::string& screen) {
    return waitUntil([&](const SeenScreen& seen) { return seen.screen == screen; });
}

std::optional<std::pair<double, double>> RealWindow::middleOf(const SeenWidget* widget) {
    if (widget == nullptr) return std::nullopt;
    return std::pair(widget->x + widget->w / 2, widget->y + widget->h / 2);
}

bool RealWindow::tap(const std::string& id) {
    const auto ready = [&](const SeenScreen& seen) {
        const SeenWidget* widget = seen.find(id);
        return widget != nullptr && widget->enabled;
    };
    if (!waitUntil(ready)) return false;
    const SeenScreen seen = see();
    const auto place = middleOf(seen.find(id));
    if (place) tapAt(place->first, place->second);
    return place.has_value();
}

bool RealWindow::tapRow(const std::string& idBegins, const std::string& part) {
    if (!waitUntil([&](const SeenScreen& seen) { return seen.findRow(idBegins, part) != nullptr; }))
        return false;
    const SeenScreen seen = see();
    const auto place = middleOf(seen.findRow(idBegins, part));
    if (place) tapAt(place->first, place->second);
    return place.has_value();
}

bool RealWindow::tapTwice(const std::string& id) {
    if (!waitUntil([&](const SeenScreen& seen) { return seen.find(id) != nullptr; })) return false;
    const SeenScreen seen = see();
    const auto place = middleOf(seen.find(id));
    if (place) click(place->first, place->second, 2);
    return place.has_value();
}

bool RealWindow::hold(const std::string& id, std::chrono::milliseconds time) {
    if (!waitUntil([&](const SeenScreen& seen) { return seen.find(id) != nullptr; })) return false;
    const auto place = middleOf(see().find(id));
    if (!place) return false;
    ++taps_;
    runProgram({"env", fmt::format("DISPLAY={}", display_.name()), "xdotool", "mousemove",
                std::to_string(static_cast<int>(place->first)),
                std::to_string(static_cast<int>(place->second)), "mousedown", "1", "sleep",
                fmt::format("{:.3f}", static_cast<double>(time.count()) / 1000), "mouseup", "1"});
    return true;
}

bool RealWindow::draw(const std::string& id) {
    if (!waitUntil([&](const SeenScreen& seen) { return seen.find(id) != nullptr; })) return false;
    const auto place = middleOf(see().find(id));
    if (!place) return false;
    ++taps_;
    constexpr int kSpots = 24;
    constexpr double kReach = 60;
    std::vector<std::string> command{"env", fmt::format("DISPLAY={}", display_.name()), "xdotool"};
    for (int i = 0; i <= kSpots; ++i) {
        const double turn = 4 * 3.1416 * i / kSpots;
        const auto x = static_cast<int>(place->first + kReach * (2.0 * i / kSpots - 1) + 20 * std::cos(turn));
        const auto y = static_cast<int>(place->second + 30 * std::sin(turn));
        command.insert(command.end(), {"mousemove", std::to_string(x), std::to_string(y)});
        if (i == 0) command.insert(command.end(), {"mousedown", "1"});
        command.insert(command.end(), {"sleep", "0.02"});
    }
    command.insert(command.end(), {"mouseup", "1"});
    runProgram(command);
    return true;
}

void RealWindow::tapAt(double x, double y) {
    click(x, y, 1);
}

void RealWindow::click(double x, double y, int times) {
    // The kit takes a tap on the same spot, quickly after its answer has come up, for half a double tap.
    if (std::hypot(x - lastX_, y - lastY_) < kSameSpot) std::this_thread::sleep_for(kBetweenTaps);
    ++taps_;
    const long before = see().frame;
    runProgram({"env", fmt::format("DISPLAY={}", display_.name()), "xdotool", "mousemove",
                std::to_string(static_cast<int>(x)), std::to_string(static_cast<int>(y)), "click", "--repeat",
                std::to_string(times), "--delay", "110", "1"});
    lastX_ = x;
    lastY_ = y;
    lastTap_ = std::chrono::steady_clock::now();
    waitForThePicture(before);
}

// Press and release are two pictures. A tap that changes nothing is waited for as long as a slow machine
// needs to draw one.
void RealWindow::waitForThePicture(long frameBefore) {
    while (std::chrono::steady_clock::now() < lastTap_ + kBetweenTaps) {
        std::this_thread::sleep_for(kLook);
        if (see().frame >= frameBefore + 2) break;
    }
    std::this_thread::sleep_for(kSettle);
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

void RealWindow::picture(const std::string& name) const {
    const char* folder = std::getenv("CANTEEN_E2E_PICTURES");
    if (folder == nullptr) return;
    std::this_thread::sleep_for(200ms);
    std::filesystem::create_directories(folder);
    runProgram({"import", "-display", display_.name(), "-window", "root",
                (std::filesystem::path(folder) / (name + ".png")).string()});
}

}  // namespace canteen::testing
