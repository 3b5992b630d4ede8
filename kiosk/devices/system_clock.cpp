#include "kiosk/devices/system_clock.h"

#include <sys/timex.h>

#include <ctime>
#include <fstream>
#include <string>

#include "core/base/check.h"

namespace canteen::devices {
namespace {

std::int64_t milliseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

bool disciplined() {
    timex state{};
    const int verdict = adjtimex(&state);
    return verdict != -1 && verdict != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

}  // namespace

SystemClock::SystemClock() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string text;
    std::getline(file, text);
    const auto id = parseUuid(text);
    if (!id) throw MachineFailure("the kernel gives no boot id");
    boot_ = BootId{*id};
}

port::ClockReading SystemClock::read() const {
    return {UtcMs{milliseconds(CLOCK_REALTIME)}, milliseconds(CLOCK_BOOTTIME), boot_, disciplined()};
}

}  // namespace canteen::devices
