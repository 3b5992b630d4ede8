// Web addresses as codes hold them: taken apart, never opened.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace canteen::codes {

struct Address {
    std::vector<std::string> path;                           // what stands between the slashes, decoded
    std::vector<std::pair<std::string, std::string>> query;  // decoded
};

// Takes "http://…" or "https://…" of up to 4096 bytes apart; nothing for any other text.
std::optional<Address> readAddress(std::string_view text);

// The text with "%E5" and the like as the bytes they stand for; what is no such sequence stays.
std::string percentDecoded(std::string_view text);

}  // namespace canteen::codes
