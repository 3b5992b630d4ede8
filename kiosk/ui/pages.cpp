#include "kiosk/ui/pages.h"

#include <algorithm>
#include <cmath>
#include <string>

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

/// The second line beside the state, or the badges.
bool drawLast(const Rect& rect, const Row& row) {
    const Palette& c = colors();
    if (row.badges.empty())
        return paint::words(rect, row.sub,
                            {.style = TextStyle::Small, .color = row.enabled ? c.muted : c.off.fg});
    Rect room = rect;
    for (const std::string& badge : row.badges) {
        const float width = textWidth(badge, TextStyle::Small) + 4.4F;
        if (width > room.w) {
            paint::icon(room.takeLeft(std::min(room.w, 5.0F)), toneIcon(Tone::Warn), 5,
                        c.softOf(Tone::Warn).fg);
            break;
        }
        paint::badge(room.takeLeft(width, 2), badge, c.softOf(Tone::Warn));
    }
    return true;
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

int pageCount(const Rect& rect, const Pages& view) {
    const auto count = static_cast<int>(view.count);
    const int whole = shapeOf(rect, view).cells();
    if (count <= whole) return 1;
    Rect room = rect;
    room.takeRight(kPagerWidth, view.gap + 1);
    const int cells = shapeOf(room, view).cells();
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
    const float inner = width - kTilePad * 2 - kMark - 3;
    const float last = !row.badges.empty() ? lineHeight(TextStyle::Small)
                       : row.sub.empty()   ? 0
                                           : textHeight(row.sub, TextStyle::Small, inner);
    const float state = row.state.empty() && row.right.empty() ? 0 : lineHeight(TextStyle::Body);
    return textHeight(row.title, TextStyle::Strong, inner) + state + last + 2;
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
    room = room.middle(room.w, rowTileHeight(row, rect.w) - 2);
    const Color ink = row.enabled && !row.struck ? c.text : c.off.fg;
    bool fits = paint::words(room.takeTop(textHeight(row.title, TextStyle::Strong, room.w)), row.title,
                             {.style = TextStyle::Strong, .color = ink, .struck = row.struck});
    if (!row.state.empty() || !row.right.empty()) {
        Rect line = room.takeTop(lineHeight(TextStyle::Body));
        const float figure = textWidth(row.right, TextStyle::Strong) + 0.6F;
        fits = paint::words(
                   line.takeRight(figure, 2), row.right,
                   {.style = TextStyle::Strong, .align = Align::Right, .color = ink, .oneLine = true}) &&
               fits;
        const bool large = textWidth(row.state, TextStyle::Body) <= line.w;
        fits =
            paint::words(
                line, row.state,
                {.style = large ? TextStyle::Body : TextStyle::Small, .color = pair.fg, .oneLine = true}) &&
            fits;
    }
    kit.reportFit(touch, drawLast(room, row) && fits);
    return touch.tapped;
}

}  // namespace kiosk::ui
