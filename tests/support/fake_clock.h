// A clock that a test sets.
#pragma once

#include "core/port/clock.h"

namespace canteen::testing {

// Starts at 2026-11-20 05:00 at a Chinese site, one minute after boot.
class FakeClock : public port::Clock {
  public:
    static constexpr UtcMs kStart{1'795'122'000'000};

    [[nodiscard]] port::ClockReading read() const override { return reading_; }

    // Time passes: both clocks go on.
    void advance(DurationMs by) {
        reading_.wall = reading_.wall + by;
        reading_.monotonicMs += by.value;
    }
    // Somebody sets the wall clock.
    void setWall(UtcMs wall) { reading_.wall = wall; }
    void shiftWall(DurationMs by) { reading_.wall = reading_.wall + by; }
    void setSynced(bool synced) { reading_.synced = synced; }
    // The machine was off for a while; afterwards it is a minute after boot.
    void reboot(DurationMs off) {
        reading_.wall = reading_.wall + off;
        reading_.monotonicMs = 60'000;
        ++reading_.boot.uuid.bytes[15];
    }
    [[nodiscard]] UtcMs wall() const { return reading_.wall; }

  private:
    port::ClockReading reading_{kStart, 60'000, BootId{Uuid{{0xB0}}}, false};
};

}  // namespace canteen::testing
