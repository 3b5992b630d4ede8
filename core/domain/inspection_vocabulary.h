// The closed word lists of an inspection. Numbers are written into records: never renumber, only append.
#pragma once

#include <span>

namespace canteen {

// How an inspection ended: 检查人员结束 到时 学校结束 时钟倒退
enum class InspectionEnd { ByInspector = 1, TimeUp = 2, ByCanteen = 3, ClockSetBack = 4 };

// Why health detail was needed: 核对晨检记录 疑似食物中毒 投诉举报 其他
enum class HealthReason { CompareChecks = 1, Incident = 2, Complaint = 3, Other = 4 };

// What a shelf count says of a box: 在柜 缺少 不在账上 到期未处置 还没入柜
enum class ShelfFinding { Present = 1, Missing = 2, Unknown = 3, Overdue = 4, NotPutIn = 5 };

// What a remark says as a whole: 未发现问题 当场改正 限期改正 立案或送检
enum class RemarkResult { NothingFound = 1, CorrectedOnSite = 2, CorrectByDate = 3, FurtherAction = 4 };

// Every value of a list, in its order on the forms.
std::span<const HealthReason> allHealthReasons();
std::span<const RemarkResult> allRemarkResults();

}  // namespace canteen
