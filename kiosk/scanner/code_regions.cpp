#include "kiosk/scanner/code_regions.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>

namespace canteen::scanner {
namespace {

// A picture with a smaller side is looked at whole.
constexpr int kSmallest = 16;
constexpr std::size_t kMostBars = 4;
constexpr std::size_t kMostTextures = 3;
// Mean squared difference of neighbours but one, below which there is only noise. Noise has no direction, so
// bars may be fainter.
constexpr float kFaintestBars = 12.0F;
constexpr float kFaintestTexture = 60.0F;
// Against the strongest part of the picture.
constexpr float kFaintestShare = 0.04F;
constexpr float kOneDirection = 0.62F;
constexpr float kTwoDirections = 0.55F;
// Cells joined to one for large modules.
constexpr int kCoarser = 3;
// Cosine of twice the angle by which neighbours in one region may differ.
constexpr float kSameDirection = 0.80F;

// The structure tensor, summed by square cells.
struct Tensor {
    int cell = 8;
    cv::Mat xx, yy, xy;  // CV_32F, one value a cell
};

int cellFor(const cv::Mat& grey) {
    return std::clamp(std::max(grey.cols, grey.rows) / 88 * 2, 4, 16);
}

void addRow(const std::uint8_t* above, const std::uint8_t* row, const std::uint8_t* below, int cell,
            int cells, float* xx, float* yy, float* xy) {
    for (int c = 0; c < cells; ++c) {
        std::int32_t sumXx = 0;
        std::int32_t sumYy = 0;
        std::int32_t sumXy = 0;
        const int from = c * cell + 1;
        for (int x = from; x < from + cell; ++x) {
            const auto dx = static_cast<std::int16_t>(row[x + 1] - row[x - 1]);
            const auto dy = static_cast<std::int16_t>(below[x] - above[x]);
            sumXx += dx * dx;
            sumYy += dy * dy;
            sumXy += dx * dy;
        }
        xx[c] += static_cast<float>(sumXx);
        yy[c] += static_cast<float>(sumYy);
        xy[c] += static_cast<float>(sumXy);
    }
}

Tensor tensorOf(const cv::Mat& grey) {
    Tensor tensor;
    tensor.cell = cellFor(grey);
    const cv::Size cells((grey.cols - 2) / tensor.cell, (grey.rows - 2) / tensor.cell);
    for (cv::Mat* each : {&tensor.xx, &tensor.yy, &tensor.xy}) *each = cv::Mat::zeros(cells, CV_32F);
    // Every second row tells as much.
    for (int y = 1; y <= cells.height * tensor.cell; y += 2) {
        const int r = (y - 1) / tensor.cell;
        addRow(grey.ptr(y - 1), grey.ptr(y), grey.ptr(y + 1), tensor.cell, cells.width,
               tensor.xx.ptr<float>(r), tensor.yy.ptr<float>(r), tensor.xy.ptr<float>(r));
    }
    const double perPixel = 2.0 / (tensor.cell * tensor.cell);
    for (cv::Mat* each : {&tensor.xx, &tensor.yy, &tensor.xy}) *each *= perPixel;
    return tensor;
}

Tensor coarser(const Tensor& fine) {
    Tensor tensor{fine.cell * kCoarser, {}, {}, {}};
    const cv::Size size(fine.xx.cols / kCoarser, fine.xx.rows / kCoarser);
    const cv::Rect whole(0, 0, size.width * kCoarser, size.height * kCoarser);
    cv::resize(fine.xx(whole), tensor.xx, size, 0, 0, cv::INTER_AREA);
    cv::resize(fine.yy(whole), tensor.yy, size, 0, 0, cv::INTER_AREA);
    cv::resize(fine.xy(whole), tensor.xy, size, 0, 0, cv::INTER_AREA);
    return tensor;
}

struct Cell {
    float energy = 0;
    float coherence = 0;
    cv::Point2f twice;  // cosine and sine of twice the direction across the edges
};

struct Grid {
    int cell = 8;
    cv::Size size;
    std::vector<Cell> cells;
    float strongest = 0;
};

Grid gridOf(Tensor tensor) {
    for (cv::Mat* each : {&tensor.xx, &tensor.yy, &tensor.xy})
        cv::blur(*each, *each, {3, 3}, {-1, -1}, cv::BORDER_REPLICATE);
    Grid grid{tensor.cell, tensor.xx.size(), {}, 0};
    grid.cells.reserve(static_cast<std::size_t>(grid.size.area()));
    for (int y = 0; y < grid.size.height; ++y) {
        for (int x = 0; x < grid.size.width; ++x) {
            const float sum = tensor.xx.at<float>(y, x) + tensor.yy.at<float>(y, x);
            const cv::Point2f twice(tensor.xx.at<float>(y, x) - tensor.yy.at<float>(y, x),
                                    2 * tensor.xy.at<float>(y, x));
            const float length = std::hypot(twice.x, twice.y);
            grid.cells.push_back(
                {sum, sum > 0 ? length / sum : 0, length > 0 ? twice * (1 / length) : cv::Point2f(1, 0)});
            grid.strongest = std::max(grid.strongest, sum);
        }
    }
    return grid;
}

// Cells of one region, joined over their sides.
template <class Wanted, class Joined>
std::vector<std::vector<int>> regionsOf(const Grid& grid, Wanted wanted, Joined joined) {
    std::vector<std::vector<int>> regions;
    std::vector<bool> seen(grid.cells.size());
    const int width = grid.size.width;
    for (int start = 0; start < grid.size.area(); ++start) {
        if (seen[static_cast<std::size_t>(start)] || !wanted(grid.cells[static_cast<std::size_t>(start)]))
            continue;
        std::vector<int> region{start};
        seen[static_cast<std::size_t>(start)] = true;
        for (std::size_t i = 0; i < region.size(); ++i) {
            const int at = region[i];
            const int x = at % width;
            for (const int next :
                 {x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width}) {
                if (next < 0 || next >= grid.size.area() || seen[static_cast<std::size_t>(next)]) continue;
                const Cell& cell = grid.cells[static_cast<std::size_t>(next)];
                if (!wanted(cell) || !joined(grid.cells[static_cast<std::size_t>(at)], cell)) continue;
                seen[static_cast<std::size_t>(next)] = true;
                region.push_back(next);
            }
        }
        regions.push_back(std::move(region));
    }
    return regions;
}

cv::Point2f centreOf(const Grid& grid, int at) {
    const auto cell = static_cast<float>(grid.cell);
    return {(static_cast<float>(at % grid.size.width) + 0.5F) * cell + 1,
            (static_cast<float>(at / grid.size.width) + 0.5F) * cell + 1};
}

// Large before strong: glare and shadow leave little of a code's contrast.
float weightOf(const Grid& grid, std::size_t cells, float energy) {
    const auto area = static_cast<float>(cells) * static_cast<float>(grid.cell * grid.cell);
    return area * std::sqrt(std::sqrt(energy / static_cast<float>(cells)));
}

BarsRegion barsOf(const Grid& grid, const std::vector<int>& region) {
    cv::Point2f twice(0, 0);
    float energy = 0;
    for (const int at : region) {
        const Cell& cell = grid.cells[static_cast<std::size_t>(at)];
        twice += cell.twice * cell.energy;
        energy += cell.energy;
    }
    const float angle = std::atan2(twice.y, twice.x) / 2;
    BarsRegion bars;
    bars.across = {std::cos(angle), std::sin(angle)};
    // A worker holds the code upright more often than not.
    if (bars.across.x < 0) bars.across = -bars.across;
    const cv::Point2f along(-bars.across.y, bars.across.x);
    float least[2] = {1e9F, 1e9F};
    float most[2] = {-1e9F, -1e9F};
    for (const int at : region) {
        const cv::Point2f centre = centreOf(grid, at);
        const float on[2] = {centre.dot(bars.across), centre.dot(along)};
        for (int i = 0; i < 2; ++i) {
            least[i] = std::min(least[i], on[i]);
            most[i] = std::max(most[i], on[i]);
        }
    }
    const auto half = static_cast<float>(grid.cell) / 2;
    bars.centre = bars.across * ((least[0] + most[0]) / 2) + along * ((least[1] + most[1]) / 2);
    bars.halfWidth = (most[0] - least[0]) / 2 + half;
    bars.halfHeight = (most[1] - least[1]) / 2 + half;
    // Smoothing has let the region grow by two cells on each side.
    bars.halfHeight = std::max(bars.halfHeight - 2 * half, half);
    bars.weight = weightOf(grid, region.size(), energy);
    return bars;
}

TextureRegion textureOf(const Grid& grid, const std::vector<int>& region) {
    cv::Rect box(region.front() % grid.size.width, region.front() / grid.size.width, 1, 1);
    float energy = 0;
    for (const int at : region) {
        box |= cv::Rect(at % grid.size.width, at / grid.size.width, 1, 1);
        energy += grid.cells[static_cast<std::size_t>(at)].energy;
    }
    return {{box.x * grid.cell, box.y * grid.cell, box.width * grid.cell + 2, box.height * grid.cell + 2},
            weightOf(grid, region.size(), energy)};
}

template <class Region>
void keepHeaviest(std::vector<Region>& regions, std::size_t most) {
    std::sort(regions.begin(), regions.end(),
              [](const Region& a, const Region& b) { return a.weight > b.weight; });
    if (regions.size() > most) regions.resize(most);
}

// Adds the regions of one grid to those of a finer one, where they are new.
void addRegions(const Grid& grid, CodeRegions& found) {
    const float share = grid.strongest * kFaintestShare;
    const auto isBars = [&](const Cell& cell) {
        return cell.energy >= kFaintestBars && cell.coherence >= kOneDirection;
    };
    const auto sameWay = [](const Cell& a, const Cell& b) { return a.twice.dot(b.twice) >= kSameDirection; };
    for (const auto& region : regionsOf(grid, isBars, sameWay)) {
        if (region.size() < 6) continue;
        const BarsRegion bars = barsOf(grid, region);
        const bool known = std::any_of(found.bars.begin(), found.bars.end(), [&](const BarsRegion& other) {
            return cv::norm(bars.centre - other.centre) < static_cast<double>(other.halfHeight) &&
                   bars.halfWidth < other.halfWidth * 1.4F && std::abs(bars.across.dot(other.across)) > 0.97F;
        });
        if (bars.halfWidth * 2 >= 30 && !known) found.bars.push_back(bars);
    }
    const auto isTexture = [&](const Cell& cell) {
        return cell.energy >= std::max(kFaintestTexture, share) && cell.coherence < kTwoDirections;
    };
    for (const auto& region : regionsOf(grid, isTexture, [](const Cell&, const Cell&) { return true; })) {
        if (region.size() < 6) continue;
        const TextureRegion texture = textureOf(grid, region);
        const bool known = std::any_of(found.textures.begin(), found.textures.end(), [&](const auto& other) {
            return (texture.box & other.box).area() * 2 > texture.box.area();
        });
        if (!known) found.textures.push_back(texture);
    }
}

}  // namespace

CodeRegions findCodeRegions(const cv::Mat& grey) {
    CodeRegions found;
    found.anything = true;
    if (grey.cols < kSmallest || grey.rows < kSmallest) return found;
    const Tensor fine = tensorOf(grey);
    const Grid grid = gridOf(fine);
    if (grid.strongest < kFaintestBars) {
        found.anything = false;
        return found;
    }
    addRegions(grid, found);
    if (fine.xx.cols >= 4 * kCoarser && fine.xx.rows >= 4 * kCoarser)
        addRegions(gridOf(coarser(fine)), found);
    keepHeaviest(found.bars, kMostBars);
    keepHeaviest(found.textures, kMostTextures);
    return found;
}

}  // namespace canteen::scanner
