// Weighing a sample into a box, putting it into the fridge, and the supervisor's signature.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/sample_lines.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

// The line that the form stands for; nothing for a new sample.
std::optional<store::SampleRow> correctedLine(const Context& context, const SampleForm& form) {
    if (!form.corrects) return std::nullopt;
    return store::findSampleByRecord(context.store.database(), *form.corrects);
}

// Whether another sample is in the box that this one needs.
bool isBoxBusy(store::Database& db, const SampleForm& form, const std::optional<store::SampleRow>& old) {
    if (!form.box || (old && !old->isLive())) return false;
    const auto live = store::sampleInBox(db, *form.box);
    return live && live->sample != form.sample;
}

void putDishFacts(const Context& context, const SampleForm& form, rules::SampleFacts& facts) {
    store::Database& db = context.store.database();
    const auto dish = store::findDish(db, form.dish);
    facts.dishLive = dish && dish->plan != store::DishPlan::Withdrawn;
    const auto samples = store::samplesOfDish(db, form.dish);
    facts.dishSampled = std::any_of(samples.begin(), samples.end(),
                                    [&](const store::SampleRow& row) { return row.sample != form.sample; });
    const auto time = dish ? mealTime(context.site, dish->meal) : std::nullopt;
    if (!time) return;
    facts.servingBegins = momentOf(context, dish->day, time->servingBegins);
    facts.servingEnds = momentOf(context, dish->day, time->servingEnds);
}

Status judgeOldLine(const Context& context, const SampleForm& form, const Signer& signer) {
    const auto old = correctedLine(context, form);
    const auto entry = store::findEntry(context.store.database(), *form.corrects);
    if (!old || !entry || old->sample != form.sample)
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    if (!old->isStanding()) return refuse(TextId::SampleLineReplaced, "the line is struck through");
    const UtcMs sampledAt = form.sampledAt.value_or(old->sampledAt);
    if (old->putInAt && sampledAt > *old->putInAt)
        return refuse(TextId::SamplePutInBeforeTaken, "sampled after it was put in");
    return judgeCorrecting(context, *entry, form.reason, signer);
}

// The day of the dish must be that of its sampling.
Status judgeDay(const Context& context, const SampleForm& form) {
    const auto dish = store::findDish(context.store.database(), form.dish);
    if (!dish) return Error{ErrorKind::NotFound, TextId::NotFound, "no such dish"};
    const UtcMs sampledAt = form.sampledAt.value_or(effectiveNow(context));
    if (businessDay(sampledAt, context.site.zone) != dish->day)
        return refuse(TextId::TimeOtherDay, "sampled on another day than the dish was served");
    return Done{};
}

std::vector<StaffId> signersOf(store::Database& db, RecordId line) {
    std::vector<StaffId> people;
    if (const auto entry = store::findEntry(db, line))
        for (const Signature& signature : entry->signatures) people.push_back(signature.person);
    return people;
}

store::Draft draftOf(const SampleForm& form, const rules::SampleJudgement& judgement,
                     const std::optional<store::SampleRow>& old, const Signer& signer, StaffId oldSampler) {
    SampleTaken taken;
    taken.sample = form.sample;
    taken.dish = form.dish;
    taken.weight = *form.weight;
    taken.source = form.source.value_or(WeightSource::Typed);
    taken.box = *form.box;
    taken.scaleFrames = form.scaleFrames;
    taken.findings = rules::ruleIds(judgement.findings);
    // Who corrects another's line does not become its sampler.
    const SignRole role = old && signer.person != oldSampler ? SignRole::Entered : SignRole::Sampler;
    store::Draft draft = store::makeDraft(form.record, taken, {sign(signer, role)});
    draft.happenedAt = form.sampledAt;
    draft.late = judgement.late;
    if (judgement.late || old) draft.reason = form.reason;
    draft.note = form.note;
    if (!old) return draft;
    draft.relation = ledger::Relation::Corrects;
    draft.refers = old->record;
    if (!draft.happenedAt) draft.happenedAt = old->sampledAt;
    return draft;
}

}  // namespace

Result<SampleForm> Samples::open(DishId dish) const {
    if (!store::findDish(context_.store.database(), dish))
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such dish"};
    const UtcMs now = effectiveNow(context_);
    SampleForm form;
    form.record = makeId<RecordId>(now);
    form.sample = makeId<SampleId>(now);
    form.dish = dish;
    form.openedAt = now;
    form.box = nextFreeBox();
    return form;
}

Result<SampleForm> Samples::openCorrection(RecordId line) const {
    store::Database& db = context_.store.database();
    const auto old = store::findSampleByRecord(db, line);
    if (!old) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    if (!old->isStanding()) return refuse(TextId::SampleLineReplaced, "the line is struck through");
    SampleForm form;
    form.openedAt = effectiveNow(context_);
    form.record = makeId<RecordId>(form.openedAt);
    form.sample = old->sample;
    form.dish = old->dish;
    form.sampledAt = old->sampledAt;
    form.weight = old->weight;
    form.source = old->source;
    if (auto body = store::findBody<SampleTaken>(db, line)) form.scaleFrames = std::move(body->scaleFrames);
    form.box = old->box;
    form.note = old->note;
    form.corrects = line;
    return form;
}

