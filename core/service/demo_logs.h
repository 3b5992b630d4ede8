// The supporting logs and the three reviews of the demo school.
#pragma once

#include "core/base/time.h"
#include "core/service/demo_world.h"

namespace canteen::service {

// Puts the day's temperatures, disinfections, waste, visitors, the daily control and, on their days, the
// reviews onto the timeline. The menu must have been imported.
void planLogs(DemoWorld& world, Date day);

}  // namespace canteen::service
