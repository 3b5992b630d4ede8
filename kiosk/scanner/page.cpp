#include "kiosk/scanner/page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <vector>

namespace canteen::scanner {
namespace {

using Corners = std::array<cv::Point2f, 4>;

// Long side on which contours are followed.
constexpr double kSearchSide = 800;
constexpr double kLeastShare = 0.12;
// Long side of the result: 140 dots an inch on A4, where 8-point print is legible.
constexpr double kPageSide = 1650;
constexpr double kDarkBelow = 55;
// Of the picture, burnt out and in one spot, though paper around it is not.
constexpr double kGlareShare = 0.012;
// Print of 8 points is lost at about this.
constexpr double kBlurredBelow = 0.5;
// Difference of neighbours, and share of the pixels, from which there is something to judge.
constexpr double kEdge = 4;
constexpr double kFewestEdges = 0.01;

double meanOf(const cv::Mat& picture) {
    return cv::mean(picture)[0];
}

// How much of the differences of neighbours a further blur would take away: much from crisp edges, little
// from blurred ones. Nothing where there are too few edges to tell.
std::optional<double> crispness(const cv::Mat& grey) {
    // Noise would pass for crisp.
    cv::Mat calm;
    cv::blur(grey, calm, {3, 3});
    cv::Mat blurred;
    cv::blur(calm, blurred, {9, 9});
    double differences = 0;
    double lost = 0;
    int edges = 0;
    for (const cv::Point step : {cv::Point(1, 0), cv::Point(0, 1)}) {
        const cv::Rect from(0, 0, grey.cols - step.x, grey.rows - step.y);
        const cv::Rect to(step, from.size());
        cv::Mat sharp;
        cv::Mat soft;
        cv::absdiff(calm(from), calm(to), sharp);
        cv::absdiff(blurred(from), blurred(to), soft);
        const cv::Mat edge = sharp > kEdge;
        const int count = cv::countNonZero(edge);
        cv::Mat less;
        cv::subtract(sharp, soft, less);
        differences += cv::mean(sharp, edge)[0] * count;
        lost += cv::mean(less, edge)[0] * count;
        edges += count;
    }
    if (edges < kFewestEdges * static_cast<double>(grey.total())) return std::nullopt;
    return lost / differences;
}

bool hasGlare(const cv::Mat& grey) {
    const double burnt =
        static_cast<double>(cv::countNonZero(grey >= 253)) / static_cast<double>(grey.total());
    // A white sheet that is burnt out as a whole is glare too, but a picture of white on screen is not a
    // camera's.
    return burnt > kGlareShare && burnt < 0.9 && meanOf(grey) < 235;
}

Corners inOrder(const std::vector<cv::Point2f>& shape) {
    const auto least = [&](auto value) {
        return *std::min_element(shape.begin(), shape.end(),
                                 [&](auto a, auto b) { return value(a) < value(b); });
    };
    return {least([](cv::Point2f p) { return p.x + p.y; }), least([](cv::Point2f p) { return p.y - p.x; }),
            least([](cv::Point2f p) { return -p.x - p.y; }), least([](cv::Point2f p) { return p.x - p.y; })};
}

// The largest four-cornered outline of a black and white picture.
void keepLargest(const cv::Mat& blackWhite, double& largest, std::optional<Corners>& page) {
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(blackWhite, contours, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
    for (const auto& contour : contours) {
        if (cv::contourArea(contour) < largest) continue;
        std::vector<cv::Point> hull;
        cv::convexHull(contour, hull);
        std::vector<cv::Point2f> shape;
        for (const double loose : {0.02, 0.04, 0.06}) {
            std::vector<cv::Point> corners;
            cv::approxPolyDP(hull, corners, loose * cv::arcLength(hull, true), true);
            if (corners.size() != 4) continue;
            shape.assign(corners.begin(), corners.end());
            break;
        }
        if (shape.size() != 4 || cv::contourArea(shape) < largest) continue;
        const bool atBorder = std::all_of(shape.begin(), shape.end(), [&](cv::Point2f p) {
            return p.x < 3 || p.y < 3 || p.x > static_cast<float>(blackWhite.cols - 4) ||
                   p.y > static_cast<float>(blackWhite.rows - 4);
        });
        if (atBorder) continue;
        largest = cv::contourArea(shape);
        page = inOrder(shape);
    }
}

std::optional<Corners> findPage(const cv::Mat& grey) {
    const double by = std::min(1.0, kSearchSide / std::max(grey.cols, grey.rows));
    cv::Mat small;
    cv::resize(grey, small, {}, by, by, cv::INTER_AREA);
    if (small.cols < 32 || small.rows < 32) return std::nullopt;
    // Print on the sheet is no outline.
    cv::morphologyEx(small, small, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {9, 9}));
    cv::GaussianBlur(small, small, {5, 5}, 0);
    double largest = kLeastShare * static_cast<double>(small.total());
    std::optional<Corners> page;
    cv::Mat blackWhite;
    cv::threshold(small, blackWhite, 0, 255, cv::THRESH_OTSU);
    keepLargest(blackWhite, largest, page);
    cv::Canny(small, blackWhite, 20, 60);
    cv::dilate(blackWhite, blackWhite, cv::Mat());
    keepLargest(blackWhite, largest, page);
    if (page)
        for (cv::Point2f& corner : *page) corner *= 1 / by;
    return page;
}

cv::Mat straightened(const cv::Mat& picture, const Corners& page) {
    const auto side = [&](std::size_t a, std::size_t b) { return cv::norm(page[a] - page[b]); };
    double width = std::max(side(0, 1), side(3, 2));
    double height = std::max(side(0, 3), side(1, 2));
    const double by = std::min(1.0, kPageSide / std::max(width, height));
    width = std::max(1.0, std::round(width * by));
    height = std::max(1.0, std::round(height * by));
    const Corners to{cv::Point2f(0, 0), cv::Point2f(static_cast<float>(width), 0),
                     cv::Point2f(static_cast<float>(width), static_cast<float>(height)),
                     cv::Point2f(0, static_cast<float>(height))};
    cv::Mat out;
    cv::warpPerspective(picture, out, cv::getPerspectiveTransform(page.data(), to.data()),
                        {static_cast<int>(width), static_cast<int>(height)}, cv::INTER_AREA);
    return out;
}

cv::Mat shrunk(const cv::Mat& picture, double longest) {
    const double by = longest / std::max(picture.cols, picture.rows);
    if (by >= 1) return picture;
    cv::Mat out;
    cv::resize(picture, out, {}, by, by, cv::INTER_AREA);
    return out;
}

std::optional<Bytes> packedAt(const cv::Mat& picture, int quality) {
    Bytes jpeg;
    cv::imencode(".jpg", picture, jpeg, {cv::IMWRITE_JPEG_QUALITY, quality, cv::IMWRITE_JPEG_OPTIMIZE, 1});
    if (jpeg.size() > kLargestPhoto) return std::nullopt;
    return jpeg;
}

// In colour where that leaves print clean, else in grey, else smaller.
port::PagePhoto packed(const cv::Mat& picture, port::PageVerdict verdict) {
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    for (double longest = kPageSide;; longest *= 0.8) {
        for (const cv::Mat& each : {picture, grey}) {
            const cv::Mat page = shrunk(each, longest);
            for (const int quality : {88, 78, 68, 58, 48}) {
                // Colour that must be squeezed hard is worse than none.
                if (page.channels() == 3 && quality < 60) break;
                if (auto jpeg = packedAt(page, quality))
                    return {verdict, static_cast<std::uint32_t>(page.cols),
                            static_cast<std::uint32_t>(page.rows), std::move(*jpeg)};
            }
        }
    }
}

port::PageVerdict verdictOf(const port::CameraHints& light) {
    if (light.dark) return port::PageVerdict::Dark;
    if (light.glare) return port::PageVerdict::Glare;
    return light.blurred ? port::PageVerdict::Blurred : port::PageVerdict::Good;
}

}  // namespace

port::CameraHints judgeLight(const cv::Mat& grey) {
    if (grey.cols < 16 || grey.rows < 16) return {};
    port::CameraHints hints;
    hints.dark = meanOf(grey) < kDarkBelow;
    hints.glare = hasGlare(grey);
    const auto crisp = crispness(grey);
    hints.blurred = crisp && *crisp < kBlurredBelow;
    return hints;
}

port::PagePhoto photographScene(const cv::Mat& bgr) try {
    const cv::Mat small = shrunk(bgr, kPageSide);
    cv::Mat grey;
    cv::cvtColor(small, grey, cv::COLOR_BGR2GRAY);
    return packed(small, verdictOf(judgeLight(grey)));
} catch (const cv::Exception&) {
    return {port::PageVerdict::Blurred, 0, 0, {}};
}

port::PagePhoto photographPage(const cv::Mat& bgr) try {
    cv::Mat grey;
    cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    const auto page = findPage(grey);
    if (!page) {
        // In the dark no sheet stands out either, and light is what helps.
        const bool dark = meanOf(grey) < kDarkBelow / 2;
        return packed(shrunk(bgr, kPageSide), dark ? port::PageVerdict::Dark : port::PageVerdict::NoPage);
    }
    const cv::Mat straight = straightened(bgr, *page);
    cv::cvtColor(straight, grey, cv::COLOR_BGR2GRAY);
    return packed(straight, verdictOf(judgeLight(grey)));
} catch (const cv::Exception&) {
    return {port::PageVerdict::NoPage, 0, 0, {}};
}

}  // namespace canteen::scanner
