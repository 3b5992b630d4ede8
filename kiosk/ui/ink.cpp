#include "kiosk/ui/ink.h"

#include <algorithm>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

// What the finger does, kept from frame to frame.
enum Finger { kUp = 0, kDrawing = 1, kElsewhere = 2 };

constexpr float kPen = 0.7F;
constexpr float kMargin = 6;

void drawInk(std::span<const InkLine> ink, float x, float y, float scale, float pen) {
    for (const InkLine& line : ink) {
        std::vector<InkSpot> spots;
        spots.reserve(line.size());
        for (const InkSpot& spot : line) spots.push_back({x + spot.x * scale, y + spot.y * scale});
        paint::line(spots, paint::colors().text, pen);
    }
}

}  // namespace

std::vector<InkSample> inkPad(std::string_view id, const Rect& rect, std::span<const InkLine> ink,
                              std::string_view caption) {
    Kit& kit = Kit::current();
    kit.touch(id, rect, true, caption);
    std::vector<InkSample> fresh;
    int& finger = kit.memory(id);
    for (const PointerSample& sample : kit.input().trail) {
        const InkSpot at{sample.x / kit.pxPerMm() - rect.x, sample.y / kit.pxPerMm() - rect.y};
        const bool inside = at.x >= 0 && at.y >= 0 && at.x < rect.w && at.y < rect.h;
        if (finger == kUp && sample.down) finger = inside ? kDrawing : kElsewhere;
        if (finger == kDrawing) {
            const bool draws = sample.down && inside;
            fresh.push_back(
                {{std::clamp(at.x, 0.0F, rect.w), std::clamp(at.y, 0.0F, rect.h)}, sample.seconds, draws});
            if (!draws) finger = kElsewhere;
        }
        if (!sample.down) finger = kUp;
    }
    paint::raised(rect, paint::colors().card, paint::colors().edge, paint::kHair * 2);
    const float base = rect.y + rect.h * 0.78F;
    paint::fill({rect.x + kMargin, base, rect.w - 2 * kMargin, paint::kHair * 1.5F}, paint::colors().faint);
    if (ink.empty())
        paint::words({rect.x + kMargin, rect.y, rect.w - 2 * kMargin, rect.h}, caption,
                     {.style = TextStyle::Title, .align = Align::Centre, .color = paint::colors().muted});
    drawInk(ink, rect.x, rect.y, 1, kPen);
    return fresh;
}

void inkPicture(const Rect& rect, const InkPicture& picture) {
    if (picture.width <= 0 || picture.height <= 0) return;
    const float scale = std::min(rect.w / picture.width, rect.h / picture.height);
    drawInk(picture.lines, rect.x + (rect.w - picture.width * scale) / 2,
            rect.y + (rect.h - picture.height * scale) / 2, scale, std::max(paint::kHair, kPen * scale));
}

}  // namespace kiosk::ui
