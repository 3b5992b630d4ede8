#include "kiosk/scanner/qr_unfold.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>

namespace canteen::scanner {
namespace {

// Pixels a module in the flattened picture, and modules of margin around it.
constexpr int kStep = 6;
constexpr int kMargin = 3;
// Modules from one knot of the net to the next.
constexpr int kMesh = 3;
constexpr int kLeastModules = 21;
constexpr int kMostModules = 97;  // version 20; larger ones no camera of a terminal resolves

double areaOf(const std::vector<cv::Point>& contour) {
    return std::abs(cv::contourArea(contour));
}

std::array<cv::Point2f, 4> cornersOf(const std::vector<cv::Point>& contour) {
    std::vector<cv::Point> shape;
    cv::approxPolyDP(contour, shape, 0.06 * cv::arcLength(contour, true), true);
    std::array<cv::Point2f, 4> corners;
    if (shape.size() == 4 && cv::isContourConvex(shape)) {
        for (std::size_t i = 0; i < 4; ++i) corners[i] = shape[i];
    } else {
        cv::minAreaRect(contour).points(corners.data());
    }
    return corners;
}

struct Triple {
    const Finder* topLeft = nullptr;
    const Finder* topRight = nullptr;
    const Finder* bottomLeft = nullptr;
    float oddness = 0;  // 0 for a right angle with equal legs and squares of one size
};

float cross(cv::Point2f a, cv::Point2f b) {
    return a.x * b.y - a.y * b.x;
}

Triple tripleOf(const Finder& corner, const Finder& one, const Finder& other) {
    Triple triple{&corner, &one, &other, 0};
    // Clockwise on a picture whose y grows downwards.
    if (cross(one.centre - corner.centre, other.centre - corner.centre) < 0)
        std::swap(triple.topRight, triple.bottomLeft);
    const cv::Point2f right = triple.topRight->centre - corner.centre;
    const cv::Point2f down = triple.bottomLeft->centre - corner.centre;
    const auto lengthRight = static_cast<float>(cv::norm(right));
    const auto lengthDown = static_cast<float>(cv::norm(down));
    const float angle = std::abs(right.dot(down)) / std::max(1.0F, lengthRight * lengthDown);
    const float legs = std::abs(std::log(std::max(1.0F, lengthRight) / std::max(1.0F, lengthDown)));
    const auto [least, most] = std::minmax({corner.side, one.side, other.side});
    const float modules = std::min(lengthRight, lengthDown) / most * 7 + 7;
    triple.oddness = angle + legs + std::log(most / least) + (modules < kLeastModules - 5 ? 10.0F : 0.0F);
    return triple;
}

std::vector<Triple> triplesOf(const std::vector<Finder>& finders) {
    std::vector<Triple> triples;
    const std::size_t count = std::min<std::size_t>(finders.size(), 10);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b)
            for (std::size_t c = b + 1; c < count; ++c) {
                const Finder* each[3] = {&finders[a], &finders[b], &finders[c]};
                Triple best;
                best.oddness = 1e9F;
                for (int i = 0; i < 3; ++i) {
                    const Triple triple = tripleOf(*each[i], *each[(i + 1) % 3], *each[(i + 2) % 3]);
                    if (triple.oddness < best.oddness) best = triple;
                }
                if (best.oddness < 1.6F) triples.push_back(best);
            }
    std::sort(triples.begin(), triples.end(),
              [](const Triple& a, const Triple& b) { return a.oddness < b.oddness; });
    return triples;
}

// The corners of a square, beginning with the one that looks against both directions, clockwise.
std::array<cv::Point2f, 4> inOrder(const Finder& finder, cv::Point2f right, cv::Point2f down) {
    std::array<cv::Point2f, 4> ordered;
    const float signs[4][2] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    right *= 1 / static_cast<float>(cv::norm(right));
    down *= 1 / static_cast<float>(cv::norm(down));
    for (std::size_t i = 0; i < 4; ++i) {
        ordered[i] = *std::max_element(finder.corners.begin(), finder.corners.end(), [&](auto a, auto b) {
            const cv::Point2f way = signs[i][0] * right + signs[i][1] * down;
            return (a - finder.centre).dot(way) < (b - finder.centre).dot(way);
        });
    }
    return ordered;
}

// Sizes to try, likeliest first.
std::vector<int> sizesOf(const Triple& triple) {
    const float side = (triple.topLeft->side * 2 + triple.topRight->side + triple.bottomLeft->side) / 4;
    const float span = static_cast<float>(cv::norm(triple.topRight->centre - triple.topLeft->centre) +
                                          cv::norm(triple.bottomLeft->centre - triple.topLeft->centre)) /
                       2;
    const float modules = span / side * 7 + 7;
    const int nearest = static_cast<int>(std::lround((modules - 17) / 4)) * 4 + 17;
    const int second = nearest + (modules > static_cast<float>(nearest) ? 4 : -4);
    std::vector<int> sizes;
    for (const int size : {nearest, second, 2 * nearest - second})
        if (size >= kLeastModules && size <= kMostModules) sizes.push_back(size);
    return sizes;
}

// Maps modules (0 to size) to the picture, exact at the three squares.
cv::Matx33d flatGrid(const Triple& triple, int size) {
    const cv::Point2f right = triple.topRight->centre - triple.topLeft->centre;
    const cv::Point2f down = triple.bottomLeft->centre - triple.topLeft->centre;
    std::vector<cv::Point2f> modules;
    std::vector<cv::Point2f> pixels;
    const auto far = static_cast<float>(size - 7);
    const std::pair<const Finder*, cv::Point2f> squares[] = {
        {triple.topLeft, {0, 0}}, {triple.topRight, {far, 0}}, {triple.bottomLeft, {0, far}}};
    for (const auto& [finder, origin] : squares) {
        const auto corners = inOrder(*finder, right, down);
        const cv::Point2f offsets[4] = {{0, 0}, {7, 0}, {7, 7}, {0, 7}};
        for (std::size_t i = 0; i < 4; ++i) {
            modules.push_back(origin + offsets[i]);
            pixels.push_back(corners[i]);
        }
        modules.push_back(origin + cv::Point2f(3.5F, 3.5F));
        pixels.push_back(finder->centre);
    }
    const cv::Mat found = cv::findHomography(modules, pixels, 0);
    return found.empty() ? cv::Matx33d::zeros() : cv::Matx33d(found);
}

// The code laid flat by the grid alone: kStep pixels a module, kMargin modules around it.
cv::Mat layFlat(const cv::Mat& grey, const cv::Matx33d& grid, int size) {
    const int side = (size + 2 * kMargin) * kStep;
    const cv::Matx33d toModules(1.0 / kStep, 0, -kMargin, 0, 1.0 / kStep, -kMargin, 0, 0, 1);
    cv::Mat flat;
    cv::warpPerspective(grey, flat, grid * toModules, {side, side}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                        cv::BORDER_REPLICATE);
    return flat;
}

// Bends the net. Every knot looks, near where its neighbours went, for the place where the modules around it
// are most clearly black or white.
class Net {
  public:
    Net(const cv::Mat& flat, int size) : size_(size), knots_((size + kMesh - 1) / kMesh + 1) {
        cv::Mat light;
        const int window = 9 * kStep | 1;
        cv::blur(flat, light, {window, window}, {-1, -1}, cv::BORDER_REPLICATE);
        cv::Mat core;
        cv::blur(flat, core, {3, 3});
        cv::subtract(core, light, contrast_, cv::noArray(), CV_16S);
        moved_.assign(static_cast<std::size_t>(knots_ * knots_), {0, 0});
        done_.assign(moved_.size(), false);
        bend();
    }

