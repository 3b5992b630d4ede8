#include "kiosk/text/words_incident.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::IncidentStep step, Language language) {
    switch (step) {
        case canteen::IncidentStep::HelpSick: return pick(language, "救治患者，送医院", "Help the sick, to hospital");
        case canteen::IncidentStep::StopServing: return pick(language, "停止供餐", "Stop serving");
        case canteen::IncidentStep::ReportEducation: return pick(language, "报告教育局", "Report: education");
        case canteen::IncidentStep::ReportMarket: return pick(language, "报告市场监管局", "Report: market supervision");
        case canteen::IncidentStep::ReportHealth: return pick(language, "报告卫健委和疾控", "Report: health");
        case canteen::IncidentStep::KeepEvidence: return pick(language, "剩饭剩菜、工具、患者样本都留好", "Keep leftovers, tools and samples");
        case canteen::IncidentStep::KeepScene: return pick(language, "没通知前不洗不清厨房", "Do not clean until told");
    }
    unknown();
}

std::string_view word(canteen::ReportWay way, Language language) {
    switch (way) {
        case canteen::ReportWay::Phone: return pick(language, "打电话", "By phone");
        case canteen::ReportWay::Online: return pick(language, "网上报", "Online");
        case canteen::ReportWay::InPerson: return pick(language, "当面报", "In person");
    }
    unknown();
}

std::string_view word(canteen::IllnessSign sign, Language language) {
    switch (sign) {
        case canteen::IllnessSign::Nausea: return pick(language, "恶心", "Nausea");
        case canteen::IllnessSign::Vomiting: return pick(language, "呕吐", "Vomiting");
        case canteen::IllnessSign::AbdominalPain: return pick(language, "肚子痛", "Stomach ache");
        case canteen::IllnessSign::Diarrhoea: return pick(language, "腹泻", "Diarrhoea");
        case canteen::IllnessSign::Fever: return pick(language, "发热", "Fever");
        case canteen::IllnessSign::Dizziness: return pick(language, "头晕头痛", "Dizzy, headache");
        case canteen::IllnessSign::Rash: return pick(language, "皮疹", "Rash");
        case canteen::IllnessSign::BlueLips: return pick(language, "嘴唇发紫", "Blue lips");
        case canteen::IllnessSign::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::IncidentOutcome outcome, Language language) {
    switch (outcome) {
        case canteen::IncidentOutcome::NotFood: return pick(language, "查明和食品无关", "Not caused by food");
        case canteen::IncidentOutcome::Investigated: return pick(language, "监管部门查完了", "The authorities have finished");
        case canteen::IncidentOutcome::Mistaken: return pick(language, "误报", "A mistake");
        case canteen::IncidentOutcome::Other: return pick(language, "其他", "Other");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
