#include "kiosk/devices/sticks.h"

#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kForPeople{"/media/", "/run/media/", "/mnt/"};

// Space, tab, line end and backslash stand as three octal digits.
std::string unescaped(std::string_view text) {
    const auto isOctal = [](char c) { return c >= '0' && c <= '7'; };
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) &&
            isOctal(text[i + 3])) {
            plain.push_back(
                static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0')));
            i += 3;
        } else {
            plain.push_back(text[i]);
        }
    }
    return plain;
}

bool hasOption(std::string_view options, std::string_view wanted) {
    std::istringstream list{std::string(options)};
    for (std::string option; std::getline(list, option, ',');)
        if (option == wanted) return true;
    return false;
}

// 36 35 8:17 / /media/kitchen/KINGSTON rw,nosuid shared:1 - vfat /dev/sdb1 rw,uid=1000
std::optional<Mount> readLine(const std::string& line) {
    std::istringstream words(line);
    std::string id;
    std::string parent;
    std::string root;
    std::string point;
    std::string options;
    Mount mount;
    if (!(words >> id >> parent >> mount.device >> root >> point >> options)) return std::nullopt;
    std::string word;
    while (words >> word && word != "-") {
    }
    std::string type;
    std::string source;
    std::string more;
    if (word != "-" || !(words >> type >> source >> more)) return std::nullopt;
    mount.point = unescaped(point);
    mount.source = unescaped(source);
    mount.readOnly = hasOption(options, "ro") || hasOption(more, "ro");
    return mount;
}

bool isForPeople(const Mount& mount) {
    const std::string point = mount.point.string();
    return mount.source.starts_with("/dev/") &&
           std::any_of(kForPeople.begin(), kForPeople.end(),
                       [&](std::string_view start) { return point.starts_with(start); });
}

std::string wholeFile(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::optional<port::ExportPlace> placeAt(const fs::path& root) {
    struct statvfs facts {};
    if (statvfs(root.c_str(), &facts) != 0) return std::nullopt;
    port::ExportPlace place;
    place.root = root;
    place.name = root.filename().string();
    place.freeBytes = std::uint64_t{facts.f_bavail} * std::uint64_t{facts.f_frsize};
    place.writable = (facts.f_flag & ST_RDONLY) == 0 && access(root.c_str(), W_OK) == 0;
    return place;
}

}  // namespace

std::vector<Mount> mountsForPeople(std::string_view mountInfo) {
    std::vector<Mount> mounts;
    std::istringstream lines{std::string(mountInfo)};
    for (std::string line; std::getline(lines, line);) {
        auto mount = readLine(line);
        if (!mount) continue;
        std::erase_if(mounts, [&](const Mount& earlier) { return earlier.point == mount->point; });
        if (isForPeople(*mount)) mounts.push_back(std::move(*mount));
    }
    return mounts;
}

bool canBePulled(const fs::path& sys, const std::string& device) {
    std::error_code error;
    const fs::path disk = fs::canonical(sys / "dev/block" / device, error);
    if (error) return false;
    if (disk.string().find("/usb") != std::string::npos) return true;
    // A part of a disk has no word of its own.
    for (const fs::path& at : {disk, disk.parent_path()})
        if (wholeFile(at / "removable").starts_with("1")) return true;
    return false;
}

std::vector<port::ExportPlace> findSticks(const fs::path& mountInfo, const fs::path& sys) {
    std::vector<port::ExportPlace> sticks;
    for (const Mount& mount : mountsForPeople(wholeFile(mountInfo))) {
        if (!canBePulled(sys, mount.device)) continue;
        auto place = placeAt(mount.point);
        if (!place) continue;
        place->writable = place->writable && !mount.readOnly;
        sticks.push_back(std::move(*place));
    }
    return sticks;
}

std::vector<port::ExportPlace> findFolder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || !fs::is_directory(folder, error)) return {};
    auto place = placeAt(folder);
    if (!place) return {};
    place->stick = false;
    return {*place};
}

}  // namespace canteen::devices
