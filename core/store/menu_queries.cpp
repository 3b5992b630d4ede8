#include "core/store/menu_queries.h"

#include "core/store/database.h"

namespace canteen::store {
namespace {

// States of a sample that no longer stands: 5 voided, 6 corrected.
constexpr Sql kMenu =
    "SELECT d.dish, d.day, d.meal, n.name, d.type, d.portions, d.ingredients, d.line, d.special_diet, "
    "d.unplanned,"
    " d.state, EXISTS (SELECT 1 FROM sample s WHERE s.dish = d.dish AND s.state NOT IN (5, 6))"
    " FROM dish d JOIN dish_name n ON n.id = d.name_id WHERE d.day = ? AND d.meal = ? ORDER BY d.seq";

}  // namespace

std::vector<MenuRow> menuOf(Database& db, Date day, Meal meal) {
    std::vector<MenuRow> menu;
    for (const Row& row : db.query(kMenu, day, meal)) {
        MenuRow& line = menu.emplace_back();
        DishPlanned& d = line.dish;
        row.into(d.dish, d.day, d.meal, d.name, d.type, d.portions, d.ingredients, d.line, d.specialDiet,
                 d.unplanned, line.plan, line.sampled);
    }
    return menu;
}

}  // namespace canteen::store
