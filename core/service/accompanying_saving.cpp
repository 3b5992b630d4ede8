// Records of accompanying meals and of guests: opening, judging, saving, taking back.
#include <algorithm>
#include <set>

#include "core/base/text_id.h"
#include "core/service/accompanying.h"
#include "core/service/acting.h"
#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr int kDaysLookedBack = 30;

// Days in a row, this one too, on which a record says just these words.
int sameWordsDays(const Context& context, Date day, const std::string& words) {
    if (words.empty()) return 0;
    std::map<Date, bool, std::greater<>> days;  // whether a record of the day says so, newest first
    for (const auto& row :
         store::accompaniedBetween(context.store.database(), day - kDaysLookedBack, day - 1))
        if (row.isStanding()) days[row.day] = days[row.day] || row.voices == words;
    int same = 1;
    for (const auto& [each, says] : days) {
        if (!says) break;
        ++same;
    }
    return same;
}

// What somebody who felt unwell makes of the record: a problem of its own.
Result<store::Draft> adverseDraft(const Context& context, ProblemId problem, RecordId record, RecordId about,
                                  const std::string& words, const Signatures& by) {
    ProblemForm form = Problems(context).open(ProblemSource::AccompanyingMeal, about);
    form.record = record;
    form.problem = problem;
    form.what = words;
    return Problems(context).draft(form, by);
}

Status judgeKind(store::Database& db, const ledger::Entry& entry) {
    switch (entry.kind) {
        case Kind::MealAccompanied: {
            const auto row = store::findAccompanied(db, entry.id);
            if (!row || !row->isStanding()) return refuse(TextId::ReceivingLineReplaced, "struck through");
            return Done{};
        }
        case Kind::AccompanyingExcused:
        case Kind::GuestAccompanied:
            return Done{};
        default:
            return refuse(TextId::TakeBackNotThis, "no record of an accompanying meal");
    }
}

}  // namespace

AccompanyForm Accompanying::open(Date day, Meal meal) const {
    const UtcMs now = effectiveNow(context_);
    AccompanyForm form;
    form.record = makeId<RecordId>(now);
    form.adverseRecord = makeId<RecordId>(now);
    form.adverseProblem = makeId<ProblemId>(now);
    form.day = day;
    form.meal = meal;
    form.openedAt = now;
    return form;
}

Result<AccompanyForm> Accompanying::openCorrection(RecordId record) const {
    const auto row = store::findAccompanied(context_.store.database(), record);
    const auto old = body(record);
    if (!row || !old) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
    if (!row->isStanding()) return refuse(TextId::ReceivingLineReplaced, "the record is struck through");
    AccompanyForm form = open(old->day, old->meal);
    form.capacity = old->capacity;
    form.place = old->place;
    form.seat = old->seat;
    form.arrivedAt = old->arrivedAt;
    form.eatenAt = old->eatenAt;
    form.preChecks = old->preChecks;
    form.ratings = old->ratings;
    form.dishTemperature = old->dishTemperature;
    form.voices = old->voices;
    form.adverse = old->adverse;
    form.feePaid = old->feePaid;
    form.note = row->note;
    form.corrects = record;
    return form;
}

rules::AccompanyJudgement Accompanying::judge(const AccompanyForm& form,
                                              std::optional<StaffId> person) const {
    store::Database& db = context_.store.database();
    std::optional<store::AccompaniedRow> old;
    if (form.corrects) old = store::findAccompanied(db, *form.corrects);
    rules::AccompanyFacts facts;
    facts.now = effectiveNow(context_);
    facts.capacity = form.capacity;
    facts.preChecks = form.preChecks;
    // A correction answers of a time that is over.
    if (!old) facts.gaps = gapsOf(this->facts(form.day, form.meal));
    facts.ratings = form.ratings;
    facts.adverse = form.adverse;
    facts.feeAnswered = form.feePaid.has_value();
    facts.problemSaid =
        form.problem.has_value() || (form.corrects && !Problems(context_).about(*form.corrects).empty());
    facts.arrivedAt = form.arrivedAt;
    facts.eatenAt = form.eatenAt;
    if (const auto serving = servingOf(context_, form.day, form.meal)) {
        facts.servingBegins = serving->begins;
        facts.servingEnds = serving->ends;
    }
    facts.lateReason = form.reason;
    facts.zone = context_.site.zone;
    facts.sameWordsDays = sameWordsDays(context_, form.day, form.voices);
    // A correction counts for whoever ate, not for whoever corrects.
    if (old) person = old->person;
    if (person) {
        if (const auto staff = store::findStaff(db, *person, form.day)) {
            facts.post = staff->staff.post;
            facts.employer = staff->staff.employer;
        }
        const auto earlier = store::accompaniedBy(db, form.day, form.meal, *person);
        if (earlier && (!old || earlier->record != old->record)) facts.recordedAlready = earlier->name;
    }
    rules::AccompanyJudgement judgement = rules::judgeAccompanying(facts, context_.pack);
    // A correction is as late as the record it stands for.
    if (old) judgement.late = old->late;
    return judgement;
}

