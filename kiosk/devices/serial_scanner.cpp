#include "kiosk/devices/serial_scanner.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>

#include <array>
#include <cerrno>
#include <utility>

#include "kiosk/devices/open_file.h"
#include "kiosk/devices/patience.h"

namespace canteen::devices {
namespace {

constexpr int kWaitMs = 50;

std::optional<speed_t> speedOf(int baud) {
    static constexpr std::array<std::pair<int, speed_t>, 8> kSpeeds{{{1200, B1200},
                                                                     {2400, B2400},
                                                                     {4800, B4800},
                                                                     {9600, B9600},
                                                                     {19200, B19200},
                                                                     {38400, B38400},
                                                                     {57600, B57600},
                                                                     {115200, B115200}}};
    for (const auto& [number, speed] : kSpeeds)
        if (number == baud) return speed;
    return std::nullopt;
}

// Raw bytes, 8N1, for nobody else.
bool prepare(int fd, int baud) {
    termios line{};
    const auto speed = speedOf(baud);
    if (!speed || tcgetattr(fd, &line) != 0) return false;
    cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | CRTSCTS);
    return cfsetispeed(&line, *speed) == 0 && cfsetospeed(&line, *speed) == 0 &&
           tcsetattr(fd, TCSANOW, &line) == 0 && ioctl(fd, TIOCEXCL) == 0;
}

// What comes within a moment; nothing when the line was pulled out.
std::optional<Bytes> receive(int fd) {
    pollfd waiting{fd, POLLIN, 0};
    const int ready = poll(&waiting, 1, kWaitMs);
    if (ready == 0 || (ready < 0 && errno == EINTR)) return Bytes{};
    if (ready < 0) return std::nullopt;
    std::array<std::uint8_t, 256> buffer{};
    const ssize_t count = read(fd, buffer.data(), buffer.size());
    if (count < 0 && errno == EAGAIN) return Bytes{};
    if (count <= 0) return std::nullopt;
    return Bytes(buffer.begin(), buffer.begin() + count);
}

}  // namespace

SerialScanner::SerialScanner(std::filesystem::path path, int baud, ScanFraming framing,
                             std::function<void()> wake)
    : path_(std::move(path)),
      baud_(baud),
      framing_(std::move(framing)),
      mailbox_(std::move(wake)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

void SerialScanner::work(const std::stop_token& stop) {
    for (; !stop.stop_requested(); waitUnlessStopped(stop, kReopenAfter)) {
        const OpenFile file(open(path_.c_str(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
        if (!file || !prepare(file.get(), baud_)) {
            mailbox_.set(!file && errno == ENOENT ? port::DeviceState::Absent : port::DeviceState::Failed);
            continue;
        }
        mailbox_.set(port::DeviceState::Ready);
        listen(file.get(), stop);
        mailbox_.set(port::DeviceState::Absent);
    }
}

void SerialScanner::listen(int fd, const std::stop_token& stop) {
    ScanLine line(framing_);
    const auto put = [&](std::optional<Bytes> code) {
        if (code) mailbox_.put({std::move(*code), codes::Symbology::Unknown, CodeMethod::Serial, {}});
    };
    while (!stop.stop_requested()) {
        const auto bytes = receive(fd);
        if (!bytes) return;
        const auto now = std::chrono::steady_clock::now();
        for (const std::uint8_t byte : *bytes) put(line.feed(byte, now));
        if (bytes->empty()) put(line.idle(now));
    }
}

}  // namespace canteen::devices
