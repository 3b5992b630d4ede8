#include "kiosk/ui/rect.h"

#include <algorithm>

namespace kiosk::ui {

Rect Rect::inset(float dx, float dy) const {
    const float nx = std::min(dx, w / 2);
    const float ny = std::min(dy, h / 2);
    return {x + nx, y + ny, w - 2 * nx, h - 2 * ny};
}

Rect Rect::takeTop(float height, float gap) {
    const float cut = std::clamp(height, 0.0F, h);
    const Rect strip{x, y, w, cut};
    const float gone = std::min(cut + gap, h);
    y += gone;
    h -= gone;
    return strip;
}

Rect Rect::takeBottom(float height, float gap) {
    const float cut = std::clamp(height, 0.0F, h);
    const Rect strip{x, bottom() - cut, w, cut};
    h -= std::min(cut + gap, h);
    return strip;
}

Rect Rect::takeLeft(float width, float gap) {
    const float cut = std::clamp(width, 0.0F, w);
    const Rect strip{x, y, cut, h};
    const float gone = std::min(cut + gap, w);
    x += gone;
    w -= gone;
    return strip;
}

Rect Rect::takeRight(float width, float gap) {
    const float cut = std::clamp(width, 0.0F, w);
    const Rect strip{right() - cut, y, cut, h};
    w -= std::min(cut + gap, w);
    return strip;
}

std::vector<Rect> Rect::columns(int n, float gap) const {
    return grid(n, 1, gap);
}

std::vector<Rect> Rect::rows(int n, float gap) const {
    return grid(1, n, gap);
}

std::vector<Rect> Rect::grid(int columnCount, int rowCount, float gap) const {
    std::vector<Rect> cells;
    const auto nx = static_cast<float>(std::max(columnCount, 1));
    const auto ny = static_cast<float>(std::max(rowCount, 1));
    const float cw = std::max(0.0F, (w - gap * (nx - 1)) / nx);
    const float ch = std::max(0.0F, (h - gap * (ny - 1)) / ny);
    for (int r = 0; r < rowCount; ++r)
        for (int c = 0; c < columnCount; ++c)
            cells.push_back(
                {x + static_cast<float>(c) * (cw + gap), y + static_cast<float>(r) * (ch + gap), cw, ch});
    return cells;
}

Rect Rect::middle(float width, float height) const {
    const float mw = std::min(width, w);
    const float mh = std::min(height, h);
    return {x + (w - mw) / 2, y + (h - mh) / 2, mw, mh};
}

}  // namespace kiosk::ui
