#pragma once
#include <chrono>
#include <optional>
#include <string_view>

namespace kiosk::ui {

/// What the shell runs. All calls come from the frame's thread.
class App {
  public:
    virtual ~App() = default;

    /// Once per wake, before draw(): look at the clock and at finished work.
    virtual void tick() = 0;
    /// Draws the whole panel through the kit. Runs inside Kit::frame; may throw, see onFailure.
    virtual void draw() = 0;
    /// Language-free name of the screen, for the probe file.
    [[nodiscard]] virtual std::string_view screen() const = 0;
    /// How long the shell may sleep when nothing happens; none: until something does.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> nextWake() const = 0;
    /// A line from a keyboard-wedge scanner, without its Enter.
    virtual void onLine(std::string_view line) = 0;
    /// tick() or draw() threw. Roll back; the shell shows the out-of-order screen and tries again after a
    /// while.
    virtual void onFailure(std::string_view what) = 0;
    /// A finger touched the panel: time-outs start again. Not called for the touch that only wakes the panel.
    virtual void onTouch() {}
    /// Whether something other than a finger happened since the last call that should light the panel, such
    /// as a scanned code.
    [[nodiscard]] virtual bool takeAttention() { return false; }
    /// While true, fingers are ignored: the panel is being wiped. The app draws wipeLock().
    [[nodiscard]] virtual bool inputLocked() const { return false; }
    /// Dark colours for the early morning.
    [[nodiscard]] virtual bool night() const { return false; }
    /// True ends the program.
    [[nodiscard]] virtual bool finished() const { return false; }
};

}  // namespace kiosk::ui
