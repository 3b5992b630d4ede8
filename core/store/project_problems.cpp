#include "core/domain/problem_records.h"
#include "core/store/problem_queries.h"
#include "core/store/projections.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kInsert =
    "INSERT INTO problem (problem, seq, record, day, source, about, what, owner, due, raised_at, raised_by,"
    " state, since, answered, followed_by, ended_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?10, 0, NULL, NULL)";
constexpr Sql kInsertStep =
    "INSERT INTO problem_step (seq, record, problem, kind, words, person, happened_at, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)";
constexpr Sql kSteps =
    "SELECT kind, person, happened_at FROM problem_step WHERE problem = ?1 AND state = 1 ORDER BY seq";
constexpr Sql kRaisedAt = "SELECT raised_at FROM problem WHERE problem = ?1";
constexpr Sql kStand =
    "UPDATE problem SET state = ?2, since = ?3, answered = ?4, followed_by = ?5, ended_at = ?6"
    " WHERE problem = ?1";
constexpr Sql kVoid = "UPDATE problem SET state = 4, ended_at = ?2 WHERE record = ?1";
constexpr Sql kVoidStep = "UPDATE problem_step SET state = 2 WHERE record = ?1";

struct Stand {
    ProblemState state = ProblemState::Open;
    UtcMs since;
    bool answered = false;
    std::optional<StaffId> followedBy;
    std::optional<UtcMs> endedAt;
};

// Where the problem stands after the steps that count.
void stand(const ProjectionContext& context, ProblemId problem) {
    Stand now;
    for (const Row& row : context.db.query(kRaisedAt, problem)) now.since = row.get<UtcMs>(0);
    for (const Row& row : context.db.query(kSteps, problem)) {
        const auto kind = row.get<ProblemStepKind>(0);
        const auto at = row.get<UtcMs>(2);
        switch (kind) {
            case ProblemStepKind::DoneInPart:
                now.answered = true;
                break;
            case ProblemStepKind::Done:
                now.state = ProblemState::FollowedUp;
                now.answered = true;
                now.followedBy = row.get<StaffId>(1);
                break;
            case ProblemStepKind::Good:
                now.state = ProblemState::Closed;
                now.endedAt = at;
                break;
            case ProblemStepKind::OpenAgain:
                now.state = ProblemState::Open;
                now.answered = false;
                now.since = at;
                break;
        }
    }
    context.db.run(kStand, problem, now.state, now.since, now.answered, now.followedBy, now.endedAt);
}

void projectRaised(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto raised = context.decode<ProblemRaised>();
    context.db.run(kInsert, raised.problem, e.seq, e.id, raised.day, raised.source, raised.about, raised.what,
                   raised.owner, raised.due, e.happenedAt, firstSigner(e).value_or(StaffId{}));
}

void addStep(const ProjectionContext& context, ProblemId problem, ProblemStepKind kind,
             const std::string& words) {
    const ledger::Entry& e = context.entry;
    context.db.run(kInsertStep, e.seq, e.id, problem, kind, words, firstSigner(e).value_or(StaffId{}),
                   e.happenedAt);
    stand(context, problem);
}

void projectTakenBack(const ProjectionContext& context) {
    const auto target = findEntry(context.records, *context.entry.refers);
    if (!target) return;
    if (target->kind == Kind::ProblemRaised) {
        context.db.run(kVoid, target->id, context.entry.happenedAt);
    } else if (target->kind == Kind::ProblemFollowedUp) {
        context.db.run(kVoidStep, target->id);
        stand(context, bodyOf<ProblemFollowedUp>(*target).problem);
    } else if (target->kind == Kind::ProblemRechecked) {
        context.db.run(kVoidStep, target->id);
        stand(context, bodyOf<ProblemRechecked>(*target).problem);
    }
}

}  // namespace

void projectProblems(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::ProblemRaised:
            return projectRaised(context);
        case Kind::ProblemFollowedUp: {
            const auto followed = context.decode<ProblemFollowedUp>();
            return addStep(context, followed.problem,
                           followed.finished ? ProblemStepKind::Done : ProblemStepKind::DoneInPart,
                           followed.done);
        }
        case Kind::ProblemRechecked: {
            const auto rechecked = context.decode<ProblemRechecked>();
            return addStep(context, rechecked.problem,
                           rechecked.good ? ProblemStepKind::Good : ProblemStepKind::OpenAgain,
                           rechecked.note);
        }
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
