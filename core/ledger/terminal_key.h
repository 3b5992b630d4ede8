// The terminal's own Ed25519 key, which signs heads. Lies outside the store, so that a copy of the store
// cannot sign.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/bytes.h"

namespace canteen::ledger {

using PublicKey = std::array<std::uint8_t, 32>;

struct TerminalKey {
    PublicKey publicKey{};
    std::array<std::uint8_t, 64> secretKey{};

    static TerminalKey fromSeed(const std::array<std::uint8_t, 32>& seed);
};

// Reads "terminal.key" (32 bytes of seed, readable by its owner only) of the directory; makes directory and
// key when there are none. Throws MachineFailure when the file is unreadable or of another size.
TerminalKey loadTerminalKey(const std::filesystem::path& keys);

// Name of a terminal made of its first public key: "t-" and eight hexadecimal digits.
std::string terminalName(const PublicKey& key);

}  // namespace canteen::ledger
