#include "core/base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/base/check.h"

namespace canteen {
namespace {

[[noreturn]] void fail(const char* doing, const std::filesystem::path& file) {
    throw MachineFailure(fmt::format("cannot {} {}: {}", doing, file.string(), std::strerror(errno)));
}

class Descriptor {
  public:
    Descriptor(const std::filesystem::path& file, int flags, unsigned mode)
        : fd_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {
        if (fd_ < 0) fail("open", file);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(fd_); }
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

void writeAll(int fd, BytesView bytes, const std::filesystem::path& file) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write", file);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void moveInto(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) fail("rename", from);
    syncDirectory(to.parent_path());
}

}  // namespace

void writeFileDurably(const std::filesystem::path& file, BytesView bytes, unsigned mode) {
    const std::filesystem::path draft = file.string() + ".tmp";
    try {
        const Descriptor out(draft, O_WRONLY | O_CREAT | O_TRUNC, mode);
        writeAll(out.get(), bytes, draft);
        if (::fsync(out.get()) != 0) fail("sync", draft);
    } catch (const MachineFailure&) {
        ::unlink(draft.c_str());
        throw;
    }
    moveInto(draft, file);
}

void publishFile(const std::filesystem::path& draft, const std::filesystem::path& file) {
    syncFile(draft);
    moveInto(draft, file);
}

void syncFile(const std::filesystem::path& file) {
    const Descriptor in(file, O_RDONLY, 0);
    if (::fsync(in.get()) != 0) fail("sync", file);
}

std::optional<Bytes> readFile(const std::filesystem::path& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
        fail("read", file);
    }
    const Descriptor in(file, O_RDONLY, 0);
    Bytes bytes(static_cast<std::size_t>(info.st_size));
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(in.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("read", file);
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

bool makePrivateDirectory(const std::filesystem::path& directory) {
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::absolute(directory).parent_path(), failed);
    if (::mkdir(directory.c_str(), 0700) == 0) return true;
    if (errno != EEXIST) fail("make", directory);
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all, failed);
    return false;
}

void syncDirectory(const std::filesystem::path& directory) {
    const Descriptor fd(directory.empty() ? "." : directory, O_RDONLY | O_DIRECTORY, 0);
    if (::fsync(fd.get()) != 0) fail("sync", directory);
}

}  // namespace canteen
