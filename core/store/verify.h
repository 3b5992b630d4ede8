// Proof that a store is what it was: by anybody who may read it, beside its writer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/store/database.h"

namespace canteen::store {

// What is looked at. Each level includes those before it.
enum class Depth {
    Chain,    // hashes, links, gap-free sequence
    Records,  // and every field, commitments, signed heads
    All,      // and SQLite's own structure, and projections, made again and compared row by row
};

enum class FaultKind {
    Unreadable,       // SQLite cannot read the file on
    Gap,              // a sequence number is missing
    Altered,          // bytes and hash differ
    ChainBroken,      // the record does not follow the one before
    Malformed,        // hash right, fields wrong
    PersonalAltered,  // a value does not fit its commitment
    HeadWrong,        // a signed head does not fit the records or its key
    ProjectionWrong,  // a projection is not what the ledger says; rebuild() mends that
    Shorter,          // fewer records than a head held elsewhere says
};

struct Fault {
    FaultKind kind{};
    std::uint64_t seq = 0;  // the record; for heads the size; 0 where none is meant
    std::string what;       // English detail: table and columns, or which value
};

struct VerifyReport {
    std::uint64_t records = 0;  // found in order before the first fault, or all
    Hash lastHash{};
    std::uint64_t heads = 0;
    std::uint64_t personal = 0;  // values that are still there and fit
    std::optional<Fault> fault;  // the first
    [[nodiscard]] bool ok() const { return !fault; }
};

struct VerifyOptions {
    Depth depth = Depth::All;
    // A note printed, exported or kept by a hub: the ledger must contain it. Empty = none.
    std::string knownHead;
    // Called now and then with the number of records done; false stops, and the report then covers those.
    std::function<bool(std::uint64_t done)> progress;
};

// Verifies what the connection reads, in one read transaction. Never throws for what it finds in the file.
// Any thread, with a connection of its own.
VerifyReport verify(Database& db, const VerifyOptions& options = {});

// The same for a store directory. Refuses as openForReading() does.
Result<VerifyReport> verifyStore(const std::filesystem::path& store, const VerifyOptions& options = {});

// Names of projection tables that differ from the ledger, with the key of the first row that does.
std::vector<std::string> differingProjections(Database& db);

// Throws every projection away and makes them again, in one transaction. Returns what differed before. For
// the writer's connection.
std::vector<std::string> rebuild(Database& db);

}  // namespace canteen::store
