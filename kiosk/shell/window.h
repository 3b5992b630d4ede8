#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ui/input_queue.h"
#include "kiosk/ui/kit.h"

namespace kiosk::shell {

/// The panel's window with an OpenGL context, and what fingers and scanners do to it.
class Window {
  public:
    /// Without a size the window fills the first monitor. Throws std::runtime_error when there is no display.
    Window(const std::string& title, std::optional<ui::PanelSize> size, float diagonalInches);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Sleeps until something happens or the seconds are over (none: for ever), then takes in what happened.
    void wait(std::optional<double> seconds);
    void present();

    [[nodiscard]] ui::PanelSize panel() const;
    [[nodiscard]] double now() const;
    [[nodiscard]] bool closed() const;
    [[nodiscard]] ui::InputQueue& input();
    /// Lines typed by a scanner since the last call.
    std::vector<std::string> takeLines();
    /// Whether the picture on the panel is lost and must be drawn again.
    bool takeRefresh();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Ends the sleep of the window. From any thread, at any time.
void wake();

}  // namespace kiosk::shell
