#include "core/store/trace_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr Sql kLot =
    "SELECT g.lot, g.supplier, coalesce(s.name, d.plot), coalesce(p.name, ''), g.lot_no, g.day, g.unit,"
    " g.accepted, g.remaining, EXISTS (SELECT 1 FROM lot_hold h WHERE h.lot = g.lot) FROM goods g"
    " JOIN delivery d ON d.delivery = g.delivery LEFT JOIN product p ON p.product = g.product"
    " LEFT JOIN supplier s ON s.supplier = g.supplier WHERE g.lot = ?1 AND g.state = 1";
constexpr Sql kLotsOfSupplier =
    "SELECT g.lot FROM goods g WHERE g.supplier = ?1 AND g.state = 1 AND g.day <= ?3"
    " AND (g.day >= ?2 OR EXISTS (SELECT 1 FROM outgoing o WHERE o.lot = g.lot AND o.state = 1"
    " AND o.meal IS NOT NULL AND o.day BETWEEN ?2 AND ?3)) ORDER BY g.day DESC, g.seq DESC";

constexpr char kSelectDish[] =
    "SELECT d.dish, d.day, d.meal, n.name, d.state = 3 FROM dish d JOIN dish_name n ON n.id = d.name_id";
constexpr char kOfDish[] = " WHERE d.dish = ?1";
constexpr char kOfMeal[] =
    " WHERE d.day = ?1 AND d.meal = ?2 AND (d.state <> 3 OR EXISTS (SELECT 1 FROM issue_dish i"
    " JOIN outgoing o ON o.seq = i.seq AND o.state = 1 WHERE i.dish = d.dish)) ORDER BY d.seq";
constexpr Sql kDish = kJoined<kSelectDish, kOfDish>.data();
constexpr Sql kDishesOfMeal = kJoined<kSelectDish, kOfMeal>.data();

constexpr char kSelectIssue[] =
    "SELECT o.seq, o.lot, o.day, o.meal, EXISTS (SELECT 1 FROM issue_dish i WHERE i.seq = o.seq)"
    " FROM outgoing o";
constexpr char kFromLot[] =
    " WHERE o.lot = ?1 AND o.state = 1 AND o.meal IS NOT NULL AND o.day BETWEEN ?2 AND ?3 ORDER BY o.seq "
    "DESC";
constexpr char kToMeal[] = " WHERE o.day = ?1 AND o.meal = ?2 AND o.state = 1 ORDER BY o.seq";
constexpr Sql kIssuesOfLot = kJoined<kSelectIssue, kFromLot>.data();
constexpr Sql kIssuesOfMeal = kJoined<kSelectIssue, kToMeal>.data();
constexpr Sql kLotsNamed =
    "SELECT DISTINCT o.lot FROM issue_dish i JOIN outgoing o ON o.seq = i.seq AND o.state = 1"
    " WHERE i.dish = ?1 ORDER BY o.lot";

constexpr Sql kSamples =
    "SELECT sample, dish, box, state, held, coalesce(fridge, ''), coalesce(shelf, 0), keep_until, ended_at,"
    " coalesce(sent_unit, '') FROM sample WHERE dish = ?1 AND state IN (1, 2, 3, 4) ORDER BY seq";
constexpr Sql kDishOfSample = "SELECT dish FROM sample WHERE sample = ?1 AND state IN (1, 2, 3, 4)";

TracedDish readDish(const Row& row) {
    TracedDish d;
    row.into(d.dish, d.day, d.meal, d.name, d.withdrawn);
    return d;
}

TracedIssue readIssue(const Row& row) {
    TracedIssue i;
    row.into(i.seq, i.lot, i.day, i.meal, i.named);
    return i;
}

}  // namespace

std::optional<TracedLot> tracedLot(Database& db, LotId lot) {
    return readFirst(db.query(kLot, lot), [](const Row& row) {
        TracedLot l;
        row.into(l.lot, l.supplier, l.from, l.productName, l.lotNo, l.day, l.unit, l.accepted, l.remaining,
                 l.held);
        return l;
    });
}

std::vector<LotId> lotsOfSupplier(Database& db, SupplierId supplier, Date first, Date last) {
    return readAll(db.query(kLotsOfSupplier, supplier, first, last),
                   [](const Row& row) { return row.get<LotId>(0); });
}

std::optional<TracedDish> tracedDish(Database& db, DishId dish) {
    return readFirst(db.query(kDish, dish), readDish);
}

std::vector<TracedDish> dishesOfMeal(Database& db, Date day, Meal meal) {
    return readAll(db.query(kDishesOfMeal, day, meal), readDish);
}

std::vector<TracedIssue> issuesOfLot(Database& db, LotId lot, Date first, Date last) {
    return readAll(db.query(kIssuesOfLot, lot, first, last), readIssue);
}

std::vector<TracedIssue> issuesOfMeal(Database& db, Date day, Meal meal) {
    return readAll(db.query(kIssuesOfMeal, day, meal), readIssue);
}

std::vector<LotId> lotsNamedFor(Database& db, DishId dish) {
    return readAll(db.query(kLotsNamed, dish), [](const Row& row) { return row.get<LotId>(0); });
}

std::vector<TracedSample> tracedSamples(Database& db, DishId dish) {
    return readAll(db.query(kSamples, dish), [](const Row& row) {
        TracedSample s;
        row.into(s.sample, s.dish, s.box, s.state, s.held, s.fridge, s.shelf, s.keepUntil, s.endedAt,
                 s.sentUnit);
        return s;
    });
}

std::optional<DishId> dishOfSample(Database& db, SampleId sample) {
    return readFirst(db.query(kDishOfSample, sample), [](const Row& row) { return row.get<DishId>(0); });
}

std::vector<std::string_view> traceStatements() {
    return {kLot.text,          kLotsOfSupplier.text, kDish.text,    kDishesOfMeal.text, kIssuesOfLot.text,
            kIssuesOfMeal.text, kLotsNamed.text,      kSamples.text, kDishOfSample.text};
}

}  // namespace canteen::store
