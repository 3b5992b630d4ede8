#include "kiosk/devices/serial_scanner.h"

#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <array>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace canteen::devices {
namespace {

using std::chrono::milliseconds;

// Both ends of a line; the scanner is plugged in at `path`.
class Line {
  public:
    Line() {
        std::array<char, 256> name{};
        if (openpty(&scanner_, &terminal_, name.data(), nullptr, nullptr) != 0)
            throw std::runtime_error("pty");
        path = name.data();
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    ~Line() { pullOut(); }

    void send(std::string_view bytes) const {
        ASSERT_EQ(write(scanner_, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    }
    void pullOut() {
        for (int* fd : {&scanner_, &terminal_}) {
            if (*fd >= 0) close(*fd);
            *fd = -1;
        }
    }
    std::string path;

  private:
    int scanner_ = -1;
    int terminal_ = -1;
};

template <class Condition>
bool until(Condition holds) {
    for (int i = 0; i < 500 && !holds(); ++i) std::this_thread::sleep_for(milliseconds(10));
    return holds();
}

std::vector<std::string> codesOf(SerialScanner& scanner, std::size_t count) {
    std::vector<std::string> all;
    until([&] {
        for (const auto& event : scanner.take()) {
            EXPECT_EQ(event.method, CodeMethod::Serial);
            all.emplace_back(textOf(event.bytes));
        }
        return all.size() >= count;
    });
    return all;
}

using Codes = std::vector<std::string>;
constexpr int kBaud = 9600;

TEST(SerialScannerTest, HandsOverCodesByteForByte) {
    const Line line;
    SerialScanner scanner(line.path, kBaud, {}, [] {});
    ASSERT_TRUE(until([&] { return scanner.state() == port::DeviceState::Ready; }));
    line.send(
        "]C10106901234567892\x1d"
        "10A\r\n产品:大米\r\n");
    EXPECT_EQ(codesOf(scanner, 2), (Codes{"]C10106901234567892\x1d"
                                          "10A",
                                          "产品:大米"}));
}

TEST(SerialScannerTest, SilenceEndsACodeOfAScannerWithoutTerminator) {
    const Line line;
    SerialScanner scanner(line.path, kBaud, {.prefix = "", .terminator = "", .silence = milliseconds(100)},
                          [] {});
    ASSERT_TRUE(until([&] { return scanner.state() == port::DeviceState::Ready; }));
    line.send("6901234567892");
    EXPECT_EQ(codesOf(scanner, 1), Codes{"6901234567892"});
}

TEST(SerialScannerTest, ALineThatIsPulledOutIsAbsent) {
    Line line;
    SerialScanner scanner(line.path, kBaud, {}, [] {});
    ASSERT_TRUE(until([&] { return scanner.state() == port::DeviceState::Ready; }));
    line.pullOut();
    EXPECT_TRUE(until([&] { return scanner.state() == port::DeviceState::Absent; }));
}

TEST(SerialScannerTest, WhatIsNoSerialLineHasFailed) {
    SerialScanner scanner("/dev/null", kBaud, {}, [] {});
    EXPECT_TRUE(until([&] { return scanner.state() == port::DeviceState::Failed; }));
}

}  // namespace
}  // namespace canteen::devices
