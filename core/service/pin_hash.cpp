#include "core/service/pin_hash.h"

#include <sodium.h>

#include <algorithm>

#include "core/base/check.h"

namespace canteen::service {

PinKey::~PinKey() {
    sodium_memzero(bytes.data(), bytes.size());
}

Bytes hashPin(const PinKey& key, StaffId person, std::string_view pin, BytesView salt, std::uint64_t passes,
              std::uint64_t memoryBytes) {
    require(salt.size() == crypto_pwhash_SALTBYTES, "salt of a PIN has the wrong length");
    if (sodium_init() < 0) throw MachineFailure("libsodium does not start");
    // The person goes in too, so that one person's verifier proves nothing when copied to another.
    std::array<char, crypto_auth_hmacsha256_BYTES> mixed{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.bytes.data(), key.bytes.size());
    crypto_auth_hmacsha256_update(&state, person.uuid.bytes.data(), person.uuid.bytes.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(pin).data(), pin.size());
    std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> tag{};
    crypto_auth_hmacsha256_final(&state, tag.data());
    std::transform(tag.begin(), tag.end(), mixed.begin(),
                   [](std::uint8_t byte) { return static_cast<char>(byte); });

    Bytes verifier(kPinVerifierBytes);
    const int failed = crypto_pwhash(verifier.data(), verifier.size(), mixed.data(), mixed.size(),
                                     salt.data(), passes, memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(mixed.data(), mixed.size());
    sodium_memzero(tag.data(), tag.size());
    sodium_memzero(&state, sizeof state);
    if (failed != 0) throw MachineFailure("no memory to hash a PIN");
    return verifier;
}

bool equalVerifiers(BytesView a, BytesView b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Bytes makePinSalt() {
    Bytes salt(kPinSaltBytes);
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

}  // namespace canteen::service
