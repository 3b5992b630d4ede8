// QR codes on sacks, cloth and bottles: ZXing 1.4 samples them as if they were flat.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "kiosk/scanner/zxing_reader.h"

namespace canteen::scanner {

// One of the three squares in the corners of a QR code.
struct Finder {
    cv::Point2f centre;
    float side = 0;                        // pixels, 7 modules
    std::array<cv::Point2f, 4> corners{};  // in order around it
};

// Nested squares in an 8-bit black and white picture.
std::vector<Finder> findFinders(const cv::Mat& blackWhite);

struct Unfolded {
    cv::Mat code;  // black on white, upright, 4 pixels a module, with quiet zone
    Outline outline{};
};

// Flat pictures of the QR codes whose squares are given, likeliest first: the grid is laid over the picture
// and then bent until every module lies in the middle of its mesh. At most `most`.
std::vector<Unfolded> unfoldQrCodes(const cv::Mat& grey, const std::vector<Finder>& finders, int most);

}  // namespace canteen::scanner
