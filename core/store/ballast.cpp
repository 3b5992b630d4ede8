#include "core/store/ballast.h"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace canteen::store {

Ballast::Ballast(std::filesystem::path file, std::uint64_t bytes)
    : file_(std::move(file)), wanted_(bytes > 0) {
    if (!wanted_) return;
    const int fd = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0) return;
    there_ = ::posix_fallocate(fd, 0, static_cast<off_t>(bytes)) == 0;
    ::close(fd);
    if (!there_) ::unlink(file_.c_str());
}

bool Ballast::release() {
    if (!there_) return false;
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
    there_ = false;
    return true;
}

}  // namespace canteen::store
