// hardware.toml: what is plugged into this terminal. Lies beside the store; all of it is optional.
//
//   [[scanner]]                        # any number
//   kind = "hid"                       # presses keys; or "serial"
//   path = "/dev/input/by-id/usb-…-event-kbd"    # serial: "/dev/serial/by-id/…"
//   prefix = ""                        # what the scanner puts before each code
//   terminator = "enter"               # "enter", "tab"; serial: "none" too, 100 ms of silence
//
//   baud = 9600                        # serial: 1200 2400 4800 9600 19200 38400 57600 115200
//
//   [camera]
//   source = "/dev/video0"             # or a video, a picture, a folder of pictures, an address
//   loop = false                       # files and folders begin anew at their end
//   fps = 0                            # of files and folders; 0 = 30 at most
//
//   [export]
//   folder = "/srv/canteen"            # a network share or a folder, offered beside the sticks
//
//   [printer]
//   queue = "office"                   # of CUPS; without it the machine's default comes first
#pragma once

#include <filesystem>
#include <optional>
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

struct CameraSetup {
    std::string source;
    bool loop = false;
    int fps = 0;
};

struct Hardware {
    std::vector<ScannerSetup> scanners;
    std::optional<CameraSetup> camera;
    bool cameraWrong = false;            // one is set up that cannot be understood
    std::filesystem::path exportFolder;  // empty = none
    std::string printer;                 // empty = none is named
    std::vector<std::string>
        problems;  // English, each naming its key; what is wrong is left out of the above
};

// Pure; never throws on any input.
Hardware parseHardware(std::string_view toml);
// A file that is not there is a terminal without devices.
Hardware readHardware(const std::filesystem::path& file);

}  // namespace canteen::devices
