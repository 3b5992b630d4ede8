#include "core/domain/inspection_vocabulary.h"

namespace canteen {

std::span<const HealthReason> allHealthReasons() {
    using enum HealthReason;
    static constexpr HealthReason kAll[] = {CompareChecks, Incident, Complaint, Other};
    return kAll;
}

std::span<const RemarkResult> allRemarkResults() {
    using enum RemarkResult;
    static constexpr RemarkResult kAll[] = {NothingFound, CorrectedOnSite, CorrectByDate, FurtherAction};
    return kAll;
}

}  // namespace canteen
