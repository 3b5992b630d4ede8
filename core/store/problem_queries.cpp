#include "core/store/problem_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"

namespace canteen::store {
namespace {

constexpr char kSelect[] =
    "SELECT p.seq, p.record, p.problem, p.day, p.source, p.about, p.what, p.owner, coalesce(o.name, ''),"
    " p.due, p.raised_at, p.raised_by, coalesce(r.name, ''), p.state, p.since, p.answered, p.followed_by,"
    " p.ended_at FROM problem p LEFT JOIN staff o ON o.staff = p.owner"
    " LEFT JOIN staff r ON r.staff = p.raised_by";
constexpr char kOpen[] = " WHERE p.state IN (1, 2) ORDER BY p.due, p.seq";
constexpr char kBetween[] = " WHERE p.day BETWEEN ?1 AND ?2 AND p.state <> 4 ORDER BY p.day, p.seq";
constexpr char kOfProblem[] = " WHERE p.problem = ?1";
constexpr char kAbout[] = " WHERE p.about = ?1 AND p.state <> 4 ORDER BY p.seq";
constexpr Sql kOpenProblems = kJoined<kSelect, kOpen>.data();
constexpr Sql kProblemsBetween = kJoined<kSelect, kBetween>.data();
constexpr Sql kFindProblem = kJoined<kSelect, kOfProblem>.data();
constexpr Sql kProblemsAbout = kJoined<kSelect, kAbout>.data();
constexpr Sql kSteps =
    "SELECT s.seq, s.record, s.kind, s.words, s.person, coalesce(p.name, ''), s.happened_at, s.state = 1"
    " FROM problem_step s LEFT JOIN staff p ON p.staff = s.person WHERE s.problem = ?1 ORDER BY s.seq";

ProblemRow readProblem(const Row& row) {
    ProblemRow p;
    row.into(p.seq, p.record, p.problem, p.day, p.source, p.about, p.what, p.owner, p.ownerName, p.due,
             p.raisedAt, p.raisedBy, p.raiserName, p.state, p.since, p.answered, p.followedBy, p.endedAt);
    return p;
}

std::vector<ProblemRow> allProblems(Query query) {
    std::vector<ProblemRow> problems;
    for (const Row& row : query) problems.push_back(readProblem(row));
    return problems;
}

}  // namespace

std::vector<ProblemRow> openProblems(Database& db) {
    return allProblems(db.query(kOpenProblems));
}

std::vector<ProblemRow> problemsBetween(Database& db, Date first, Date last) {
    return allProblems(db.query(kProblemsBetween, first, last));
}

std::optional<ProblemRow> findProblem(Database& db, ProblemId problem) {
    Query query = db.query(kFindProblem, problem);
    if (!query.step()) return std::nullopt;
    return readProblem(query.row());
}

std::vector<ProblemRow> problemsAbout(Database& db, RecordId record) {
    return allProblems(db.query(kProblemsAbout, record));
}

std::vector<ProblemStepRow> stepsOfProblem(Database& db, ProblemId problem) {
    std::vector<ProblemStepRow> steps;
    for (const Row& row : db.query(kSteps, problem)) {
        ProblemStepRow& step = steps.emplace_back();
        row.into(step.seq, step.record, step.kind, step.words, step.person, step.name, step.at,
                 step.standing);
    }
    return steps;
}

std::vector<std::string_view> problemStatements() {
    return {kOpenProblems.text, kProblemsBetween.text, kFindProblem.text, kProblemsAbout.text, kSteps.text};
}

}  // namespace canteen::store
