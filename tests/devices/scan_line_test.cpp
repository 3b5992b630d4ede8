#include "kiosk/devices/scan_line.h"

#include <gtest/gtest.h>

namespace canteen::devices {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class ScanLineTest : public ::testing::Test {
  protected:
    // Everything the bytes complete, 5 ms apart.
    std::vector<std::string> feed(ScanLine& line, std::string_view bytes) {
        std::vector<std::string> codes;
        for (const char c : bytes) {
            now_ += milliseconds(5);
            if (const auto code = line.feed(static_cast<std::uint8_t>(c), now_))
                codes.emplace_back(textOf(*code));
        }
        return codes;
    }
    ScanLine::Time now_{seconds(100)};
};

using Codes = std::vector<std::string>;

TEST_F(ScanLineTest, ACodeEndsAtItsTerminator) {
    ScanLine line{ScanFraming{}};
    EXPECT_EQ(feed(line, "6901234567892\r\n4006381333931\n"), (Codes{"6901234567892", "4006381333931"}));
}

TEST_F(ScanLineTest, EmptyLinesAreNoCodes) {
    ScanLine line{ScanFraming{}};
    EXPECT_EQ(feed(line, "\r\n\r\n\r"), Codes{});
}

TEST_F(ScanLineTest, ThePrefixIsTakenOffOnceAndOnlyWhereItStands) {
    ScanLine line{ScanFraming{.prefix = "#A"}};
    EXPECT_EQ(feed(line,
                   "#A#A12\r"
                   "34\r"
                   "#A\r"),
              (Codes{"#A12", "34"}));
}

TEST_F(ScanLineTest, AnotherTerminatorLeavesLineBreaksInside) {
    ScanLine line{ScanFraming{.prefix = "", .terminator = "\t"}};
    EXPECT_EQ(feed(line, "a\rb\t"), Codes{"a\rb"});
}

TEST_F(ScanLineTest, ACodeThatPausesForASecondWasCutOff) {
    ScanLine line{ScanFraming{}};
    EXPECT_EQ(feed(line, "690123"), Codes{});
    now_ += milliseconds(1001);
    EXPECT_EQ(feed(line, "4567892\r"), Codes{"4567892"});
}

TEST_F(ScanLineTest, SilenceEndsACodeWhereNoTerminatorIsSent) {
    ScanLine line{ScanFraming{.prefix = "", .terminator = "", .silence = milliseconds(100)}};
    feed(line, "6901234567892");
    EXPECT_FALSE(line.idle(now_ + milliseconds(99)));
    const auto code = line.idle(now_ + milliseconds(100));
    ASSERT_TRUE(code);
    EXPECT_EQ(textOf(*code), "6901234567892");
    EXPECT_FALSE(line.idle(now_ + seconds(1)));
}

TEST_F(ScanLineTest, SilenceEndsNothingWhereATerminatorIsSent) {
    ScanLine line{ScanFraming{}};
    feed(line, "690");
    EXPECT_FALSE(line.idle(now_ + milliseconds(900)));
}

TEST_F(ScanLineTest, ALostByteSpoilsThisCodeAndNotTheNext) {
    ScanLine line{ScanFraming{}};
    feed(line, "69012");
    line.spoil();
    EXPECT_EQ(feed(line,
                   "67892\r"
                   "4006381333931\r"),
              Codes{"4006381333931"});
}

TEST_F(ScanLineTest, AnEndlessCodeIsThrownAwayWhole) {
    ScanLine line{ScanFraming{}};
    const std::string longest(4096, 'y');
    EXPECT_EQ(feed(line, longest + "y"), Codes{});
    EXPECT_EQ(feed(line, "\r12\r"), Codes{"12"});
    EXPECT_EQ(feed(line, longest), Codes{});
    EXPECT_EQ(feed(line, "\r"), Codes{longest});
}

}  // namespace
}  // namespace canteen::devices
