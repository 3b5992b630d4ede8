#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

#include "kiosk/flow/row.h"
#include "kiosk/ui/rect.h"

namespace kiosk::ui {

/// Cells of equal size, row by row, in as many pages as they need.
struct Pages {
    std::size_t count = 0;
    float cellWidth = 60;   ///< at least; cells grow to fill the room
    float cellHeight = 22;  ///< at least; cells grow by up to a half
    float gap = 3;
    std::string_view previous{};  ///< words of the page buttons, ids `<id>.up` and `<id>.down`
    std::string_view next{};
};
/// Calls `cell` for every cell of the page. The kit remembers the page by id.
void pages(std::string_view id, const Rect& rect, const Pages& view,
           const std::function<void(std::size_t, const Rect&)>& cell);
/// The room of the cells where there is more than one page.
Rect besidePager(const Rect& rect, const Pages& view);
/// How many pages `pages()` needs for this room.
int pageCount(const Rect& rect, const Pages& view);

/// Two page buttons and "2 / 5" between them, in a column at least 20 mm wide. Changes `page` when touched.
void pager(std::string_view id, Rect rect, std::string_view previous, std::string_view next, int pages,
           int& page);

/// A row as a tile of at least 55 x 20 mm and rowTileHeight(): shape and word of the state, title, figure,
/// second line and badges, nothing hidden. The id of the touch target is given whole.
bool rowTile(std::string_view id, const Rect& rect, const Row& row);
/// Millimetres of height a tile needs to show everything of the row at this width.
float rowTileHeight(const Row& row, float width);

}  // namespace kiosk::ui
