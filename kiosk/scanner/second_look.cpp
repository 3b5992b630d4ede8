#include "kiosk/scanner/second_look.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/scanner/bar_strip.h"
#include "kiosk/scanner/plausible.h"

namespace canteen::scanner {
namespace {

constexpr float kShortestBars = 24;
// Height of what is looked at, against the width of the code.
constexpr float kLeastHeight = 0.06F;
// With another engine's word for the digits a poor fit is enough.
constexpr float kFitOfExpected = 0.8F;
// Without another engine's word: 1 and 7, 2 and 8 differ little where ink ran.
constexpr float kMarginAlone = 0.7F;
// Few digits fit elsewhere by chance.
constexpr float kFitOfShort = 0.92F;
constexpr float kCutWidth = 500;
// Pixels of a strip over which light and shadow are evened out.
constexpr int kNeighbourhood = 61;

cv::Point2f alongBars(const BarsPlace& place) {
    const cv::Point2f way = place.right - place.left;
    return cv::Point2f(-way.y, way.x) * (1 / static_cast<float>(cv::norm(way)));
}

std::optional<ItemFit> fitBeside(const cv::Mat& grey, const BarsPlace& place, float beside,
                                 Symbology symbology, Bend bend, std::string_view expected) {
    const cv::Point2f by = alongBars(place) * beside;
    return fitItemBars(grey, {place.left + by, place.right + by, place.height}, symbology, bend, expected);
}

}  // namespace

BarsPlace placeOf(const Read& read) {
    return {(read.outline[0] + read.outline[3]) * 0.5F, (read.outline[1] + read.outline[2]) * 0.5F,
            static_cast<float>(cv::norm(read.outline[3] - read.outline[0]))};
}

SecondLook layOver(const cv::Mat& grey, const Read& read, int wanted, bool thorough) {
    SecondLook look;
    BarsPlace place = placeOf(read);
    const auto length = static_cast<float>(cv::norm(place.right - place.left));
    if (length < kShortestBars) return look;
    const bool upcA = read.symbology == Symbology::UpcA;
    const std::string expected = upcA ? "0" + read.text : read.text;
    const Symbology symbology = upcA ? Symbology::Ean13 : read.symbology;
    const float apart = std::max(place.height * 0.35F, length * kLeastHeight);
    place.height = std::max(place.height * 0.3F, length * kLeastHeight);
    bool contradicted = false;
    for (const Bend bend : {Bend::Little, Bend::Much}) {
        if (bend == Bend::Much && !thorough) break;
        for (const float beside : {0.0F, -apart, apart}) {
            const auto fit = fitBeside(grey, place, beside, symbology, bend, expected);
            if (!fit) continue;
            if (fit->text == expected && fit->fit >= kFitOfExpected && ++look.same >= wanted) return look;
            contradicted = contradicted || (fit->text != expected && clear(*fit));
        }
        if (look.same > 0) return look;
        if (contradicted) break;
    }
    look.refuted = contradicted;
    return look;
}

SecondLook cutAnew(const cv::Mat& grey, const Read& read, Symbologies linear) {
    SecondLook look;
    const BarsPlace place = placeOf(read);
    const auto length = static_cast<float>(cv::norm(place.right - place.left));
    if (length < kShortestBars) return look;
    BarsRegion bars;
    bars.across = (place.right - place.left) * (1 / length);
    bars.centre = (place.left + place.right) * 0.5F;
    bars.halfWidth = length / 2;
    bars.halfHeight = std::max({place.height / 2, length * kLeastHeight, 4.0F});
    const float scale = std::clamp(kCutWidth / length, 1.0F, 4.0F);
    ZxingEffort effort;
    effort.turned = false;
    effort.smaller = false;
    effort.localLight = false;
    for (const auto& [beside, height] :
         {std::pair(-1.1F, 1.0F), std::pair(1.1F, 1.0F), std::pair(0.0F, 2.1F)}) {
        BarsRegion part = bars;
        part.centre = bars.centre + alongBars(place) * (beside * bars.halfHeight);
        part.halfHeight = bars.halfHeight * height;
        const BarStrip strip = cutStrip(grey, part, scale, 8);
        auto again = readWithZxing(sharpened(strip.rows, 1.5), linear, effort);
        if (!again) again = readWithZxing(levelled(strip.rows, kNeighbourhood), linear, effort);
        if (!again) continue;
        if (!sameCode(*again, read)) return {};
        ++look.same;
    }
    return look;
}

std::optional<Read> readByFit(const cv::Mat& grey, const BarsPlace& place, Symbology symbology) {
    const cv::Point2f end = alongBars(place) * (place.height / 2);
    const float least = symbology == Symbology::Ean13 ? 0.0F : kFitOfShort;
    std::vector<std::string> texts;
    for (const float beside : {0.0F, -0.6F, 0.6F}) {
        const auto fit = fitBeside(grey, {place.left, place.right, place.height / 2}, beside * place.height,
                                   symbology, Bend::Little, {});
        // The middle is the best of it.
        if (beside == 0 && !fit) return std::nullopt;
        if (!fit || !clear(*fit) || fit->fit < least || fit->margin < kMarginAlone) continue;
        if (std::find(texts.begin(), texts.end(), fit->text) != texts.end())
            return Read{symbology,
                        fit->text,
                        {},
                        {place.left - end, place.right - end, place.right + end, place.left + end}};
        texts.push_back(fit->text);
    }
    return std::nullopt;
}

}  // namespace canteen::scanner
