#include "kiosk/shell/line_reader.h"

#include <utility>

namespace kiosk::shell {
namespace {

constexpr double kPause = 1.0;
constexpr std::size_t kLongest = 4096;

void appendUtf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

}  // namespace

void LineReader::forgetStale(double seconds) {
    if (seconds - last_ > kPause) line_.clear();
    last_ = seconds;
}

void LineReader::character(char32_t c, double seconds) {
    forgetStale(seconds);
    if (line_.size() < kLongest) appendUtf8(line_, c);
}

std::optional<std::string> LineReader::enter(double seconds) {
    forgetStale(seconds);
    if (line_.empty()) return std::nullopt;
    return std::exchange(line_, {});
}

}  // namespace kiosk::shell
