// SQL constants that share a column list.
#pragma once

#include <array>
#include <cstddef>

namespace canteen::store {

namespace joining {

template <std::size_t N>
constexpr std::size_t lengthOf(const char (&)[N]) {
    return N - 1;
}

template <const auto&... parts>
constexpr auto join() {
    std::array<char, (lengthOf(parts) + ... + 1)> text{};
    std::size_t at = 0;
    const auto append = [&](const char* part, std::size_t length) {
        for (std::size_t i = 0; i < length; ++i) text[at++] = part[i];
    };
    (append(parts, lengthOf(parts)), ...);
    return text;
}

}  // namespace joining

// The parts one after the other, put together by the compiler: constexpr Sql kFind = kJoined<kSelect,
// kWhereId>.data();
template <const auto&... parts>
inline constexpr auto kJoined = joining::join<parts...>();

}  // namespace canteen::store
