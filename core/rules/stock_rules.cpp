#include "core/rules/stock_rules.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

void judgeAmount(Quantity amount, Quantity left, Spoken& spoken) {
    if (amount.value <= 0) spoken.block("stock.amount-missing", TextId::StockAmountMissing);
    if (amount > left) spoken.block("stock.too-much", {TextId::StockTooMuch, {formatNumber(left)}});
}

}  // namespace

Findings judgeLot(const LotFacts& facts) {
    Spoken spoken;
    if (facts.expires && *facts.expires < facts.day)
        spoken.block("stock.expired", {TextId::StockExpired, {formatDate(*facts.expires)}});
    if (!facts.holds.empty()) spoken.block("stock.held", TextId::StockHeld);
    if (facts.papersToFollow) spoken.block("stock.papers-to-follow", TextId::StockPapersToFollow);
    if (!facts.signedByThree) spoken.block("stock.unsigned", TextId::StockUnsigned);
    if (facts.overrideUntil && *facts.overrideUntil < facts.now)
        spoken.block("stock.override-over", TextId::StockOverrideOver);
    return std::move(spoken.findings);
}

IssueJudgement judgeIssue(const IssueFacts& facts, const RulePack& pack) {
    IssueJudgement judgement;
    judgement.late = facts.lot.now - facts.issuedAt > pack.receiving.recordWithin;
    Spoken spoken;
    spoken.add(facts.signers);
    spoken.add(judgeLot(facts.lot));
    judgeAmount(facts.amount, facts.left, spoken);
    if (!facts.taker.isNil() && facts.taker == facts.keeper)
        spoken.block("stock.same-keeper", TextId::StockSameKeeper);
    if (facts.issuedAt > facts.lot.now + pack.record.futureTolerance)
        spoken.block("stock.future", TextId::ReceivingFuture);
    if (judgement.late && facts.lateReason == Reason::None)
        spoken.block("stock.late-without-reason", TextId::ReceivingLateNeedsReason);
    if (facts.olderThere) spoken.warn("stock.not-oldest", TextId::StockNotOldest);
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

Findings judgeClearing(const ClearFacts& facts) {
    Spoken spoken;
    judgeAmount(facts.amount, facts.left, spoken);
    if (std::find(facts.holds.begin(), facts.holds.end(), LotHoldReason::Incident) != facts.holds.end())
        spoken.block("stock.cleared-under-hold", TextId::StockClearedUnderHold);
    if (!facts.keeper.isNil() && facts.keeper == facts.witness)
        spoken.block("stock.same-witness", TextId::StockSameWitness);
    return std::move(spoken.findings);
}

bool endsSoon(std::optional<Date> expires, Date today, const RulePack& pack) {
    return expires && *expires >= today && *expires - today <= pack.receiving.endingSoonDays;
}

}  // namespace canteen::rules