rules::SampleJudgement Samples::judge(const SampleForm& form, std::optional<StaffId> sampler) const {
    store::Database& db = context_.store.database();
    const auto old = correctedLine(context_, form);
    rules::SampleFacts facts;
    facts.now = effectiveNow(context_);
    facts.sampledAt = form.sampledAt.value_or(old ? old->sampledAt : facts.now);
    facts.weight = form.weight;
    facts.source = form.source;
    facts.box = form.box;
    facts.zone = context_.site.zone;
    facts.boxes = context_.site.boxes;
    facts.boxBusy = isBoxBusy(db, form, old);
    facts.lateReason = form.reason;
    putDishFacts(context_, form, facts);
    if (!old) {
        if (form.weight && form.source == WeightSource::Typed)
            facts.typedSameWeightToday = store::countTypedWeight(db, today(context_), *form.weight);
        if (sampler) {
            facts.samplesLastMinute = store::countSampledSince(db, *sampler, facts.now - minutes(1));
            facts.signer = MorningCheck(context_).judgeSigner(*sampler, today(context_));
        }
    }
    rules::SampleJudgement judgement = rules::judgeSample(facts, context_.pack);
    // A correction is as late as the line it stands for.
    if (old) judgement.late = old->late;
    return judgement;
}

Result<RecordId> Samples::take(const SampleForm& form, const Signer& sampler) {
    if (isBooked(context_, form.record)) return form.record;
    if (form.corrects) {
        const Status may = judgeOldLine(context_, form, sampler);
        if (!may) return may.error();
    } else {
        const Status allowed = mayActNow(context_, sampler, Action::TakeSample);
        if (!allowed) return allowed.error();
        if (store::findSample(context_.store.database(), form.sample))
            return refuse(TextId::SampleLineReplaced, "the sample has a line already");
    }
    const Status onDay = form.corrects ? Status(Done{}) : judgeDay(context_, form);
    if (!onDay) return onDay.error();
    const rules::SampleJudgement judgement = judge(form, sampler.person);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    if (!judgement.complete || !form.weight || !form.box)
        return refuse(form.weight ? TextId::SampleNoBox : TextId::SampleNotWeighed, "incomplete form");
    const auto old = correctedLine(context_, form);
    const store::Draft draft = draftOf(form, judgement, old, sampler, old ? old->sampler : sampler.person);
    const Status appended = appendOne(context_, draft);
    if (!appended) return appended.error();
    return form.record;
}

std::vector<SampleLine> Samples::inHand() const {
    return linesOf(store::samplesInHand(context_.store.database()));
}

Status Samples::putIn(RecordId record, const std::vector<SampleId>& samples, const std::string& fridge,
                      std::int32_t shelf, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::PutIn);
    if (!allowed) return allowed;
    const auto rows = findBatch(context_.store.database(), samples);
    if (!rows) return rows.error();
    const rules::Findings ofSigner = MorningCheck(context_).judgeSigner(signer.person, today(context_));
    if (const auto* block = rules::firstBlock(ofSigner)) return refuse(*block);
    const UtcMs now = effectiveNow(context_);
    SampleStored stored{samples, fridge, shelf, {}, rules::ruleIds(ofSigner)};
    for (const auto& row : *rows) {
        const rules::Findings findings = rules::judgePutIn(
            {row.sampledAt, now, now, row.state, findFridge(context_.site, fridge), shelf}, context_.pack);
        if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
        stored.keepUntil.push_back(rules::keepUntil(row.sampledAt, now, context_.pack));
        for (std::string& id : rules::ruleIds(findings))
            if (std::find(stored.findings.begin(), stored.findings.end(), id) == stored.findings.end())
                stored.findings.push_back(std::move(id));
    }
    store::Draft draft = store::makeDraft(record, stored, {sign(signer, SignRole::Sampler)});
    draft.happenedAt = now;
    return appendOne(context_, draft);
}

Status Samples::countersign(RecordId record, const std::vector<SampleId>& samples, const Signer& supervisor) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, supervisor, Action::Supervise);
    if (!allowed) return allowed;
    store::Database& db = context_.store.database();
    const auto rows = findBatch(db, samples);
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        const rules::Findings findings =
            rules::judgeCountersign({row.sampler, supervisor.person, row.isStanding(),
                                     row.supervisor.has_value(), signersOf(db, row.record)});
        if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    }
    return appendOne(context_, store::makeDraft(record, SampleCountersigned{samples},
                                                {sign(supervisor, SignRole::Supervisor)}));
}

}  // namespace canteen::service
