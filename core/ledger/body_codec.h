// Bodies of records to canonical CBOR and back, through each record's `fields`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/personal.h"
#include "core/domain/units.h"
#include "core/ledger/cbor.h"

namespace canteen::ledger {

// Value and salt of one personal field, kept beside the ledger. commitment = SHA-256(salt ‖ field ‖ 0x00 ‖
// value).
struct PersonalValue {
    std::string field;
    std::array<std::uint8_t, 16> salt{};
    Bytes value;  // canonical CBOR
};
Hash commitment(const PersonalValue& personal);
// Whether the body holds this commitment. It names its field, so that no list of fields is needed.
bool holdsCommitment(BytesView body, const Hash& wanted);
// A fresh random salt.
std::array<std::uint8_t, 16> makeSalt();

struct EncodedBody {
    Bytes bytes;
    std::vector<PersonalValue> personal;
};

// The personal value of a field, if it has not been erased.
using PersonalLookup = std::function<std::optional<Bytes>(std::string_view field)>;

// Writes the fields as a CBOR array: integers, enums and bool (0, 1) as integers; ids, hashes and Bytes as
// byte strings; strings as text; nothing as null; vectors and nested structs as arrays. A Personal field
// stands as its commitment, its value beside; one that was never given stands as null.
template <class Body>
EncodedBody encodeBody(const Body& body);

// Refuses (Invalid) bytes that are not exactly the fields of `Body`. A Personal field whose value was erased
// comes back empty. Does not compare values with their commitments: that is verification
// (core/store/verify.h).
template <class Body>
Result<Body> decodeBody(BytesView bytes, const PersonalLookup& personal);

}  // namespace canteen::ledger

#include "core/ledger/body_codec_impl.h"
