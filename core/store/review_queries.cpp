#include "core/store/review_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"

namespace canteen::store {
namespace {

constexpr char kSelectControl[] =
    "SELECT c.seq, c.record, c.day, c.items, c.exceptions, c.problems, c.zero_risk, coalesce(s.name, ''),"
    " c.controlled_at FROM day_control c LEFT JOIN staff s ON s.staff = c.officer";
constexpr char kOfDay[] = " WHERE c.day = ?1 AND c.state = 1 ORDER BY c.seq DESC LIMIT 1";
constexpr char kBetween[] = " WHERE c.day BETWEEN ?1 AND ?2 AND c.state = 1 ORDER BY c.day, c.seq";
constexpr Sql kControlOfDay = kJoined<kSelectControl, kOfDay>.data();
constexpr Sql kControlsBetween = kJoined<kSelectControl, kBetween>.data();
constexpr Sql kReview =
    "SELECT r.seq, r.record, r.months, r.first, coalesce(s.name, ''), r.reviewed_at FROM period_review r"
    " LEFT JOIN staff s ON s.staff = r.reviewer WHERE r.months = ?1 AND r.first = ?2 AND r.state = 1"
    " ORDER BY r.seq DESC LIMIT 1";
constexpr Sql kMenuDays =
    "SELECT DISTINCT day FROM dish WHERE day BETWEEN ?1 AND ?2 AND state < 3 ORDER BY day";

ControlRow readControl(const Row& row) {
    ControlRow c;
    row.into(c.seq, c.record, c.day, c.items, c.exceptions, c.problems, c.zeroRisk, c.officer, c.at);
    return c;
}

}  // namespace

std::optional<ControlRow> findControl(Database& db, Date day) {
    Query query = db.query(kControlOfDay, day);
    if (!query.step()) return std::nullopt;
    return readControl(query.row());
}

std::vector<ControlRow> controlsBetween(Database& db, Date first, Date last) {
    std::vector<ControlRow> rows;
    for (const Row& row : db.query(kControlsBetween, first, last)) rows.push_back(readControl(row));
    return rows;
}

std::optional<ReviewRow> findReview(Database& db, bool months, Date first) {
    Query query = db.query(kReview, months, first);
    if (!query.step()) return std::nullopt;
    ReviewRow r;
    query.row().into(r.seq, r.record, r.months, r.first, r.reviewer, r.at);
    return r;
}

std::vector<Date> menuDays(Database& db, Date first, Date last) {
    std::vector<Date> days;
    for (const Row& row : db.query(kMenuDays, first, last)) days.push_back(row.get<Date>(0));
    return days;
}

std::vector<std::string_view> reviewStatements() {
    return {kControlOfDay.text, kControlsBetween.text, kReview.text, kMenuDays.text};
}

}  // namespace canteen::store
