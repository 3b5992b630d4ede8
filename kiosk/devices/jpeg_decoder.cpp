#include "kiosk/devices/jpeg_decoder.h"

#include <stb_image.h>

#include <algorithm>
#include <array>
#include <memory>

namespace canteen::devices {
namespace {

constexpr int kMostSide = 4096;
constexpr std::size_t kMostBytes = 4U << 20U;
constexpr std::array<std::uint8_t, 2> kJpeg{0xFF, 0xD8};
constexpr std::array<std::uint8_t, 8> kPng{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

template <class Mark>
bool beginsWith(BytesView bytes, const Mark& mark) {
    return bytes.size() >= mark.size() && std::equal(mark.begin(), mark.end(), bytes.begin());
}

}  // namespace

std::optional<port::Pixels> JpegDecoder::decode(BytesView image) const {
    // The library would read other formats, too.
    if (image.size() > kMostBytes || !(beginsWith(image, kJpeg) || beginsWith(image, kPng)))
        return std::nullopt;
    const auto size = static_cast<int>(image.size());
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(image.data(), size, &width, &height, &channels) == 0) return std::nullopt;
    if (width <= 0 || height <= 0 || width > kMostSide || height > kMostSide) return std::nullopt;
    const int wanted = channels == 1 ? 1 : 3;
    const std::unique_ptr<stbi_uc, void (*)(void*)> decoded(
        stbi_load_from_memory(image.data(), size, &width, &height, &channels, wanted), stbi_image_free);
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
