#include "kiosk/shell/attention.h"

namespace kiosk::shell {

bool Attention::filter(ui::FrameInput& input) {
    const bool down = input.pointer && input.pointer->down;
    const bool pressed = down && !down_;
    down_ = down;
    if (pressed && dimmed(input.seconds)) swallowing_ = true;
    if (down) lastTouch_ = input.seconds;
    if (swallowing_) {
        if (!down) swallowing_ = false;
        input.pointer.reset();
        input.trail.clear();
        return false;
    }
    return pressed;
}

void Attention::wake(double now) {
    lastTouch_ = now;
}

std::optional<double> Attention::untilDim(double now) const {
    if (dimAfter_ <= 0 || dimmed(now)) return std::nullopt;
    return lastTouch_ + dimAfter_ - now;
}

}  // namespace kiosk::shell
