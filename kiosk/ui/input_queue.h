#pragma once
#include <deque>
#include <optional>
#include <vector>

#include "kiosk/ui/kit.h"

namespace kiosk::ui {

/// Touch events on their way to frames. A frame gets at most one edge, so that a press and a release that
/// arrived together are both seen, and one frame after a release the finger is gone: nothing stays hovered.
class InputQueue {
  public:
    /// The finger or pointer is at this pixel now.
    void move(float x, float y, double seconds);
    /// The finger went down or up where it was last.
    void button(bool down, double seconds);
    /// Forgets everything and lifts the finger, as for a wipe lock.
    void clear();

    /// Fills pointer and trail of the next frame.
    void next(FrameInput& input);

    /// Whether another frame is due even if nothing arrives: an edge waits, or the finger is still to be
    /// parked.
    [[nodiscard]] bool pending() const { return !events_.empty() || park_; }

  private:
    std::deque<PointerSample> events_;
    float x_ = 0;
    float y_ = 0;
    bool queuedDown_ = false;  // state at the back of the queue
    PointerSample now_;
    bool present_ = false;
    bool park_ = false;
};

}  // namespace kiosk::ui
