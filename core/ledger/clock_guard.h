// Trusted time: what records and deadlines count with, whatever becomes of the wall clock. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/vocabulary.h"
#include "core/port/clock.h"

namespace canteen::ledger {

// A wall clock further than this from the time that really passed has jumped, unless the rule pack says
// otherwise (clock.tolerance_s).
inline constexpr DurationMs kClockTolerance = minutes(2);

// What is remembered between two readings. Starts empty with a new ledger.
struct ClockMemory {
    // Trusted time and monotonic time of one moment of a boot. Both clocks run on the same oscillator, so
    // within a boot they part only when somebody sets the wall clock; comparing with the first moment rather
    // than the last keeps many small steps from adding up.
    struct Anchor {
        BootId boot;
        UtcMs effective;
        std::int64_t monotonicMs = 0;
    };
    std::optional<Anchor> anchor;
    std::optional<UtcMs> lastEffective;
    // Wall minus monotonic milliseconds of the jump that the ledger already tells of, in the anchor's boot.
    std::optional<std::int64_t> recordedJump;
};

struct ClockJump {
    UtcMs expected;
    UtcMs found;
};

struct ClockVerdict {
    UtcMs effective;
    ClockState state{};
    std::optional<ClockJump> jump;  // one that the ledger does not tell of yet
    ClockMemory::Anchor anchor;
};

// Trusted time at the reading.
//
// Same boot: trusted time runs with the monotonic clock. A wall clock within the tolerance is followed, never
// backwards; one that a time server keeps is followed forwards however far; any other is ignored. So a wall
// clock set forward by hand makes no sample disposable early. Another boot: a wall clock not behind the last
// record is believed, as nothing can contradict it; one behind it (flat battery) is replaced by the last
// record's time plus the time since boot.
ClockVerdict judge(const ClockMemory& memory, const port::ClockReading& reading,
                   DurationMs tolerance = kClockTolerance);

// The memory after a verdict was used. `recorded` says that its jump is in the ledger now.
enum class JumpRecord { NotYet, InLedger };
ClockMemory remember(ClockMemory memory, const port::ClockReading& reading, const ClockVerdict& verdict,
                     JumpRecord jump);

// The memory after a person declared that the wall clock is right: trusted time is the wall's, even
// backwards.
ClockMemory confirmWall(const port::ClockReading& reading);

}  // namespace canteen::ledger
