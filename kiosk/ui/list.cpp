#include "kiosk/ui/list.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "kiosk/ui/button.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/notice.h"
#include "kiosk/ui/pages.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr float kPagerWidth = 24;
constexpr float kLetter = 15;
constexpr float kLetterGap = 2;

bool isFaint(const Row& row) {
    return !row.enabled || row.blocked;
}

/// Shape and word of the state, in a column as wide as its words need. A chosen row wears a check instead of
/// the shape. Takes its room away from `room`.
bool drawState(Rect& room, const Row& row, float width) {
    const Palette& c = colors();
    const Pair& tone = c.softOf(isFaint(row) ? Tone::Neutral : row.tone);
    const Pair& ground = row.selected ? c.accent : tone;
    Rect state = room.takeLeft(width, 4);
    const Rect mark = state.takeLeft(9, 2.5F);
    paint::circle(mark.x + mark.w / 2, mark.y + mark.h / 2, 4.5F, ground.bg);
    paint::icon(mark, row.selected ? Icon::Check : toneIcon(row.tone), 5.8F, ground.fg);
    return paint::words(state, row.state, {.style = TextStyle::Strong, .color = tone.fg});
}

constexpr float kBadgeGap = 2;

float badgesWidth(const Row& row) {
    float width = 0;
    for (const std::string& badge : row.badges)
        width += textWidth(badge, TextStyle::Small) + 4.4F + kBadgeGap;
    return std::max(0.0F, width - kBadgeGap);
}

/// How the parts of a row share its width. The figure stands at the right while it leaves enough for the
/// title, else below the second line; badges stand behind the title while there is room, else with the
/// figure.
struct RowShape {
    Rect state;
    Rect middle;
    Rect right;
    TextStyle figure = TextStyle::Title;
    bool below = false;         ///< figure below the second line
    bool badgesBehind = false;  ///< badges behind the title
    bool badgesLast = false;    ///< badges on a line of their own
    float title = 0;            ///< heights
    float sub = 0;
    float last = 0;
    [[nodiscard]] float height() const { return title + sub + last; }
};

RowShape shapeOf(const Rect& rect, const Row& row, float stateWidth) {
    RowShape shape;
    Rect room = rect.inset(3, 0.8F);
    shape.state = room.takeLeft(stateWidth, 4);
    float figure = row.right.empty() ? 0 : textWidth(row.right, TextStyle::Title) + 0.6F;
    if (figure > room.w * 0.3F) {
        shape.figure = TextStyle::Strong;
        figure = textWidth(row.right, TextStyle::Strong) + 0.6F;
    }
    shape.below = figure > room.w * 0.42F;
    if (figure > 0 && !shape.below) shape.right = room.takeRight(figure, 4);
    shape.middle = room;
    const float badges = badgesWidth(row);
    const float title = textWidth(row.title, TextStyle::Strong);
    shape.badgesBehind = badges > 0 && title + 3 + badges <= room.w;
    shape.title = textHeight(row.title, TextStyle::Strong, room.w);
    shape.sub = row.sub.empty() ? 0 : textHeight(row.sub, TextStyle::Small, room.w);
    const bool outside = badges > 0 && !shape.badgesBehind;
    shape.badgesLast = outside && shape.below && figure + 3 + badges > room.w;
    if (shape.below || outside) shape.last = lineHeight(TextStyle::Strong);
    if (shape.badgesLast) shape.last *= 2;
    return shape;
}

void drawBadges(Rect room, const Row& row) {
    for (const std::string& badge : row.badges) {
        const float width = textWidth(badge, TextStyle::Small) + 4.4F;
        paint::badge(room.takeLeft(width, kBadgeGap), badge, colors().softOf(Tone::Warn));
    }
}

bool drawFigure(const Rect& rect, const Row& row, TextStyle style, Align align, Color ink) {
    return paint::words(
        rect, row.right,
        {.style = style, .align = align, .color = ink, .struck = row.struck, .oneLine = true});
}

bool drawMiddle(const RowShape& shape, const Row& row, Color ink) {
    const Palette& c = colors();
    Rect room = shape.middle.middle(shape.middle.w, shape.height());
    const Rect title = room.takeTop(shape.title);
    bool fits =
        paint::words(title, row.title, {.style = TextStyle::Strong, .color = ink, .struck = row.struck});
    if (shape.badgesBehind) {
        Rect behind = title;
        behind.takeLeft(textWidth(row.title, TextStyle::Strong) + 3);
        drawBadges(behind, row);
    }
    fits = paint::words(room.takeTop(shape.sub), row.sub,
                        {.style = TextStyle::Small, .color = isFaint(row) ? c.off.fg : c.muted}) &&
           fits;
    if (shape.badgesLast) drawBadges(room.takeBottom(lineHeight(TextStyle::Strong)), row);
    if (shape.below) {
        const Rect figure = room.takeLeft(textWidth(row.right, shape.figure) + 0.6F, 3);
        fits = drawFigure(figure, row, shape.figure, Align::Left, ink) && fits;
    }
    if (!shape.badgesBehind && !shape.badgesLast) drawBadges(room, row);
    return fits;
}

/// One width for the state column, so that titles stand in a line.
float stateWidthOf(std::span<const Row> rows) {
    float words = 0;
    for (const Row& row : rows) words = std::max(words, textWidth(row.state, TextStyle::Strong));
    return words > 0 ? 9 + 2.5F + std::min(words + 0.5F, 40.0F) : 9;
}

