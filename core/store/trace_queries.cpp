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

constexpr Sql kDiners =
    "SELECT m.diners, m.class, coalesce(c.name, ''), m.served FROM meal_serving m"
    " LEFT JOIN school_class c ON c.class = m.class WHERE m.day = ?1 AND m.meal = ?2 AND m.state = 1"
    " AND m.served > 0 ORDER BY m.diners, c.first_seq";
constexpr Sql kClassName = "SELECT name FROM school_class WHERE class = ?1";
constexpr Sql kMealsOfDiners =
    "SELECT day, meal FROM meal_serving WHERE diners = ?1 AND class = ?2 AND state = 1 AND served > 0"
    " AND day BETWEEN ?3 AND ?4 ORDER BY day DESC, meal DESC";
constexpr Sql kCompanions =
    "SELECT a.person, zeroblob(16), coalesce(s.name, ''), a.capacity FROM accompanied a"
    " LEFT JOIN staff s ON s.staff = a.person WHERE a.day = ?1 AND a.meal = ?2 AND a.state = 1 ORDER BY "
    "a.seq";
constexpr Sql kGuests =
    "SELECT zeroblob(16), guest, name, capacity FROM guest WHERE day = ?1 AND meal = ?2 AND state = 1"
    " ORDER BY seq";
constexpr Sql kMealsOfCompanion =
    "SELECT day, meal FROM accompanied WHERE person = ?1 AND state = 1 AND day BETWEEN ?2 AND ?3"
    " ORDER BY day DESC, meal DESC";
constexpr Sql kMealOfGuest = "SELECT day, meal FROM guest WHERE guest = ?1 AND state = 1";

TracedDay readDay(const Row& row) {
    TracedDay d;
    row.into(d.day, d.meal);
    return d;
}

TracedCompanion readCompanion(const Row& row) {
    TracedCompanion c;
    row.into(c.person, c.guest, c.name, c.capacity);
    return c;
}

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

std::vector<TracedDiners> dinersOf(Database& db, Date day, Meal meal) {
    return readAll(db.query(kDiners, day, meal), [](const Row& row) {
        TracedDiners d;
        row.into(d.diners.group, d.diners.schoolClass, d.className, d.served);
        return d;
    });
}

std::optional<std::string> nameOfClass(Database& db, ClassId schoolClass) {
    return readFirst(db.query(kClassName, schoolClass), [](const Row& row) { return row.text(0); });
}

std::vector<TracedDay> mealsOfDiners(Database& db, const Diners& diners, Date first, Date last) {
    return readAll(db.query(kMealsOfDiners, diners.group, diners.schoolClass, first, last), readDay);
}

std::vector<TracedCompanion> companionsOf(Database& db, Date day, Meal meal) {
    auto all = readAll(db.query(kCompanions, day, meal), readCompanion);
    for (auto& guest : readAll(db.query(kGuests, day, meal), readCompanion)) all.push_back(std::move(guest));
    return all;
}

std::vector<TracedDay> mealsOfCompanion(Database& db, StaffId person, Date first, Date last) {
    return readAll(db.query(kMealsOfCompanion, person, first, last), readDay);
}

std::optional<TracedDay> mealOfGuest(Database& db, GuestId guest) {
    return readFirst(db.query(kMealOfGuest, guest), readDay);
}

std::vector<std::string_view> traceStatements() {
    return {kLot.text,          kLotsOfSupplier.text, kDish.text,
            kDishesOfMeal.text, kIssuesOfLot.text,    kIssuesOfMeal.text,
            kLotsNamed.text,    kSamples.text,        kDishOfSample.text,
            kDiners.text,       kClassName.text,      kMealsOfDiners.text,
            kCompanions.text,   kGuests.text,         kMealsOfCompanion.text,
            kMealOfGuest.text};
}

}  // namespace canteen::store
