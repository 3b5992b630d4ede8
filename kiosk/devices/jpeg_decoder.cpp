#include "kiosk/devices/jpeg_decoder.h"

#include <stb_image.h>

#include <array>
#include <memory>

namespace canteen::devices {
namespace {

constexpr int kMostSide = 4096;
constexpr std::size_t kMostBytes = 4U << 20U;
constexpr std::array<std::uint8_t, 2> kMark{0xFF, 0xD8};

}  // namespace

std::optional<port::Pixels> JpegDecoder::decode(BytesView jpeg) const {
    // The library would read other formats, too.
    if (jpeg.size() < kMark.size() || jpeg.size() > kMostBytes || jpeg[0] != kMark[0] || jpeg[1] != kMark[1])
        return std::nullopt;
    const auto size = static_cast<int>(jpeg.size());
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(jpeg.data(), size, &width, &height, &channels) == 0) return std::nullopt;
    if (width <= 0 || height <= 0 || width > kMostSide || height > kMostSide) return std::nullopt;
    const int wanted = channels == 1 ? 1 : 3;
    const std::unique_ptr<stbi_uc, void (*)(void*)> decoded(
        stbi_load_from_memory(jpeg.data(), size, &width, &height, &channels, wanted), stbi_image_free);
    if (!decoded) return std::nullopt;
    const std::size_t bytes = std::size_t(width) * std::size_t(height) * std::size_t(wanted);
    port::Pixels pixels;
    pixels.width = static_cast<std::uint32_t>(width);
    pixels.height = static_cast<std::uint32_t>(height);
    pixels.channels = static_cast<std::uint32_t>(wanted);
    pixels.bytes.assign(decoded.get(), decoded.get() + bytes);
    return pixels;
}

}  // namespace canteen::devices
