#include "kiosk/text/words_inspection.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::InspectionEnd how, Language language) {
    switch (how) {
        case canteen::InspectionEnd::ByInspector: return pick(language, "检查人员结束", "By the inspectors");
        case canteen::InspectionEnd::TimeUp: return pick(language, "两小时到", "Two hours were over");
        case canteen::InspectionEnd::ByCanteen: return pick(language, "食堂结束", "By the canteen");
        case canteen::InspectionEnd::ClockSetBack: return pick(language, "时钟被往回拨", "The clock was set back");
    }
    unknown();
}

std::string_view word(canteen::HealthReason reason, Language language) {
    switch (reason) {
        case canteen::HealthReason::CompareChecks: return pick(language, "核对晨检记录", "Compare the morning checks");
        case canteen::HealthReason::Incident: return pick(language, "疑似食物中毒", "A suspected incident");
        case canteen::HealthReason::Complaint: return pick(language, "投诉举报", "A complaint");
        case canteen::HealthReason::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::ShelfFinding finding, Language language) {
    switch (finding) {
        case canteen::ShelfFinding::Present: return pick(language, "在柜", "There");
        case canteen::ShelfFinding::Missing: return pick(language, "缺少", "Missing");
        case canteen::ShelfFinding::Unknown: return pick(language, "不在账上", "Not on record");
        case canteen::ShelfFinding::Overdue: return pick(language, "到期未处置", "Overdue");
        case canteen::ShelfFinding::NotPutIn: return pick(language, "未入柜", "Not put in");
    }
    unknown();
}

std::string_view word(canteen::RemarkResult result, Language language) {
    switch (result) {
        case canteen::RemarkResult::NothingFound: return pick(language, "未发现问题", "Nothing found");
        case canteen::RemarkResult::CorrectedOnSite: return pick(language, "当场改正", "Put right on the spot");
        case canteen::RemarkResult::CorrectByDate: return pick(language, "限期改正", "To be put right in time");
        case canteen::RemarkResult::FurtherAction: return pick(language, "立案或送检", "Further action");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
