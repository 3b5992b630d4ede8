#include "core/rules/sample_rules.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/domain/word_argument.h"
#include "core/rules/busiest.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

bool isLive(SampleState state) {
    return state == SampleState::Taken || state == SampleState::Stored;
}

// Whoever takes a sample handles the finished dish.
void judgeSampler(const Findings& signer, Spoken& spoken) {
    for (const Finding& finding : signer) {
        if (finding.rule == "person.reassigned")
            spoken.block("sample.sampler-reassigned", TextId::SampleSamplerReassigned);
        else
            spoken.add(finding.rule, finding.level, finding.sentence);
    }
}

bool isLate(const SampleFacts& facts, const SampleLimits& limits) {
    const UtcMs counted = facts.servingEnds.value_or(facts.sampledAt);
    return facts.now - counted > limits.recordAfterServing;
}

void judgeTimes(const SampleFacts& facts, const RulePack& pack, bool late, Spoken& spoken) {
    if (facts.sampledAt > facts.now + pack.record.futureTolerance)
        spoken.block("sample.future", TextId::SampleFuture);
    if (facts.servingBegins) {
        const UtcMs earliest = *facts.servingBegins - pack.sample.beforeServing;
        if (facts.sampledAt < earliest)
            spoken.block("sample.before-cooking",
                         {TextId::SampleBeforeCooking, {formatMoment(earliest, facts.zone)}});
    }
    if (late && facts.lateReason == Reason::None)
        spoken.block("sample.late-without-reason", TextId::SampleLateNeedsReason);
    if (!late && facts.samplesLastMinute >= pack.sign.samplesPerMinute)
        spoken.warn("sample.crowded-minute",
                    {TextId::SampleCrowdedMinute, {std::to_string(facts.samplesLastMinute)}});
}

void judgeWeight(const SampleFacts& facts, const RulePack& pack, Spoken& spoken) {
    const Grams weight = *facts.weight;
    if (weight < pack.sample.minWeight)
        spoken.block("sample.too-light",
                     {TextId::SampleTooLight, {format(weight), format(pack.sample.minWeight)}});
    if (weight > pack.sample.askAbove) spoken.warn("sample.heavy", {TextId::SampleHeavy, {format(weight)}});
    if (facts.source == WeightSource::Typed && facts.typedSameWeightToday >= pack.sign.repeatedWeights)
        spoken.flag("sample.repeated-weight", {TextId::SampleRepeatedWeight,
                                               {std::to_string(facts.typedSameWeightToday), format(weight)}});
}

void judgeBox(const SampleFacts& facts, Spoken& spoken) {
    const std::string box = std::to_string(facts.box->value);
    if (facts.box->value < 1 || facts.box->value > facts.boxes)
        spoken.block("sample.box-unknown", {TextId::SampleBoxUnknown, {box, std::to_string(facts.boxes)}});
    else if (facts.boxBusy)
        spoken.block("sample.box-busy", {TextId::SampleBoxBusy, {box}});
}

void judgeFridge(const PutInFacts& facts, Spoken& spoken) {
    if (!facts.fridge) return spoken.block("sample.fridge-unknown", TextId::SampleFridgeUnknown);
    if (facts.fridge->freezer)
        spoken.block("sample.fridge-frozen", {TextId::SampleFridgeFrozen, {facts.fridge->name}});
    else if (!facts.fridge->dedicated)
        spoken.block("sample.fridge-not-dedicated", {TextId::SampleFridgeNotDedicated, {facts.fridge->name}});
    if (facts.shelf < 0 || facts.shelf > facts.fridge->shelves)
        spoken.block("sample.shelf-unknown",
                     {TextId::SampleShelfUnknown,
                      {std::to_string(facts.shelf), std::to_string(facts.fridge->shelves)}});
}

// At most three names: the list on the screen has them all.
std::string joinNames(const std::vector<std::string>& names) {
    constexpr std::size_t kMost = 3;
    std::string joined;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) joined += (i ? "、" : "") + names[i];
    return names.size() > kMost ? joined + "…" : joined;
}

}  // namespace

