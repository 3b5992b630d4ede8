// The clock of this machine.
#pragma once

#include "core/port/clock.h"

namespace kiosk::devices {

class SystemClock : public canteen::port::Clock {
  public:
    // Reads the boot id once; without /proc it is nil, and every reading counts as one of another boot than
    // those of a store written elsewhere.
    SystemClock();
    [[nodiscard]] canteen::port::ClockReading read() const override;

  private:
    canteen::BootId boot_;
};

}  // namespace kiosk::devices
