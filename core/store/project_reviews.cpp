#include <algorithm>

#include "core/domain/review_records.h"
#include "core/store/projections.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kInsertControl =
    "INSERT INTO day_control (seq, record, day, items, exceptions, problems, zero_risk, officer,"
    " controlled_at, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1)";
constexpr Sql kVoidControl = "UPDATE day_control SET state = 2 WHERE record = ?1";
constexpr Sql kInsertReview =
    "INSERT INTO period_review (seq, record, months, first, reviewer, reviewed_at, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)";
constexpr Sql kVoidReview = "UPDATE period_review SET state = 2 WHERE record = ?1";

void projectControl(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto c = context.decode<DayControlled>();
    const auto problems = std::count_if(c.exceptions.begin(), c.exceptions.end(), [](const auto& exception) {
        return exception.state == ControlState::Problem;
    });
    context.db.run(kInsertControl, e.seq, e.id, c.day, static_cast<std::int64_t>(c.items.size()),
                   static_cast<std::int64_t>(c.exceptions.size()), static_cast<std::int64_t>(problems),
                   c.zeroRisk, firstSigner(e).value_or(StaffId{}), e.happenedAt);
}

void projectReview(const ProjectionContext& context, bool months, Date first) {
    const ledger::Entry& e = context.entry;
    context.db.run(kInsertReview, e.seq, e.id, months, first, firstSigner(e).value_or(StaffId{}),
                   e.happenedAt);
}

}  // namespace

void projectReviews(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::DayControlled:
            return projectControl(context);
        case Kind::WeekReviewed:
            return projectReview(context, false, context.decode<WeekReviewed>().monday);
        case Kind::MonthReviewed:
            return projectReview(context, true, context.decode<MonthReviewed>().first);
        case Kind::RecordVoided:
            context.db.run(kVoidControl, *context.entry.refers);
            context.db.run(kVoidReview, *context.entry.refers);
            return;
        default:
            return;
    }
}

}  // namespace canteen::store
