#include "kiosk/devices/scan_mailbox.h"

#include <iterator>
#include <utility>

namespace canteen::devices {

void ScanMailbox::put(port::ScanEvent event) {
    constexpr std::size_t kMost = 64;
    {
        const std::lock_guard lock(mutex_);
        if (events_.size() == kMost) events_.pop_front();
        events_.push_back(std::move(event));
    }
    wake_();
}

std::vector<port::ScanEvent> ScanMailbox::take() {
    std::deque<port::ScanEvent> events;
    {
        const std::lock_guard lock(mutex_);
        events.swap(events_);
    }
    return {std::make_move_iterator(events.begin()), std::make_move_iterator(events.end())};
}

void ScanMailbox::set(port::DeviceState state) {
    if (state_.exchange(state) != state) wake_();
}

}  // namespace canteen::devices
