// The dishes and retained samples of the demo school.
#pragma once

#include "core/base/time.h"
#include "core/service/demo_world.h"

namespace canteen::service {

// Puts the day's samples onto the timeline: weighing, putting in, countersigning, throwing away, and what
// goes wrong with some. The menu must have been imported.
void planSamples(DemoWorld& world, Date day);

}  // namespace canteen::service
