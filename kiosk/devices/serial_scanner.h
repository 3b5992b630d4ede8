// A scanner on a serial line: RS-232, or USB as CDC-ACM. 8 data bits, no parity, 1 stop bit.
#pragma once

#include <filesystem>
#include <functional>
#include <thread>

#include "core/port/scanner.h"
#include "kiosk/devices/scan_line.h"
#include "kiosk/devices/scan_mailbox.h"

namespace canteen::devices {

class SerialScanner final : public port::CodeSource {
  public:
    // Starts a thread that opens the line when it appears, again and again when it is pulled out.
    SerialScanner(std::filesystem::path path, int baud, ScanFraming framing, std::function<void()> wake);

    [[nodiscard]] std::vector<port::ScanEvent> take() override { return mailbox_.take(); }
    [[nodiscard]] port::DeviceState state() const override { return mailbox_.state(); }

  private:
    void work(const std::stop_token& stop);
    void listen(int fd, const std::stop_token& stop);

    std::filesystem::path path_;
    int baud_;
    ScanFraming framing_;
    ScanMailbox mailbox_;
    std::jthread thread_;  // last: ends before what it uses
};

}  // namespace canteen::devices
