// The closed word lists of a suspected food-safety incident. Numbers are written into records: never
// renumber, only append.
#pragma once

#include <span>

namespace canteen {

// What has to be done, in the order of the list: 救治 停供 报教育 报市场监管 报卫生 留证 保护现场
enum class IncidentStep {
    HelpSick = 1,
    StopServing = 2,
    ReportEducation = 3,
    ReportMarket = 4,
    ReportHealth = 5,
    KeepEvidence = 6,
    KeepScene = 7
};
// A report to an authority; the first ones have to be made within the pack's time.
constexpr bool isReport(IncidentStep step) {
    return step == IncidentStep::ReportEducation || step == IncidentStep::ReportMarket ||
           step == IncidentStep::ReportHealth;
}

enum class ReportWay { Phone = 1, Online = 2, InPerson = 3 };  // 电话 网上 当面

// What is seen of somebody ill: 恶心 呕吐 腹痛 腹泻 发热 头晕头痛 皮疹 口唇发紫 其他
enum class IllnessSign {
    Nausea = 1,
    Vomiting = 2,
    AbdominalPain = 3,
    Diarrhoea = 4,
    Fever = 5,
    Dizziness = 6,
    Rash = 7,
    BlueLips = 8,
    Other = 9
};

// Why it ends: 查明与食品无关 监管部门查处完毕 误报 其他
enum class IncidentOutcome { NotFood = 1, Investigated = 2, Mistaken = 3, Other = 4 };

std::span<const IncidentStep> allIncidentSteps();
std::span<const IllnessSign> allIllnessSigns();

}  // namespace canteen
