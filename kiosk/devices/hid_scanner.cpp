#include "kiosk/devices/hid_scanner.h"

#include <fcntl.h>
#include <libevdev/libevdev.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "kiosk/devices/open_file.h"
#include "kiosk/devices/patience.h"

namespace canteen::devices {
namespace {

constexpr int kWaitMs = 200;

class DeviceKeys final : public KeyEvents {
  public:
    DeviceKeys(std::unique_ptr<OpenFile> file, libevdev* device) : file_(std::move(file)), device_(device) {}
    ~DeviceKeys() override {
        libevdev_grab(device_, LIBEVDEV_UNGRAB);
        libevdev_free(device_);
    }
    DeviceKeys(const DeviceKeys&) = delete;
    DeviceKeys& operator=(const DeviceKeys&) = delete;

    Next next(KeyEvent& event, int milliseconds) override {
        if (libevdev_has_event_pending(device_) == 0) {
            pollfd waiting{file_->get(), POLLIN, 0};
            const int ready = poll(&waiting, 1, milliseconds);
            if (ready == 0 || (ready < 0 && errno == EINTR)) return Next::Nothing;
            if (ready < 0) return Next::Gone;
        }
        input_event raw{};
        const int status = libevdev_next_event(device_, LIBEVDEV_READ_FLAG_NORMAL, &raw);
        if (status == LIBEVDEV_READ_STATUS_SYNC) {
            while (libevdev_next_event(device_, LIBEVDEV_READ_FLAG_SYNC, &raw) == LIBEVDEV_READ_STATUS_SYNC) {
            }
            return Next::Lost;
        }
        if (status == -EAGAIN) return Next::Nothing;
        if (status < 0) return Next::Gone;
        if (raw.type != EV_KEY) return Next::Nothing;
        event = {raw.code, raw.value};
        return Next::Event;
    }

  private:
    std::unique_ptr<OpenFile> file_;
    libevdev* device_;
};

class RecordedKeys final : public KeyEvents {
  public:
    explicit RecordedKeys(std::unique_ptr<OpenFile> file) : file_(std::move(file)) {}

    Next next(KeyEvent& event, int /*milliseconds*/) override {
        input_event raw{};
        if (::read(file_->get(), &raw, sizeof raw) != static_cast<ssize_t>(sizeof raw)) return Next::Gone;
        if (raw.type == EV_SYN && raw.code == SYN_DROPPED) return Next::Lost;
        if (raw.type != EV_KEY) return Next::Nothing;
        event = {raw.code, raw.value};
        return Next::Event;
    }

  private:
    std::unique_ptr<OpenFile> file_;
};

port::DeviceState stateAfterOpening(int error) {
    return error == ENOENT || error == ENODEV || error == ENXIO ? port::DeviceState::Absent
                                                                : port::DeviceState::Failed;
}

}  // namespace

OpenedKeys openKeyDevice(const std::filesystem::path& path) {
    auto file = std::make_unique<OpenFile>(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file->get() < 0) return {nullptr, stateAfterOpening(errno)};
    libevdev* device = nullptr;
    if (libevdev_new_from_fd(file->get(), &device) != 0) return {nullptr, port::DeviceState::Failed};
    if (libevdev_grab(device, LIBEVDEV_GRAB) != 0) {
        libevdev_free(device);
        return {nullptr, port::DeviceState::Failed};
    }
    return {std::make_unique<DeviceKeys>(std::move(file), device), port::DeviceState::Ready};
}

OpenedKeys openKeyRecording(const std::filesystem::path& path) {
    auto file = std::make_unique<OpenFile>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file->get() < 0) return {nullptr, stateAfterOpening(errno)};
    return {std::make_unique<RecordedKeys>(std::move(file)), port::DeviceState::Ready};
}

HidScanner::HidScanner(std::filesystem::path path, ScanFraming framing, std::function<void()> wake,
                       Opener open)
    : path_(std::move(path)),
      framing_(std::move(framing)),
      open_(std::move(open)),
      mailbox_(std::move(wake)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

void HidScanner::work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const OpenedKeys opened = open_(path_);
        mailbox_.set(opened.state);
        if (opened.events) {
            read(*opened.events, stop);
            mailbox_.set(port::DeviceState::Absent);
        }
        waitUnlessStopped(stop, kReopenAfter);
    }
}

void HidScanner::read(KeyEvents& events, const std::stop_token& stop) {
    KeyDecoder decoder;
    ScanLine line(framing_);
    while (!stop.stop_requested()) {
        KeyEvent event;
        const KeyEvents::Next next = events.next(event, kWaitMs);
        const auto now = std::chrono::steady_clock::now();
        std::optional<Bytes> code;
        if (next == KeyEvents::Next::Gone) return;
        if (next == KeyEvents::Next::Lost) {
            decoder.reset();
            line.spoil();
        } else if (next == KeyEvents::Next::Event) {
            if (const auto byte = decoder.feed(event)) code = line.feed(*byte, now);
        } else {
            code = line.idle(now);
        }
        if (code) mailbox_.put({std::move(*code), codes::Symbology::Unknown, CodeMethod::HidScanner, {}});
    }
}

}  // namespace canteen::devices
