// The accompanying meals and the problems of the demo school.
#pragma once

#include "core/base/time.h"
#include "core/service/demo_world.h"

namespace canteen::service {

// Puts who eats with the pupils that day onto the timeline, with the duty roster, the parents who came once,
// and what became of two problems. The menu must have been imported.
void planAccompanying(DemoWorld& world, Date day);

}  // namespace canteen::service
