#include "core/ledger/terminal_key.h"

#include <sodium.h>

#include <algorithm>
#include <system_error>

#include "core/base/check.h"
#include "core/base/files.h"

namespace canteen::ledger {
namespace {

using Seed = std::array<std::uint8_t, 32>;

Seed makeSeed(const std::filesystem::path& file) {
    Seed seed;
    randombytes_buf(seed.data(), seed.size());
    writeFileDurably(file, seed, 0600);
    return seed;
}

}  // namespace

TerminalKey TerminalKey::fromSeed(const Seed& seed) {
    TerminalKey key;
    crypto_sign_seed_keypair(key.publicKey.data(), key.secretKey.data(), seed.data());
    return key;
}

TerminalKey loadTerminalKey(const std::filesystem::path& keys) {
    if (sodium_init() < 0) throw MachineFailure("libsodium does not start");
    std::error_code error;
    if (std::filesystem::create_directories(keys, error)) {
        std::filesystem::permissions(keys, std::filesystem::perms::owner_all, error);
        syncDirectory(std::filesystem::absolute(keys).parent_path());
    }
    if (error) throw MachineFailure("cannot make " + keys.string() + ": " + error.message());
    const std::filesystem::path file = keys / "terminal.key";
    const std::optional<Bytes> bytes = readFile(file);
    if (!bytes) return TerminalKey::fromSeed(makeSeed(file));
    Seed seed;
    if (bytes->size() != seed.size()) throw MachineFailure(file.string() + " is no key");
    std::copy(bytes->begin(), bytes->end(), seed.begin());
    return TerminalKey::fromSeed(seed);
}

std::string terminalName(const PublicKey& key) {
    Hash hash;
    crypto_hash_sha256(hash.data(), key.data(), key.size());
    return "t-" + toHex(BytesView(hash).first(4));
}

}  // namespace canteen::ledger
