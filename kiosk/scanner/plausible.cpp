#include "kiosk/scanner/plausible.h"

#include <algorithm>
#include <string_view>

namespace canteen::scanner {
namespace {

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The check digit of GS1 numbers: weights 3 and 1 in turn from the right.
bool checkDigitRight(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
        sum += (digits[digits.size() - 1 - i] - '0') * (i % 2 == 1 ? 3 : 1);
    return sum % 10 == 0;
}

bool isNumber(const Read& read, std::size_t length) {
    return read.text.size() == length && allDigits(read.text) && checkDigitRight(read.text);
}

std::string itemNumber(const Read& read) {
    return read.symbology == Symbology::UpcA ? "0" + read.text : read.text;
}

constexpr float kFewestPixels = 20;
constexpr float kLeastRange = 10;
constexpr float kQuietModules = 4.5F;

float modulesOf(const Read& read) {
    if (read.symbology == Symbology::UpcE) return 51;
    // A pair of ITF digits has six narrow and four wide bars.
    return 8 * static_cast<float>(read.text.size()) + 9;
}

// Darkest and lightest on the way; what lies outside the picture is light.
std::pair<float, float> rangeBetween(const cv::Mat& grey, cv::Point2f from, cv::Point2f to) {
    const int steps = std::max(2, static_cast<int>(cv::norm(to - from)));
    float dark = 255;
    float light = 0;
    for (int i = 0; i <= steps; ++i) {
        const cv::Point at = from + (to - from) * (static_cast<float>(i) / static_cast<float>(steps));
        if (!cv::Rect(0, 0, grey.cols, grey.rows).contains(at)) continue;
        const float value = grey.at<std::uint8_t>(at);
        dark = std::min(dark, value);
        light = std::max(light, value);
    }
    return {dark, light};
}

bool isLongItem(const Read& read) {
    return read.symbology == Symbology::UpcA || read.symbology == Symbology::Ean13;
}

}  // namespace

bool plausible(const Read& read) {
    switch (read.symbology) {
        case Symbology::Ean13:
            return isNumber(read, 13);
        case Symbology::UpcA:
            return isNumber(read, 12);
        case Symbology::Ean8:
            return isNumber(read, 8);
        case Symbology::UpcE:
            return read.text.size() == 8 && allDigits(read.text);
        case Symbology::Itf:
            return read.text.size() >= 6 && read.text.size() % 2 == 0 && allDigits(read.text);
        case Symbology::Code128:
        case Symbology::Code39:
        case Symbology::Code93:
        case Symbology::Codabar:
            return read.text.size() >= 2;
        default:
            return !read.text.empty();
    }
}

bool oftenPartOfAnother(const Read& read) {
    if (read.symbology == Symbology::Itf) return !isNumber(read, 14) && !isNumber(read, 6);
    return read.symbology == Symbology::UpcE;
}

bool standsAlone(const cv::Mat& grey, const Read& read) {
    const cv::Point2f left = (read.outline[0] + read.outline[3]) * 0.5F;
    const cv::Point2f right = (read.outline[1] + read.outline[2]) * 0.5F;
    const cv::Point2f way = right - left;
    const float length = static_cast<float>(cv::norm(way));
    if (length < kFewestPixels) return false;
    // Light and dark inside the code.
    const auto [dark, light] = rangeBetween(grey, left, right);
    if (light - dark < kLeastRange) return false;
    const float quiet = kQuietModules / modulesOf(read);
    // A pixel or two of the outer bars may lie outside the outline.
    const float edge = std::max(2.0F / length, 0.5F / modulesOf(read));
    const float limit = dark + (light - dark) * 0.45F;
    return rangeBetween(grey, left - way * quiet, left - way * edge).first > limit &&
           rangeBetween(grey, right + way * edge, right + way * quiet).first > limit;
}

bool sameCode(const Read& a, const Read& b) {
    if (isLongItem(a) && isLongItem(b)) return itemNumber(a) == itemNumber(b);
    return a.symbology == b.symbology && a.text == b.text;
}

}  // namespace canteen::scanner
