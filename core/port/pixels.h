// Pictures as a screen shows them, and what turns a stored page into one.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace canteen::port {

// Never changed once it is made.
struct Pixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t channels = 1;  // 1: grey, 3: red, green, blue
    Bytes bytes;                 // width × height × channels, from the top left
    bool operator==(const Pixels&) const = default;
};

class PageDecoder {
  public:
    virtual ~PageDecoder() = default;
    // A page as JPEG or PNG; nothing when it is neither, damaged, or larger than 4096 pixels on a side. Never
    // throws on any input. Any thread, several at a time.
    [[nodiscard]] virtual std::optional<Pixels> decode(BytesView image) const = 0;
};

}  // namespace canteen::port
