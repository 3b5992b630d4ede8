// Bars cut out of a picture, laid level and averaged along their length.
#pragma once

#include <opencv2/core.hpp>

#include "kiosk/scanner/code_regions.h"

namespace canteen::scanner {

struct BarStrip {
    cv::Mat rows;  // 8-bit grey; each row is the mean of a part of the bars' length
    cv::Matx23f toPicture;
};

// `scale` pixels of the strip for a pixel of the picture, across the bars.
BarStrip cutStrip(const cv::Mat& grey, const BarsRegion& region, float scale, int rows);

// Whether the strip alternates like a printed code: often enough, and in bars of several widths.
bool looksLikeCode(const cv::Mat& rows);

// Makes the edges of blurred bars steeper.
cv::Mat sharpened(const cv::Mat& rows, double by);
// Takes out shadow and glare: every place is stretched between the darkest and lightest of its neighbourhood.
cv::Mat levelled(const cv::Mat& rows, int neighbourhood);

}  // namespace canteen::scanner
