// Brings a store file to the shape of this program.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "core/base/embedded.h"
#include "core/store/database.h"

namespace canteen::store {

// PRAGMA application_id of our files.
inline constexpr std::int64_t kApplicationId = 1129008199;

// Numbers of a database file: 0 for an empty one.
int shapeOf(Database& db);
// The newest shape that the steps lead to.
int newestShape(std::span<const embedded::File> steps);

// Takes every step newer than the file and rebuilds the projections, all in one transaction. A file that held
// records is copied to "<file>.before-<shape>" first. Throws SqliteError; MachineFailure when the file
// belongs to another program. The caller refuses newer files. Like every backup, the copy keeps personal
// values that are erased later.
void migrate(Database& db, std::span<const embedded::File> steps = embedded::migrations());

}  // namespace canteen::store
