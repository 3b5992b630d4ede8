// How closely things follow each other.
#pragma once

#include <vector>

#include "core/base/time.h"

namespace canteen::rules {

// The most of the moments that lie within any span of this length; in any order.
int busiest(std::vector<UtcMs> moments, DurationMs span);

}  // namespace canteen::rules
