// A folder that is there whole or not at all.
#pragma once

#include <filesystem>

namespace canteen::store {

// Made beside its target under a working name, for this account alone; gone again unless finished. What a
// program that died left there is removed first.
class DraftFolder {
  public:
    // Throws MachineFailure or filesystem_error.
    explicit DraftFolder(const std::filesystem::path& target);
    DraftFolder(const DraftFolder&) = delete;
    DraftFolder& operator=(const DraftFolder&) = delete;
    ~DraftFolder();

    // The working name of this target.
    static std::filesystem::path pathOf(const std::filesystem::path& target);
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    // Gives the folder its name, durably; the target is missing or an empty folder. The files in it have
    // reached the disk already. Throws MachineFailure or filesystem_error.
    void finish();

  private:
    std::filesystem::path target_;
    std::filesystem::path path_;
};

}  // namespace canteen::store
