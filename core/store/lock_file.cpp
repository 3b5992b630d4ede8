#include "core/store/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/check.h"

namespace canteen::store {

std::optional<LockFile> LockFile::take(const std::filesystem::path& file) {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0) throw MachineFailure("cannot open " + file.string() + ": " + std::strerror(errno));
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0) return LockFile(fd);
    const int why = errno;
    ::close(fd);
    if (why == EWOULDBLOCK) return std::nullopt;
    throw MachineFailure("cannot lock " + file.string() + ": " + std::strerror(why));
}

LockFile::~LockFile() {
    if (fd_ >= 0) ::close(fd_);
}

}  // namespace canteen::store
