// canteen-scanner decode: the ladder over picture files.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/scanner/ladder.h"

namespace canteen::scanner {

// Prints one line of JSON a file, in their order:
//   {"file": …, "reads": [{"symbology": …, "text_hex": …, "rung": …, "agreed": …}], "cpu_ms": …}
// and "error" beside it where the file is no picture. Returns 0, or 1 when there was an error. A picture that
// kills the reader inside its library costs one error line.
int decodeFiles(const std::vector<std::filesystem::path>& files, const LadderOptions& options);

}  // namespace canteen::scanner
