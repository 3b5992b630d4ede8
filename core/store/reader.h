// Reading a store beside its writer: other threads, verification, backup, export.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/store/database.h"

namespace canteen::store {

// Names inside a store directory.
std::filesystem::path databaseFile(const std::filesystem::path& store);
std::filesystem::path blobFile(const std::filesystem::path& store, const Hash& hash);

// Reads a content-addressed file and checks that it still is what its name says. Refuses with NotFound or
// StoreCorrupt. Any thread.
Result<Bytes> readBlob(const std::filesystem::path& store, const Hash& hash);

// Opens the store of the directory for reading; needs no lock and hinders nobody. Refuses with NotFound,
// StoreNewer, StoreCorrupt or StoreFailed. The connection belongs to the thread that uses it.
Result<Database> openForReading(const std::filesystem::path& store);

// The refusal that a machine failure means to a person.
Error asError(const std::exception& failure);

}  // namespace canteen::store
