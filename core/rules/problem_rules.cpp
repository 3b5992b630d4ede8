#include "core/rules/problem_rules.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/rules/spoken.h"

namespace canteen::rules {

Findings judgeRaising(const RaiseFacts& facts) {
    Spoken spoken;
    if (!facts.said) spoken.block("problem.nothing-said", TextId::ProblemNothingSaid);
    if (!facts.ownerKnown) spoken.block("problem.owner-missing", TextId::ProblemOwnerMissing);
    if (facts.due <= facts.now) spoken.block("problem.due-past", TextId::ProblemDuePast);
    return std::move(spoken.findings);
}

std::optional<UtcMs> overdueFrom(const ProblemFacts& facts, const RulePack& pack) {
    if (facts.state != ProblemState::Open) return std::nullopt;
    if (facts.answered) return facts.due;
    return std::min(facts.due, facts.since + pack.accompany.followUpWithin);
}

bool isOverdue(const ProblemFacts& facts, const RulePack& pack) {
    const auto from = overdueFrom(facts, pack);
    return from && facts.now > *from;
}

Findings judgeFollowUp(const FollowUpFacts& facts) {
    Spoken spoken;
    if (facts.state != ProblemState::Open) spoken.block("problem.not-open", TextId::ProblemNotOpen);
    if (!facts.said) spoken.block("problem.nothing-done", TextId::ProblemNothingDone);
    return std::move(spoken.findings);
}

Findings judgeRecheck(const RecheckFacts& facts) {
    Spoken spoken;
    if (facts.state != ProblemState::FollowedUp)
        spoken.block("problem.not-followed-up", TextId::ProblemNotFollowedUp);
    if (!facts.rechecker.isNil() && facts.rechecker == facts.followedUpBy)
        spoken.block("problem.self-rechecked", TextId::ProblemSelfRechecked);
    return std::move(spoken.findings);
}

}  // namespace canteen::rules
