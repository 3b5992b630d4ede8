// 菜谱: the week by its days, one day's meals and dishes, and the form of a dish.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/record_form_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct MenuView {
    std::string week;    // 下周 11-23 至 11-29
    std::string dishes;  // 62 道菜
    std::string earlier;
    std::string later;
    bool canForward = false;
    std::vector<MealTab> days;  // 周三  12, 11-25
    std::vector<Row> rows;      // of the chosen day, the meal as their state
    std::string emptyWords;
    std::string note;  // what changed after sampling
    std::string copyCaption;
    std::string copyReason;  // why it cannot be touched; empty = it can
    std::string addCaption;
    std::string addReason;
};

struct MenuAction {
    enum class Kind { Earlier, Later, Day, Row, Copy, Add } kind;
    std::string arg{};
};

struct MenuDishView {
    RecordFormView form;
    bool picking = false;  // a name is chosen, and these are shown instead of the form
    std::vector<std::string> letters;
    std::string letter;
    std::vector<Row> known;
    std::string hint;
    std::string typeCaption;
    std::string backCaption;
};

struct MenuDishAction {
    enum class Kind { Form, Letter, Dish, Type, Back } kind;
    std::string arg{};
    RecordFormAction form{};
};

}  // namespace kiosk
