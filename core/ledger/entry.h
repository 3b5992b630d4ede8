// The record envelope and its canonical bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/signature.h"
#include "core/domain/vocabulary.h"

namespace canteen::ledger {

// How a record stands to an older one.
enum class Relation { None = 0, Corrects = 1, Voids = 2, Undoes = 3 };

// One immutable record. Order is `seq`, from 1 without gaps; `previous` is the hash of seq - 1 (zeroes for
// the first).
struct Entry {
    static constexpr int kVersion = 1;

    Kind kind{};
    RecordId id;  // made when the form opened: a retry with the same id books once
    std::string site;
    std::string terminal;
    std::uint64_t seq = 0;
    UtcMs happenedAt;
    UtcMs enteredAt;               // the wall clock, however wrong; never editable
    UtcMs effectiveAt;             // trusted time (clock_guard.h)
    std::int64_t monotonicMs = 0;  // CLOCK_BOOTTIME, comparable within one boot
    BootId boot;
    std::int32_t zoneOffsetMinutes = 0;
    ClockState clock{};
    Signatures signatures;
    Relation relation{};
    std::optional<RecordId> refers;  // set exactly when relation is not None
    bool late = false;               // 补录
    Reason reason{};                 // why late, corrected or voided
    std::string note;
    std::string rules;  // version of the rule pack it was judged by
    Hash previous{};
    Bytes body;  // canonical CBOR array of the kind's fields
};

// Canonical bytes: a deterministic CBOR array (RFC 8949 section 4.2.1) of integers, byte strings, UTF-8
// strings, nulls and arrays. Equal entries give equal bytes; core/ledger/README.md lists the fields.
Bytes encode(const Entry& entry);
// Refuses (ErrorKind::Invalid) what encode() would not have written byte for byte. Never throws on any input.
Result<Entry> decode(BytesView bytes);

// SHA-256(0x00 ‖ bytes): both the chain hash and the RFC 6962 leaf hash.
Hash hashEntry(BytesView canonical);

// The two fields that chain verification needs, read without decoding the rest.
struct ChainLink {
    std::uint64_t seq = 0;
    Hash previous{};
};
Result<ChainLink> readLink(BytesView canonical);

}  // namespace canteen::ledger
