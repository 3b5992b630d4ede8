#include "core/store/pack_queries.h"

#include <fmt/format.h>

namespace canteen::store {
namespace {

constexpr const char* kBegin = "BEGIN";
constexpr const char* kEnd = "ROLLBACK";
constexpr const char* kCount = "SELECT coalesce(max(seq), 0) FROM ledger";
constexpr const char* kSelectFrom = "SELECT seq, kind, hash, entry FROM ledger WHERE seq >= ?1 ORDER BY seq";
constexpr const char* kSelectEntry = "SELECT entry FROM ledger WHERE seq = ?1";
constexpr const char* kSelectHeads =
    "SELECT size, root, signed_at, note FROM heads WHERE size BETWEEN ?1 AND ?2 ORDER BY size";
constexpr const char* kSelectPersonal =
    "SELECT seq, field, salt, value FROM personal WHERE seq = ?1 ORDER BY field";

}  // namespace

ReadSnapshot::ReadSnapshot(Database& db) : db_(db) {
    db_.run(kBegin);
}

ReadSnapshot::~ReadSnapshot() {
    try {
        db_.run(kEnd);
    } catch (const SqliteError&) {
        // Closing the connection ends it.
    }
}

std::uint64_t countEntries(Database& db) {
    return db.single<std::uint64_t>(kCount).value_or(0);
}

bool eachEntry(Database& db, std::uint64_t first, const std::function<bool(const LedgerRow&)>& look) {
    for (const Row row : db.query(kSelectFrom, first)) {
        if (!look({row.get<std::uint64_t>(0), row.get<Kind>(1), row.get<Hash>(2), row.blob(3)})) return false;
    }
    return true;
}

Bytes entryBytes(Database& db, std::uint64_t seq) {
    auto bytes = db.single<Bytes>(kSelectEntry, seq);
    if (!bytes) throw MachineFailure(fmt::format("no record {}", seq));
    return std::move(*bytes);
}

std::vector<SignedHead> headsBetween(Database& db, std::uint64_t first, std::uint64_t last) {
    std::vector<SignedHead> heads;
    for (const Row row : db.query(kSelectHeads, first, last)) {
        SignedHead head;
        row.into(head.size, head.root, head.signedAt, head.note);
        heads.push_back(std::move(head));
    }
    return heads;
}

std::vector<PersonalRow> personalRows(Database& db, std::uint64_t seq) {
    std::vector<PersonalRow> rows;
    for (const Row row : db.query(kSelectPersonal, seq)) {
        rows.push_back({row.get<std::uint64_t>(0), row.get<std::string>(1),
                        row.get<std::array<std::uint8_t, 16>>(2), row.get<Bytes>(3)});
    }
    return rows;
}

}  // namespace canteen::store
