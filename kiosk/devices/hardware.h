// hardware.toml: what is plugged into this terminal. Lies beside the store; all of it is optional.
//
//   [[scanner]]                        # any number
//   kind = "hid"                       # presses keys; or "serial"
//   path = "/dev/input/by-id/usb-…-event-kbd"    # serial: "/dev/serial/by-id/…"
//   prefix = ""                        # what the scanner puts before each code
//   terminator = "enter"               # "enter", "tab", or "none" (serial only: a silence of 100 ms ends a
//   code) baud = 9600                        # serial only [camera] source = "/dev/video0"             # what
//   OpenCV opens: device, file, stream or folder of pictures
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
    std::string camera;  // empty: none
    std::vector<std::string>
        problems;  // English, each naming its key; what is wrong is left out of the above
};

// Pure; never throws on any input.
Hardware parseHardware(std::string_view toml);
// A file that is not there is a terminal without devices.
Hardware readHardware(const std::filesystem::path& file);

}  // namespace canteen::devices
