#include "kiosk/scanner/bar_strip.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace canteen::scanner {
namespace {

// Quiet zones, and what the region finder cut off too early.
constexpr float kMargin = 1.25F;
constexpr int kEnd = 8;
// Lines of the picture that one row of the strip averages at most: more would blur bars that stand askew.
constexpr int kLinesARow = 4;
constexpr std::size_t kFewestEdges = 17;
constexpr double kLeastSwing = 12;
constexpr double kSwingShare = 0.12;

// Where the line passes from dark to light and back: half way between turning points that lie at least
// `swing` apart.
std::vector<float> edgesOf(const cv::Mat& line, float swing) {
    std::vector<float> edges;
    const float* values = line.ptr<float>();
    float last = values[0];     // the turning point before
    float extreme = values[0];  // of the way since then
    bool rising = true;
    const auto cross = [&](int until) {
        // Backwards from where the next turn was noticed.
        const float middle = (last + extreme) / 2;
        int at = until;
        while (at > 0 && (rising ? values[at] > middle : values[at] < middle)) --at;
        edges.push_back(static_cast<float>(at));
    };
    int extremeAt = 0;
    for (int x = 1; x < line.cols; ++x) {
        const bool further = rising ? values[x] > extreme : values[x] < extreme;
        const bool turned = !further && std::abs(values[x] - extreme) > swing;
        if (turned) {
            cross(extremeAt);
            last = extreme;
            rising = !rising;
        }
        if (further || turned) {
            extreme = values[x];
            extremeAt = x;
        }
    }
    return edges;
}

bool lineLooksLikeCode(const cv::Mat& line) {
    double least = 0;
    double most = 0;
    cv::minMaxLoc(line, &least, &most);
    if (most - least < kLeastSwing) return false;
    const std::vector<float> edges = edgesOf(line, static_cast<float>((most - least) * kSwingShare));
    if (edges.size() < kFewestEdges) return false;
    std::vector<float> widths;
    for (std::size_t i = 1; i < edges.size(); ++i) widths.push_back(edges[i] - edges[i - 1]);
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    const float usual = *middle;
    // A grille has one width, a heap of things any.
    const auto share = [&](float from, float to) {
        const auto within = std::count_if(widths.begin(), widths.end(), [&](float width) {
            return width >= usual * from && width <= usual * to;
        });
        return static_cast<double>(within) / static_cast<double>(widths.size());
    };
    return share(0.75F, 1.3F) < 0.85 && share(0.25F, 4) > 0.85;
}

}  // namespace

BarStrip cutStrip(const cv::Mat& grey, const BarsRegion& region, float scale, int rows) {
    const float half = region.halfWidth * kMargin + kEnd;
    const int width = static_cast<int>(2 * half * scale);
    const int lines = rows * std::clamp(static_cast<int>(2 * region.halfHeight) / rows, 1, kLinesARow);
    const float step = 2 * region.halfHeight / static_cast<float>(lines);
    const cv::Point2f along(-region.across.y, region.across.x);
    const cv::Point2f origin = region.centre - region.across * half - along * (region.halfHeight - step / 2);
    cv::Matx23f toPicture(region.across.x / scale, along.x * step, origin.x, region.across.y / scale,
                          along.y * step, origin.y);
    BarStrip strip;
    cv::warpAffine(grey, strip.rows, toPicture, {width, lines}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    if (lines != rows) cv::resize(strip.rows, strip.rows, {width, rows}, 0, 0, cv::INTER_AREA);
    const float perRow = static_cast<float>(lines) / static_cast<float>(rows);
    toPicture(0, 1) *= perRow;
    toPicture(1, 1) *= perRow;
    strip.toPicture = toPicture;
    return strip;
}

bool looksLikeCode(const cv::Mat& rows) {
    constexpr int kParts = 3;
    for (int part = 0; part < kParts; ++part) {
        const int from = rows.rows * part / kParts;
        cv::Mat line;
        cv::reduce(rows.rowRange(from, std::max(from + 1, rows.rows * (part + 1) / kParts)), line, 0,
                   cv::REDUCE_AVG, CV_32F);
        if (lineLooksLikeCode(line)) return true;
    }
    return false;
}

cv::Mat sharpened(const cv::Mat& rows, double by) {
    cv::Mat blurred;
    cv::GaussianBlur(rows, blurred, {0, 0}, 3, 0.3);
    cv::Mat sharp;
    cv::addWeighted(rows, 1 + by, blurred, -by, 0, sharp);
    return sharp;
}

cv::Mat levelled(const cv::Mat& rows, int neighbourhood) {
    const cv::Mat reach = cv::getStructuringElement(cv::MORPH_RECT, {neighbourhood, 1});
    cv::Mat dark;
    cv::Mat light;
    cv::erode(rows, dark, reach);
    cv::dilate(rows, light, reach);
    cv::blur(dark, dark, {neighbourhood, 1});
    cv::blur(light, light, {neighbourhood, 1});
    cv::Mat range;
    cv::subtract(light, dark, range);
    cv::max(range, 16, range);
    cv::Mat level;
    cv::subtract(rows, dark, level);
    cv::divide(level, range, level, 255);
    return level;
}

}  // namespace canteen::scanner