    // Positive = white.
    [[nodiscard]] int at(int row, int column) const {
        const auto x = static_cast<float>(column) / kMesh;
        const auto y = static_cast<float>(row) / kMesh;
        const int kx = std::min(static_cast<int>(x), knots_ - 2);
        const int ky = std::min(static_cast<int>(y), knots_ - 2);
        const float fx = x - static_cast<float>(kx);
        const float fy = y - static_cast<float>(ky);
        const cv::Point2f move = (move_(kx, ky) * (1 - fx) + move_(kx + 1, ky) * fx) * (1 - fy) +
                                 (move_(kx, ky + 1) * (1 - fx) + move_(kx + 1, ky + 1) * fx) * fy;
        return value(centre(column) + static_cast<int>(std::lround(move.x)),
                     centre(row) + static_cast<int>(std::lround(move.y)));
    }

  private:
    static int centre(int module) { return (module + kMargin) * kStep + kStep / 2; }
    [[nodiscard]] int value(int x, int y) const {
        x = std::clamp(x, 0, contrast_.cols - 1);
        y = std::clamp(y, 0, contrast_.rows - 1);
        return contrast_.at<short>(y, x);
    }
    [[nodiscard]] cv::Point2f move_(int kx, int ky) const {
        return moved_[static_cast<std::size_t>(ky * knots_ + kx)];
    }