bool drawRow(const Rect& rect, const Row& row, float stateWidth, bool held) {
    const Palette& c = colors();
    if (row.selected)
        paint::fill(rect.inset(0.6F), c.accentSoft.bg, 2.4F);
    else if (held)
        paint::fill(rect.inset(0.6F), c.pressed, 2.4F);
    const Color ink = row.struck ? c.muted : isFaint(row) ? c.off.fg : c.text;
    const RowShape shape = shapeOf(rect, row, stateWidth);
    Rect state = shape.state;
    bool fits = drawState(state, row, stateWidth);
    if (!shape.below) fits = drawFigure(shape.right, row, shape.figure, Align::Right, ink) && fits;
    return drawMiddle(shape, row, ink) && fits;
}

/// The height that the fullest row needs, for all of them.
float rowHeightOf(const List& view, float width, float stateWidth) {
    float height = std::max(view.rowHeight, 15.0F);
    for (const Row& row : view.rows) {
        const RowShape shape = shapeOf({0, 0, width, 20}, row, stateWidth);
        const float state = textHeight(row.state, TextStyle::Strong, stateWidth - 11.5F);
        height = std::max({height, shape.height() + 3, state + 2});
    }
    return height;
}

}  // namespace

std::optional<std::size_t> list(std::string_view id, const Rect& rect, const List& view) {
    Kit& kit = Kit::current();
    if (view.rows.empty()) {
        emptyState(rect, {.title = std::string(view.emptyTitle),
                          .sub = std::string(view.emptySub),
                          .icon = view.emptyIcon});
        return std::nullopt;
    }
    const float stateWidth = stateWidthOf(view.rows);
    const auto fitting = [&](float width) {
        const float height = rowHeightOf(view, width, stateWidth);
        return std::pair(height, std::max(1, static_cast<int>(std::floor((rect.h + 0.01F) / height))));
    };
    auto [height, perPage] = fitting(rect.w);
    if (static_cast<int>(view.rows.size()) > perPage)
        std::tie(height, perPage) = fitting(rect.w - kPagerWidth - 4);
    const int count = static_cast<int>(view.rows.size());
    const int pages = (count + perPage - 1) / perPage;
    int& page = kit.memory(id);
    page = std::clamp(page, 0, pages - 1);
    Rect room = rect;
    const int shown = page;
    if (pages > 1) pager(id, room.takeRight(kPagerWidth, 4), view.previous, view.next, pages, page);

    const int first = shown * perPage;
    const int last = std::min(count, first + perPage);
    paint::raised({room.x, room.y, room.w, height * static_cast<float>(last - first)}, colors().card, 3);
    std::optional<std::size_t> touched;
    for (int i = first; i < last; ++i) {
        const Row& row = view.rows[static_cast<std::size_t>(i)];
        const Rect line = room.takeTop(height);
        const std::string rowId = std::string(id) + "." + row.id;
        if (view.touchable) {
            const Touch touch = kit.touch(rowId, line, row.enabled, row.title);
            kit.reportFit(touch, drawRow(line, row, stateWidth, touch.held));
            if (touch.tapped) touched = static_cast<std::size_t>(i);
        } else {
            kit.reportText(rowId, line, row.title, drawRow(line, row, stateWidth, false));
        }
        if (i + 1 < last)
            paint::fill({line.x + stateWidth + 7, line.bottom() - paint::kHair, line.w - stateWidth - 10,
                         paint::kHair},
                        colors().line);
    }
    return touched;
}

void resetList(std::string_view id) {
    Kit::current().memory(id) = 0;
}

float filterBarHeight(std::size_t letters, float width) {
    const auto perRow = std::max(1.0F, std::floor((width + kLetterGap) / (kLetter + kLetterGap)));
    const float cells = static_cast<float>(letters) + 2;  // "all" takes two cells
    const float rows = std::ceil(cells / perRow);
    return rows * kLetter + (rows - 1) * kLetterGap;
}

std::optional<char> filterBar(std::string_view id, const Rect& rect, const FilterBar& view) {
    const auto perRow = std::max(1.0F, std::floor((rect.w + kLetterGap) / (kLetter + kLetterGap)));
    const float pitch = kLetter + kLetterGap;
    const std::string base(id);
    std::optional<char> touched;
    if (chip(base + ".all", {rect.x, rect.y, 2 * kLetter + kLetterGap, kLetter},
             {.caption = view.all, .selected = view.selected == 0}))
        touched = '\0';
    int cell = 2;
    for (const char letter : view.letters) {
        const int row = cell / static_cast<int>(perRow);
        const int column = cell % static_cast<int>(perRow);
        const Rect box{rect.x + static_cast<float>(column) * pitch, rect.y + static_cast<float>(row) * pitch,
                       kLetter, kLetter};
        Kit& kit = Kit::current();
        const Palette& c = colors();
        const std::string caption(1, letter);
        const Touch touch = kit.touch(base + "." + caption, box, true, caption);
        const bool selected = view.selected == letter;
        if (selected)
            paint::fill(box, c.accent.bg, paint::kRadius);
        else
            paint::raised(box, touch.held ? c.pressed : c.card, c.edge, 0.3F);
        kit.reportFit(touch, paint::words(box, caption,
                                          {.style = TextStyle::Strong,
                                           .align = Align::Centre,
                                           .color = selected ? c.accent.fg : c.text}));
        if (touch.tapped) touched = letter;
        ++cell;
    }
    return touched;
}

}  // namespace kiosk::ui
