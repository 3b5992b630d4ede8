// hardware.toml: what is plugged into this terminal. Lies beside the store; all of it is optional.
//
//   [[scanner]]                        # any number
//   kind = "hid"                       # presses keys; or "serial"
//   path = "/dev/input/by-id/usb-…-event-kbd"    # serial: "/dev/serial/by-id/…"
//   prefix = ""                        # what the scanner puts before each code
//   terminator = "enter"               # "enter", "tab"; serial: "none" too, 100 ms of silence
//
//   baud = 9600                        # serial: 1200 2400 4800 9600 19200 38400 57600 115200
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/devices/scan_line.h"

namespace canteen::devices {

enum class ScannerKind { Hid, Serial };

struct ScannerSetup {
    ScannerKind kind{};
    std::filesystem::path path;
    ScanFraming framing;
    int baud = 9600;
};

struct Hardware {
    std::vector<ScannerSetup> scanners;
    std::vector<std::string>
        problems;  // English, each naming its key; what is wrong is left out of the above
};

// Pure; never throws on any input.
Hardware parseHardware(std::string_view toml);
// A file that is not there is a terminal without devices.
Hardware readHardware(const std::filesystem::path& file);

}  // namespace canteen::devices
