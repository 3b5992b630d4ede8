#include "kiosk/devices/hid_scanner.h"

#include <gtest/gtest.h>
#include <linux/input.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "core/base/check.h"

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;

// What a scanner with a US keymap sends for a text; \x1d goes out as Alt+029.
class Recording {
  public:
    Recording& type(std::string_view text) {
        for (const char c : text) character(c);
        return *this;
    }
    Recording& key(int code, int value) {
        add(EV_KEY, code, value);
        add(EV_SYN, SYN_REPORT, 0);
        return *this;
    }
    Recording& tap(int code) { return key(code, 1).key(code, 0); }
    Recording& drop() {
        add(EV_SYN, SYN_DROPPED, 0);
        return *this;
    }
    void write(const fs::path& file) const {
        std::ofstream out(file, std::ios::binary | std::ios::app);
        out.write(reinterpret_cast<const char*>(events_.data()),
                  static_cast<std::streamsize>(events_.size() * sizeof(input_event)));
    }
    [[nodiscard]] const std::vector<input_event>& events() const { return events_; }

  private:
    void add(int type, int code, int value) {
        input_event event{};
        event.type = static_cast<std::uint16_t>(type);
        event.code = static_cast<std::uint16_t>(code);
        event.value = value;
        events_.push_back(event);
    }
    void character(char c) {
        static constexpr std::string_view kDigits = "1234567890";
        static constexpr std::array kLetters{KEY_A, KEY_B, KEY_C, KEY_D, KEY_E, KEY_F, KEY_G, KEY_H, KEY_I,
                                             KEY_J, KEY_K, KEY_L, KEY_M, KEY_N, KEY_O, KEY_P, KEY_Q, KEY_R,
                                             KEY_S, KEY_T, KEY_U, KEY_V, KEY_W, KEY_X, KEY_Y, KEY_Z};
        if (const auto at = kDigits.find(c); at != std::string_view::npos) {
            tap(KEY_1 + static_cast<int>(at));
        } else if (c >= 'A' && c <= 'Z') {
            key(KEY_LEFTSHIFT, 1).tap(kLetters.at(static_cast<std::size_t>(c - 'A'))).key(KEY_LEFTSHIFT, 0);
        } else if (c >= 'a' && c <= 'z') {
            tap(kLetters.at(static_cast<std::size_t>(c - 'a')));
        } else if (c == '\x1d') {
            key(KEY_LEFTALT, 1).tap(KEY_KP0).tap(KEY_KP2).tap(KEY_KP9).key(KEY_LEFTALT, 0);
        } else if (c == ':') {
            key(KEY_RIGHTSHIFT, 1).tap(KEY_SEMICOLON).key(KEY_RIGHTSHIFT, 0);
        } else if (c == '\r') {
            tap(KEY_ENTER);
        } else {
            throw Bug("no key for this character");
        }
    }
    std::vector<input_event> events_;
};

std::string decode(const Recording& recording) {
    KeyDecoder decoder;
    std::string text;
    for (const input_event& event : recording.events())
        if (event.type == EV_KEY)
            if (const auto byte = decoder.feed({event.code, event.value})) text += static_cast<char>(*byte);
    return text;
}

TEST(KeyDecoderTest, ReadsWhatAScannerTypes) {
    EXPECT_EQ(decode(Recording().type("CK1:X:17:1d0f\r")), "CK1:X:17:1d0f\r");
}

TEST(KeyDecoderTest, ReadsTheGroupSeparatorAsAltNumberAndAsControlCharacter) {
    EXPECT_EQ(decode(Recording().type("10A\x1d"
                                      "21B")),
              "10A\x1d"
              "21B");
    EXPECT_EQ(decode(Recording().key(KEY_LEFTCTRL, 1).tap(KEY_RIGHTBRACE).key(KEY_LEFTCTRL, 0)), "\x1d");
}

