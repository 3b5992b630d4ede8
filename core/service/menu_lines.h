// What reading and changing the menu ask alike. Inside core/service only.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/service/context.h"

namespace canteen::service::menu {

// Whether the menu of the day may still be changed: MenuDayPast, MenuDayClosed.
Status judgeDay(const Context& context, Date day);
// Serving has begun by the clock, or somebody was counted.
bool isServed(const Context& context, Date day, Meal meal);

}  // namespace canteen::service::menu
