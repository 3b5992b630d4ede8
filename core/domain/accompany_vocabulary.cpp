#include "core/domain/accompany_vocabulary.h"

#include <array>

namespace canteen {

std::span<const Capacity> allCapacities() {
    static constexpr std::array kAll = {Capacity::Headteacher, Capacity::Deputy, Capacity::MiddleLeader,
                                        Capacity::Teacher,     Capacity::Parent, Capacity::Committee,
                                        Capacity::Supervisor};
    return kAll;
}

std::span<const PreCheck> allPreChecks() {
    static constexpr std::array kAll = {PreCheck::MorningCheck, PreCheck::Dress,
                                        PreCheck::Disinfection, PreCheck::Samples,
                                        PreCheck::Surroundings, PreCheck::NothingForbidden};
    return kAll;
}

std::span<const Aspect> allAspects() {
    static constexpr std::array kAll = {Aspect::Looks,   Aspect::Taste,   Aspect::Temperature,
                                        Aspect::Portion, Aspect::Hygiene, Aspect::Service,
                                        Aspect::Order};
    return kAll;
}

std::span<const Grade> allGrades() {
    static constexpr std::array kAll = {Grade::Excellent, Grade::Good, Grade::Fair, Grade::Poor};
    return kAll;
}

std::span<const AccompanyExcuse> allAccompanyExcuses() {
    static constexpr std::array kAll = {AccompanyExcuse::NoPupils, AccompanyExcuse::NotServed,
                                        AccompanyExcuse::NobodyThere, AccompanyExcuse::Other};
    return kAll;
}

}  // namespace canteen