    // How clear the modules around a knot are when they are moved so.
    [[nodiscard]] int clearness(int kx, int ky, int dx, int dy) const {
        int sum = 0;
        for (int row = ky * kMesh - 3; row <= ky * kMesh + 3; ++row) {
            if (row < 0 || row >= size_) continue;
            for (int column = kx * kMesh - 3; column <= kx * kMesh + 3; ++column) {
                if (column < 0 || column >= size_) continue;
                sum += std::abs(value(centre(column) + dx, centre(row) + dy));
            }
        }
        return sum;
    }

    void place(int kx, int ky) {
        cv::Point2f start(0, 0);
        float weight = 0;
        for (int y = std::max(0, ky - 1); y <= std::min(knots_ - 1, ky + 1); ++y)
            for (int x = std::max(0, kx - 1); x <= std::min(knots_ - 1, kx + 1); ++x)
                if (done_[static_cast<std::size_t>(y * knots_ + x)]) {
                    start += move_(x, y);
                    weight += 1;
                }
        if (weight > 0) start *= 1 / weight;
        const int sx = static_cast<int>(std::lround(start.x));
        const int sy = static_cast<int>(std::lround(start.y));
        constexpr int kReach = kStep / 2;
        float best = -1;
        cv::Point2f chosen = start;
        for (int dy = -kReach; dy <= kReach; ++dy)
            for (int dx = -kReach; dx <= kReach; ++dx) {
                // Staying with the neighbours is worth something.
                const float away = static_cast<float>(dx * dx + dy * dy) / (2.0F * kStep * kStep);
                const float score =
                    static_cast<float>(clearness(kx, ky, sx + dx, sy + dy)) * (1 - 0.35F * away);
                if (score > best) {
                    best = score;
                    chosen = cv::Point2f(static_cast<float>(sx + dx), static_cast<float>(sy + dy));
                }
            }
        moved_[static_cast<std::size_t>(ky * knots_ + kx)] = chosen;
        done_[static_cast<std::size_t>(ky * knots_ + kx)] = true;
    }

