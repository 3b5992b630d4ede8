#include "core/service/incidents.h"

#include <algorithm>
#include <set>

#include "core/base/text_id.h"
#include "core/rules/incident_rules.h"
#include "core/service/acting.h"
#include "core/store/sample_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

// Whether the meal was still served at the moment, or is to come.
bool isSince(const Context& context, const MealOfDay& meal, UtcMs since) {
    const auto time = mealTime(context.site, meal.meal);
    if (!time) return meal.day >= businessDay(since, context.site.zone);
    return momentOf(context, meal.day, time->servingEnds) >= since;
}

std::vector<SampleId> samplesToHold(const Context& context, UtcMs since) {
    std::vector<SampleId> samples;
    for (const auto& row : store::samplesInBoxes(context.store.database()))
        if (row.sampledAt >= since && !row.held) samples.push_back(row.sample);
    return samples;
}

std::vector<LotId> lotsToHold(const Context& context, UtcMs since) {
    store::Database& db = context.store.database();
    std::set<LotId> held;
    for (const auto& hold : store::lotHolds(db))
        if (hold.reason == LotHoldReason::Incident) held.insert(hold.lot);
    std::set<LotId> lots;
    for (const auto& row : store::lotsServedSince(db, businessDay(since, context.site.zone)))
        if (!held.contains(row.lot) && isSince(context, {row.day, row.meal}, since)) lots.insert(row.lot);
    return {lots.begin(), lots.end()};
}

RecordId beside(RecordId record, const char* what) {
    return RecordId{namedUuid(toString(record.uuid), what)};
}

std::vector<store::Draft> holdsOf(const Context& context, RecordId record, UtcMs since,
                                  const Signer& signer) {
    std::vector<store::Draft> drafts;
    const Signatures signatures{sign(signer, SignRole::Entered)};
    const auto samples = samplesToHold(context, since);
    if (!samples.empty())
        drafts.push_back(store::makeDraft(beside(record, "samples"),
                                          SampleHeld{samples, HoldReason::Incident, {}}, signatures));
    const auto lots = lotsToHold(context, since);
    if (!lots.empty())
        drafts.push_back(store::makeDraft(beside(record, "lots"), LotsHeld{lots, LotHoldReason::Incident, {}},
                                          signatures));
    return drafts;
}

std::vector<MealOfDay> mealsSince(const Context& context, UtcMs since, UtcMs now) {
    std::vector<MealOfDay> meals;
    for (Date day = businessDay(now, context.site.zone); day >= businessDay(since, context.site.zone);
         day = day - 1) {
        std::set<Meal> ofDay;
        for (const auto& dish : store::listDishes(context.store.database(), day)) ofDay.insert(dish.meal);
        for (auto meal = ofDay.rbegin(); meal != ofDay.rend(); ++meal) {
            const auto time = mealTime(context.site, *meal);
            const bool begun = !time || momentOf(context, day, time->servingBegins) <= now;
            if (begun && isSince(context, {day, *meal}, since)) meals.push_back({day, *meal});
        }
    }
    return meals;
}

std::vector<IncidentStepLine> stepLines(const Context& context, const store::IncidentRow& incident) {
    const auto rows = store::stepsOf(context.store.database(), incident.incident);
    const UtcMs due = rules::reportDue(incident.startedAt, context.pack);
    std::vector<IncidentStepLine> lines;
    for (const IncidentStep step : allIncidentSteps()) {
        IncidentStepLine& line = lines.emplace_back();
        line.step = step;
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.step == step; });
        if (row == rows.end()) continue;
        line.record = row->record;
        line.doneAt = row->doneAt;
        line.doneBy = row->doneBy;
        line.way = row->way;
        line.note = row->note;
        line.late = isReport(step) && row->doneAt > due;
    }
    return lines;
}

bool isDone(const IncidentStepLine& line) {
    return line.doneAt.has_value();
}

}  // namespace

bool Incidents::isOpen() const {
    return store::openIncident(context_.store.database()).has_value();
}

bool Incidents::hasBeen() const {
    return store::newestIncident(context_.store.database(), today(context_)).has_value();
}

std::optional<IncidentNow> Incidents::now() const {
    store::Database& db = context_.store.database();
    const auto row = store::openIncident(db);
    if (!row) return std::nullopt;
    IncidentNow now;
    now.incident = row->incident;
    now.startedAt = row->startedAt;
    now.startedBy = row->startedBy;
    now.since = row->since;
    now.reportDue = rules::reportDue(row->startedAt, context_.pack);
    now.steps = stepLines(context_, *row);
    now.reported = std::all_of(now.steps.begin(), now.steps.end(), [](const IncidentStepLine& line) {
        return isDone(line) || !isReport(line.step);
    });
    now.ill = store::illByClass(db, row->incident);
    now.samplesHeld = store::countHeldSamples(db);
    now.lotsHeld = store::countHeldLots(db);
    now.meals = mealsSince(context_, row->since, effectiveNow(context_));
    return now;
}

