// The machine's own clock.
#pragma once

#include "core/port/clock.h"

namespace canteen::devices {

// Linux: CLOCK_REALTIME, CLOCK_BOOTTIME, the kernel's boot id, and whether a time server steers the clock.
class SystemClock final : public port::Clock {
  public:
    // Throws MachineFailure when the kernel gives no boot id.
    SystemClock();
    [[nodiscard]] port::ClockReading read() const override;

  private:
    BootId boot_;
};

}  // namespace canteen::devices
