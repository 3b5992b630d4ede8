#pragma once
#include <optional>

#include "kiosk/ui/kit.h"

namespace kiosk::shell {

/// Decides whether a touch is meant for the app: the panel goes dim after a while without touches, and the
/// touch that wakes it does nothing else. Seconds of the frame clock.
class Attention {
  public:
    /// `dimAfter` of 0 keeps the panel bright for ever.
    Attention(double dimAfter, double now) : dimAfter_(dimAfter), lastTouch_(now) {}

    /// Takes the finger out of an input that is not for the app. Returns whether a finger came down for the
    /// app.
    bool filter(ui::FrameInput& input);
    /// Something else than a finger happened that should light the panel, such as a scanned code.
    void wake(double now);

    [[nodiscard]] bool dimmed(double now) const { return dimAfter_ > 0 && now - lastTouch_ >= dimAfter_; }
    /// Seconds until the panel goes dim, none when it is dim or never will be.
    [[nodiscard]] std::optional<double> untilDim(double now) const;

  private:
    double dimAfter_;
    double lastTouch_;
    bool down_ = false;
    bool swallowing_ = false;
};

}  // namespace kiosk::shell
