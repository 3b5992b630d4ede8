#include "kiosk/ui/step.h"

#include <algorithm>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {

using paint::colors;

bool step(std::string_view id, const Rect& rect, const Step& view) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Touch touch = kit.touch(id, rect, true, view.name);
    const bool open = view.answer.empty();
    if (view.current) {
        paint::raised(rect, c.accentSoft.bg);
        paint::outline(rect, c.accent.bg, 0.6F, paint::kRadius);
    } else if (open) {
        paint::fill(rect, touch.held ? c.pressed : c.off.bg, paint::kRadius);
    } else {
        paint::raised(rect, touch.held ? c.pressed : c.card);
    }
    Rect room = rect.inset(rect.w > 46 ? 2.0F : 1.5F, 0.1F);
    const bool wide = rect.w > 46;
    const Pair& pair = c.softOf(view.tone);
    const Rect mark = room.takeLeft(wide ? 9.0F : 5.0F, wide ? 3.0F : 1.2F);
    if (wide && !open) paint::circle(mark.x + mark.w / 2, mark.y + mark.h / 2, 4.5F, pair.bg);
    const Icon icon = open ? (view.current ? Icon::ArrowRight : Icon::Circle) : toneIcon(view.tone);
    paint::icon(mark, icon, wide ? 6.0F : 5.0F, view.current ? c.accentSoft.fg : open ? c.muted : pair.fg);
    const float name = textHeight(view.name, TextStyle::Strong, room.w);
    const float answer = open ? 0 : textHeight(view.answer, TextStyle::Small, room.w);
    room = room.middle(room.w, name + answer);
    const Color ink = view.current ? c.accentSoft.fg : open ? c.muted : c.text;
    bool fits = paint::words(room.takeTop(name), view.name, {.style = TextStyle::Strong, .color = ink});
    fits =
        paint::words(room, view.answer, {.style = TextStyle::Small, .color = open ? ink : pair.fg}) && fits;
    kit.reportFit(touch, fits);
    return touch.tapped;
}

}  // namespace kiosk::ui
