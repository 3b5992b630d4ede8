// A dish of the menu is planned, or what is known of it changes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/menus.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/menu_view.h"

namespace kiosk {

class MenuDishModel {
  public:
    explicit MenuDishModel(Desk& desk) : desk_(desk) {}

    // Goes on with what was begun for the same meal until it is saved. Without a meal that is asked first.
    void openNew(canteen::Date day, std::optional<canteen::Meal> meal);
    void openEdit(const canteen::DishPlanned& dish);
    void refresh();
    [[nodiscard]] const MenuDishView& view() const { return view_; }
    [[nodiscard]] std::string title() const;
    void handle(const MenuDishAction& action);

  private:
    struct Draft {
        canteen::RecordId record;
        canteen::DishPlanned dish;
        std::optional<canteen::DishPlanned> before;  // of a change
        bool mealSaid = false;
        bool typeSaid = false;
        std::string asked;
        std::string typed;  // of the number that is asked
    };

    [[nodiscard]] canteen::service::Menus menus() const { return canteen::service::Menus(desk_.context()); }
    [[nodiscard]] std::string nextOpen() const;
    void fillFields(const canteen::service::MenuJudgement& judgement);
    void fillQuestion();
    void fillMain(const canteen::service::MenuJudgement& judgement);
    void fillKnown();
    void handle(const RecordFormAction& action);
    void main();
    void ask(const std::string& field);
    void answer(const std::string& option);
    void settle();
    // Takes over what the dish was when it was planned last.
    void name(const std::string& name);
    void typeName();
    void askIngredients();
    void askLine();
    void save();
    void withdraw();
    void store(const canteen::service::SignIn& person);

    Desk& desk_;
    std::optional<Draft> draft_;
    std::vector<canteen::service::Samples::KnownDish> known_;
    std::string letter_;
    MenuDishView view_;
};

}  // namespace kiosk
