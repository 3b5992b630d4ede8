#include "kiosk/ui/pages.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "kiosk/ui/button.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"
#include "kiosk/ui/typeset.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr float kPagerWidth = 24;
constexpr float kMark = 11;
constexpr float kTilePad = 4;

struct Shape {
    int columns = 1;
    int rows = 1;
    [[nodiscard]] int cells() const { return columns * rows; }
};

std::string_view firstCharacter(std::string_view words) {
    std::string_view rest = words;
    if (!rest.empty()) takeCodePoint(rest);
    return words.substr(0, words.size() - rest.size());
}

Shape shapeOf(const Rect& rect, const Pages& view) {
    const auto number = [&](float room, float cell) {
        return std::max(1, static_cast<int>(std::floor((room + view.gap + 0.01F) / (cell + view.gap))));
    };
    return {number(rect.w, view.cellWidth), number(rect.h, view.cellHeight)};
}

constexpr float kBadgePad = 4.4F;
constexpr float kBadgeGap = 2;
constexpr float kBadgeLine = 1.2F;  // between two lines of badges

/// Where the badges stand in a room of this width: side by side while they fit, else below each other,
/// wrapped where one alone is too wide. Relative to the top left.
std::vector<Rect> badgePlaces(const Row& row, float width) {
    std::vector<Rect> places;
    float x = 0;
    float y = 0;
    float line = 0;  // height of the line so far
    for (const std::string& badge : row.badges) {
        const float wanted = std::min(width, textWidth(badge, TextStyle::Small) + kBadgePad);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line + kBadgeLine;
            line = 0;
        }
        const float height = textHeight(badge, TextStyle::Small, wanted - kBadgePad + 0.4F) + 1.4F;
        places.push_back({x, y, wanted, height});
        x += wanted + kBadgeGap;
        line = std::max(line, height);
    }
    return places;
}

/// What a tile shows, from top to bottom, with heights.
struct TileShape {
    float title = 0;
    float state = 0;   ///< with the figure beside it where both fit on one line
    float figure = 0;  ///< a line of its own otherwise
    float sub = 0;
    float badges = 0;
    std::vector<Rect> places{};  ///< of the badges
    [[nodiscard]] float height() const { return title + state + figure + sub + badges; }
};

TileShape tileShapeOf(const Row& row, float width) {
    TileShape shape;
    shape.title = textHeight(row.title, TextStyle::Strong, width);
    const float figure = row.right.empty() ? 0 : textWidth(row.right, TextStyle::Strong) + 2.6F;
    const bool beside = textWidth(row.state, TextStyle::Body) + figure <= width;
    if (beside && !(row.state.empty() && row.right.empty())) {
        shape.state = lineHeight(TextStyle::Body);
    } else if (!beside) {
        shape.state = textHeight(row.state, TextStyle::Body, width);
        shape.figure = figure > 0 ? lineHeight(TextStyle::Strong) : 0;
    }
    if (!row.sub.empty()) shape.sub = textHeight(row.sub, TextStyle::Small, width);
    shape.places = badgePlaces(row, width);
    for (const Rect& place : shape.places) shape.badges = std::max(shape.badges, place.bottom());
    if (shape.badges > 0) shape.badges += kBadgeLine;
    return shape;
}

float tileRoom(float width) {
    return width - kTilePad * 2 - kMark - 3;
}

bool drawState(Rect line, Rect below, const Row& row, Color tone, Color ink) {
    const float figure = row.right.empty() ? 0 : textWidth(row.right, TextStyle::Strong) + 0.6F;
    const paint::Words look{.style = TextStyle::Strong, .align = Align::Right, .color = ink, .oneLine = true};
    bool fits = true;
    if (below.h > 0) {
        paint::Words left = look;
        left.align = Align::Left;
        fits = paint::words(below, row.right, left);
    } else {
        fits = paint::words(line.takeRight(figure, 2), row.right, look);
    }
    return paint::words(line, row.state, {.style = TextStyle::Body, .color = tone}) && fits;
}

bool drawBadges(const Rect& room, const Row& row, std::span<const Rect> places) {
    const Pair& pair = colors().softOf(Tone::Warn);
    bool fits = true;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Rect& at = places[i];
        const Rect box{room.x + at.x, room.y + kBadgeLine + at.y, at.w, at.h};
        paint::fill(box, pair.bg, 1.6F);
        fits = paint::words(box.inset(2, 0), row.badges[i],
                            {.style = TextStyle::Small, .align = Align::Centre, .color = pair.fg}) &&
               fits;
    }
    return fits;
}

}  // namespace

