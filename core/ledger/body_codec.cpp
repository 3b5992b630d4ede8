#include "core/ledger/body_codec.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

#include "core/base/text_id.h"

namespace canteen::ledger {

Hash commitment(const PersonalValue& personal) {
    static constexpr std::uint8_t kEnd = 0;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, personal.salt.data(), personal.salt.size());
    crypto_hash_sha256_update(&state, bytesOf(personal.field).data(), personal.field.size());
    crypto_hash_sha256_update(&state, &kEnd, 1);
    crypto_hash_sha256_update(&state, personal.value.data(), personal.value.size());
    Hash hash;
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

bool holdsCommitment(BytesView body, const Hash& wanted) {
    CborReader in(body);
    std::size_t count = 0;
    std::int64_t number = 0;
    BytesView bytes;
    std::string_view text;
    while (!in.atEnd()) {
        if (in.bytes(bytes)) {
            if (std::equal(bytes.begin(), bytes.end(), wanted.begin(), wanted.end())) return true;
        } else if (!in.array(count) && !in.integer(number) && !in.text(text) && !in.null()) {
            return false;
        }
    }
    return false;
}

std::array<std::uint8_t, 16> makeSalt() {
    std::array<std::uint8_t, 16> salt;
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

namespace codec {

Error wrongBody(Kind kind, std::size_t position) {
    return {ErrorKind::Invalid, TextId::StoreCorrupt,
            fmt::format("body of kind {} does not fit at byte {}", static_cast<int>(kind), position)};
}

}  // namespace codec
}  // namespace canteen::ledger
