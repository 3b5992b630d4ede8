// How a sample ends: disposed of by two people, or sent; and the hold that forbids it.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/sample_lines.h"

namespace canteen::service {
namespace {

rules::DisposalFacts disposalFacts(const Context& context, const store::SampleRow& row, StaffId disposer,
                                   StaffId witness) {
    return {row.state, row.held, row.keepUntil, effectiveNow(context), disposer, witness, context.site.zone};
}

// A block in words that name the sample, where the sentence of the rule does not.
Error refuseOf(const Context& context, const rules::Finding& block, const store::SampleRow& row) {
    if (block.rule == "sample.disposed-early" && row.keepUntil)
        return refuse(
            {TextId::DisposalEarlyOf,
             {row.dishName, std::to_string(row.box.value), formatMoment(*row.keepUntil, context.site.zone)}},
            std::string(block.rule));
    if (block.rule == "sample.disposed-under-hold")
        return refuse({TextId::SampleOnHold, {row.dishName}}, std::string(block.rule));
    return refuse(block);
}

// Both are there with their PIN. A signature by badge could be one person holding two badges.
Status mayDispose(const Context& context, const Signer& disposer, const Signer& witness) {
    const Status first = mayActNow(context, disposer, Action::Dispose);
    if (!first) return first;
    const Status second = mayActNow(context, witness, Action::Supervise);
    if (!second) return second;
    if (disposer.method == SignMethod::Badge || witness.method == SignMethod::Badge)
        return refuse(TextId::BadgeIsNotEnough, "a badge cannot sign a disposal");
    if (disposer.person == witness.person)
        return refuse(TextId::SampleSameWitness, "one person in both parts");
    return Done{};
}

}  // namespace

std::vector<SampleLine> Samples::stored() const {
    std::vector<SampleLine> lines = linesOf(store::samplesStored(context_.store.database()));
    // Held ones are not due, however old they are.
    const UtcMs now = effectiveNow(context_);
    std::stable_partition(lines.begin(), lines.end(), [&](const SampleLine& line) {
        return !line.held && line.keepUntil && *line.keepUntil <= now;
    });
    return lines;
}

rules::Findings Samples::judgeDisposal(SampleId sample, StaffId disposer, StaffId witness) const {
    const auto row = store::findSample(context_.store.database(), sample);
    if (!row) return {{"sample.not-stored", rules::Level::Block, TextId::SampleNotStored}};
    return rules::judgeDisposal(disposalFacts(context_, *row, disposer, witness), context_.pack);
}

Status Samples::dispose(RecordId record, const std::vector<SampleId>& samples, DisposalMethod method,
                        const Signer& disposer, const Signer& witness) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayDispose(context_, disposer, witness);
    if (!allowed) return allowed;
    const auto rows = findBatch(context_.store.database(), samples);
    if (!rows) return rows.error();
    const rules::Findings ofSigner = MorningCheck(context_).judgeSigner(disposer.person, today(context_));
    if (const auto* block = rules::firstBlock(ofSigner)) return refuse(*block);
    for (const auto& row : *rows) {
        const auto findings = rules::judgeDisposal(
            disposalFacts(context_, row, disposer.person, witness.person), context_.pack);
        if (const auto* block = rules::firstBlock(findings)) return refuseOf(context_, *block, row);
    }
    return appendOne(
        context_, store::makeDraft(record, SampleDisposed{samples, method},
                                   {sign(disposer, SignRole::Disposer), sign(witness, SignRole::Witness)}));
}

// In an incident everything is held at once: those that are held already stay as they are.
Status Samples::hold(RecordId record, const std::vector<SampleId>& samples, HoldReason reason,
                     const std::string& note, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::PlaceHold);
    if (!allowed) return allowed;
    const auto rows = findBatch(context_.store.database(), samples);
    if (!rows) return rows.error();
    SampleHeld held{{}, reason, note};
    for (const auto& row : *rows) {
        if (row.held && row.isLive()) continue;
        const rules::Findings findings = rules::judgeHold({row.state, row.held, false});
        if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
        held.samples.push_back(row.sample);
    }
    if (held.samples.empty()) return refuse(TextId::SampleHeldAlready, "all are held");
    return appendOne(context_, store::makeDraft(record, held, {sign(signer, SignRole::Entered)}));
}

Status Samples::liftHold(RecordId record, const std::vector<SampleId>& samples, const std::string& note,
                         const std::string& askedBy, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::LiftHold);
    if (!allowed) return allowed;
    const auto rows = findBatch(context_.store.database(), samples);
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        const rules::Findings findings = rules::judgeHold({row.state, row.held && row.isLive(), true});
        if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    }
    return appendOne(context_, store::makeDraft(record, SampleHoldLifted{samples, note, askedBy},
                                                {sign(signer, SignRole::Officer)}));
}

// An authority may take what is on hold: that is what it is kept for.
Status Samples::send(RecordId record, const SampleSent& sent, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::SendSample);
    if (!allowed) return allowed;
    const auto row = store::findSample(context_.store.database(), sent.sample);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such sample"};
    if (!row->isLive()) return refuse(TextId::SampleNotLive, "the sample has ended");
    if (sent.unit.empty()) return refuse(TextId::SentUnitMissing, "no authority named");
    if (sent.amount < Grams{1} || sent.amount > row->weight)
        return refuse({TextId::SentAmountWrong, {format(row->weight)}}, "amount out of range");
    return appendOne(context_, store::makeDraft(record, sent, {sign(signer, SignRole::Officer)}));
}

}  // namespace canteen::service
