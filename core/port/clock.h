// The outside's time.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/base/time.h"

namespace canteen::port {

struct ClockReading {
    UtcMs wall;                    // CLOCK_REALTIME
    std::int64_t monotonicMs = 0;  // CLOCK_BOOTTIME: goes on during suspend, starts anew with each boot
    BootId boot;
    bool synced = false;  // the kernel says that a time server disciplines the wall clock
};

class Clock {
  public:
    virtual ~Clock() = default;
    // Never throws; callable from any thread.
    [[nodiscard]] virtual ClockReading read() const = 0;
};

}  // namespace canteen::port
