#include "kiosk/ui/list.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/button.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/notice.h"
#include "kiosk/ui/paint.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr float kPagerWidth = 24;
constexpr float kLetter = 15;
constexpr float kLetterGap = 2;

float rowHeightOf(const List& view) {
    if (view.rowHeight > 0) return std::max(view.rowHeight, 15.0F);
    return std::ranges::any_of(view.rows, [](const Row& row) { return !row.sub.empty(); }) ? 18.0F : 15.0F;
}

/// Shape and word of the state, in a column as wide as its words need. Takes its room away from `room`.
bool drawState(Rect& room, const Row& row, float width) {
    const Pair& pair = colors().softOf(row.enabled ? row.tone : Tone::Neutral);
    Rect state = room.takeLeft(width, 4);
    const Rect mark = state.takeLeft(9, 2.5F);
    paint::circle(mark.x + mark.w / 2, mark.y + mark.h / 2, 4.5F, pair.bg);
    paint::icon(mark, toneIcon(row.tone), 5.8F, pair.fg);
    return paint::words(state, row.state, {.style = TextStyle::Strong, .color = pair.fg});
}

/// Badges, then the figure, from the right. Takes its room away from `room`.
bool drawRight(Rect& room, const Row& row, Color ink) {
    for (auto badge = row.badges.rbegin(); badge != row.badges.rend(); ++badge)
        room.w = paint::badge(room, *badge, colors().softOf(Tone::Warn)).x - room.x - 2.5F;
    if (row.right.empty()) return true;
    const float width = std::min(room.w, textWidth(row.right, TextStyle::Title) + 0.6F);
    return paint::words(room.takeRight(width, 3), row.right,
                        {.style = TextStyle::Title,
                         .align = Align::Right,
                         .color = row.struck ? colors().muted : ink,
                         .struck = row.struck,
                         .oneLine = true});
}

bool drawRow(const Rect& rect, const Row& row, float stateWidth, bool held) {
    const Palette& c = colors();
    if (row.selected)
        paint::fill(rect.inset(0.6F), c.accentSoft.bg, 2.4F);
    else if (held)
        paint::fill(rect.inset(0.6F), c.pressed, 2.4F);
    const Color ink = row.struck ? c.muted : row.enabled ? c.text : c.off.fg;
    Rect room = rect.inset(3, 0.8F);
    bool fits = drawState(room, row, stateWidth);
    fits = drawRight(room, row, ink) && fits;
    const float title = textHeight(row.title, TextStyle::Strong, room.w);
    const float sub = row.sub.empty() ? 0 : textHeight(row.sub, TextStyle::Small, room.w);
    Rect block = title + sub < room.h ? room.middle(room.w, title + sub) : room;
    fits = paint::words(block.takeTop(std::min(title, block.h)), row.title,
                        {.style = TextStyle::Strong, .color = ink, .struck = row.struck}) &&
           fits;
    return paint::words(block, row.sub,
                        {.style = TextStyle::Small, .color = row.enabled ? c.muted : c.off.fg}) &&
           fits;
}

/// One width for the state column, so that titles stand in a line.
float stateWidthOf(std::span<const Row> rows) {
    float words = 0;
    for (const Row& row : rows) words = std::max(words, textWidth(row.state, TextStyle::Strong));
    return words > 0 ? 9 + 2.5F + std::min(words + 0.5F, 34.0F) : 9;
}

/// The page buttons and "2 / 5" between them.
void pager(std::string_view id, Rect rect, const List& view, int pages, int& page) {
    const float size = std::min(24.0F, (rect.h - 10) / 2);
    const std::string base(id);
    if (button(base + ".up", rect.takeTop(size),
               {.caption = std::string(view.previous), .icon = Icon::ArrowUp, .enabled = page > 0}))
        --page;
    if (button(base + ".down", rect.takeBottom(size),
               {.caption = std::string(view.next), .icon = Icon::ArrowDown, .enabled = page + 1 < pages}))
        ++page;
    text(rect, std::to_string(page + 1) + " / " + std::to_string(pages),
         {.style = TextStyle::Strong, .align = Align::Centre, .ink = Ink::Muted, .id = base + ".page"});
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
    const float height = rowHeightOf(view);
    const int count = static_cast<int>(view.rows.size());
    const int perPage = std::max(1, static_cast<int>(std::floor((rect.h + 0.01F) / height)));
    const int pages = (count + perPage - 1) / perPage;
    int& page = kit.memory(id);
    page = std::clamp(page, 0, pages - 1);
    Rect room = rect;
    const int shown = page;
    if (pages > 1) pager(id, room.takeRight(kPagerWidth, 4), view, pages, page);

    const int first = shown * perPage;
    const int last = std::min(count, first + perPage);
    paint::raised({room.x, room.y, room.w, height * static_cast<float>(last - first)}, colors().card, 3);
    const float stateWidth = stateWidthOf(view.rows);
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
