#include "core/rules/day_score.h"

#include <algorithm>
#include <cmath>

#include "core/base/check.h"

namespace canteen::rules {

DayScore scoreOf(std::vector<ScoreShare> shares) {
    std::erase_if(shares, [](const ScoreShare& share) { return share.of == 0; });
    std::stable_sort(shares.begin(), shares.end(),
                     [](const ScoreShare& a, const ScoreShare& b) { return a.part < b.part; });
    DayScore score;
    if (shares.empty()) return score;
    double sum = 0;
    for (const ScoreShare& share : shares) {
        require(share.done >= 0 && share.done <= share.of, "no more is done than is asked for");
        sum += static_cast<double>(share.done) / share.of;
    }
    // Rounded down, but not for the last digit of a sum of thirds.
    constexpr double kNoise = 1e-9;
    score.percent = static_cast<int>(std::floor(100 * sum / static_cast<double>(shares.size()) + kNoise));
    score.shares = std::move(shares);
    return score;
}

}  // namespace canteen::rules
