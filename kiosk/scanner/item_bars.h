// A second engine for the bars of item numbers. ZXing measures the widths of bars and spaces, so that one
// edge that melted away, or a shadow over a thin line, makes it read another digit. This one lays the
// patterns of all digits over the brightness, lets them stretch, and takes the row of digits that fits best
// as a whole; how much worse the next best fits tells how far it may be believed.
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/scanner/zxing_reader.h"

namespace canteen::scanner {

// Where the bars of a code stand, from the first to the end of the last, and the part of their length to look
// at.
struct BarsPlace {
    cv::Point2f left;
    cv::Point2f right;
    float height = 0;  // pixels
};

struct ItemFit {
    std::string text;  // check digit right
    float fit = 0;     // 1 for a perfect drawing; what is no such code stays below 0.8
    float margin = 0;  // by how much the next best row of digits fits worse, in modules
};

// How far the bars may leave their places: a little, or as on a bottle that stands near and askew.
enum class Bend { Little, Much };

// The number whose bars fit best, whatever stands there; nothing when its check digit is wrong. `symbology`
// is EAN-13 (which UPC-A is too, with a leading zero), EAN-8 or UPC-E. Ends sooner when it finds `expected`.
std::optional<ItemFit> fitItemBars(const cv::Mat& grey, const BarsPlace& place, Symbology symbology,
                                   Bend bend, std::string_view expected = {});

// Where the bars of such a number may stand between two places, likeliest first, at most three: where the
// bars at both ends, light space beside them and the bars in the middle lie as far apart as they must.
std::vector<BarsPlace> findItemBars(const cv::Mat& grey, const BarsPlace& within, Symbology symbology);

// Whether the fit may be taken for a read.
bool clear(const ItemFit& fit);

}  // namespace canteen::scanner
