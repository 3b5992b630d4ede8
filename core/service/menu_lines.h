// What reading, changing and importing the menu ask alike. Inside core/service only.
#pragma once

#include <tuple>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/sample_records.h"
#include "core/service/context.h"

namespace canteen::service::menu {

// Whether the menu of the day may still be changed: MenuDayPast, MenuDayClosed.
Status judgeDay(const Context& context, Date day);
// Serving has begun by the clock, or somebody was counted.
bool isServed(const Context& context, Date day, Meal meal);

// Whether nothing is different but meal, name and line.
inline bool hasSameDetails(const DishPlanned& a, const DishPlanned& b) {
    return std::tie(a.type, a.portions, a.ingredients, a.specialDiet) ==
           std::tie(b.type, b.portions, b.ingredients, b.specialDiet);
}

}  // namespace canteen::service::menu
