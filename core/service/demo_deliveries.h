// What comes to the demo school's door, and what goes out of its store.
#pragma once

#include "core/base/time.h"
#include "core/service/demo_world.h"

namespace canteen::service {

// Puts the day's deliveries with their signatures, rapid tests, issues by menu and clearings onto the
// timeline. The menu of the day and of the next schoolday must have been imported, suppliers and products
// too.
void planDeliveries(DemoWorld& world, Date day);

}  // namespace canteen::service
