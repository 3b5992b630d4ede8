#include "core/store/clock_memory.h"

#include "core/store/database.h"

namespace canteen::store {
namespace {

constexpr const char* kSelectEvents =
    "SELECT kind, entered_at, effective_at, monotonic_ms, clock FROM clock_event WHERE boot = ?1 ORDER BY "
    "seq";

}  // namespace

ledger::ClockMemory loadClockMemory(Database& db, const ledger::Entry& last) {
    ledger::ClockMemory memory;
    for (const Row row : db.query(kSelectEvents, last.boot)) {
        Kind kind{};
        UtcMs wall;
        UtcMs effective;
        std::int64_t monotonicMs = 0;
        ClockState state{};
        row.into(kind, wall, effective, monotonicMs, state);
        const UtcMs believed = state == ClockState::Jumped ? effective : wall;
        // A wall clock that a time server set forward was followed: effective is the wall's then.
        const bool followed = kind == Kind::ClockJumped && effective == wall;
        if (!memory.anchor || kind == Kind::ClockConfirmed || followed) {
            memory.anchor = ledger::ClockMemory::Anchor{last.boot, believed, monotonicMs};
        }
        if (kind == Kind::ClockConfirmed) memory.recordedJump.reset();
        if (kind == Kind::ClockJumped) memory.recordedJump = wall.value - monotonicMs;
    }
    memory.lastEffective = last.effectiveAt;
    return memory;
}

}  // namespace canteen::store
