#include "core/rules/busiest.h"

#include <algorithm>

namespace canteen::rules {

int busiest(std::vector<UtcMs> moments, DurationMs span) {
    std::sort(moments.begin(), moments.end());
    int most = 0;
    auto first = moments.begin();
    for (auto last = moments.begin(); last != moments.end(); ++last) {
        while (*first + span <= *last) ++first;
        most = std::max(most, static_cast<int>(last - first) + 1);
    }
    return most;
}

}  // namespace canteen::rules
