// What canteen-scanner and the terminal say to each other over two pipes. kiosk/scanner/README.md describes
// the bytes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>

#include "core/port/camera.h"

namespace canteen::port::wire {

constexpr std::uint16_t kVersion = 2;
// Longer messages than this are a broken stream.
constexpr std::size_t kLongest = 1U << 20U;

// From the scanner.
struct Hello {
    std::uint16_t version = kVersion;
    bool operator==(const Hello&) const = default;
};
// Four times a second, whatever the camera does.
struct Beat {
    DeviceState camera{};
    bool operator==(const Beat&) const = default;
};
struct Seen {
    CameraPicture picture;
    CameraHints hints;
    bool operator==(const Seen&) const = default;
};
struct CodeFound {
    codes::Symbology symbology{};
    std::uint8_t agreed = 0;  // reads that said the same
    std::string identifier;   // AIM, "]C1"; may be empty
    std::string rung;         // a word for the log
    std::array<PicturePoint, 4> outline{};
    Bytes text;
    bool operator==(const CodeFound&) const = default;
};
struct Photo {
    PagePhoto page;
    bool operator==(const Photo&) const = default;
};
// English, for the log.
struct Problem {
    std::string text;
    bool operator==(const Problem&) const = default;
};
using FromScanner = std::variant<Hello, Beat, Seen, CodeFound, Photo, Problem>;

// To the scanner.
struct Start {
    codes::Symbologies wanted;
    bool operator==(const Start&) const = default;
};
struct Stop {
    bool operator==(const Stop&) const = default;
};
struct Torch {
    bool on = false;
    bool operator==(const Torch&) const = default;
};
struct TakePhoto {
    PhotoOf of{};
    bool operator==(const TakePhoto&) const = default;
};
using ToScanner = std::variant<Start, Stop, Torch, TakePhoto>;

// A whole message, with its head.
Bytes encode(const FromScanner& message);
Bytes encode(const ToScanner& message);

// Cuts a stream of bytes into messages. Never throws on any input; holds at most one message and what was fed
// last.
template <class Message>
class Reader {
  public:
    void feed(BytesView bytes) { buffer_.insert(buffer_.end(), bytes.begin(), bytes.end()); }
    // The next whole message; nothing when more bytes are needed or the stream is broken.
    std::optional<Message> next();
    // After this nothing more can be read from the stream.
    [[nodiscard]] bool broken() const { return broken_; }

  private:
    Bytes buffer_;
    bool broken_ = false;
};
extern template class Reader<FromScanner>;
extern template class Reader<ToScanner>;

}  // namespace canteen::port::wire
