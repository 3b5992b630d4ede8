// Raw bytes, and their text forms.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canteen {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;
// A SHA-256 value.
using Hash = std::array<std::uint8_t, 32>;

inline BytesView bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view textOf(BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Lower-case hexadecimal digits, two a byte.
std::string toHex(BytesView bytes);
// Reads an even number of hexadecimal digits of either case into `out`. Returns false, and leaves `out` as it
// was, when a character or the length is wrong.
bool fromHex(std::string_view hex, Bytes& out);

}  // namespace canteen
