// The demo school's suppliers: what happens to them beside deliveries.
#pragma once

#include "core/service/demo_world.h"

namespace canteen::service {

// Plans what belongs to this schoolday: licences compared by telephone on the first one, a supplier suspended
// six schooldays ago.
void planSuppliers(DemoWorld& world, Date day);

}  // namespace canteen::service
