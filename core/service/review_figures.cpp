// What the terminal knows of a week or month.
#include <algorithm>

#include "core/service/acting.h"
#include "core/service/problems.h"
#include "core/service/reviews.h"
#include "core/store/check_queries.h"
#include "core/store/log_queries.h"
#include "core/store/receiving_queries.h"
#include "core/store/sample_queries.h"

namespace canteen::service {

std::vector<ReviewFigure> Reviews::figures(const Period& period) const {
    store::Database& db = context_.store.database();
    const Date last = std::min(period.last, today(context_));
    std::vector<ReviewFigure> figures;
    const auto add = [&](const char* id, std::int64_t value) { figures.push_back({id, value}); };
    const auto days = store::menuDays(db, period.first, last);
    add("days", static_cast<std::int64_t>(days.size()));
    const auto controls = store::controlsBetween(db, period.first, last);
    add("controlled", static_cast<std::int64_t>(controls.size()));
    add("zero-risk",
        std::count_if(controls.begin(), controls.end(), [](const auto& row) { return row.zeroRisk; }));
    std::int64_t exceptions = 0;
    for (const auto& row : controls) exceptions += row.exceptions;
    add("exceptions", exceptions);
    const auto checks = store::countChecks(db, period.first, last);
    add("checks", checks.entries);
    const auto valid = store::validChecksBetween(db, period.first, last);
    add("abnormal", std::count_if(valid.begin(), valid.end(), [](const auto& row) {
            return row.outcome != Outcome::Cleared && row.outcome != Outcome::ClearedAfterFix;
        }));
    const auto samples = store::countSampleEntries(db, period.first, last);
    add("samples", samples.entries);
    std::int64_t deliveries = 0;
    std::int64_t lines = 0;
    std::int64_t rejects = 0;
    for (Date day = period.first; day <= last; day = day + 1) {
        for (const auto& row : store::deliveriesOfDay(db, day)) deliveries += row.voided ? 0 : 1;
        for (const auto& row : store::goodsOfDay(db, day)) {
            if (!row.isStanding()) continue;
            ++lines;
            rejects += row.rejected.value > 0 ? 1 : 0;
        }
    }
    add("deliveries", deliveries);
    add("lines", lines);
    add("rejects", rejects);
    const auto logs = store::countLogs(db, period.first, last);
    add("logs", logs.entries);
    add("logs-failed", logs.failed);
    const auto problems = Problems(context_).between(period.first, last);
    add("problems-raised", static_cast<std::int64_t>(problems.size()));
    add("problems-closed", std::count_if(problems.begin(), problems.end(), [](const ProblemLine& line) {
            return line.row.state == ProblemState::Closed;
        }));
    const ProblemCounts waiting = Problems(context_).counts();
    add("problems-open", waiting.open + waiting.followedUp);
    add("late", checks.late + samples.late + logs.late);
    return figures;
}

}  // namespace canteen::service
