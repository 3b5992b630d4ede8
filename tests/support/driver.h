#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/input_queue.h"
#include "kiosk/ui/kit.h"

namespace kiosk::ui {

/// The panels every screen must work on.
inline constexpr PanelSize kSmallPanel{1280, 800, 10.1F};
inline constexpr PanelSize kWidePanel{1920, 1080, 15.6F};
inline constexpr PanelSize kUprightPanel{1080, 1920, 15.6F};

/// Draws frames without a display and touches widgets the way a finger does. Times pass only when told.
class Driver {
  public:
    using Draw = std::function<void()>;

    explicit Driver(PanelSize panel = kWidePanel, ThemeKind theme = ThemeKind::Day);

    /// Draws with this function from now on, and three frames at once.
    void show(Draw draw);
    void frames(int n = 1);
    void wait(double seconds);

    /// The widget with this id in the last frame, or null.
    [[nodiscard]] const ProbeItem* find(std::string_view id) const { return probe_.find(id); }
    /// Words drawn for this id; empty when it is not there.
    [[nodiscard]] std::string textOf(std::string_view id) const;
    [[nodiscard]] bool canTap(std::string_view id) const;

    /// Presses and lifts in the middle of the widget. Refuses one that is missing, disabled, clipped or
    /// covered.
    [[nodiscard]] testing::AssertionResult tap(std::string_view id);
    /// Presses and lifts at a pixel, whatever is there.
    void tapAt(float x, float y);
    void press(float x, float y);
    void moveTo(float x, float y);
    void lift();

    /// Everything that is wrong with the last frame: touch targets under `minMm` or overlapping or off the
    /// panel, words that do not fit, main actions disabled without a reason, characters without a glyph, ids
    /// used twice. Empty when all is well.
    [[nodiscard]] std::vector<std::string> faults(float minMm = 15) const;

    [[nodiscard]] const Probe& probe() const { return probe_; }
    [[nodiscard]] Kit& kit() { return kit_; }
    [[nodiscard]] float pxPerMm() const { return panel_.pxPerMm(); }
    [[nodiscard]] const PanelSize& panel() const { return panel_; }

  private:
    Kit kit_;
    Probe probe_;
    InputQueue queue_;
    PanelSize panel_;
    double seconds_ = 100;
    Draw draw_ = [] {};
};

/// A readable list for a failed expectation.
std::string joined(const std::vector<std::string>& lines);

}  // namespace kiosk::ui
