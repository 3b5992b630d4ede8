#include "core/domain/problem_vocabulary.h"

#include <array>

namespace canteen {

std::span<const ProblemSource> allProblemSources() {
    static constexpr std::array kAll = {ProblemSource::AccompanyingMeal, ProblemSource::DailyControl,
                                        ProblemSource::Complaint, ProblemSource::Inspection,
                                        ProblemSource::Other};
    return kAll;
}

}  // namespace canteen
