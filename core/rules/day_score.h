// The score of a day (check 64): how much of what a day asks for was done, as shares and as one figure.
#pragma once

#include <optional>
#include <vector>

namespace canteen::rules {

// Numbers stand nowhere: the score is worked out anew each time.
enum class ScorePart {
    Dishes,        // sampled, of the dishes that needed a sample
    Staff,         // checked, of those on the roster
    Deliveries,    // signed by all three, of those that came
    Accompanying,  // meals somebody responsible ate, of those served
    Counts,        // meals counted and confirmed, of those served
    Disinfection,  // of one after each meal that is over
    OnTime,        // entries made in time, of all
    Problems       // closed, of those raised in the seven days up to the day
};

struct ScoreShare {
    ScorePart part{};
    int done = 0;
    int of = 0;  // 0 = the day does not ask for it
    bool operator==(const ScoreShare&) const = default;
};

struct DayScore {
    std::vector<ScoreShare> shares;  // of what the day asks for, in the order of ScorePart
    std::optional<int> percent;      // nothing where the day asks for nothing
};

// The mean of the shares, each of the same weight, rounded down: 100 says that nothing is missing. `done` may
// not exceed `of`.
DayScore scoreOf(std::vector<ScoreShare> shares);

}  // namespace canteen::rules