TEST(KeyDecoderTest, AHeldKeyCountsOnce) {
    EXPECT_EQ(decode(Recording().key(KEY_7, 1).key(KEY_7, 2).key(KEY_7, 2).key(KEY_7, 0)), "7");
}

TEST(KeyDecoderTest, AltNumbersBeyondAByteAreNothing) {
    EXPECT_EQ(
        decode(Recording().key(KEY_LEFTALT, 1).tap(KEY_KP9).tap(KEY_KP9).tap(KEY_KP9).key(KEY_LEFTALT, 0)),
        "");
    EXPECT_EQ(decode(Recording().tap(KEY_F1).tap(KEY_HOME).type("5")), "5");
}

// A folder with recordings; each time the scanner is opened it finds the next one.
class HidScannerTest : public ::testing::Test {
  protected:
    HidScannerTest() : folder_(fs::temp_directory_path() / ("hid-scanner-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~HidScannerTest() override { fs::remove_all(folder_); }

    void plugIn(const Recording& recording) { recording.write(folder_ / std::to_string(recordings_++)); }
    HidScanner start(ScanFraming framing = {}) {
        return {
            folder_, std::move(framing), [this] { ++woken_; },
            [this](const fs::path& folder) { return openKeyRecording(folder / std::to_string(opened_++)); }};
    }
    // Waits for so many codes, five seconds at most.
    static std::vector<std::string> codesOf(HidScanner& scanner, std::size_t count) {
        std::vector<std::string> all;
        for (int i = 0; i < 500 && all.size() < count; ++i) {
            for (const auto& event : scanner.take()) {
                EXPECT_EQ(event.method, CodeMethod::HidScanner);
                all.emplace_back(textOf(event.bytes));
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return all;
    }

    fs::path folder_;
    int recordings_ = 0;
    std::atomic<int> opened_{0};
    std::atomic<int> woken_{0};
};

using Codes = std::vector<std::string>;

TEST_F(HidScannerTest, HandsOverTheCodesOfADevice) {
    plugIn(
        Recording().type("6901234567892\r010690123456789210A\x1d"
                         "21B\r"));
    HidScanner scanner = start();
    EXPECT_EQ(codesOf(scanner, 2), (Codes{"6901234567892",
                                          "010690123456789210A\x1d"
                                          "21B"}));
    EXPECT_GE(woken_.load(), 2);
}

TEST_F(HidScannerTest, ADeviceThatIsPluggedInAgainGoesOnReading) {
    plugIn(Recording().type("11\r"));
    plugIn(Recording().type("22\r"));
    HidScanner scanner = start();
    EXPECT_EQ(codesOf(scanner, 2), (Codes{"11", "22"}));
}

TEST_F(HidScannerTest, ACodeThatIsCutOffByPullingTheDeviceIsNotTakenUpAgain) {
    plugIn(Recording().type("690123"));
    plugIn(Recording().type("4567892\r"));
    HidScanner scanner = start();
    EXPECT_EQ(codesOf(scanner, 1), Codes{"4567892"});
}

TEST_F(HidScannerTest, AfterLostEventsTheBrokenCodeIsThrownAway) {
    plugIn(Recording().type("6901").drop().type("567892\r4006381333931\r"));
    HidScanner scanner = start();
    EXPECT_EQ(codesOf(scanner, 1), Codes{"4006381333931"});
}

TEST_F(HidScannerTest, ADeviceThatIsNotThereIsAbsentAndOneThatCannotBeTakenHasFailed) {
    HidScanner nothing(folder_ / "no-such-device", {}, [] {});
    EXPECT_EQ(openKeyDevice(folder_ / "no-such-device").state, port::DeviceState::Absent);
    std::ofstream(folder_ / "file") << "no device";
    EXPECT_EQ(openKeyDevice(folder_ / "file").state, port::DeviceState::Failed);
    EXPECT_EQ(nothing.state(), port::DeviceState::Absent);
}

}  // namespace
}  // namespace canteen::devices
