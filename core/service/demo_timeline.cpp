#include "core/service/demo_timeline.h"

#include <algorithm>

#include "core/service/demo_world.h"

namespace canteen::service {

void DemoTimeline::add(Step step) {
    const UtcMs at = step.at;
    steps_.emplace(at, std::move(step));
}

void DemoTimeline::run(DemoClock& clock, UtcMs until) {
    while (!steps_.empty()) {
        const auto next = steps_.begin();
        const UtcMs begins = std::max(next->first, clock.now());
        if (begins + next->second.takes > until) return;
        const Step step = std::move(next->second);
        steps_.erase(next);
        clock.moveTo(begins);
        try {
            step.act();
        } catch (DemoRefused& refused) {
            refused.error.detail =
                step.what + " at " + formatInstant(begins, Zone{}) + ": " + refused.error.detail;
            throw;
        }
    }
}

}  // namespace canteen::service
