#include "kiosk/ui/frame.h"

#include <algorithm>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/notice.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

constexpr float kHeader = 19;
constexpr float kStatus = 7;
constexpr float kFooter = 20;

/// A header button: icon above a small word. It takes its room from the given side.
bool headerButton(std::string_view id, Rect& bar, bool fromLeft, Icon icon, const std::string& caption) {
    if (caption.empty()) return false;
    Kit& kit = Kit::current();
    const Palette& c = kit.colors();
    const float width = std::max(18.0F, textWidth(caption, TextStyle::Small) + 4);
    const Rect place = fromLeft ? bar.takeLeft(width, 1) : bar.takeRight(width, 1);
    const Touch touch = kit.touch(id, place, true, caption);
    if (touch.held) paint::fill(place, c.pressed, paint::kRadius);
    Rect room = place.middle(place.w, 8 + lineHeight(TextStyle::Small));
    paint::icon(room.takeTop(8), icon, 7, c.text);
    kit.reportFit(
        touch,
        paint::words(room, caption,
                     {.style = TextStyle::Small, .align = Align::Centre, .color = c.text, .oneLine = true}));
    return touch.tapped;
}

/// Lamps, person and date below the header bar, from the right.
void statusLine(Rect rect, const Frame& view) {
    for (const Lamp& each : view.lamps) {
        const float width = std::min(rect.w, textWidth(each.text, TextStyle::Small) + 7);
        lamp(rect.takeLeft(width, 5), each.tone, each.text, each.id);
    }
    const std::string right =
        view.person.empty() || view.date.empty() ? view.person + view.date : view.date + "   " + view.person;
    text(rect, right,
         {.style = TextStyle::Small, .align = Align::Right, .ink = Ink::Muted, .id = "frame.person"});
}

std::optional<FrameTouch> headerButtons(Rect& bar, const Frame& view) {
    std::optional<FrameTouch> touch;
    if (headerButton("frame.back", bar, true, Icon::Back, view.back)) touch = FrameTouch::Back;
    if (headerButton("frame.home", bar, true, Icon::Home, view.home)) touch = FrameTouch::Home;
    if (headerButton("frame.signout", bar, false, Icon::SignOut, view.signOut)) touch = FrameTouch::SignOut;
    if (headerButton("frame.wipe", bar, false, Icon::Wipe, view.wipe)) touch = FrameTouch::Wipe;
    const bool night = Kit::current().theme() == ThemeKind::Night;
    if (headerButton("frame.theme", bar, false, night ? Icon::Sun : Icon::Moon, view.theme))
        touch = FrameTouch::Theme;
    if (headerButton("frame.language", bar, false, Icon::Language, view.language))
        touch = FrameTouch::Language;
    return touch;
}

}  // namespace

FrameParts screenFrame(const Frame& view, bool withFooter) {
    FrameParts parts;
    Rect room = screenMm();
    const bool upright = portrait();
    const bool status = !view.lamps.empty() || !view.person.empty() || !view.date.empty();
    Rect bar = room.takeTop(kHeader).inset(kMargin - 2, 1.5F);
    parts.touch = headerButtons(bar, view);
    bar = bar.inset(2, 0);
    Rect notices = upright ? Rect{kMargin, room.y, room.w - 2 * kMargin, 12} : bar;
    notices.h += status ? kStatus : 0;
    Kit::current().setNoticeRoom(notices);
    if (!view.clock.empty()) {
        const Rect clock = bar.takeRight(textWidth(view.clock, TextStyle::Title) + 1, 4);
        text(clock, view.clock,
             {.style = TextStyle::Title, .align = Align::Right, .oneLine = true, .id = "frame.clock"});
    }
    if (upright) bar = room.takeTop(12).inset(kMargin, 0);
    text(bar, view.title, {.style = TextStyle::Title, .id = "frame.title"});
    if (status) statusLine(room.takeTop(kStatus).inset(kMargin, 0), view);
    room.takeTop(1);
    paint::fill({room.x + kMargin, room.y, room.w - 2 * kMargin, paint::kHair}, Kit::current().colors().line);
    room.takeTop(3);
    room = room.inset(kMargin, 0);
    room.takeBottom(kMargin);
    if (withFooter) parts.footer = room.takeBottom(kFooter, kGap);
    parts.content = room;
    return parts;
}

Rect mainAction(Rect& footer, float width) {
    return footer.takeRight(width, kGap);
}

bool portrait() {
    const PanelSize& panel = Kit::current().input().panel;
    return panel.heightPx > panel.widthPx;
}

Rect screenMm() {
    return Kit::current().screenMm();
}

}  // namespace kiosk::ui
