#include "kiosk/ui/frame.h"

#include <algorithm>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/notice.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

constexpr float kHeader = 19;
constexpr float kNarrow = 230;       // below this width the person stands where the date stands
constexpr float kNoticeWidth = 140;  // a notice may lie over the seldom used buttons
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

/// The second line of the header: as many lamps as there is room for, from the left.
void lampLine(Rect rect, const std::vector<Lamp>& lamps) {
    for (const Lamp& each : lamps) {
        const float width = textWidth(each.text, TextStyle::Small) + 7;
        if (width > rect.w) return;
        lamp(rect.takeLeft(width, 5), each.tone, each.text, each.id);
    }
}

/// Two lines at the right end of the bar, the upper one large. Takes its room away.
void twoLines(Rect& bar, std::string_view upper, TextStyle style, std::string_view lower,
              std::string_view id) {
    if (upper.empty() && lower.empty()) return;
    const float width = std::max(textWidth(upper, style), textWidth(lower, TextStyle::Small)) + 1;
    const float upperHeight = upper.empty() ? 0 : lineHeight(style);
    const float lowerHeight = lower.empty() ? 0 : lineHeight(TextStyle::Small);
    Rect block = bar.takeRight(width, 5).middle(width, upperHeight + lowerHeight);
    text(block.takeTop(upperHeight), upper,
         {.style = style, .align = Align::Right, .oneLine = true, .id = id});
    text(block, lower,
         {.style = TextStyle::Small, .align = Align::Right, .ink = Ink::Muted, .oneLine = true});
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
    const bool narrow = room.w < kNarrow;
    Rect bar = room.takeTop(kHeader).inset(kMargin - 2, 1.5F);
    parts.touch = headerButtons(bar, view);
    bar = bar.inset(2, 0);
    twoLines(bar, view.clock, TextStyle::Title, narrow && !view.person.empty() ? view.person : view.date,
             "frame.clock");
    if (!narrow) twoLines(bar, view.person, TextStyle::Strong, {}, "frame.person");
    if (upright) bar = room.takeTop(kHeader).inset(kMargin, 1.5F);
    Kit::current().setNoticeRoom(
        {bar.x, bar.y - 1, std::max(bar.w, std::min(kNoticeWidth, room.w - bar.x - kMargin)), bar.h});
    const float titleHeight = lineHeight(TextStyle::Title);
    const bool lamps = !view.lamps.empty();
    Rect block = bar.middle(bar.w, titleHeight + (lamps ? lineHeight(TextStyle::Small) : 0));
    const bool large = textWidth(view.title, TextStyle::Title) <= bar.w;
    text(block.takeTop(titleHeight), view.title,
         {.style = large ? TextStyle::Title : TextStyle::Strong, .oneLine = true, .id = "frame.title"});
    if (lamps) lampLine(block, view.lamps);
    paint::fill({room.x, room.y, room.w, paint::kHair}, Kit::current().colors().line);
    room.takeTop(3.5F);
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
