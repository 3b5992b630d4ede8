// What happens at the demo school, in the order of time.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>

#include "core/base/time.h"
#include "core/service/demo_clock.h"

namespace canteen::service {

class DemoTimeline {
  public:
    struct Step {
        UtcMs at;
        DurationMs takes;  // what `act` may let pass on the clock at most
        std::string what;  // English, for the log when it is refused
        std::function<void()> act;
    };

    // A step may add later ones while it runs.
    void add(Step step);
    // Runs every step that is over by `until`, each not before the one before it is over. A step that is
    // not, and everything after it, waits for the next call.
    void run(DemoClock& clock, UtcMs until);

  private:
    std::multimap<UtcMs, Step> steps_;
};

}  // namespace canteen::service
