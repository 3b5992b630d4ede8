#include "core/codes/address.h"

#include "core/base/bytes.h"
#include "core/codes/characters.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kLongest = 4096;

// What comes before the first of `marks`; it and the mark are taken off `text`.
std::string_view cutBefore(std::string_view& text, std::string_view marks) {
    const std::size_t end = std::min(text.find_first_of(marks), text.size());
    const std::string_view before = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return before;
}

}  // namespace

std::optional<Address> readAddress(std::string_view text) {
    text = trimmed(text);
    const std::size_t scheme = startsWithWord(text, "HTTPS://") ? 8 : startsWithWord(text, "HTTP://") ? 7 : 0;
    if (scheme == 0 || text.size() > kLongest) return std::nullopt;
    text = cutBefore(text, "#").substr(scheme);
    std::string_view path = cutBefore(text, "?");
    std::string_view query = text;
    cutBefore(path, "/");
    Address address;
    while (!path.empty()) address.path.push_back(percentDecoded(cutBefore(path, "/")));
    while (!query.empty()) {
        std::string_view value = cutBefore(query, "&;");
        const std::string_view key = cutBefore(value, "=");
        address.query.emplace_back(percentDecoded(key), percentDecoded(value));
    }
    return address;
}

std::string percentDecoded(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        Bytes byte;
        if (text[at] == '%' && at + 2 < text.size() && fromHex(text.substr(at + 1, 2), byte)) {
            decoded += static_cast<char>(byte.front());
            at += 2;
        } else {
            decoded += text[at];
        }
    }
    return decoded;
}

}  // namespace canteen::codes
