#include "core/store/day_changes.h"

#include <algorithm>

#include "core/domain/sample_records.h"
#include "core/store/database.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kChanges =
    "SELECT 1 + (s.corrects IS NOT NULL) AS kind, s.seq AS seq, n.name FROM sample s"
    "  JOIN dish_name n ON n.id = s.name_id WHERE s.day = ?1 AND s.seq > ?2"
    " UNION ALL SELECT 3, s.ended_seq, n.name FROM sample s"
    "  JOIN dish_name n ON n.id = s.name_id WHERE s.day = ?1 AND s.state = 5 AND s.ended_seq > ?2"
    " UNION ALL SELECT 4, l.seq, n.name FROM dish d JOIN dish_name n ON n.id = d.name_id"
    "  JOIN ledger l ON l.id = d.record WHERE d.day = ?1 AND l.seq > ?2"
    " UNION ALL SELECT 5, m.seq, n.name FROM dish d JOIN dish_name n ON n.id = d.name_id"
    "  JOIN record_mark m ON m.record = d.record WHERE d.day = ?1 AND m.seq > ?2"
    " UNION ALL SELECT 6, d.excuse_seq, n.name FROM dish d"
    "  JOIN dish_name n ON n.id = d.name_id WHERE d.day = ?1 AND d.excuse_seq > ?2"
    " UNION ALL SELECT 8, c.seq, p.name FROM morning_check c"
    "  JOIN staff p ON p.staff = c.staff WHERE c.day = ?1 AND c.seq > ?2"
    " UNION ALL SELECT 9, m.seq, p.name FROM morning_check c JOIN staff p ON p.staff = c.staff"
    "  JOIN record_mark m ON m.record = c.record WHERE c.day = ?1 AND m.seq > ?2"
    " UNION ALL SELECT 10 + (g.corrects IS NOT NULL), g.seq, p.name FROM goods g"
    "  JOIN product p ON p.product = g.product WHERE g.day = ?1 AND g.seq > ?2"
    " UNION ALL SELECT 12, m.seq, p.name FROM goods g JOIN product p ON p.product = g.product"
    "  JOIN record_mark m ON m.record = g.record WHERE g.day = ?1 AND m.seq > ?2 AND m.relation <> 1"
    " UNION ALL SELECT 13 + (c.replaces IS NOT NULL), c.seq, coalesce(k.name, '') FROM meal_serving c"
    "  LEFT JOIN school_class k ON k.class = c.class WHERE c.day = ?1 AND c.seq > ?2"
    " UNION ALL SELECT 15, m.seq, coalesce(k.name, '') FROM meal_serving c"
    "  LEFT JOIN school_class k ON k.class = c.class"
    "  JOIN record_mark m ON m.record = c.record WHERE c.day = ?1 AND m.seq > ?2 AND m.relation <> 1"
    " UNION ALL SELECT 16 + (a.corrects IS NOT NULL), a.seq, p.name FROM accompanied a"
    "  JOIN staff p ON p.staff = a.person WHERE a.day = ?1 AND a.seq > ?2"
    " UNION ALL SELECT 18, m.seq, p.name FROM accompanied a JOIN staff p ON p.staff = a.person"
    "  JOIN record_mark m ON m.record = a.record WHERE a.day = ?1 AND m.seq > ?2 AND m.relation <> 1"
    " ORDER BY seq, kind";
// Excuses that were voided, whatever the day of their dish: seq of the mark and of the excuse.
constexpr Sql kVoidedExcuses =
    "SELECT m.seq, l.seq FROM record_mark m JOIN ledger l ON l.id = m.record"
    " WHERE m.seq > ?1 AND l.kind = 62 ORDER BY m.seq";

}  // namespace

std::vector<DayChangeRow> changesOfDay(Database& db, Date day, std::uint64_t since) {
    std::vector<DayChangeRow> changes;
    for (const Row& row : db.query(kChanges, day, since)) {
        DayChangeRow& change = changes.emplace_back();
        row.into(change.kind, change.seq, change.about);
    }
    struct Voided {
        std::uint64_t seq = 0;
        std::uint64_t excuse = 0;
    };
    std::vector<Voided> voided;
    for (const Row& row : db.query(kVoidedExcuses, since)) {
        Voided& each = voided.emplace_back();
        row.into(each.seq, each.excuse);
    }
    for (const Voided& each : voided) {
        const auto dish = findDish(db, bodyOf<DishExcused>(*findEntry(db, each.excuse)).dish);
        if (!dish || dish->day != day) continue;
        if (each.excuse > since) changes.push_back({each.excuse, ChangeKind::DishExcused, dish->name});
        changes.push_back({each.seq, ChangeKind::ExcuseVoided, dish->name});
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const DayChangeRow& a, const DayChangeRow& b) { return a.seq < b.seq; });
    return changes;
}

std::vector<std::string_view> dayChangeStatements() {
    return {kChanges.text, kVoidedExcuses.text};
}

}  // namespace canteen::store
