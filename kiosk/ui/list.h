#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/flow/row.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// Rows are kiosk::Row: the tone's shape and the state word at the left edge, title and second line, the
/// figure that matters and badges at the right. The id of a row is `<list id>.<row id>`.
struct List {
    std::span<const Row> rows;
    std::string_view previous{};  ///< words of the page buttons, ids `<list id>.up` and `<list id>.down`
    std::string_view next{};
    std::string_view emptyTitle{};  ///< shown instead of no rows
    std::string_view emptySub{};
    Icon emptyIcon = Icon::CheckList;
    float rowHeight = 0;    ///< at least; rows grow until the fullest of them fits
    bool touchable = true;  ///< false: rows are only read
};

/// A list in pages. The kit remembers the page by id; a list that got shorter shows its last page. Returns
/// the index of the touched row.
std::optional<std::size_t> list(std::string_view id, const Rect& rect, const List& view);

/// Shows the first page again.
void resetList(std::string_view id);

/// The letters with which names begin, for a list. `letters` are upper case and sorted.
struct FilterBar {
    std::string letters;
    char selected = 0;
    std::string all{};  ///< words of the button that clears the filter, id `<id>.all`
};

/// Returns the touched letter, 0 for "all". Keys have ids `<id>.A`.
std::optional<char> filterBar(std::string_view id, const Rect& rect, const FilterBar& view);
/// Millimetres of height the bar needs at this width.
float filterBarHeight(std::size_t letters, float width);

}  // namespace kiosk::ui
