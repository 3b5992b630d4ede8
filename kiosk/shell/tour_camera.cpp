#include "kiosk/shell/tour_camera.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::shell {

using namespace canteen;

namespace {

constexpr std::uint32_t kWide = 480;
constexpr std::uint32_t kHigh = 270;
constexpr std::string_view kCode = "9520000000011";

class Canvas {
  public:
    Canvas(std::uint32_t width, std::uint32_t height, std::uint8_t grey)
        : width_(width), bytes_(std::size_t{width} * height, grey) {}

    void box(std::uint32_t x, std::uint32_t y, std::uint32_t w, std::uint32_t h, std::uint8_t grey) {
        for (std::uint32_t row = y; row < y + h; ++row)
            for (std::uint32_t at = x; at < x + w; ++at) bytes_[std::size_t{row} * width_ + at] = grey;
    }
    // A window's light from the upper right, and the grain of a small camera.
    void light() {
        std::uint32_t dice = 7;
        for (std::size_t i = 0; i < bytes_.size(); ++i) {
            dice = dice * 1664525 + 1013904223;
            const int grain = static_cast<int>(dice >> 28) - 8;
            const int fall = static_cast<int>(i % width_) / 24 - static_cast<int>(i / width_) / 20;
            bytes_[i] = static_cast<std::uint8_t>(std::clamp(bytes_[i] + grain + fall, 0, 255));
        }
    }
    Bytes take() { return std::move(bytes_); }

  private:
    std::uint32_t width_;
    Bytes bytes_;
};

// The bars of an EAN-13, two pixels a module (ISO/IEC 15420).
void bars(Canvas& to, std::uint32_t x, std::uint32_t y, std::uint32_t height) {
    constexpr std::array<std::string_view, 10> kLeft{"0001101", "0011001", "0010011", "0111101", "0100011",
                                                     "0110001", "0101111", "0111011", "0110111", "0001011"};
    constexpr std::array<std::string_view, 10> kParity{"LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG",
                                                       "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL"};
    std::string modules = "101";
    const auto digit = [](std::size_t i) { return static_cast<std::size_t>(kCode[i] - '0'); };
    for (std::size_t i = 1; i < kCode.size(); ++i) {
        if (i == 7) modules += "01010";
        std::string code(kLeft[digit(i)]);
        const bool right = i >= 7;
        const bool turned = !right && kParity[digit(0)][i - 1] == 'G';
        if (right || turned)
            for (char& module : code) module = module == '0' ? '1' : '0';
        if (turned) std::reverse(code.begin(), code.end());
        modules += code;
    }
    modules += "101";
    for (std::size_t i = 0; i < modules.size(); ++i)
        if (modules[i] == '1') to.box(x + static_cast<std::uint32_t>(i) * 2, y, 2, height, 30);
}

Bytes packet() {
    Canvas canvas(kWide, kHigh, 84);
    canvas.box(86, 18, 318, 236, 196);
    canvas.box(110, 34, 150, 12, 120);
    for (std::uint32_t line = 0; line < 3; ++line) canvas.box(110, 56 + line * 13, 230 - line * 40, 5, 150);
    canvas.box(128, 108, 226, 118, 238);
    bars(canvas, 146, 120, 84);
    canvas.box(160, 210, 160, 6, 110);
    canvas.light();
    return canvas.take();
}

Bytes paperOnTable() {
    Canvas canvas(kWide, kHigh, 70);
    canvas.box(158, 14, 168, 240, 226);
    canvas.box(204, 30, 76, 8, 96);
    for (std::uint32_t line = 0; line < 17; ++line)
        canvas.box(174, 54 + line * 11, line % 5 == 4 ? 70 : 136, 3, 128);
    canvas.light();
    return canvas.take();
}

}  // namespace

std::vector<port::ScanEvent> TourCamera::take() {
    if (!std::exchange(found_, false)) return {};
    const BytesView code = bytesOf(kCode);
    return {{{code.begin(), code.end()},
             codes::Symbology::Ean13,
             CodeMethod::Camera,
             {{0.29F, 0.43F}, {0.71F, 0.43F}, {0.71F, 0.77F}, {0.29F, 0.77F}}}};
}

std::optional<port::CameraPicture> TourCamera::picture() {
    return port::CameraPicture{kWide, kHigh, paper_ ? paperOnTable() : packet()};
}

std::optional<port::PagePhoto> TourCamera::photo() {
    if (!std::exchange(asked_, false)) return std::nullopt;
    return port::PagePhoto{port::PageVerdict::Good, 1165, 1650, {0xFF, 0xD8}};
}

std::optional<port::Pixels> TourDecoder::decode(BytesView) const {
    constexpr std::uint32_t kPageWide = 583;
    constexpr std::uint32_t kPageHigh = 825;
    Canvas canvas(kPageWide, kPageHigh, 242);
    canvas.box(170, 60, 240, 24, 60);
    for (std::uint32_t line = 0; line < 22; ++line)
        canvas.box(64, 140 + line * 27, line % 5 == 4 ? 250 : 450, 8, 96);
    return port::Pixels{kPageWide, kPageHigh, 1, canvas.take()};
}

}  // namespace kiosk::shell
