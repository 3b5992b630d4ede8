#include "kiosk/ui/graph.h"

#include <algorithm>
#include <array>

#include "kiosk/ui/button.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"
#include "kiosk/ui/text.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr float kPadX = 2.6F;
constexpr float kPadY = 1.6F;
constexpr float kStateIcon = 4.6F;
constexpr float kLeast = 15;
constexpr float kHang = 2.4F;  // how far from its node's left edge a leaf hangs

/// Strong, unless a word of it is wider than the card.
TextStyle styleOf(std::string_view title, float width) {
    constexpr float kAny = 1000;
    for (const TextStyle style : {TextStyle::Strong, TextStyle::Body})
        if (textFits(title, style, width, kAny)) return style;
    return TextStyle::Small;
}

struct Shape {
    TextStyle style = TextStyle::Strong;
    float title = 0;
    float sub = 0;
    float state = 0;
    float figure = 0;
    [[nodiscard]] float height() const { return title + sub + state + figure; }
};

Shape shapeOf(const Node& view, float width) {
    Shape shape;
    shape.style = styleOf(view.title, width);
    shape.title = textHeight(view.title, shape.style, width);
    if (!view.sub.empty()) shape.sub = textHeight(view.sub, TextStyle::Small, width);
    if (!view.state.empty())
        shape.state = textHeight(view.state, TextStyle::Small, width - kStateIcon - 2.2F) + 0.4F;
    if (!view.figure.empty()) shape.figure = lineHeight(TextStyle::Strong);
    return shape;
}

void ground(const Rect& rect, const Node& view, bool held) {
    const Palette& c = colors();
    if (view.start)
        paint::raised(rect, c.accentSoft.bg, c.accent.bg, 0.6F);
    else
        paint::raised(rect, held ? c.pressed : c.card, c.edge, paint::kHair);
}

Color inkOn(const Node& view) {
    return view.start ? colors().accentSoft.fg : colors().text;
}
Color mutedOn(const Node& view) {
    return view.start ? colors().accentSoft.fg : colors().muted;
}

}  // namespace

float nodeHeight(const Node& view, float width) {
    return std::max(kLeast, shapeOf(view, width - 2 * kPadX).height() + 2 * kPadY);
}

bool node(std::string_view id, const Rect& rect, const Node& view) {
    Kit& kit = Kit::current();
    const Touch touch = kit.touch(id, rect, true, view.title);
    ground(rect, view, touch.held);
    Rect room = rect.inset(kPadX, kPadY / 2);
    const Shape shape = shapeOf(view, room.w);
    room = room.middle(room.w, shape.height());
    bool fits =
        paint::words(room.takeTop(shape.title), view.title, {.style = shape.style, .color = inkOn(view)});
    fits = paint::words(room.takeTop(shape.sub), view.sub,
                        {.style = TextStyle::Small, .color = mutedOn(view)}) &&
           fits;
    if (shape.state > 0) {
        Rect state = room.takeTop(shape.state);
        const Color color = colors().softOf(view.tone).fg;
        paint::icon(state.takeLeft(kStateIcon, 2), toneIcon(view.tone), kStateIcon, color);
        fits = paint::words(state, view.state, {.style = TextStyle::Small, .color = color}) && fits;
    }
    fits = paint::words(room.takeTop(shape.figure), view.figure,
                        {.style = TextStyle::Strong, .color = inkOn(view)}) &&
           fits;
    kit.reportFit(touch, fits);
    return touch.tapped;
}

namespace {

constexpr float kLeafMark = 5;

std::string leafSub(const Node& view) {
    return view.state.empty() ? view.sub : view.state + " · " + view.sub;
}
float leafRoom(float width) {
    return width - 2 * kPadX - kLeafMark - 1.6F;
}

}  // namespace

float leafHeight(const Node& view, float width) {
    const float room = leafRoom(width);
    return std::max(12.0F, textHeight(view.title, styleOf(view.title, room), room) +
                               textHeight(leafSub(view), TextStyle::Small, room) + 2 * kPadY);
}

bool leaf(std::string_view id, const Rect& rect, const Node& view) {
    Kit& kit = Kit::current();
    const Touch touch = kit.touch(id, rect, true, view.title);
    ground(rect, view, touch.held);
    Rect room = rect.inset(kPadX, kPadY / 2);
    const Rect mark = room.takeLeft(kLeafMark, 1.6F);
    const Color tone = view.tone == Tone::Neutral ? mutedOn(view) : colors().softOf(view.tone).fg;
    paint::icon(mark, toneIcon(view.tone), kLeafMark, tone);
    const auto style = styleOf(view.title, room.w);
    const float title = textHeight(view.title, style, room.w);
    const std::string below = leafSub(view);
    room = room.middle(room.w, title + textHeight(below, TextStyle::Small, room.w));
    bool fits = paint::words(room.takeTop(title), view.title, {.style = style, .color = inkOn(view)});
    fits = paint::words(room, below, {.style = TextStyle::Small, .color = tone}) && fits;
    kit.reportFit(touch, fits);
    return touch.tapped;
}

void lines(std::span<const Line> all, bool downwards) {
    constexpr int kSteps = 28;
    const auto draw = [&](const Line& line) {
        const InkSpot from = downwards ? InkSpot{line.from.x + line.from.w / 2, line.from.bottom()}
                                       : InkSpot{line.from.right(), line.from.y + line.from.h / 2};
        const InkSpot to = downwards ? InkSpot{line.to.x + line.to.w / 2, line.to.y}
                                     : InkSpot{line.to.x, line.to.y + line.to.h / 2};
        std::array<InkSpot, kSteps + 1> way{};
        for (int i = 0; i <= kSteps; ++i) {
            const float t = static_cast<float>(i) / kSteps;
            const float slow = t * t * (3 - 2 * t);  // leaves and arrives straight
            const float along = downwards ? slow : t;
            const float across = downwards ? t : slow;
            way[static_cast<std::size_t>(i)] = {from.x + (to.x - from.x) * along,
                                                from.y + (to.y - from.y) * across};
        }
        paint::line(way, line.strong ? colors().accent.bg : colors().edge, line.strong ? 0.7F : 0.45F);
    };
    for (const Line& line : all)
        if (!line.strong) draw(line);
    for (const Line& line : all)
        if (line.strong) draw(line);
}

void hang(const Rect& node, const Rect& leaf) {
    const float x = node.x + kHang;
    const InkSpot way[] = {{x, node.bottom()}, {x, leaf.y + leaf.h / 2}, {leaf.x, leaf.y + leaf.h / 2}};
    paint::line(way, colors().edge, 0.45F);
}

void flatPager(std::string_view id, const Rect& rect, int pages, int& page) {
    const std::string base(id);
    Rect room = rect;
    constexpr float kKey = 15;
    if (button(base + ".up", room.takeLeft(kKey),
               {.caption = {}, .icon = Icon::ArrowUp, .enabled = page > 0}))
        --page;
    if (button(base + ".down", room.takeRight(kKey),
               {.caption = {}, .icon = Icon::ArrowDown, .enabled = page + 1 < pages}))
        ++page;
    const std::string where = std::to_string(page + 1) + " / " + std::to_string(pages);
    if (textWidth(where, TextStyle::Small) > room.w) return;
    text(room, where,
         {.style = TextStyle::Small, .align = Align::Centre, .ink = Ink::Muted, .id = base + ".page"});
}

}  // namespace kiosk::ui
