// 菜谱: the week, and the form of a dish.
#pragma once

#include <optional>

#include "kiosk/flow/menu_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<MenuAction> drawMenu(const MenuView& view, const ui::Rect& area, const Texts& texts);
std::optional<MenuDishAction> drawMenuDish(const MenuDishView& view, const ui::Rect& area,
                                           const Texts& texts);

}  // namespace kiosk
