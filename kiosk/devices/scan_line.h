// Puts the bytes of a scanner together into codes.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "core/base/bytes.h"

namespace canteen::devices {

// How the scanner wraps what it reads: as set in its own programming manual.
struct ScanFraming {
    std::string prefix{};             // taken off where it stands; a code without it is taken as it is
    std::string terminator = "\r\n";  // any of these bytes ends a code
    // Silence that ends a code too; 0: only a terminator does. For serial scanners that send none.
    std::chrono::milliseconds silence{0};
};

class ScanLine {
  public:
    using Time = std::chrono::steady_clock::time_point;
    explicit ScanLine(ScanFraming framing) : framing_(std::move(framing)) {}

    // A complete code when this byte ends one. Empty codes do not count. A code of more than 4096 bytes is
    // thrown away whole, and one that pauses for a second in its middle was cut off: its beginning goes.
    std::optional<Bytes> feed(std::uint8_t byte, Time now);
    // To be asked while nothing comes: the code that silence has ended.
    std::optional<Bytes> idle(Time now);
    // Something was lost in between: forget up to the next terminator.
    void spoil();

  private:
    std::optional<Bytes> finish();

    ScanFraming framing_;
    Bytes bytes_;
    Time last_{};
    bool spoilt_ = false;
};

}  // namespace canteen::devices
