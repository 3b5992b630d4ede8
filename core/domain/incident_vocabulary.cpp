#include "core/domain/incident_vocabulary.h"

namespace canteen {

std::span<const IncidentStep> allIncidentSteps() {
    using enum IncidentStep;
    static constexpr IncidentStep kAll[] = {HelpSick,     StopServing,  ReportEducation, ReportMarket,
                                            ReportHealth, KeepEvidence, KeepScene};
    return kAll;
}

std::span<const IllnessSign> allIllnessSigns() {
    using enum IllnessSign;
    static constexpr IllnessSign kAll[] = {Nausea,    Vomiting, AbdominalPain, Diarrhoea, Fever,
                                           Dizziness, Rash,     BlueLips,      Other};
    return kAll;
}

}  // namespace canteen
