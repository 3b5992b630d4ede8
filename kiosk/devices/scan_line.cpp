#include "kiosk/devices/scan_line.h"

#include <algorithm>
#include <utility>

namespace canteen::devices {
namespace {

constexpr std::size_t kLongest = 4096;
constexpr std::chrono::seconds kPause{1};

}  // namespace

std::optional<Bytes> ScanLine::finish() {
    Bytes code = std::exchange(bytes_, {});
    if (std::exchange(spoilt_, false)) return std::nullopt;
    const std::string& prefix = framing_.prefix;
    const bool prefixed = code.size() >= prefix.size() &&
                          std::equal(prefix.begin(), prefix.end(), code.begin(), [](char a, std::uint8_t b) {
                              return static_cast<std::uint8_t>(a) == b;
                          });
    if (prefixed) code.erase(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(prefix.size()));
    if (code.empty()) return std::nullopt;
    return code;
}

std::optional<Bytes> ScanLine::feed(std::uint8_t byte, Time now) {
    if (now - last_ > kPause) {
        bytes_.clear();
        spoilt_ = false;
    }
    last_ = now;
    if (framing_.terminator.find(static_cast<char>(byte)) != std::string::npos) return finish();
    if (bytes_.size() == kLongest) spoil();
    if (!spoilt_) bytes_.push_back(byte);
    return std::nullopt;
}

std::optional<Bytes> ScanLine::idle(Time now) {
    if (framing_.silence.count() == 0 || (bytes_.empty() && !spoilt_)) return std::nullopt;
    if (now - last_ < framing_.silence) return std::nullopt;
    return finish();
}

void ScanLine::spoil() {
    bytes_.clear();
    spoilt_ = true;
}

}  // namespace canteen::devices
