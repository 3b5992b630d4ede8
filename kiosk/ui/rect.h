#pragma once
#include <vector>

namespace kiosk::ui {

/// A rectangle in millimetres on the panel; x to the right, y down.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] bool contains(float px, float py) const {
        return px >= x && py >= y && px < right() && py < bottom();
    }
    [[nodiscard]] bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// The rectangle made smaller by `d` (or `dx`, `dy`) on every side, never below zero size.
    [[nodiscard]] Rect inset(float d) const { return inset(d, d); }
    [[nodiscard]] Rect inset(float dx, float dy) const;

    /// Cuts a strip of the given thickness from one side and returns it; `gap` is cut and thrown away behind
    /// it. A strip thicker than the rectangle takes all of it.
    Rect takeTop(float height, float gap = 0);
    Rect takeBottom(float height, float gap = 0);
    Rect takeLeft(float width, float gap = 0);
    Rect takeRight(float width, float gap = 0);

    /// Equal parts side by side, below each other, or row by row with `gap` between them.
    [[nodiscard]] std::vector<Rect> columns(int n, float gap = 0) const;
    [[nodiscard]] std::vector<Rect> rows(int n, float gap = 0) const;
    [[nodiscard]] std::vector<Rect> grid(int columnCount, int rowCount, float gap = 0) const;

    /// A rectangle of the given size (at most this one's) in the middle of this one.
    [[nodiscard]] Rect middle(float width, float height) const;

    bool operator==(const Rect&) const = default;
};

}  // namespace kiosk::ui
