#include "kiosk/scanner/bar_detector.h"

#include <string>

#if __has_include(<opencv2/barcode.hpp>)
#include <opencv2/barcode.hpp>
#elif __has_include(<opencv2/objdetect/barcode.hpp>)
#include <opencv2/objdetect/barcode.hpp>
#define CANTEEN_DETECTOR_NAMES_TYPES 1
#else
#define CANTEEN_NO_DETECTOR 1
#endif

namespace canteen::scanner {
namespace {

// It divides by zero in smaller pictures.
[[maybe_unused]] constexpr int kSmallestSide = 100;

#ifndef CANTEEN_NO_DETECTOR
#ifdef CANTEEN_DETECTOR_NAMES_TYPES
using Type = std::string;
void detect(const cv::Mat& grey, std::vector<std::string>& texts, std::vector<Type>& types,
            cv::Mat& corners) {
    cv::barcode::BarcodeDetector().detectAndDecodeWithType(grey, texts, types, corners);
}
#else
using Type = cv::barcode::BarcodeType;
void detect(const cv::Mat& grey, std::vector<std::string>& texts, std::vector<Type>& types,
            cv::Mat& corners) {
    cv::barcode::BarcodeDetector().detectAndDecode(grey, texts, types, corners);
}
#endif
#endif

}  // namespace

std::vector<Read> readWithBarDetector([[maybe_unused]] const cv::Mat& grey) try {
    std::vector<Read> reads;
#ifndef CANTEEN_NO_DETECTOR
    if (grey.cols < kSmallestSide || grey.rows < kSmallestSide) return reads;
    std::vector<std::string> texts;
    std::vector<Type> types;
    cv::Mat corners;
    detect(grey, texts, types, corners);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        // UPC-A comes as 13 digits as well; both names mean one number.
        Read read{texts[i].size() == 13   ? Symbology::Ean13
                  : texts[i].size() == 12 ? Symbology::UpcA
                  : texts[i].size() == 8  ? Symbology::Ean8
                                          : Symbology::Unknown,
                  texts[i], "", Outline{}};
        if (read.symbology == Symbology::Unknown) continue;
        // It names the lower left corner first.
        for (int corner = 0; corner < 4; ++corner)
            read.outline[static_cast<std::size_t>((corner + 3) % 4)] =
                corners.at<cv::Point2f>(static_cast<int>(i), corner);
        reads.push_back(std::move(read));
    }
#endif
    return reads;
} catch (...) {
    return {};
}

}  // namespace canteen::scanner
