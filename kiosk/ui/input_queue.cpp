#include "kiosk/ui/input_queue.h"

namespace kiosk::ui {

void InputQueue::move(float x, float y, double seconds) {
    x_ = x;
    y_ = y;
    // A mere hover has no meaning here, so only a finger that is down leaves a trace.
    if (queuedDown_) events_.push_back({x, y, true, seconds});
}

void InputQueue::button(bool down, double seconds) {
    if (down == queuedDown_) return;
    queuedDown_ = down;
    events_.push_back({x_, y_, down, seconds});
}

void InputQueue::clear() {
    events_.clear();
    queuedDown_ = false;
    now_.down = false;
    present_ = false;
    park_ = false;
}

void InputQueue::next(FrameInput& input) {
    input.trail.clear();
    if (park_ && events_.empty()) present_ = false;
    bool edge = false;
    while (!events_.empty()) {
        const PointerSample event = events_.front();
        const bool isEdge = event.down != (present_ && now_.down);
        if (isEdge && edge) break;
        edge = edge || isEdge;
        events_.pop_front();
        now_ = event;
        present_ = true;
        input.trail.push_back(event);
        if (isEdge && !event.down) break;
    }
    park_ = present_ && !now_.down;
    input.pointer = present_ ? std::optional(now_) : std::nullopt;
}

}  // namespace kiosk::ui