void pager(std::string_view id, Rect rect, std::string_view previous, std::string_view next, int pages,
           int& page) {
    const float size = std::min(24.0F, (rect.h - 10) / 2);
    const std::string base(id);
    if (button(base + ".up", rect.takeTop(size),
               {.caption = std::string(previous), .icon = Icon::ArrowUp, .enabled = page > 0}))
        --page;
    if (button(base + ".down", rect.takeBottom(size),
               {.caption = std::string(next), .icon = Icon::ArrowDown, .enabled = page + 1 < pages}))
        ++page;
    text(rect, std::to_string(page + 1) + " / " + std::to_string(pages),
         {.style = TextStyle::Strong, .align = Align::Centre, .ink = Ink::Muted, .id = base + ".page"});
}

Rect besidePager(const Rect& rect, const Pages& view) {
    Rect room = rect;
    room.takeRight(kPagerWidth, view.gap + 1);
    return room;
}

int pageCount(const Rect& rect, const Pages& view) {
    const auto count = static_cast<int>(view.count);
    const int whole = shapeOf(rect, view).cells();
    if (count <= whole) return 1;
    const int cells = shapeOf(besidePager(rect, view), view).cells();
    return (count + cells - 1) / cells;
}

void pages(std::string_view id, const Rect& rect, const Pages& view,
           const std::function<void(std::size_t, const Rect&)>& cell) {
    const int count = pageCount(rect, view);
    int& page = Kit::current().memory(id);
    page = std::clamp(page, 0, count - 1);
    const int shown = page;
    Rect room = rect;
    if (count > 1)
        pager(id, room.takeRight(kPagerWidth, view.gap + 1), view.previous, view.next, count, page);
    const Shape shape = shapeOf(room, view);
    const auto rows = static_cast<float>(shape.rows);
    const float height = std::min((room.h - view.gap * (rows - 1)) / rows, view.cellHeight * 1.5F);
    room = room.takeTop(height * rows + view.gap * (rows - 1));
    const auto grid = room.grid(shape.columns, shape.rows, view.gap);
    const auto first = static_cast<std::size_t>(shown * shape.cells());
    for (std::size_t i = 0; i < grid.size() && first + i < view.count; ++i) cell(first + i, grid[i]);
}

float rowTileHeight(const Row& row, float width) {
    return tileShapeOf(row, tileRoom(width)).height() + 2;
}

bool rowTile(std::string_view id, const Rect& rect, const Row& row) {
    Kit& kit = Kit::current();
    const Palette& c = colors();
    const Touch touch = kit.touch(id, rect, row.enabled, row.title);
    if (!row.enabled)
        paint::fill(rect, c.off.bg, 3);
    else
        paint::raised(rect, row.selected ? c.accentSoft.bg : touch.held ? c.pressed : c.card, 3);
    if (row.selected) paint::outline(rect, c.accent.bg, 0.5F, 3);
    const Pair& pair = c.softOf(row.enabled ? row.tone : Tone::Neutral);
    Rect room = rect.inset(kTilePad, 0.5F);
    const Rect mark = room.takeLeft(kMark, 3);
    const float y = mark.y + mark.h / 2;
    paint::circle(mark.x + kMark / 2, y, kMark / 2, pair.bg);
    if (row.state.empty() && row.tone == Tone::Neutral)
        paint::words(mark, firstCharacter(row.title),
                     {.style = TextStyle::Strong, .align = Align::Centre, .color = pair.fg});
    else
        paint::icon(mark, toneIcon(row.tone), 7, pair.fg);
    const TileShape shape = tileShapeOf(row, room.w);
    room = room.middle(room.w, shape.height());
    const Color ink = row.enabled && !row.struck ? c.text : c.off.fg;
    bool fits = paint::words(room.takeTop(shape.title), row.title,
                             {.style = TextStyle::Strong, .color = ink, .struck = row.struck});
    const Rect state = room.takeTop(shape.state);
    fits = drawState(state, room.takeTop(shape.figure), row, pair.fg, ink) && fits;
    fits = paint::words(room.takeTop(shape.sub), row.sub,
                        {.style = TextStyle::Small, .color = row.enabled ? c.muted : c.off.fg}) &&
           fits;
    fits = drawBadges(room, row, shape.places) && fits;
    kit.reportFit(touch, fits);
    return touch.tapped;
}

}  // namespace kiosk::ui
