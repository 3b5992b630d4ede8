#include "core/base/ids.h"

#include <sodium.h>

#include <algorithm>
#include <string>

#include "core/base/bytes.h"
#include "core/base/check.h"

namespace canteen {

Uuid makeUuid(UtcMs now) {
    Uuid id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    const auto ms = static_cast<std::uint64_t>(now.value);
    for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (id.bytes[6] & 0x0F));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
    return id;
}

Uuid namedUuid(std::string_view space, std::string_view name) {
    std::string text(space);
    text += '\0';
    text += name;
    Hash hash;
    crypto_hash_sha256(hash.data(), bytesOf(text).data(), text.size());
    Uuid id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    id.bytes[6] = static_cast<std::uint8_t>(0x80 | (id.bytes[6] & 0x0F));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
    return id;
}

std::string toString(const Uuid& id) {
    std::string text = toHex(id.bytes);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, 1, '-');
    return text;
}

std::optional<Uuid> parseUuid(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-')) return std::nullopt;
        if (!dash) digits += text[i];
    }
    Bytes bytes;
    if (!fromHex(digits, bytes)) return std::nullopt;
    Uuid id;
    std::copy_n(bytes.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

}  // namespace canteen
