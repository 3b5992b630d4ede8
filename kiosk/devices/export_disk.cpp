#include "kiosk/devices/export_disk.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>

#include <string>
#include <system_error>
#include <vector>

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolders = "canteen-";

}  // namespace

std::uint64_t roomAt(const fs::path& at) {
    struct statvfs facts {};
    if (statvfs(at.c_str(), &facts) != 0) return 0;
    return std::uint64_t{facts.f_bavail} * std::uint64_t{facts.f_frsize};
}

std::optional<dev_t> deviceOf(const fs::path& at) {
    struct stat facts {};
    if (stat(at.c_str(), &facts) != 0) return std::nullopt;
    return facts.st_dev;
}

bool isThere(dev_t device, const fs::path& sys) {
    std::error_code error;
    return fs::exists(sys / "dev/block" / fmt::format("{}:{}", major(device), minor(device)), error);
}

void removeAll(const fs::path& at) {
    std::error_code ignored;
    fs::remove_all(at, ignored);
}

void removeDrafts(const fs::path& root) {
    std::error_code error;
    std::vector<fs::path> old;
    for (fs::directory_iterator each(root, error), end; !error && each != end; each.increment(error)) {
        const std::string name = each->path().filename().string();
        if (name.starts_with(kFolders) && name.ends_with(kDraftEnding)) old.push_back(each->path());
    }
    for (const fs::path& path : old) removeAll(path);
}

fs::path freeName(const fs::path& wanted) {
    fs::path name = wanted;
    std::error_code error;
    for (int i = 2; fs::exists(name, error); ++i) name = wanted.string() + "-" + std::to_string(i);
    return name;
}

}  // namespace canteen::devices
