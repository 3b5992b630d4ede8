// From a PIN to its verifier: HMAC-SHA256 with a key outside the store, then Argon2id. A stolen store alone
// gives nothing to try PINs on. Any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace canteen::service {

// 32 bytes that are wiped when they go.
struct PinKey {
    std::array<std::uint8_t, 32> bytes{};
    PinKey() = default;
    PinKey(const PinKey&) = default;
    PinKey& operator=(const PinKey&) = default;
    ~PinKey();
};

inline constexpr std::size_t kPinSaltBytes = 16;
inline constexpr std::size_t kPinVerifierBytes = 32;

// Throws MachineFailure when there is not enough memory.
Bytes hashPin(const PinKey& key, StaffId person, std::string_view pin, BytesView salt, std::uint64_t passes,
              std::uint64_t memoryBytes);
// In constant time.
bool equalVerifiers(BytesView a, BytesView b);

Bytes makePinSalt();

}  // namespace canteen::service
