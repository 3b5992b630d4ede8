// canteen-kiosk in a real window on a display of its own, touched with xdotool and read through its probe
// file.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/program.h"

namespace canteen::testing {

struct SeenWidget {
    std::string id;
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    bool enabled = false;
    std::string text;
};

struct SeenScreen {
    long frame = -1;
    std::string screen;
    std::vector<SeenWidget> widgets;

    [[nodiscard]] const SeenWidget* find(const std::string& id) const;
    // The first enabled widget whose id begins and whose words hold these.
    [[nodiscard]] const SeenWidget* findRow(const std::string& idBegins, const std::string& part) const;
    [[nodiscard]] bool shows(const std::string& part) const;  // anywhere
};

// An X server without a screen, for windows of tests.
class Display {
  public:
    Display(int width, int height, const std::filesystem::path& directory);
    [[nodiscard]] const std::string& name() const { return name_; }

  private:
    Background server_;
    std::string name_;
};

class RealWindow {
  public:
    // `arguments` go to canteen-kiosk after --window and --probe. Throws when no first frame appears in 20 s.
    RealWindow(const std::filesystem::path& directory, std::vector<std::string> arguments, int width = 1280,
               int height = 800);

    [[nodiscard]] SeenScreen see() const;
    // Waits for the condition; false with what was seen last in lastSeen().
    bool waitUntil(const std::function<bool(const SeenScreen&)>& condition,
                   std::chrono::seconds patience = std::chrono::seconds(10));
    bool waitForScreen(const std::string& screen);
    // Waits for an enabled widget, then touches its middle. Counts the taps.
    bool tap(const std::string& id);
    bool tapRow(const std::string& idBegins, const std::string& part);
    void tapAt(double x, double y);
    // Touches the widget twice within an eighth of a second; counts as one tap.
    bool tapTwice(const std::string& id);
    // Keeps the finger on the widget so long; counts as one tap.
    bool hold(const std::string& id, std::chrono::milliseconds time);
    // Draws a few loops on the widget without lifting the finger; counts as one tap.
    bool draw(const std::string& id);
    void type(const std::string& line);  // as a keyboard-wedge scanner, with Enter

    [[nodiscard]] int taps() const { return taps_; }
    void resetTaps() { taps_ = 0; }
    [[nodiscard]] std::string lastSeen() const;
    // Saves what stands on the display as NAME.png into the folder $CANTEEN_E2E_PICTURES; without it,
    // nothing.
    void picture(const std::string& name) const;
    [[nodiscard]] Background& program() { return program_; }
    // Starts the program again on the same display, after it was killed or has ended.
    void restart();

  private:
    void click(double x, double y, int times);
    // The middle of the widget; nothing when it is not there.
    static std::optional<std::pair<double, double>> middleOf(const SeenWidget* widget);
    void waitForThePicture(long frameBefore);

    std::filesystem::path directory_;
    std::vector<std::string> command_;
    Display display_;
    Background program_;
    int taps_ = 0;
    double lastX_ = -1;
    double lastY_ = -1;
    std::chrono::steady_clock::time_point lastTap_;
};

}  // namespace canteen::testing
