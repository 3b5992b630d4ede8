// Who eats at the demo school.
#pragma once

#include "core/base/time.h"
#include "core/service/demo_world.h"

namespace canteen::service {

// Puts the day's reports, counts, milk, leftovers and confirmations onto the timeline. Today's lunch stays
// partly counted. The menu of the day must have been imported.
void planMeals(DemoWorld& world, Date day);

}  // namespace canteen::service