Result<RecordId> Accompanying::save(const AccompanyForm& form, const Signer& person) {
    if (isBooked(context_, form.record)) return form.record;
    store::Database& db = context_.store.database();
    std::optional<store::AccompaniedRow> old;
    if (form.corrects) {
        old = store::findAccompanied(db, *form.corrects);
        if (!old) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
        if (!old->isStanding()) return refuse(TextId::ReceivingLineReplaced, "the record is struck through");
        const auto entry = store::findEntry(db, *form.corrects);
        require(entry.has_value(), "a row stands on its record");
        const Status may = judgeCorrecting(context_, *entry, form.reason, person);
        if (!may) return may.error();
    } else {
        const Status may = mayActNow(context_, person, Action::Accompany);
        if (!may) return may.error();
    }
    const rules::AccompanyJudgement judgement = judge(form, person.person);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);

    MealAccompanied body;
    body.day = form.day;
    body.meal = form.meal;
    body.capacity = *form.capacity;
    body.responsible = judgement.responsible;
    body.place = form.place;
    body.seat = form.seat;
    body.arrivedAt = *form.arrivedAt;
    body.eatenAt = *form.eatenAt;
    body.preChecks = form.preChecks;
    body.ratings = form.ratings;
    body.dishTemperature = form.dishTemperature;
    body.voices = form.voices;
    body.adverse = *form.adverse;
    body.feePaid = *form.feePaid;
    body.findings = rules::ruleIds(judgement.findings);
    // Whoever corrects it for another enters it; the meal stays with the person who ate.
    const bool ownRecord = !old || old->person == person.person;
    const Signatures signatures{sign(person, ownRecord ? SignRole::Companion : SignRole::Entered)};
    store::Draft draft = store::makeDraft(form.record, body, signatures);
    draft.happenedAt = *form.eatenAt;
    draft.late = judgement.late;
    if (judgement.late || old) draft.reason = form.reason;
    draft.note = form.note;
    if (old) {
        draft.relation = ledger::Relation::Corrects;
        draft.refers = old->record;
    }
    std::vector<store::Draft> drafts{std::move(draft)};
    const Signatures raised{sign(person, SignRole::Entered)};
    if (form.problem) {
        ProblemForm problem = *form.problem;
        problem.about = form.record;
        auto problemDraft = Problems(context_).draft(problem, raised);
        if (!problemDraft) return problemDraft.error();
        drafts.push_back(std::move(*problemDraft));
    }
    if (!form.adverse->empty() && (!old || old->adverse.empty())) {
        auto adverse = adverseDraft(context_, form.adverseProblem, form.adverseRecord, form.record,
                                    *form.adverse, raised);
        if (!adverse) return adverse.error();
        drafts.push_back(std::move(*adverse));
    }
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return form.record;
}

Status Accompanying::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                              const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    store::Database& db = context_.store.database();
    const auto entry = store::findEntry(db, record);
    if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    const Status judged = judgeKind(db, *entry);
    if (!judged) return judged;
    if (*relation == ledger::Relation::Undoes && entry->relation == ledger::Relation::Corrects)
        return refuse(TextId::CorrectionStands, "a correction is corrected, not undone");
    std::vector<store::Draft> drafts{makeVoid(voiding, *entry, *relation, reason, note, signer)};
    if (*relation == ledger::Relation::Undoes)
        for (const ProblemLine& problem : Problems(context_).about(record)) {
            const auto raised = store::findEntry(db, problem.row.record);
            const bool untouched = store::stepsOfProblem(db, problem.row.problem).empty();
            if (raised && untouched)
                drafts.push_back(
                    makeVoid(RecordId{namedUuid(toString(voiding.uuid), toString(problem.row.record.uuid))},
                             *raised, *relation, reason, note, signer));
        }
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

GuestForm Accompanying::openGuest(const GuestPass& pass, Meal meal) const {
    const UtcMs now = effectiveNow(context_);
    GuestForm form;
    form.record = makeId<RecordId>(now);
    form.adverseRecord = makeId<RecordId>(now);
    form.adverseProblem = makeId<ProblemId>(now);
    form.guest = makeId<GuestId>(now);
    form.day = pass.day;
    form.meal = meal;
    return form;
}

rules::Findings Accompanying::judge(const GuestForm& form) const {
    return rules::judgeGuest({!form.name.empty(), form.capacity.has_value(), form.ratings, form.adverse,
                              form.feePaid.has_value()});
}

// Nobody signs: what stands for the guest is the code of the day.
Status Accompanying::save(const GuestForm& form, const GuestPass& pass) {
    if (isBooked(context_, form.record)) return Done{};
    if (pass.day != today(context_) || form.day != pass.day)
        return refuse(TextId::GuestCodeNone, "the pass is of another day");
    const rules::Findings findings = judge(form);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    GuestAccompanied body{form.guest,
                          form.day,
                          form.meal,
                          *form.capacity,
                          form.name,
                          form.seat,
                          form.ratings,
                          form.voices,
                          *form.adverse,
                          form.feePaid.value(),
                          rules::ruleIds(findings)};
    std::vector<store::Draft> drafts{store::makeDraft(form.record, body, {})};
    if (!form.adverse->empty()) {
        auto adverse =
            adverseDraft(context_, form.adverseProblem, form.adverseRecord, form.record, *form.adverse, {});
        if (!adverse) return adverse.error();
        drafts.push_back(std::move(*adverse));
    }
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

int Accompanying::parentSessions(Date day) const {
    std::set<std::pair<Date, Meal>> meals;
    for (const auto& row : store::guestsBetween(context_.store.database(), rules::termBegin(day), day))
        if (!row.voided && row.capacity == Capacity::Parent) meals.emplace(row.day, row.meal);
    return static_cast<int>(meals.size());
}

rules::Findings Accompanying::judgeParents(Date day) const {
    return rules::judgeParentSessions(parentSessions(day), day, context_.pack);
}

}  // namespace canteen::service
