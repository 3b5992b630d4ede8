// Papers before the camera: found, straightened, judged, and packed.
#pragma once

#include <opencv2/core.hpp>

#include "core/port/camera.h"

namespace canteen::scanner {

constexpr std::size_t kLargestPhoto = 250'000;

// Of an 8-bit grey picture. `blurred` is meaningless where there are no edges.
port::CameraHints judgeLight(const cv::Mat& grey);

// Things as they lie there, shrunk, judged and packed. Never throws on any picture.
port::PagePhoto photographScene(const cv::Mat& bgr);
// Looks for the largest sheet in an 8-bit BGR picture. Never throws on any picture.
port::PagePhoto photographPage(const cv::Mat& bgr);

}  // namespace canteen::scanner
