// The camera, by way of canteen-scanner: a process of its own that may crash or hang.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/port/camera.h"
#include "core/port/scanner_wire.h"
#include "kiosk/devices/scan_mailbox.h"

namespace canteen::devices {

class ScannerProcess final : public port::Camera {
  public:
    // `command` is canteen-scanner and its arguments. A thread starts it, ends it when it says nothing for
    // two seconds, and starts it anew, after longer and longer pauses while it does not recover. `wake` is
    // called from that thread whenever there is something new; `log` gets English lines without anything
    // scanned.
    ScannerProcess(std::vector<std::string> command, std::function<void()> wake,
                   std::function<void(std::string_view)> log);
    ScannerProcess(const ScannerProcess&) = delete;
    ScannerProcess& operator=(const ScannerProcess&) = delete;
    // Ends the process.
    ~ScannerProcess() override;

    [[nodiscard]] std::vector<port::ScanEvent> take() override { return mailbox_.take(); }
    // Ready only while the process speaks and its camera shows pictures; also while the camera rests.
    [[nodiscard]] port::DeviceState state() const override { return mailbox_.state(); }
    void start(codes::Symbologies wanted) override;
    void stop() override;
    void setTorch(bool on) override;
    void takePhoto(port::PhotoOf of) override;
    [[nodiscard]] std::optional<port::CameraPicture> picture() override;
    [[nodiscard]] std::optional<port::PagePhoto> photo() override;
    [[nodiscard]] port::CameraHints hints() const override;

    // The process of the moment, for tests that harm it; -1 when there is none.
    [[nodiscard]] pid_t pid() const;

  private:
    using Clock = std::chrono::steady_clock;

    struct Running;
    void work(const std::stop_token& stop);
    void converse(Running& running, const std::stop_token& stop);
    void receive(port::wire::FromScanner message);
    void order(const port::wire::ToScanner& command);
    [[nodiscard]] Bytes ordersSoFar() const;

    std::vector<std::string> command_;
    std::function<void()> wake_;
    std::function<void(std::string_view)> log_;
    ScanMailbox mailbox_;

    mutable std::mutex mutex_;
    std::optional<codes::Symbologies> wanted_;  // nothing: the camera rests
    bool torch_ = false;
    std::optional<port::PhotoOf> photoWanted_;
    Bytes outgoing_;  // orders that the pipe has not taken yet
    std::optional<port::CameraPicture> picture_;
    std::optional<port::PagePhoto> photo_;
    port::CameraHints hints_;
    pid_t pid_ = -1;

    std::jthread thread_;  // last: ends before what it uses
};

}  // namespace canteen::devices
