#include "core/service/problems.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/rules/problem_rules.h"
#include "core/service/acting.h"
#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr TimeOfDay kEvening{18 * 60};

ProblemLine lineOf(const Context& context, store::ProblemRow row) {
    const rules::ProblemFacts facts{row.state, row.answered, row.since, row.due, effectiveNow(context)};
    ProblemLine line;
    line.overdueFrom = rules::overdueFrom(facts, context.pack);
    line.overdue = rules::isOverdue(facts, context.pack);
    line.row = std::move(row);
    return line;
}

std::vector<ProblemLine> linesOf(const Context& context, std::vector<store::ProblemRow> rows) {
    std::vector<ProblemLine> lines;
    for (auto& row : rows) lines.push_back(lineOf(context, std::move(row)));
    return lines;
}

bool worksHere(const Context& context, StaffId person) {
    const Date day = today(context);
    const auto staff = store::findStaff(context.store.database(), person, day);
    return staff && staff->isActive(day);
}

Error noSuchProblem() {
    return {ErrorKind::NotFound, TextId::NotFound, "no such problem"};
}

// Only what nothing later rests on.
Status judgeLast(store::Database& db, const ledger::Entry& entry) {
    ProblemId problem;
    if (entry.kind == Kind::ProblemRaised)
        problem = store::bodyOf<ProblemRaised>(entry).problem;
    else if (entry.kind == Kind::ProblemFollowedUp)
        problem = store::bodyOf<ProblemFollowedUp>(entry).problem;
    else if (entry.kind == Kind::ProblemRechecked)
        problem = store::bodyOf<ProblemRechecked>(entry).problem;
    else
        return refuse(TextId::TakeBackNotThis, "no record of a problem");
    for (const auto& step : store::stepsOfProblem(db, problem))
        if (step.standing && step.seq > entry.seq) return refuse(TextId::ProblemHasSteps, "later steps");
    return Done{};
}

}  // namespace

std::optional<StaffId> Problems::usualOwner() const {
    const auto staff = store::listActiveStaff(context_.store.database(), today(context_));
    for (const Role role : {Role::Officer, Role::Director, Role::Headteacher})
        for (const auto& row : staff)
            if (row.staff.roles.has(role)) return row.staff.staff;
    return std::nullopt;
}

std::vector<UtcMs> Problems::dueTimes() const {
    std::vector<UtcMs> times;
    for (const int days : {0, 1, 3, 7}) {
        const UtcMs at = momentOf(context_, today(context_) + days, kEvening);
        if (at > effectiveNow(context_)) times.push_back(at);
    }
    return times;
}

ProblemForm Problems::open(ProblemSource source, RecordId about) const {
    const UtcMs now = effectiveNow(context_);
    ProblemForm form;
    form.record = makeId<RecordId>(now);
    form.problem = makeId<ProblemId>(now);
    form.source = source;
    form.about = about;
    form.owner = usualOwner();
    form.due = now + context_.pack.accompany.followUpWithin;
    return form;
}

rules::Findings Problems::judge(const ProblemForm& form) const {
    rules::RaiseFacts facts;
    facts.said = !form.what.empty();
    facts.ownerKnown = form.owner && worksHere(context_, *form.owner);
    facts.due = form.due.value_or(UtcMs{});
    facts.now = effectiveNow(context_);
    return rules::judgeRaising(facts);
}

Result<store::Draft> Problems::draft(const ProblemForm& form, const Signatures& by) const {
    const rules::Findings findings = judge(form);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    return store::makeDraft(form.record,
                            ProblemRaised{form.problem, today(context_), form.source, form.about, form.what,
                                          *form.owner, *form.due, rules::ruleIds(findings)},
                            by);
}

Status Problems::raise(const ProblemForm& form, const Signer& signer) {
    if (isBooked(context_, form.record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::RaiseProblem);
    if (!allowed) return allowed;
    const auto raised = draft(form, {sign(signer, SignRole::Entered)});
    if (!raised) return raised.error();
    return appendOne(context_, *raised);
}

Status Problems::followUp(RecordId record, ProblemId problem, const std::string& done, bool finished,
                          const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::FollowUpProblem);
    if (!allowed) return allowed;
    const auto row = store::findProblem(context_.store.database(), problem);
    if (!row) return noSuchProblem();
    const rules::Findings findings = rules::judgeFollowUp({row->state, !done.empty()});
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    return appendOne(context_, store::makeDraft(record, ProblemFollowedUp{problem, done, finished},
                                                {sign(signer, SignRole::Owner)}));
}

rules::Findings Problems::judgeRecheck(ProblemId problem, StaffId rechecker) const {
    const auto row = store::findProblem(context_.store.database(), problem);
    if (!row) return rules::judgeRecheck({});
    return rules::judgeRecheck({row->state, row->followedBy.value_or(StaffId{}), rechecker});
}

Status Problems::recheck(RecordId record, ProblemId problem, bool good, const std::string& note,
                         const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::RecheckProblem);
    if (!allowed) return allowed;
    if (!store::findProblem(context_.store.database(), problem)) return noSuchProblem();
    const rules::Findings findings = judgeRecheck(problem, signer.person);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    return appendOne(context_, store::makeDraft(record, ProblemRechecked{problem, good, note},
                                                {sign(signer, SignRole::Rechecker)}));
}

Status Problems::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                          const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    store::Database& db = context_.store.database();
    const auto entry = store::findEntry(db, record);
    if (!entry) return noSuchProblem();
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    const Status last = judgeLast(db, *entry);
    if (!last) return last;
    return appendVoid(context_, voiding, *entry, *relation, reason, note, signer);
}

std::vector<ProblemLine> Problems::waiting() const {
    auto lines = linesOf(context_, store::openProblems(context_.store.database()));
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ProblemLine& a, const ProblemLine& b) { return a.overdue > b.overdue; });
    return lines;
}

std::vector<ProblemLine> Problems::between(Date first, Date last) const {
    auto lines = linesOf(context_, store::problemsBetween(context_.store.database(), first, last));
    std::reverse(lines.begin(), lines.end());
    return lines;
}

std::vector<ProblemLine> Problems::about(RecordId record) const {
    return linesOf(context_, store::problemsAbout(context_.store.database(), record));
}

std::optional<ProblemCard> Problems::find(ProblemId problem) const {
    store::Database& db = context_.store.database();
    auto row = store::findProblem(db, problem);
    if (!row) return std::nullopt;
    return ProblemCard{lineOf(context_, std::move(*row)), store::stepsOfProblem(db, problem)};
}

ProblemCounts Problems::counts() const {
    ProblemCounts counts;
    for (const ProblemLine& line : waiting()) {
        counts.open += line.row.state == ProblemState::Open ? 1 : 0;
        counts.followedUp += line.row.state == ProblemState::FollowedUp ? 1 : 0;
        counts.overdue += line.overdue ? 1 : 0;
    }
    return counts;
}

}  // namespace canteen::service
