// Typed digits that must not outlive their use.
#pragma once

#include <cstddef>
#include <string>

namespace kiosk {

// Overwrites and empties, in a way the compiler may not leave out.
inline void overwrite(std::string& secret) {
    volatile char* bytes = secret.data();
    for (std::size_t i = 0; i < secret.size(); ++i) bytes[i] = 0;
    secret.clear();
}

}  // namespace kiosk