    // From the squares, where the net lies right, outwards; then once more, when all neighbours are known.
    void bend() {
        std::vector<std::pair<int, int>> order;
        for (int y = 0; y < knots_; ++y)
            for (int x = 0; x < knots_; ++x) order.emplace_back(x, y);
        const int far = (size_ - 4) / kMesh;
        const auto distance = [far](const std::pair<int, int>& knot) {
            const auto [x, y] = knot;
            const auto squared = [&](int cx, int cy) { return (x - cx) * (x - cx) + (y - cy) * (y - cy); };
            return std::min({squared(1, 1), squared(far, 1), squared(1, far)});
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
        for (int round = 0; round < 2; ++round)
            for (const auto& [x, y] : order) place(x, y);
    }

    int size_;
    int knots_;
    cv::Mat contrast_;  // CV_16S, against the light around
    std::vector<cv::Point2f> moved_;
    std::vector<bool> done_;
};

cv::Mat draw(const Net& net, int size) {
    constexpr int kPixels = 4;
    constexpr int kQuiet = 4;
    cv::Mat code(size + 2 * kQuiet, size + 2 * kQuiet, CV_8U, cv::Scalar(255));
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column)
            if (net.at(row, column) < 0) code.at<std::uint8_t>(row + kQuiet, column + kQuiet) = 0;
    cv::resize(code, code, {}, kPixels, kPixels, cv::INTER_NEAREST);
    return code;
}

Outline outlineOf(const cv::Matx33d& grid, int size) {
    const auto far = static_cast<float>(size);
    const std::vector<cv::Point2f> corners{{0, 0}, {far, 0}, {far, far}, {0, far}};
    std::vector<cv::Point2f> mapped;
    cv::perspectiveTransform(corners, mapped, cv::Mat(grid));
    return {mapped[0], mapped[1], mapped[2], mapped[3]};
}

// Noise flickers from pixel to pixel; following all its outlines would take longer than reading a code.
bool isNoise(const cv::Mat& blackWhite) {
    int pixels = 0;
    int lonely = 0;
    for (int y = 0; y < blackWhite.rows; y += 8) {
        const std::uint8_t* row = blackWhite.ptr(y);
        for (int x = 1; x + 1 < blackWhite.cols; ++x)
            lonely += row[x] != row[x - 1] && row[x] != row[x + 1] ? 1 : 0;
        pixels += blackWhite.cols;
    }
    return lonely * 50 > pixels;
}

}  // namespace

std::vector<Finder> findFinders(const cv::Mat& blackWhite) {
    if (isNoise(blackWhite)) return {};
    std::vector<std::vector<cv::Point>> contours;
    std::vector<cv::Vec4i> tree;
    cv::findContours(255 - blackWhite, contours, tree, cv::RETR_TREE, cv::CHAIN_APPROX_SIMPLE);
    std::vector<Finder> finders;
    for (std::size_t i = 0; i < contours.size(); ++i) {
        const int hole = tree[i][2];
        if (hole < 0) continue;
        const int core = tree[static_cast<std::size_t>(hole)][2];
        if (core < 0) continue;
        const double outer = areaOf(contours[i]);
        const double inner = areaOf(contours[static_cast<std::size_t>(core)]);
        if (outer < 60 || inner < 4 || inner > outer * 0.4 || inner < outer * 0.06) continue;
        const auto box = cv::minAreaRect(contours[i]);
        const float longer = std::max(box.size.width, box.size.height);
        const float shorter = std::min(box.size.width, box.size.height);
        if (shorter < longer * 0.45F || outer < 0.6 * static_cast<double>(box.size.area())) continue;
        const cv::Moments middle = cv::moments(contours[static_cast<std::size_t>(core)]);
        if (middle.m00 <= 0) continue;
        const cv::Point2f centre(static_cast<float>(middle.m10 / middle.m00),
                                 static_cast<float>(middle.m01 / middle.m00));
        if (cv::norm(centre - box.center) > 0.2 * static_cast<double>(longer)) continue;
        finders.push_back({centre, static_cast<float>(std::sqrt(outer)), cornersOf(contours[i])});
    }
    std::sort(finders.begin(), finders.end(),
              [](const Finder& a, const Finder& b) { return a.side > b.side; });
    return finders;
}

std::vector<Unfolded> unfoldQrCodes(const cv::Mat& grey, const std::vector<Finder>& finders, int most) {
    std::vector<Unfolded> codes;
    for (const Triple& triple : triplesOf(finders)) {
        for (const int size : sizesOf(triple)) {
            if (static_cast<int>(codes.size()) >= most) return codes;
            const cv::Matx33d grid = flatGrid(triple, size);
            if (grid == cv::Matx33d::zeros()) continue;
            const Net net(layFlat(grey, grid, size), size);
            codes.push_back({draw(net, size), outlineOf(grid, size)});
        }
    }
    return codes;
}

}  // namespace canteen::scanner
