// USB sticks that are plugged in and mounted.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/port/exporter.h"

namespace canteen::devices {

struct Mount {
    std::string device;  // "8:17"
    std::filesystem::path point;
    std::string source;  // "/dev/sdb1"
    bool readOnly = false;
    bool operator==(const Mount&) const = default;
};

// The mounts of disks below /media, /run/media and /mnt, by the text of /proc/self/mountinfo. Where one lies
// over another only the later one counts. Pure; skips lines that it does not understand.
std::vector<Mount> mountsForPeople(std::string_view mountInfo);

// Whether people can pull the disk out: `sys` says that it is removable or hangs on USB.
bool canBePulled(const std::filesystem::path& sys, const std::string& device);

// The sticks of the moment with their free space. A mount that cannot be asked is left out.
std::vector<port::ExportPlace> findSticks(const std::filesystem::path& mountInfo,
                                          const std::filesystem::path& sys);

// A folder as a place; nothing when it is not there.
std::vector<port::ExportPlace> findFolder(const std::filesystem::path& folder);

}  // namespace canteen::devices
