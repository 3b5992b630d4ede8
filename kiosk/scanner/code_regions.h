// Where in a picture something stands that may be a code. Cheap enough for every frame, also the empty ones.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace canteen::scanner {

// Parallel bars: a rectangle turned so that `across` runs over the bars.
struct BarsRegion {
    cv::Point2f centre;
    cv::Point2f across;    // of length 1
    float halfWidth = 0;   // along `across`, pixels
    float halfHeight = 0;  // along the bars, pixels
    float weight = 0;      // larger = look here first
};

// Edges in two directions, close together: a matrix code, or print.
struct TextureRegion {
    cv::Rect box;
    float weight = 0;
};

struct CodeRegions {
    std::vector<BarsRegion> bars;         // heaviest first
    std::vector<TextureRegion> textures;  // heaviest first
    bool anything = false;                // false: too even to hold any code
};

// Looks over an 8-bit grey picture.
CodeRegions findCodeRegions(const cv::Mat& grey);

}  // namespace canteen::scanner