SampleJudgement judgeSample(const SampleFacts& facts, const RulePack& pack) {
    SampleJudgement judgement;
    judgement.complete = facts.weight && facts.source && facts.box;
    judgement.late = isLate(facts, pack.sample);
    Spoken spoken;
    judgeSampler(facts.signer, spoken);
    if (!facts.dishLive) spoken.block("sample.dish-withdrawn", TextId::SampleDishWithdrawn);
    judgeTimes(facts, pack, judgement.late, spoken);
    if (facts.weight) judgeWeight(facts, pack, spoken);
    if (facts.box) judgeBox(facts, spoken);
    if (facts.dishSampled) spoken.warn("sample.dish-sampled", TextId::SampleDishSampled);
    if (!facts.weight || !facts.source) spoken.block("sample.not-weighed", TextId::SampleNotWeighed);
    if (!facts.box) spoken.block("sample.box-missing", TextId::SampleNoBox);
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

UtcMs keepUntil(UtcMs sampledAt, UtcMs putInAt, const RulePack& pack) {
    return std::max(sampledAt, putInAt) + pack.sample.keepAtLeast;
}

Findings judgePutIn(const PutInFacts& facts, const RulePack& pack) {
    Spoken spoken;
    if (facts.state != SampleState::Taken) spoken.block("sample.not-in-hand", TextId::SampleNotInHand);
    judgeFridge(facts, spoken);
    if (facts.putInAt > facts.now + pack.record.futureTolerance)
        spoken.block("sample.future", TextId::SampleFuture);
    const DurationMs waited = facts.putInAt - facts.sampledAt;
    if (waited < DurationMs{0})
        spoken.block("sample.put-in-before-sampled", TextId::SamplePutInBeforeTaken);
    else if (waited > pack.sample.putInWithin)
        spoken.warn("sample.put-in-late",
                    {TextId::SamplePutInLate, {wholeMinutes(waited), wholeMinutes(pack.sample.putInWithin)}});
    return std::move(spoken.findings);
}

Findings judgeCountersign(const CountersignFacts& facts) {
    Spoken spoken;
    if (!facts.live) spoken.block("sample.not-live", TextId::SampleNotLive);
    if (facts.signedAlready) spoken.block("sample.countersigned-already", TextId::SampleCountersigned);
    const auto& entered = facts.enteredBy;
    if (facts.sampler == facts.supervisor ||
        std::find(entered.begin(), entered.end(), facts.supervisor) != entered.end())
        spoken.block("sample.self-supervised", TextId::SampleSelfSupervised);
    return std::move(spoken.findings);
}

Findings judgeDisposal(const DisposalFacts& facts, const RulePack&) {
    Spoken spoken;
    if (facts.state != SampleState::Stored || !facts.keepUntil)
        spoken.block("sample.not-stored", TextId::SampleNotStored);
    if (facts.held) spoken.block("sample.disposed-under-hold", TextId::SampleUnderHold);
    if (facts.keepUntil && facts.now < *facts.keepUntil)
        spoken.block("sample.disposed-early",
                     {TextId::SampleDisposedEarly, {formatMoment(*facts.keepUntil, facts.zone)}});
    if (!facts.witness.isNil() && facts.disposer == facts.witness)
        spoken.block("sample.same-witness", TextId::SampleSameWitness);
    return std::move(spoken.findings);
}

Findings judgeHold(const HoldFacts& facts) {
    Spoken spoken;
    if (facts.lifting) {
        if (!facts.held) spoken.block("sample.not-held", TextId::SampleNotHeld);
    } else {
        if (!isLive(facts.state)) spoken.block("sample.not-live", TextId::SampleNotLive);
        if (facts.held) spoken.block("sample.held-already", TextId::SampleHeldAlready);
    }
    return std::move(spoken.findings);
}

Findings judgeDayClose(const DayCloseFacts& facts, const RulePack& pack) {
    Spoken spoken;
    if (facts.closedAlready) spoken.block("day.closed-already", TextId::DayClosedAlready);
    if (facts.dishesOpen > 0)
        spoken.block("day.dish-without-sample",
                     {TextId::DayDishWithoutSample,
                      {std::to_string(facts.dishesOpen), joinNames(facts.openDishNames)}});
    if (!facts.mealsUnaccompanied.empty())
        spoken.block(
            "day.meal-unaccompanied",
            {TextId::DayMealUnaccompanied, {wordArgument(std::span<const Meal>(facts.mealsUnaccompanied))}});
    const auto gap = [&](int count, std::string_view rule, TextId text) {
        if (count > 0) spoken.warn(rule, {text, {std::to_string(count)}});
    };
    if (facts.checksUnresolved > 0)
        spoken.warn("day.check-unresolved",
                    {TextId::DayCheckUnresolved,
                     {std::to_string(facts.checksUnresolved), joinNames(facts.unresolvedNames)}});
    if (!facts.sheetClosed) spoken.warn("day.sheet-open", TextId::DaySheetOpen);
    gap(facts.samplesNotStored, "day.sample-not-stored", TextId::DaySampleNotStored);
    gap(facts.samplesUnsigned, "day.sample-unsigned", TextId::DaySampleUnsigned);
    gap(facts.deliveriesUnsigned, "day.delivery-unsigned", TextId::DayDeliveryUnsigned);
    gap(facts.deliveriesEmpty, "day.delivery-empty", TextId::DayDeliveryEmpty);
    gap(facts.papersOverdue, "day.papers-overdue", TextId::DayPapersOverdue);
    if (facts.controlMissing) spoken.warn("day.control-missing", TextId::DayControlMissing);
    if (facts.wasteMissing) spoken.warn("day.waste-missing", TextId::DayWasteMissing);
    gap(facts.timersRunning, "day.timer-running", TextId::DayTimerRunning);
    gap(facts.logsUnsigned, "day.log-unsigned", TextId::DayLogUnsigned);
    if (facts.incidentOpen) spoken.warn("day.incident-open", TextId::DayIncidentOpen);
    gap(facts.problemsOverdue, "day.problem-overdue", TextId::DayProblemOverdue);
    if (facts.lateInWeek * 100 > facts.entriesInWeek * pack.sign.lateSharePercent)
        spoken.flag(
            "day.late-share",
            {TextId::DayLateShare, {std::to_string(facts.lateInWeek), std::to_string(facts.entriesInWeek)}});
    const int bunch = busiest(facts.lateEntered, pack.sign.lateBunchWithin);
    if (bunch >= pack.sign.lateBunch)
        spoken.flag("day.late-bunch",
                    {TextId::DayLateBunch, {std::to_string(bunch), wholeMinutes(pack.sign.lateBunchWithin)}});
    return std::move(spoken.findings);
}

}  // namespace canteen::rules
