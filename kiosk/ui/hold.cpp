#include "kiosk/ui/hold.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/icons.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr int kUp = 0;
constexpr int kDone = -1;
constexpr double kRound = 1e6;  // seconds after which the memory of a press counts anew

/// Milliseconds of the frame clock, never 0.
int stampOf(double seconds) {
    return static_cast<int>(std::fmod(seconds, kRound) * 1000) + 1;
}

bool drawWords(const Rect& rect, const Hold& view, Color ink) {
    Rect room = rect.inset(rect.w > 46 ? 2.0F : 1.5F, 0.1F);
    const bool wide = rect.w > 46;
    paint::icon(room.takeLeft(wide ? 9.0F : 5.0F, wide ? 3.0F : 1.2F), Icon::Alert, wide ? 7.0F : 5.0F, ink);
    const float caption = textHeight(view.caption, TextStyle::Strong, room.w);
    const float sub = textHeight(view.sub, TextStyle::Small, room.w);
    const bool both = caption + sub <= room.h;
    room = room.middle(room.w, caption + (both ? sub : 0));
    const bool fits =
        paint::words(room.takeTop(caption), view.caption, {.style = TextStyle::Strong, .color = ink});
    return (!both || paint::words(room, view.sub, {.style = TextStyle::Small, .color = ink})) && fits;
}

}  // namespace

bool holdButton(std::string_view id, const Rect& rect, const Hold& view) {
    Kit& kit = Kit::current();
    const Touch touch = kit.touch(id, rect, true, view.caption);
    int& since = kit.memory(id);
    float share = 0;
    bool done = false;
    if (!touch.held) {
        since = kUp;
    } else if (since != kDone) {
        const int now = stampOf(kit.input().seconds);
        if (since == kUp || now < since) since = now;
        share = std::min(1.0F, static_cast<float>(now - since) / (view.seconds * 1000));
        done = share >= 1;
        if (done) since = kDone;
        kit.askForFrames();
    }
    const Palette& c = colors();
    const Pair& stop = c.softOf(Tone::Stop);
    paint::raised(rect, touch.held ? stop.bg : c.card, stop.fg, 0.4F);
    kit.reportFit(touch, drawWords(rect, view, stop.fg));
    if (share > 0) {
        // The filled part in full colour, with its words in the colour that stands on it.
        const Rect filled{rect.x, rect.y, rect.w * share, rect.h};
        kit.pushClip(filled);
        paint::fill(rect, c.solidOf(Tone::Stop).bg, paint::kRadius);
        drawWords(rect, view, c.solidOf(Tone::Stop).fg);
        kit.popClip();
    }
    return done;
}

}  // namespace kiosk::ui
