// Copies of a store, and what they are worth.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/store/verify.h"

namespace canteen::store {

struct BackupReport {
    std::uint64_t records = 0;
    std::uint64_t blobs = 0;
    std::string head;  // newest signed head in it, may be empty
};

// Copies the store beside its writer into a new directory `target`: database, blobs and "manifest.json"
// (records, last hash, newest head, SHA-256 of the database file). The copy's chain, records and heads are
// verified before it gets its name; a cut-off backup is never mistaken for one. Refuses when `target` exists,
// with DiskFull, or with what verification found. Any thread.
Result<BackupReport> backUp(const std::filesystem::path& store, const std::filesystem::path& target);

// Verifies a backup, its manifest and every blob. Refuses (StoreCorrupt) with the first fault in `detail`.
Result<BackupReport> verifyBackup(const std::filesystem::path& backup);

// Makes a store from a verified backup. Refuses when `target` exists and is not empty, or when the backup
// does not verify. The terminal's key is not in a backup: without it the restored store goes on with a new
// one.
Result<BackupReport> restore(const std::filesystem::path& backup, const std::filesystem::path& target);

}  // namespace canteen::store
