// Files on a stick: made to stay, and read back to see that they did.
#pragma once

#include <atomic>
#include <filesystem>
#include <optional>

#include "core/base/bytes.h"

namespace canteen::devices {

struct ReadBack {
    std::uint64_t bytes = 0;
    Hash sha256{};
};
// Brings the file to the disk, drops what the machine remembers of it, and reads it anew from there. Nothing
// when it cannot be, or `stop` became true.
std::optional<ReadBack> readBack(const std::filesystem::path& file, const std::atomic<bool>& stop);

// Makes everything on the file system of `at` durable: afterwards a stick may be pulled. False when the disk
// refuses.
bool settleDisk(const std::filesystem::path& at);

}  // namespace canteen::devices
