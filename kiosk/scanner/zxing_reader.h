// The one door to ZXing, the same for the reader of Debian 12 (1.4) and of Debian 13 (2.x).
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <optional>
#include <string>

#include "core/codes/symbology.h"

namespace canteen::scanner {

using codes::Symbologies;
using codes::Symbology;

// The four corners of a code in the picture, in pixels, clockwise from the code's own top left.
using Outline = std::array<cv::Point2f, 4>;

struct Read {
    Symbology symbology = Symbology::Unknown;
    std::string text;        // UTF-8, or the bytes of what is no text; FNC1 between GS1 fields is 0x1D
    std::string identifier;  // AIM, e.g. "]C1"; empty when the engine does not know it
    Outline outline{};
};

// How hard ZXing tries.
struct ZxingEffort {
    bool everyLine = true;  // its "try harder"
    bool turned = true;     // linear codes also across
    bool smaller = true;    // also in copies of a third of the size
    bool localLight =
        true;  // threshold by neighbourhood; otherwise one for the picture, and by line for bars
    bool alreadyCut = false;  // black on white and upright: threshold in the middle
    std::uint8_t lines = 2;   // of a linear code that must read the same
};

// At most one code of those wanted in an 8-bit grey picture. Never throws. A read is not yet plausible: see
// plausible().
std::optional<Read> readWithZxing(const cv::Mat& grey, Symbologies wanted, const ZxingEffort& effort);

}  // namespace canteen::scanner
