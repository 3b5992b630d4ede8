// An open file descriptor.
#pragma once

#include <unistd.h>

namespace canteen::devices {

class OpenFile {
  public:
    // Takes over `fd`, which may be -1: nothing is open.
    explicit OpenFile(int fd) : fd_(fd) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (fd_ >= 0) close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }
    // Closes what is open and takes over another one.
    void reset(int fd) {
        if (fd_ >= 0) close(fd_);
        fd_ = fd;
    }

  private:
    int fd_;
};

}  // namespace canteen::devices
