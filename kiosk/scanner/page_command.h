// canteen-scanner page: a photo of a paper, as the terminal would keep it.
#pragma once

#include <filesystem>

namespace canteen::scanner {

// Prints {"file": …, "verdict": "good"|"no page"|"blurred"|"dark"|"glare", "width": …, "height": …, "bytes":
// …} and writes the JPEG. Returns 0; 1 with "error" when the file is no picture or the JPEG cannot be
// written.
int pageFile(const std::filesystem::path& file, const std::filesystem::path& out);

}  // namespace canteen::scanner
