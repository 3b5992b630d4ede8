#include "kiosk/ui/button.h"

#include <algorithm>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;
using paint::kRadius;

struct Skin {
    Color face;
    Color ink;
    bool raised = true;
    bool edged = false;
};

Skin skinOf(const Button& view, bool held) {
    const Palette& c = colors();
    if (!view.enabled) return {c.off.bg, c.off.fg, false, false};
    switch (view.kind) {
        case ButtonKind::Primary:
            return {held ? c.accentDown : c.accent.bg, c.accent.fg};
        case ButtonKind::Danger:
            return {held ? c.softOf(Tone::Stop).bg : c.card, c.softOf(Tone::Stop).fg, true, true};
        case ButtonKind::Quiet:
            return {held ? c.pressed : withAlpha(c.page, 0), c.text, false, false};
        case ButtonKind::Secondary:
            break;
    }
    return {held ? c.pressed : c.card, c.text};
}

/// Icon left of the caption; a disabled button gives its reason below. Returns whether everything fits.
bool drawCaption(const Rect& rect, const Button& view, Color ink) {
    Rect room = rect.inset(rect.h < 14 ? 1.5F : 2.5F, 1.2F);
    const bool tall = room.h >= 15;
    const float iconSize = std::min(8.0F, room.h * 0.6F);
    bool fits = true;
    if (!view.enabled && !view.reason.empty()) {
        const float below = std::min(room.h / 2, textHeight(view.reason, TextStyle::Small, room.w));
        const float caption = textHeight(view.caption, TextStyle::Strong, room.w);
        room = room.middle(room.w, below + caption);
        fits = paint::words(room.takeBottom(below), view.reason,
                            {.style = TextStyle::Small, .align = Align::Centre, .color = ink});
    }
    // A narrow, tall button carries its icon above the words.
    const bool narrow = textWidth(view.caption, TextStyle::Strong) + iconSize + 2.2F > room.w;
    if (view.icon != Icon::None && narrow && tall && view.enabled) {
        const float caption = textHeight(view.caption, TextStyle::Strong, room.w);
        if (caption + iconSize <= room.h) {
            Rect block = room.middle(room.w, caption + iconSize);
            paint::icon(block.takeTop(iconSize), view.icon, iconSize, ink);
            return paint::words(block, view.caption,
                                {.style = TextStyle::Strong, .align = Align::Centre, .color = ink}) &&
                   fits;
        }
    }
    return paint::iconAndWords(room, view.icon, iconSize, view.caption,
                               {.style = TextStyle::Strong, .align = Align::Centre, .color = ink}) &&
           fits;
}

}  // namespace

bool button(std::string_view id, const Rect& rect, const Button& view) {
    Kit& kit = Kit::current();
    const Touch touch = kit.touch(id, rect, view.enabled, view.caption);
    const Skin skin = skinOf(view, touch.held);
    if (skin.raised)
        paint::raised(rect, skin.face);
    else
        paint::fill(rect, skin.face, kRadius);
    if (skin.edged) paint::outline(rect, skin.ink, 0.35F, kRadius);
    kit.reportFit(touch, drawCaption(rect, view, skin.ink));
    return touch.tapped;
}

bool button(std::string_view id, const Rect& rect, std::string_view caption, ButtonKind kind, Icon icon) {
    return button(id, rect, Button{.caption = std::string(caption), .icon = icon, .kind = kind});
}

}  // namespace kiosk::ui
