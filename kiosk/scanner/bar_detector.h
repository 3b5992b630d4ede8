// OpenCV's own reader of item numbers, wherever this version of it keeps one.
#pragma once

#include <vector>

#include "kiosk/scanner/zxing_reader.h"

namespace canteen::scanner {

// The EAN-13, EAN-8 and UPC-A codes it believes to see. It invents some from other codes, so that its word
// counts only beside another reader's. Never throws.
std::vector<Read> readWithBarDetector(const cv::Mat& grey);

}  // namespace canteen::scanner
