// A hand scanner that presses keys (USB HID), read from the kernel and taken from everybody else, so that it
// works whatever has the focus and types into nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "core/port/scanner.h"
#include "kiosk/devices/key_decoder.h"
#include "kiosk/devices/scan_line.h"
#include "kiosk/devices/scan_mailbox.h"

namespace canteen::devices {

// An open source of key events.
class KeyEvents {
  public:
    enum class Next { Event, Nothing, Lost, Gone };  // Lost: events were dropped before this point
    virtual ~KeyEvents() = default;
    // Waits up to `milliseconds` for the next event.
    virtual Next next(KeyEvent& event, int milliseconds) = 0;
};

struct OpenedKeys {
    std::unique_ptr<KeyEvents> events;  // nothing when it cannot be opened
    port::DeviceState state{};  // Ready, Absent (no such path) or Failed (no rights, taken by another)
};
// A kernel device such as /dev/input/by-id/usb-…-event-kbd.
OpenedKeys openKeyDevice(const std::filesystem::path& path);
// A file of raw `struct input_event` records, as `cat /dev/input/event7 > FILE` writes it; Gone at its end.
OpenedKeys openKeyRecording(const std::filesystem::path& path);

class HidScanner final : public port::CodeSource {
  public:
    using Opener = std::function<OpenedKeys(const std::filesystem::path&)>;
    // Starts a thread that opens the device when it appears, again and again when it is pulled out.
    HidScanner(std::filesystem::path path, ScanFraming framing, std::function<void()> wake,
               Opener open = openKeyDevice);

    [[nodiscard]] std::vector<port::ScanEvent> take() override { return mailbox_.take(); }
    [[nodiscard]] port::DeviceState state() const override { return mailbox_.state(); }

  private:
    void work(const std::stop_token& stop);
    void read(KeyEvents& events, const std::stop_token& stop);

    std::filesystem::path path_;
    ScanFraming framing_;
    Opener open_;
    ScanMailbox mailbox_;
    std::jthread thread_;  // last: ends before what it uses
};

}  // namespace canteen::devices
