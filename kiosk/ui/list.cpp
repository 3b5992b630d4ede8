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

/// Shape and word of the state, in a column as wide as its words need. Takes its room away from `room`.
bool drawState(Rect& room, const Row& row, float width) {
    const Pair& pair = colors().softOf(row.enabled ? row.tone : Tone::Neutral);
    Rect state = room.takeLeft(width, 4);
    const Rect mark = state.takeLeft(9, 2.5F);
    paint::circle(mark.x + mark.w / 2, mark.y + mark.h / 2, 4.5F, pair.bg);
    paint::icon(mark, toneIcon(row.tone), 5.8F, pair.fg);
    return paint::words(state, row.state, {.style = TextStyle::Strong, .color = pair.fg});
}

float badgeWidth(const std::string& badge) {
    return textWidth(badge, TextStyle::Small) + 4.4F;
}

/// The right-hand column of a row: the figure, and the badges below it.
struct RightSide {
    TextStyle style = TextStyle::Title;
    float figure = 0;
    float badges = 0;
    [[nodiscard]] float width() const { return std::max(figure, badges); }
    [[nodiscard]] float height() const {
        return (figure > 0 ? lineHeight(style) : 0) + (badges > 0 ? lineHeight(TextStyle::Small) + 2.4F : 0);
    }
};

RightSide rightSideOf(const Row& row, float room) {
    RightSide side;
    side.figure = row.right.empty() ? 0 : textWidth(row.right, side.style) + 0.6F;
    if (side.figure > room * 0.3F) {
        side.style = TextStyle::Strong;
        side.figure = textWidth(row.right, side.style) + 0.6F;
    }
    for (const std::string& badge : row.badges)
        side.badges += badgeWidth(badge) + (side.badges > 0 ? 2.0F : 0.0F);
    return side;
}

bool drawRight(Rect room, const Row& row, const RightSide& side, Color ink) {
    room = room.middle(room.w, side.height());
    bool fits = true;
    if (side.figure > 0)
        fits = paint::words(room.takeTop(lineHeight(side.style)), row.right,
                            {.style = side.style,
                             .align = Align::Right,
                             .color = row.struck ? colors().muted : ink,
                             .struck = row.struck,
                             .oneLine = true});
    for (auto badge = row.badges.rbegin(); badge != row.badges.rend(); ++badge)
        paint::badge(room.takeRight(badgeWidth(*badge), 2), *badge, colors().softOf(Tone::Warn));
    return fits;
}

/// One width for the state column, so that titles stand in a line.
float stateWidthOf(std::span<const Row> rows) {
    float words = 0;
    for (const Row& row : rows) words = std::max(words, textWidth(row.state, TextStyle::Strong));
    return words > 0 ? 9 + 2.5F + std::min(words + 0.5F, 40.0F) : 9;
}

/// Where the parts of a row lie.
struct RowRoom {
    Rect state;
    Rect middle;
    Rect right;
};

RowRoom divide(const Rect& rect, float stateWidth, const RightSide& side) {
    Rect room = rect.inset(3, 0.8F);
    RowRoom parts;
    parts.state = room.takeLeft(stateWidth, 4);
    if (side.width() > 0) parts.right = room.takeRight(std::min(side.width(), room.w * 0.6F), 4);
    parts.middle = room;
    return parts;
}

float middleHeight(const Row& row, float width) {
    const float sub = row.sub.empty() ? 0 : textHeight(row.sub, TextStyle::Small, width);
    return textHeight(row.title, TextStyle::Strong, width) + sub;
}

bool drawRow(const Rect& rect, const Row& row, float stateWidth, bool held) {
    const Palette& c = colors();
    if (row.selected)
        paint::fill(rect.inset(0.6F), c.accentSoft.bg, 2.4F);
    else if (held)
        paint::fill(rect.inset(0.6F), c.pressed, 2.4F);
    const Color ink = row.struck ? c.muted : row.enabled ? c.text : c.off.fg;
    const RightSide side = rightSideOf(row, rect.w);
    RowRoom parts = divide(rect, stateWidth, side);
    bool fits = drawState(parts.state, row, stateWidth);
    fits = drawRight(parts.right, row, side, ink) && fits;
    Rect block = parts.middle.middle(parts.middle.w, middleHeight(row, parts.middle.w));
    const float title = textHeight(row.title, TextStyle::Strong, block.w);
    fits = paint::words(block.takeTop(title), row.title,
                        {.style = TextStyle::Strong, .color = ink, .struck = row.struck}) &&
           fits;
    return paint::words(block, row.sub,
                        {.style = TextStyle::Small, .color = row.enabled ? c.muted : c.off.fg}) &&
           fits;
}

/// The height that the fullest row needs, for all of them.
float rowHeightOf(const List& view, float width, float stateWidth) {
    float height = std::max(view.rowHeight, 15.0F);
    for (const Row& row : view.rows) {
        const RightSide side = rightSideOf(row, width);
        const RowRoom parts = divide({0, 0, width, 20}, stateWidth, side);
        const float state = textHeight(row.state, TextStyle::Strong, stateWidth - 11.5F);
        height = std::max({height, middleHeight(row, parts.middle.w) + 3, side.height() + 3, state + 2});
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
