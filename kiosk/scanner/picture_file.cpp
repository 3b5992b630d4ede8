#include "kiosk/scanner/picture_file.h"

#include <cstdlib>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <system_error>

namespace canteen::scanner {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestFile = 128U << 20U;
constexpr const char* kMostPixels = "67108864";

cv::Mat toEightBits(const cv::Mat& picture) {
    if (picture.depth() == CV_8U) return picture;
    cv::Mat eight;
    cv::normalize(picture.reshape(1), eight, 0, 255, cv::NORM_MINMAX, CV_8U);
    return eight.reshape(picture.channels());
}

cv::Mat overWhite(const cv::Mat& bgra) {
    cv::Mat colour;
    cv::cvtColor(bgra, colour, cv::COLOR_BGRA2BGR);
    cv::Mat alpha;
    cv::extractChannel(bgra, alpha, 3);
    double least = 255;
    cv::minMaxLoc(alpha, &least);
    if (least >= 255) return colour;
    cv::cvtColor(alpha, alpha, cv::COLOR_GRAY2BGR);
    cv::Mat shown;
    cv::multiply(colour, alpha, colour, 1.0 / 255);
    cv::add(colour, cv::Scalar::all(255) - alpha, shown);
    return shown;
}

cv::Mat prepared(cv::Mat picture, Colours colours) {
    picture = toEightBits(picture);
    if (picture.channels() == 4) picture = overWhite(picture);
    if (picture.channels() == 3 && colours == Colours::Grey)
        cv::cvtColor(picture, picture, cv::COLOR_BGR2GRAY);
    if (picture.channels() == 1 && colours == Colours::Kept)
        cv::cvtColor(picture, picture, cv::COLOR_GRAY2BGR);
    return picture;
}

}  // namespace

void limitPictures() {
    setenv("OPENCV_IO_MAX_IMAGE_PIXELS", kMostPixels, 1);
}

LoadedPicture loadPicture(const fs::path& file, Colours colours) try {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) return {{}, "no such file"};
    if (!fs::is_regular_file(status)) return {{}, "not a file"};
    const std::uintmax_t size = fs::file_size(file, error);
    if (error) return {{}, "cannot be read"};
    if (size == 0) return {{}, "empty"};
    if (size > kLargestFile) return {{}, "too large"};
    const cv::Mat picture = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
    if (picture.empty()) return {{}, "not a picture, or damaged"};
    const int channels = picture.channels();
    if (channels != 1 && channels != 3 && channels != 4) return {{}, "unknown kind of picture"};
    return {prepared(picture, colours), {}};
} catch (const cv::Exception& failure) {
    return {{}, failure.err.find("pixels") != std::string::npos ? "too large" : "not a picture, or damaged"};
} catch (const std::exception&) {
    return {{}, "too large"};
}

}  // namespace canteen::scanner
