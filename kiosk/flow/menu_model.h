// 菜谱: a week of dishes, and copying the week before.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/service/menus.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/menu_dish_model.h"
#include "kiosk/flow/menu_view.h"

namespace kiosk {

class MenuModel {
  public:
    MenuModel(Desk& desk, MenuDishModel& form) : desk_(desk), form_(form) {}

    // Shows the next day when nothing is planned for it, else today.
    void open();
    void openAt(canteen::Date day);
    void refresh();
    [[nodiscard]] const MenuView& view() const { return view_; }
    void handle(const MenuAction& action);

  private:
    [[nodiscard]] canteen::service::Menus menus() const { return canteen::service::Menus(desk_.context()); }
    [[nodiscard]] const canteen::service::MenuDay& day() const;
    [[nodiscard]] std::string weekWords() const;
    void fillDays();
    void fillRows();
    void turn(int weeks);
    void touch(const std::string& row);
    void askCopy();
    void copy(int dishes);

    Desk& desk_;
    MenuDishModel& form_;
    canteen::service::MenuWeek week_;
    canteen::Date day_;
    MenuView view_;
};

// 周三
std::string weekdayWord(const Desk& desk, canteen::Date day);
// "土豆 80 g、猪肉 40 g …": the first few.
std::string shortIngredients(const std::vector<canteen::service::Ingredient>& ingredients);
// Dishes that were added, changed or withdrawn after the first sample of their meal, up to a moment where one
// is given, as rows of the day close: ids are this and a number.
inline constexpr std::string_view kMenuRow = "menu.";
std::vector<Row> menuChangeRows(const Desk& desk, canteen::Date day, std::optional<canteen::UtcMs> until);

}  // namespace kiosk
