#include "core/ledger/entry.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

#include "core/base/text_id.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/cbor.h"

namespace canteen::ledger {
namespace {

constexpr std::size_t kFields = 22;

Error wrong(const char* what, const CborReader& in) {
    return {ErrorKind::Invalid, TextId::StoreCorrupt,
            fmt::format("record does not fit: {} at byte {}", what, in.position())};
}

// What encode() promises beyond the types.
const char* contradiction(const Entry& entry) {
    if (entry.seq == 0) return "seq is 0";
    if (static_cast<int>(entry.kind) <= 0) return "no kind";
    if (entry.clock < ClockState::Synced || entry.clock > ClockState::Jumped) return "clock state";
    if (entry.relation < Relation::None || entry.relation > Relation::Undoes) return "relation";
    if (entry.refers.has_value() != (entry.relation != Relation::None)) return "refers without relation";
    if (!isCanonicalArray(entry.body)) return "body";
    return nullptr;
}

// Every field in its order on paper, after the version.
template <class Self, class V>
void fields(Self& e, V& v) {
    v(e.seq), v(e.previous), v(e.kind), v(e.id), v(e.site), v(e.terminal);
    v(e.happenedAt), v(e.enteredAt), v(e.effectiveAt), v(e.monotonicMs), v(e.boot);
    v(e.zoneOffsetMinutes), v(e.clock), v(e.signatures), v(e.relation), v(e.refers);
    v(e.late), v(e.reason), v(e.note), v(e.rules), v(e.body);
}

bool openArray(CborReader& in) {
    std::size_t count = 0;
    std::int64_t version = 0;
    return in.array(count) && count == kFields && in.integer(version) && version == Entry::kVersion;
}

}  // namespace

Bytes encode(const Entry& entry) {
    if (const char* what = contradiction(entry)) throw Bug(what);
    CborWriter out;
    out.array(kFields);
    out.integer(Entry::kVersion);
    codec::FieldWriter writer(out, nullptr);
    fields(entry, writer);
    return out.take();
}

Result<Entry> decode(BytesView bytes) {
    CborReader in(bytes);
    if (!openArray(in)) return wrong("head or version", in);
    Entry entry;
    codec::FieldReader reader(in, nullptr);
    fields(entry, reader);
    if (!reader.ok()) return wrong("field", in);
    if (!in.atEnd()) return wrong("bytes follow", in);
    if (const char* what = contradiction(entry)) return wrong(what, in);
    return entry;
}

Hash hashEntry(BytesView canonical) {
    static constexpr std::uint8_t kLeaf = 0;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, &kLeaf, 1);
    crypto_hash_sha256_update(&state, canonical.data(), canonical.size());
    Hash hash;
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

Result<ChainLink> readLink(BytesView canonical) {
    CborReader in(canonical);
    std::int64_t seq = 0;
    BytesView previous;
    ChainLink link;
    if (!openArray(in) || !in.integer(seq) || seq < 1 || !in.bytes(previous) ||
        previous.size() != link.previous.size()) {
        return wrong("link", in);
    }
    link.seq = static_cast<std::uint64_t>(seq);
    std::copy(previous.begin(), previous.end(), link.previous.begin());
    return link;
}

}  // namespace canteen::ledger
