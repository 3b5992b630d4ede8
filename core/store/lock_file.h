// One writer a store, across programs.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

namespace canteen::store {

// Held until destroyed, and by the kernel's hand until the program ends.
class LockFile {
  public:
    // Nothing when another holds it. Throws MachineFailure when the file cannot be made.
    static std::optional<LockFile> take(const std::filesystem::path& file);

    LockFile(LockFile&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    LockFile& operator=(LockFile&&) = delete;
    ~LockFile();

  private:
    explicit LockFile(int fd) : fd_(fd) {}
    int fd_;
};

}  // namespace canteen::store
