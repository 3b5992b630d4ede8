// Whatever reads codes: a hand scanner, a serial scanner, the camera's process.
#pragma once

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/codes/symbology.h"
#include "core/domain/supply_vocabulary.h"

namespace canteen::port {

// A corner of a found code: parts of the picture's width and height, from the top left.
struct PicturePoint {
    float x = 0;
    float y = 0;
    bool operator==(const PicturePoint&) const = default;
};

// One code, as it was read.
struct ScanEvent {
    Bytes bytes;                                             // without the scanner's prefix and terminator
    codes::Symbology symbology = codes::Symbology::Unknown;  // Unknown: the scanner does not say
    CodeMethod method{};
    std::vector<PicturePoint> outline;  // of a camera; empty otherwise
    bool operator==(const ScanEvent&) const = default;
};

enum class DeviceState {
    Absent,    // not plugged in, or not configured
    Starting,  // there, not ready yet
    Ready,
    Failed,  // there, and does not work: taken by another program, hung, no rights
};

class CodeSource {
  public:
    virtual ~CodeSource() = default;
    // What was read since the last call, oldest first; at most 64, of more the oldest are gone. Never blocks.
    [[nodiscard]] virtual std::vector<ScanEvent> take() = 0;
    // Never blocks.
    [[nodiscard]] virtual DeviceState state() const = 0;
};

}  // namespace canteen::port
