// Files that survive a power cut.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/base/bytes.h"

namespace canteen {

// Writes the file so that after a power cut it is there whole or not at all: temporary file, fsync, rename,
// fsync of the directory. `mode` are the permission bits. Throws MachineFailure.
void writeFileDurably(const std::filesystem::path& file, BytesView bytes, unsigned mode = 0644);
// The bytes of the file, or nothing when there is none. Throws MachineFailure when it cannot be read.
std::optional<Bytes> readFile(const std::filesystem::path& file);
// Syncs a finished draft and gives it its name, replacing what stood there. Both lie in one directory. Throws
// MachineFailure.
void publishFile(const std::filesystem::path& draft, const std::filesystem::path& file);
// Makes durable what anybody wrote into the file. Throws MachineFailure.
void syncFile(const std::filesystem::path& file);
// Makes the directory and its parents so that only this account looks into it, and closes one that stands
// open; true when it is new. A file system without permissions, as on USB sticks, keeps its own. Throws
// MachineFailure.
bool makePrivateDirectory(const std::filesystem::path& directory);
// Makes names in the directory durable. Throws MachineFailure.
void syncDirectory(const std::filesystem::path& directory);

}  // namespace canteen
