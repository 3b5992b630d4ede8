// The closed word lists of problems. Numbers are written into records: never renumber, only append.
#pragma once

#include <span>

namespace canteen {

// What a problem came to light by: 陪餐 日管控 投诉 监督检查 其他
enum class ProblemSource { AccompanyingMeal = 1, DailyControl = 2, Complaint = 3, Inspection = 4, Other = 5 };
// 待整改 待复查 已整改 作废
enum class ProblemState { Open = 1, FollowedUp = 2, Closed = 3, TakenBack = 4 };

std::span<const ProblemSource> allProblemSources();

}  // namespace canteen
