#include "core/ledger/clock_guard.h"

#include <algorithm>
#include <cstdlib>

namespace canteen::ledger {
namespace {

bool isNear(UtcMs a, UtcMs b, DurationMs tolerance) {
    return std::abs((a - b).value) <= tolerance.value;
}

std::int64_t offset(const port::ClockReading& reading) {
    return reading.wall.value - reading.monotonicMs;
}

bool isRecorded(const ClockMemory& memory, const port::ClockReading& reading, DurationMs tolerance) {
    return memory.recordedJump && std::abs(*memory.recordedJump - offset(reading)) <= tolerance.value;
}

ClockVerdict believed(const ClockMemory& memory, const port::ClockReading& reading) {
    ClockVerdict verdict;
    verdict.effective = std::max(reading.wall, memory.lastEffective.value_or(reading.wall));
    verdict.state = reading.synced ? ClockState::Synced : ClockState::Unsynced;
    verdict.anchor = {reading.boot, reading.wall, reading.monotonicMs};
    return verdict;
}

ClockVerdict jumped(const ClockMemory& memory, const port::ClockReading& reading, UtcMs expected,
                    DurationMs tolerance) {
    ClockVerdict verdict;
    verdict.effective = std::max(expected, memory.lastEffective.value_or(expected));
    verdict.state = ClockState::Jumped;
    verdict.anchor = {reading.boot, verdict.effective, reading.monotonicMs};
    if (!isRecorded(memory, reading, tolerance)) verdict.jump = ClockJump{expected, reading.wall};
    return verdict;
}

ClockVerdict judgeNewBoot(const ClockMemory& memory, const port::ClockReading& reading,
                          DurationMs tolerance) {
    const UtcMs last = memory.lastEffective.value_or(reading.wall);
    if (reading.wall >= last || isNear(reading.wall, last, tolerance)) return believed(memory, reading);
    const UtcMs expected = last + DurationMs{reading.monotonicMs};
    ClockVerdict verdict = jumped(memory, reading, expected, tolerance);
    verdict.jump = ClockJump{expected, reading.wall};  // what is recorded belongs to an older boot
    return verdict;
}

}  // namespace

ClockVerdict judge(const ClockMemory& memory, const port::ClockReading& reading, DurationMs tolerance) {
    if (!memory.anchor || memory.anchor->boot != reading.boot)
        return judgeNewBoot(memory, reading, tolerance);
    const ClockMemory::Anchor& anchor = *memory.anchor;
    const UtcMs expected = anchor.effective + DurationMs{reading.monotonicMs - anchor.monotonicMs};
    if (isNear(reading.wall, expected, tolerance)) {
        ClockVerdict verdict = believed(memory, reading);
        if (!reading.synced) verdict.anchor = anchor;
        return verdict;
    }
    ClockVerdict verdict = jumped(memory, reading, expected, tolerance);
    if (reading.synced && reading.wall > expected) {
        verdict.effective = reading.wall;
        verdict.anchor = {reading.boot, reading.wall, reading.monotonicMs};
    } else {
        verdict.anchor = anchor;
    }
    return verdict;
}

ClockMemory remember(ClockMemory memory, const port::ClockReading& reading, const ClockVerdict& verdict,
                     JumpRecord jump) {
    const bool newBoot = !memory.anchor || memory.anchor->boot != reading.boot;
    const bool pending = verdict.jump && jump == JumpRecord::NotYet;
    if (newBoot || verdict.state != ClockState::Jumped) memory.recordedJump.reset();
    if (verdict.jump && !pending) memory.recordedJump = offset(reading);
    memory.lastEffective = std::max(verdict.effective, memory.lastEffective.value_or(verdict.effective));
    // Within a boot a jump is judged against the old anchor until the ledger tells of it, or it would be
    // forgotten.
    if (newBoot || !pending) memory.anchor = verdict.anchor;
    return memory;
}

ClockMemory confirmWall(const port::ClockReading& reading) {
    ClockMemory memory;
    memory.anchor = ClockMemory::Anchor{reading.boot, reading.wall, reading.monotonicMs};
    memory.lastEffective = reading.wall;
    return memory;
}

}  // namespace canteen::ledger