Result<IncidentId> Incidents::start(RecordId record, const Signer& signer) {
    store::Database& db = context_.store.database();
    const auto open = store::openIncident(db);
    if (isBooked(context_, record)) {
        const auto body = store::findBody<IncidentStarted>(db, record);
        return body ? body->incident : open ? open->incident : IncidentId{};
    }
    const Status allowed = mayActNow(context_, signer, Action::StartIncident);
    if (!allowed) return allowed.error();
    const UtcMs now = effectiveNow(context_);
    const IncidentId incident = open ? open->incident : makeId<IncidentId>(now);
    const UtcMs since = open ? open->since : rules::inQuestionSince(now, context_.pack);
    std::vector<store::Draft> drafts = holdsOf(context_, record, since, signer);
    if (!open)
        drafts.insert(drafts.begin(),
                      store::makeDraft(record, IncidentStarted{incident, today(context_), since},
                                       {sign(signer, SignRole::Entered)}));
    if (drafts.empty()) return incident;
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return incident;
}

rules::Findings Incidents::judge(IncidentStep step, std::optional<ReportWay> way) const {
    rules::StepFacts facts;
    facts.step = step;
    facts.now = effectiveNow(context_);
    facts.saysHow = way.has_value();
    if (const auto row = store::openIncident(context_.store.database())) {
        facts.open = true;
        facts.startedAt = row->startedAt;
        const auto lines = stepLines(context_, *row);
        facts.done = std::any_of(lines.begin(), lines.end(), [&](const IncidentStepLine& line) {
            return line.step == step && isDone(line);
        });
    }
    return rules::judgeStep(facts, context_.pack);
}

Status Incidents::finishStep(RecordId record, IncidentStep step, std::optional<ReportWay> way,
                             const std::string& note, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::RunIncident);
    if (!allowed) return allowed;
    const rules::Findings findings = judge(step, way);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    const auto open = store::openIncident(context_.store.database());
    return appendOne(
        context_,
        store::makeDraft(record, IncidentStepDone{open->incident, step, way, note, rules::ruleIds(findings)},
                         {sign(signer, SignRole::Entered)}));
}

PatientForm Incidents::openPatient() const {
    const UtcMs now = effectiveNow(context_);
    PatientForm form;
    form.record = makeId<RecordId>(now);
    form.patient = makeId<PatientId>(now);
    return form;
}

rules::Findings Incidents::judge(const PatientForm& form) const {
    rules::PatientFacts facts;
    facts.open = isOpen();
    facts.onsetSaid = form.onset.has_value();
    facts.onset = form.onset.value_or(UtcMs{});
    facts.now = effectiveNow(context_);
    facts.signs = static_cast<int>(form.signs.size());
    return rules::judgePatient(facts, context_.pack);
}

Status Incidents::listPatient(const PatientForm& form, const Signer& signer) {
    if (isBooked(context_, form.record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::SeePatients);
    if (!allowed) return allowed;
    const rules::Findings findings = judge(form);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    const auto open = store::openIncident(context_.store.database());
    PatientListed listed{form.patient, open->incident, form.schoolClass,
                         PatientDetail{form.label, *form.onset, form.signs}};
    return appendOne(context_, store::makeDraft(form.record, listed, {sign(signer, SignRole::Entered)}));
}

Result<std::vector<store::PatientRow>> Incidents::patients(const Signer& signer) const {
    const Status allowed = mayActNow(context_, signer, Action::SeePatients);
    if (!allowed) return allowed.error();
    const auto open = store::openIncident(context_.store.database());
    if (!open) return std::vector<store::PatientRow>{};
    auto rows = store::patientsOf(context_.store.database(), open->incident);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.detail && (!b.detail || a.detail->onset < b.detail->onset);
    });
    return rows;
}

Status Incidents::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                           const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    const auto entry = store::findEntry(context_.store.database(), record);
    if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
    if (entry->kind != Kind::IncidentStepDone && entry->kind != Kind::PatientListed)
        return refuse(TextId::TakeBackNotThis, "neither a step nor a patient");
    if (!isOpen()) return refuse(TextId::IncidentNotOpen, "the incident has ended");
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    return appendVoid(context_, voiding, *entry, *relation, reason, note, signer);
}

rules::Findings Incidents::judgeEnd() const {
    rules::EndFacts facts;
    if (const auto row = store::openIncident(context_.store.database())) {
        facts.open = true;
        const auto lines = stepLines(context_, *row);
        facts.stepsOpen = static_cast<int>(
            std::count_if(lines.begin(), lines.end(), [](const auto& line) { return !isDone(line); }));
    }
    return rules::judgeEnd(facts);
}

Status Incidents::end(RecordId record, IncidentOutcome outcome, const std::string& note,
                      const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::EndIncident);
    if (!allowed) return allowed;
    const rules::Findings findings = judgeEnd();
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    const auto open = store::openIncident(context_.store.database());
    return appendOne(
        context_,
        store::makeDraft(record, IncidentEnded{open->incident, outcome, note, rules::ruleIds(findings)},
                         {sign(signer, SignRole::Officer)}));
}

}  // namespace canteen::service
