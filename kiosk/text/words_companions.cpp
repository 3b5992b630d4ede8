#include "kiosk/text/words_companions.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::Capacity capacity, Language language) {
    switch (capacity) {
        case canteen::Capacity::Headteacher: return pick(language, "校长", "Headteacher");
        case canteen::Capacity::Deputy: return pick(language, "副校长", "Deputy head");
        case canteen::Capacity::MiddleLeader: return pick(language, "中层", "Middle leader");
        case canteen::Capacity::Teacher: return pick(language, "教师", "Teacher");
        case canteen::Capacity::Parent: return pick(language, "家长", "Parent");
        case canteen::Capacity::Committee: return pick(language, "膳食委员会", "Meal committee");
        case canteen::Capacity::Supervisor: return pick(language, "督学", "School inspector");
    }
    unknown();
}

std::string_view word(canteen::PreCheck item, Language language) {
    switch (item) {
        case canteen::PreCheck::MorningCheck: return pick(language, "晨检", "Morning check");
        case canteen::PreCheck::Dress: return pick(language, "着装", "Dress");
        case canteen::PreCheck::Disinfection: return pick(language, "消毒", "Disinfection");
        case canteen::PreCheck::Samples: return pick(language, "留样", "Samples");
        case canteen::PreCheck::Surroundings: return pick(language, "环境", "Surroundings");
        case canteen::PreCheck::NothingForbidden: return pick(language, "违禁菜", "Forbidden dishes");
    }
    unknown();
}

std::string_view word(canteen::Aspect aspect, Language language) {
    switch (aspect) {
        case canteen::Aspect::Looks: return pick(language, "外观", "Looks");
        case canteen::Aspect::Taste: return pick(language, "口味", "Taste");
        case canteen::Aspect::Temperature: return pick(language, "温度", "Warmth");
        case canteen::Aspect::Portion: return pick(language, "分量", "Portion");
        case canteen::Aspect::Hygiene: return pick(language, "卫生", "Hygiene");
        case canteen::Aspect::Service: return pick(language, "服务", "Service");
        case canteen::Aspect::Order: return pick(language, "秩序", "Order");
    }
    unknown();
}

std::string_view word(canteen::Grade grade, Language language) {
    switch (grade) {
        case canteen::Grade::Excellent: return pick(language, "优", "Great");
        case canteen::Grade::Good: return pick(language, "良", "Good");
        case canteen::Grade::Fair: return pick(language, "中", "Fair");
        case canteen::Grade::Poor: return pick(language, "差", "Poor");
    }
    unknown();
}

std::string_view word(canteen::AccompanyExcuse reason, Language language) {
    switch (reason) {
        case canteen::AccompanyExcuse::NoPupils: return pick(language, "没有学生就餐", "No pupils ate");
        case canteen::AccompanyExcuse::NotServed: return pick(language, "没有开餐", "Nothing was served");
        case canteen::AccompanyExcuse::NobodyThere: return pick(language, "负责人都不在校", "No leader was there");
        case canteen::AccompanyExcuse::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::ProblemSource source, Language language) {
    switch (source) {
        case canteen::ProblemSource::AccompanyingMeal: return pick(language, "陪餐", "At a meal");
        case canteen::ProblemSource::DailyControl: return pick(language, "日管控", "Daily control");
        case canteen::ProblemSource::Complaint: return pick(language, "投诉", "Complaint");
        case canteen::ProblemSource::Inspection: return pick(language, "监督检查", "Inspection");
        case canteen::ProblemSource::Other: return pick(language, "其他", "Other");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
