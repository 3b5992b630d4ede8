// Rules of the stock 库存: what may leave a lot, and for what.
#pragma once

#include <optional>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/receiving_records.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

struct LotFacts {
    std::optional<Date> expires;
    bool signedByThree = false;  // signedEnough(), receiving_rules.h
    bool papersToFollow = false;
    std::vector<LotHoldReason> holds;
    std::optional<UtcMs> overrideUntil;
    Date day;  // on which it is to be issued
    UtcMs now;
};
// Why a lot may not be issued. Block: stock.expired, .unsigned, .papers-to-follow, .held, .override-over.
Findings judgeLot(const LotFacts& facts);

struct IssueFacts {
    LotFacts lot;
    Quantity left;
    Quantity amount;
    bool olderThere = false;  // an issuable lot of the product comes before it
    StaffId taker;            // nil = not known yet
    StaffId keeper;
    UtcMs issuedAt;
    Reason lateReason{};
    Findings signers;  // judgeSigner() of both
};
struct IssueJudgement {
    bool late = false;
    Findings findings;
};
// Block: judgeLot()'s, stock.amount-missing, .too-much, .same-keeper, .future, .late-without-reason,
// signers'. Warn: stock.not-oldest.
IssueJudgement judgeIssue(const IssueFacts& facts, const RulePack& pack);

struct ClearFacts {
    Quantity left;
    Quantity amount;
    std::vector<LotHoldReason> holds;
    StaffId keeper;  // nil = not known yet
    StaffId witness;
};
// Block: stock.amount-missing, .too-much, .same-witness, .cleared-under-hold (an incident's evidence is
// kept).
Findings judgeClearing(const ClearFacts& facts);

// In its last days, but not expired.
bool endsSoon(std::optional<Date> expires, Date today, const RulePack& pack);

}  // namespace canteen::rules
