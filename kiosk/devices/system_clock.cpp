#include "kiosk/devices/system_clock.h"

#include <sys/timex.h>
#include <time.h>

#include <fstream>
#include <string>

namespace kiosk::devices {
namespace {

std::int64_t milliseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

// The kernel clears STA_UNSYNC while a time server's daemon keeps the clock.
bool isSynced() {
    timex state{};
    return adjtimex(&state) >= 0 && (state.status & STA_UNSYNC) == 0;
}

}  // namespace

SystemClock::SystemClock() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string text;
    if (std::getline(file, text))
        if (const auto id = canteen::parseUuid(text)) boot_.uuid = *id;
}

canteen::port::ClockReading SystemClock::read() const {
    return {canteen::UtcMs{milliseconds(CLOCK_REALTIME)}, milliseconds(CLOCK_BOOTTIME), boot_, isSynced()};
}

}  // namespace kiosk::devices
