// Where the thread of a scanner leaves what it read, for the thread of the frames.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

#include "core/port/scanner.h"

namespace canteen::devices {

class ScanMailbox {
  public:
    // `wake` is called from the scanner's thread after each change; it must not block.
    explicit ScanMailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    void put(port::ScanEvent event);
    [[nodiscard]] std::vector<port::ScanEvent> take();
    void set(port::DeviceState state);
    [[nodiscard]] port::DeviceState state() const { return state_.load(); }

  private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::deque<port::ScanEvent> events_;
    std::atomic<port::DeviceState> state_{port::DeviceState::Absent};
};

}  // namespace canteen::devices
