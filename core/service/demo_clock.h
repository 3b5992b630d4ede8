// The clock under which the demo school's past is written.
#pragma once

#include "core/base/check.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/port/clock.h"

namespace canteen::service {

// Stands still until told otherwise, and never goes back. One long boot of a machine that has a time server.
class DemoClock final : public port::Clock {
  public:
    explicit DemoClock(UtcMs start) : start_(start), wall_(start), boot_(makeId<BootId>(start)) {}

    [[nodiscard]] port::ClockReading read() const override {
        constexpr std::int64_t kUpSince = 60'000;
        return {wall_, kUpSince + (wall_ - start_).value, boot_, true};
    }
    [[nodiscard]] UtcMs now() const { return wall_; }

    void moveTo(UtcMs at) {
        require(wall_ <= at, "the demo clock goes forwards only");
        wall_ = at;
    }
    void advance(DurationMs by) { moveTo(wall_ + by); }

  private:
    UtcMs start_;
    UtcMs wall_;
    BootId boot_;
};

}  // namespace canteen::service
