// Pictures from files, whatever is in them.
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <optional>
#include <string>

namespace canteen::scanner {

struct LoadedPicture {
    cv::Mat picture;    // 8-bit grey or BGR; empty when it could not be read
    std::string error;  // English, why not
};

enum class Colours { Grey, Kept };

// Reads one picture file. 16-bit and floating-point pictures are stretched to 8 bits, transparency is laid
// over white, pictures of more than 64 million pixels are refused. Never throws.
LoadedPicture loadPicture(const std::filesystem::path& file, Colours colours);

// To be called first in the program: OpenCV reads its limits from the environment once.
void limitPictures();

}  // namespace canteen::scanner
