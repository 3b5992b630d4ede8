// The mornings of the demo school.
#pragma once

#include "core/base/time.h"
#include "core/service/demo_world.h"

namespace canteen::service {

// Puts the day's morning checks, absences, returns and the closing of the sheet onto the timeline. The roster
// must have been imported.
void planChecks(DemoWorld& world, Date day);

// How many schooldays ago the health certificate of one person ran out, to be renewed on the next one:
// "lapse" in staff.csv and renewal.csv.
inline constexpr int kLapseAgo = 7;

}  // namespace canteen::service
