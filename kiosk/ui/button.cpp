#include "kiosk/ui/button.h"

#include <algorithm>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;
using paint::kRadius;

struct Skin {
    Color face{};
    Color ink{};
    Color edge{};
    float thickness = paint::kHair;
    bool raised = true;
};

Skin skinOf(const Button& view, bool held) {
    const Palette& c = colors();
    if (!view.enabled) return {.face = c.off.bg, .ink = c.off.fg, .raised = false};
    const Color stop = c.softOf(Tone::Stop).fg;
    const Color accent = held ? c.accentDown : c.accent.bg;
    switch (view.kind) {
        case ButtonKind::Primary:
            return {.face = accent, .ink = c.accent.fg, .edge = accent};
        case ButtonKind::Danger:
            return {.face = held ? c.softOf(Tone::Stop).bg : c.card,
                    .ink = stop,
                    .edge = stop,
                    .thickness = 0.4F};
        case ButtonKind::Quiet:
            return {.face = held ? c.pressed : withAlpha(c.page, 0), .ink = c.text, .raised = false};
        case ButtonKind::Secondary:
            break;
    }
    return {.face = held ? c.pressed : c.card, .ink = c.text, .edge = c.edge};
}

/// Icon left of the caption; a disabled button gives its reason below. Returns whether everything fits.
bool drawCaption(const Rect& rect, const Button& view, Color ink) {
    Rect room = rect.inset(rect.h < 14 ? 1.5F : 2.5F, 1.2F);
    const bool tall = room.h >= 15;
    const float iconSize = std::min(8.0F, room.h * 0.6F);
    bool fits = true;
    if (!view.enabled && !view.reason.empty()) {
        const float below = std::min(std::max(room.h / 2, room.h - lineHeight(TextStyle::Strong)),
                                     textHeight(view.reason, TextStyle::Small, room.w));
        const float caption = textHeight(view.caption, TextStyle::Strong, room.w);
        room = room.middle(room.w, below + caption);
        fits = paint::words(room.takeBottom(below), view.reason,
                            {.style = TextStyle::Small, .align = Align::Centre, .color = ink});
    }
    // A narrow, tall button carries its icon above the words.
    const bool narrow = textWidth(view.caption, TextStyle::Strong) + iconSize + 2.2F > room.w;
    if (view.icon != Icon::None && narrow && tall && (view.enabled || view.reason.empty())) {
        const float caption = textHeight(view.caption, TextStyle::Strong, room.w);
        if (caption + iconSize <= room.h) {
            Rect block = room.middle(room.w, caption + iconSize);
            paint::icon(block.takeTop(iconSize), view.icon, iconSize, ink);
            return paint::words(block, view.caption,
                                {.style = TextStyle::Strong, .align = Align::Centre, .color = ink}) &&
                   fits;
        }
    }
    const bool crowded = narrow && !view.enabled && !view.reason.empty();
    return paint::iconAndWords(room, crowded ? Icon::None : view.icon, iconSize, view.caption,
                               {.style = TextStyle::Strong, .align = Align::Centre, .color = ink}) &&
           fits;
}

}  // namespace

bool button(std::string_view id, const Rect& rect, const Button& view) {
    Kit& kit = Kit::current();
    const Touch touch = kit.touch(id, rect, view.enabled, view.caption);
    const Skin skin = skinOf(view, touch.held);
    if (skin.raised)
        paint::raised(rect, skin.face, skin.edge, skin.thickness);
    else
        paint::fill(rect, skin.face, kRadius);
    kit.reportFit(touch, drawCaption(rect, view, skin.ink));
    if (view.kind == ButtonKind::Primary && !view.enabled && view.reason.empty())
        kit.reportUnexplained(touch);
    return touch.tapped;
}

bool button(std::string_view id, const Rect& rect, std::string_view caption, ButtonKind kind, Icon icon) {
    return button(id, rect, Button{.caption = std::string(caption), .icon = icon, .kind = kind});
}

}  // namespace kiosk::ui
