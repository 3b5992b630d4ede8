#include "core/codes/label.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/codes/characters.h"

namespace canteen::codes {
namespace {

constexpr std::string_view kPrefix = "CK1:";
constexpr std::size_t kLongestId = 40;
// Digits and letters that are not mistaken for one another when read aloud (no I, L, O, U).
constexpr std::string_view kBadgeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kBadgeLength = 26;

std::string canonical(std::string_view code) {
    code = trimmed(code);
    if (code.size() > kPrefix.size() + 2 + kLongestId + 5) return {};
    return uppered(code);
}

bool isType(char c) {
    return std::string_view("BXSFLCP").find(c) != std::string_view::npos;
}

bool isId(std::string_view id) {
    return !id.empty() && id.size() <= kLongestId &&
           std::all_of(id.begin(), id.end(), [](char c) { return isDigit(c) || isUpper(c) || c == '-'; });
}

}  // namespace

std::uint16_t crc16(std::string_view text) {
    unsigned crc = 0xFFFF;
    for (const std::uint8_t byte : bytesOf(text)) {
        crc ^= static_cast<unsigned>(byte) << 8;
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 0x8000U) != 0 ? (crc << 1) ^ 0x1021U : crc << 1;
        crc &= 0xFFFFU;
    }
    return static_cast<std::uint16_t>(crc);
}

std::string writeLabel(const Label& label) {
    const char type = static_cast<char>(label.type);
    require(isType(type) && isId(label.id), "a label of unknown type or with an id of the wrong form");
    const std::string body = fmt::format("{}{}:{}", kPrefix, type, label.id);
    return fmt::format("{}:{:04X}", body, crc16(body));
}

std::optional<Label> readLabel(std::string_view code) {
    const std::string text = canonical(code);
    if (!text.starts_with(kPrefix) || text.size() < kPrefix.size() + 8) return std::nullopt;
    const std::size_t idAt = kPrefix.size() + 2;
    const std::size_t crcAt = text.size() - 4;
    if (text[idAt - 1] != ':' || text[crcAt - 1] != ':' || crcAt - 1 <= idAt) return std::nullopt;
    const char type = text[kPrefix.size()];
    std::string id = text.substr(idAt, crcAt - 1 - idAt);
    if (!isType(type) || !isId(id)) return std::nullopt;
    if (fmt::format("{:04X}", crc16(std::string_view(text).substr(0, crcAt - 1))) != text.substr(crcAt))
        return std::nullopt;
    return Label{static_cast<LabelType>(type), std::move(id)};
}

bool looksLikeLabel(std::string_view code) {
    return canonical(code).starts_with(kPrefix);
}

Label labelOf(LabelType type, const Uuid& id) {
    Label label{type, {}};
    for (const std::uint8_t byte : id.bytes) label.id += fmt::format("{:02X}", byte);
    return label;
}

std::optional<Uuid> uuidOf(const Label& label) {
    constexpr std::size_t kDigits = 32;
    if (label.id.size() != kDigits) return std::nullopt;
    // 8-4-4-4-12
    std::string dashed = label.id;
    for (const std::size_t at : {20U, 16U, 12U, 8U}) dashed.insert(at, 1, '-');
    return parseUuid(dashed);
}

Label makeBadge() {
    Label badge{LabelType::Badge, {}};
    while (badge.id.size() < kBadgeLength)
        badge.id += kBadgeAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kBadgeAlphabet.size()))];
    return badge;
}

Hash badgeFingerprint(const Label& badge) {
    const std::string code = writeLabel(badge);
    Hash hash{};
    crypto_hash_sha256(hash.data(), bytesOf(code).data(), code.size());
    return hash;
}

}  // namespace canteen::codes
