// What an export does with the disk that it is written to.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace canteen::devices {

// Folders that are not finished end so.
inline constexpr std::string_view kDraftEnding = ".part";

// Free bytes; 0 where nobody can tell.
std::uint64_t roomAt(const std::filesystem::path& at);
// The disk that holds it; nothing when it is not there.
std::optional<dev_t> deviceOf(const std::filesystem::path& at);
// Whether the machine still has this disk: a stick that was pulled may leave its mount behind for a while.
bool isThere(dev_t device, const std::filesystem::path& sys);
// Never throws; what cannot be removed stays.
void removeAll(const std::filesystem::path& at);
// What earlier exports left in this folder that were cut off by a pulled stick or a power cut.
void removeDrafts(const std::filesystem::path& root);
// The name, or the name with the first number that is free.
std::filesystem::path freeName(const std::filesystem::path& wanted);

}  // namespace canteen::devices
