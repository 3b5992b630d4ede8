// Rules of problems 问题整改. Pure.
#pragma once

#include <optional>
#include <string>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/problem_vocabulary.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

struct RaiseFacts {
    bool said = false;        // in words
    bool ownerKnown = false;  // somebody who works here
    UtcMs due;
    UtcMs now;
};
// Block: problem.nothing-said, .owner-missing, .due-past.
Findings judgeRaising(const RaiseFacts& facts);

// Where a problem stands.
struct ProblemFacts {
    ProblemState state{};
    bool answered = false;  // something was done since it was raised or opened again
    UtcMs since;            // raised, or opened again
    UtcMs due;
    UtcMs now;
};
// When the next step is overdue: the first answer has the pack's hours, the end has its due time. Nothing
// while somebody has to recheck it, and after its end.
std::optional<UtcMs> overdueFrom(const ProblemFacts& facts, const RulePack& pack);
bool isOverdue(const ProblemFacts& facts, const RulePack& pack);

struct FollowUpFacts {
    ProblemState state{};
    bool said = false;
};
// Block: problem.not-open, .nothing-done.
Findings judgeFollowUp(const FollowUpFacts& facts);

struct RecheckFacts {
    ProblemState state{};
    StaffId followedUpBy;
    StaffId rechecker;  // nil = not known yet
};
// Block: problem.not-followed-up, .self-rechecked.
Findings judgeRecheck(const RecheckFacts& facts);

}  // namespace canteen::rules
