#include "core/store/head_signing.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/merkle.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kLast = "SELECT coalesce(max(seq), 0) FROM ledger";
constexpr Sql kRangeUpTo = "SELECT size, compact FROM heads WHERE size <= ?1 ORDER BY size DESC LIMIT 1";
constexpr Sql kHashes = "SELECT hash FROM ledger WHERE seq > ?1 AND seq <= ?2 ORDER BY seq";

std::vector<Hash> rootsIn(BytesView bytes) {
    std::vector<Hash> roots(bytes.size() / Hash{}.size());
    for (std::size_t i = 0; i < roots.size(); ++i)
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * roots[i].size()), roots[i].size(),
                    roots[i].begin());
    return roots;
}

}  // namespace

Snapshot::Snapshot(Database& db) : db_(db) {
    db_.execute("BEGIN");
    // The moment is that of the first read.
    static_cast<void>(lastSeqOf(db_));
}

Snapshot::~Snapshot() {
    try {
        db_.execute("COMMIT");
    } catch (const SqliteError&) {  // closing the connection ends it as well
    }
}

std::uint64_t lastSeqOf(Database& db) {
    return db.single<std::uint64_t>(kLast).value_or(0);
}

Hash rootOver(Database& db, std::uint64_t size) {
    ledger::MerkleRange range;
    if (Query query = db.query(kRangeUpTo, size); query.step()) {
        auto stored =
            ledger::MerkleRange::resume(query.row().get<std::uint64_t>(0), rootsIn(query.row().blob(1)));
        // A damaged range costs time, not truth: begin at the first record.
        if (stored) range = std::move(*stored);
    }
    for (const Row& row : db.query(kHashes, range.size(), size)) range.add(row.get<Hash>(0));
    return range.root();
}

Result<std::string> signHeadBeside(Database& db, const std::filesystem::path& keys) {
    const std::uint64_t last = lastSeqOf(db);
    const auto newest = newestHead(db);
    if (newest && newest->size == last) return newest->note;
    const auto entry = findEntry(db, last);
    if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no record to sign"};
    const auto key = keyBeside(keys);
    if (!key) return key.error();
    if (newest && !ledger::verifyHead(newest->note, key->publicKey))
        return Error{ErrorKind::Refused, TextId::StoreCorrupt, "the key did not sign the stored heads"};
    return ledger::signHead({ledger::originOf(entry->site, entry->terminal), last, rootOver(db, last)}, *key);
}

Result<ledger::TerminalKey> keyBeside(const std::filesystem::path& keys) {
    try {
        if (!std::filesystem::exists(keys / "terminal.key"))
            return Error{ErrorKind::NotFound, TextId::NotFound, "no terminal.key in " + keys.string()};
        return ledger::loadTerminalKey(keys);
    } catch (const MachineFailure& failure) {
        return Error{ErrorKind::Machine, TextId::StoreFailed, failure.what()};
    }
}

}  // namespace canteen::store
