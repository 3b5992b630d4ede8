#include "kiosk/ui/qr.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

constexpr int kQuiet = 4;  // modules of white around
constexpr Color kPaper{255, 255, 255};
constexpr Color kPrint{0, 0, 0};

}  // namespace

Rect qrCode(std::string_view id, const Rect& rect, int size, const std::vector<bool>& dark) {
    const int modules = size + 2 * kQuiet;
    // Whole pixels: edges between them would blur.
    const float px = Kit::current().pxPerMm();
    const float module = std::floor(std::min(rect.w, rect.h) * px / static_cast<float>(modules)) / px;
    const float side = module * static_cast<float>(modules);
    const Rect place = rect.middle(side, side);
    paint::fill(place, kPaper);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size;) {
            const auto at = [&](int column) { return dark[static_cast<std::size_t>(y * size + column)]; };
            int end = x;
            while (end < size && at(end)) ++end;
            if (end > x)
                paint::fill({place.x + module * static_cast<float>(x + kQuiet),
                             place.y + module * static_cast<float>(y + kQuiet),
                             module * static_cast<float>(end - x), module},
                            kPrint);
            x = std::max(end, x + 1);
        }
    Kit::current().reportText(id, place, "", module > 0);
    return place;
}

}  // namespace kiosk::ui
