// Books as CSV in one ZIP, with a manifest.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/report/sheet.h"

namespace canteen::report {

// Lower-case hexadecimal SHA-256.
std::string sha256Hex(BytesView bytes);

// Writes <fileName>.csv of every book, head.txt (the signed note) and manifest.json:
//   {"organisation":"…","period":"…","head":"head.txt","fingerprint":"…","files":[{"path":"…","bytes":n,
//    "sha256":"…","title":"…","rows":n,"missing":["…"]}]}
// Throws MachineFailure. Whatever it throws, the file is not finished then.
void writeCsvArchive(std::span<const Book> books, const SheetWords& words, const SheetHead& head,
                     const std::filesystem::path& file, const Progress& progress);

}  // namespace canteen::report
