#include "kiosk/devices/written_files.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "kiosk/devices/open_file.h"

namespace canteen::devices {
namespace {

constexpr std::size_t kPiece = 1U << 20U;

}  // namespace

std::optional<ReadBack> readBack(const std::filesystem::path& file, const std::atomic<bool>& stop) {
    const OpenFile open(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!open || fsync(open.get()) != 0) return std::nullopt;
    posix_fadvise(open.get(), 0, 0, POSIX_FADV_DONTNEED);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    ReadBack result;
    std::vector<std::uint8_t> piece(kPiece);
    while (!stop) {
        const ssize_t count = read(open.get(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) {
            crypto_hash_sha256_final(&state, result.sha256.data());
            return result;
        }
        crypto_hash_sha256_update(&state, piece.data(), static_cast<unsigned long long>(count));
        result.bytes += static_cast<std::uint64_t>(count);
    }
    return std::nullopt;
}

bool settleDisk(const std::filesystem::path& at) {
    const OpenFile open(::open(at.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return open && fsync(open.get()) == 0 && syncfs(open.get()) == 0;
}

}  // namespace canteen::devices
