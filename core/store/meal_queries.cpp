#include "core/store/meal_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr char kReports[] =
    "SELECT c.seq, c.record, c.diners, c.class, c.counter, coalesce(p.name, ''), c.happened_at, c.late,"
    " c.reason, c.state, c.replaces IS NOT NULL, c.enrolled, c.reported, c.absent, c.special_diet"
    " FROM meal_report c LEFT JOIN staff p ON p.staff = c.counter";
constexpr char kServings[] =
    "SELECT c.seq, c.record, c.diners, c.class, c.counter, coalesce(p.name, ''), c.happened_at, c.late,"
    " c.reason, c.state, c.replaces IS NOT NULL, c.day, c.meal, c.enrolled, c.served, c.subsidised, "
    "c.source, c.difference,"
    " c.confirmed_at, coalesce(q.name, '')"
    " FROM meal_serving c LEFT JOIN staff p ON p.staff = c.counter"
    " LEFT JOIN staff q ON q.staff = c.confirmer";
constexpr char kHanded[] =
    "SELECT c.seq, c.record, c.diners, c.class, c.counter, coalesce(p.name, ''), c.happened_at, c.late,"
    " c.reason, c.state, c.replaces IS NOT NULL, c.item, c.lot, c.batch, c.handed, c.day, c.meal"
    " FROM item_handed c LEFT JOIN staff p ON p.staff = c.counter";
constexpr char kCooking[] =
    "SELECT c.seq, c.record, c.counter, coalesce(p.name, ''), c.happened_at, c.late, c.reason, c.state,"
    " c.replaces IS NOT NULL, c.portions, c.leftover_g FROM meal_cooking c LEFT JOIN staff p ON p.staff = "
    "c.counter";

constexpr char kOfMeal[] = " WHERE c.day = ?1 AND c.meal = ?2 AND c.state = 1 ORDER BY c.diners, c.class";
constexpr char kOfDay[] = " WHERE c.day = ?1 AND c.state = 1 ORDER BY c.meal, c.diners, c.class";
constexpr char kOfDays[] = " WHERE c.day BETWEEN ?1 AND ?2 ORDER BY c.day, c.meal, c.diners, c.class, c.seq";
constexpr char kOfDiners[] =
    " WHERE c.day = ?1 AND c.meal = ?2 AND c.diners = ?3 AND c.class = ?4 ORDER BY c.seq";
constexpr char kOfRecord[] = " WHERE c.record = ?1";
constexpr char kCookingOf[] = " WHERE c.day = ?1 AND c.meal = ?2 AND c.state = 1";
constexpr char kHandedOfLot[] = " WHERE c.lot = ?1 AND c.state = 1 ORDER BY c.day, c.seq";

constexpr Sql kReportsOf = kJoined<kReports, kOfMeal>.data();
constexpr Sql kReportHistory = kJoined<kReports, kOfDiners>.data();
constexpr Sql kServingsOf = kJoined<kServings, kOfMeal>.data();
constexpr Sql kServingsOfDay = kJoined<kServings, kOfDay>.data();
constexpr Sql kServingsBetween = kJoined<kServings, kOfDays>.data();
constexpr Sql kServingHistory = kJoined<kServings, kOfDiners>.data();
constexpr Sql kServing = kJoined<kServings, kOfRecord>.data();
constexpr Sql kHandedOf = kJoined<kHanded, kOfMeal>.data();
constexpr Sql kOfLot = kJoined<kHanded, kHandedOfLot>.data();
constexpr Sql kCookingOfMeal = kJoined<kCooking, kCookingOf>.data();

constexpr Sql kReportState = "SELECT state FROM meal_report WHERE record = ?1";
constexpr Sql kServingState = "SELECT state FROM meal_serving WHERE record = ?1";
constexpr Sql kHandedState = "SELECT state FROM item_handed WHERE record = ?1";
constexpr Sql kCookingState = "SELECT state FROM meal_cooking WHERE record = ?1";

constexpr Sql kHeads =
    "SELECT c.diners, c.class, coalesce(k.name, ''), coalesce(k.grade, ''), c.served,"
    " c.confirmed_seq IS NOT NULL FROM meal_serving c LEFT JOIN school_class k ON k.class = c.class"
    " WHERE c.day = ?1 AND c.meal = ?2 AND c.state = 1 AND c.served > 0"
    " ORDER BY c.diners, k.first_seq, c.class";
constexpr Sql kBeneficiaries = "SELECT class, beneficiaries FROM class_beneficiaries ORDER BY class";
constexpr Sql kCountedDays =
    "SELECT DISTINCT day FROM meal_serving WHERE meal = ?1 AND day <= ?2 AND state = 1"
    " ORDER BY day DESC LIMIT ?3";
constexpr Sql kSameNumber =
    "SELECT class FROM meal_serving WHERE meal = ?1 AND day BETWEEN ?2 AND ?3 AND state = 1 AND diners = 1"
    " GROUP BY class HAVING count(*) = ?4 AND min(served) = max(served) AND min(served) >= ?5 ORDER BY class";
constexpr Sql kServedBefore =
    "SELECT served FROM meal_serving WHERE diners = ?1 AND class = ?2 AND meal = ?3 AND day < ?4 AND state = "
    "1"
    " ORDER BY day DESC LIMIT ?5";
constexpr Sql kSums =
    "SELECT diners, class, sum(served > 0), sum(served), sum(coalesce(subsidised, 0)),"
    " sum(confirmed_seq IS NULL) FROM meal_serving WHERE meal = ?1 AND day BETWEEN ?2 AND ?3 AND state = 1"
    " GROUP BY diners, class ORDER BY diners, class";
constexpr Sql kServingDays =
    "SELECT day, sum(served) FROM meal_serving WHERE meal = ?1 AND day BETWEEN ?2 AND ?3 AND state = 1"
    " AND diners = 1 GROUP BY day HAVING sum(served) > 0 ORDER BY day";
constexpr Sql kLateEntered =
    "SELECT effective_at FROM meal_serving WHERE day = ?1 AND late = 1 AND state <> 2 ORDER BY effective_at";

ReportRow readReport(const Row& row) {
    ReportRow r;
    CountRow& c = r.line;
    row.into(c.seq, c.record, c.diners.group, c.diners.schoolClass, c.counter, c.counterName, c.happenedAt,
             c.late, c.reason, c.state, c.replaces, r.enrolled, r.reported, r.absent, r.specialDiet);
    return r;
}

ServingRow readServing(const Row& row) {
    ServingRow s;
    CountRow& c = s.line;
    row.into(c.seq, c.record, c.diners.group, c.diners.schoolClass, c.counter, c.counterName, c.happenedAt,
             c.late, c.reason, c.state, c.replaces, s.day, s.meal, s.enrolled, s.served, s.subsidised,
             s.source, s.difference, s.confirmedAt, s.confirmerName);
    return s;
}

HandedDay readHanded(const Row& row) {
    HandedDay h;
    CountRow& c = h.row.line;
    row.into(c.seq, c.record, c.diners.group, c.diners.schoolClass, c.counter, c.counterName, c.happenedAt,
             c.late, c.reason, c.state, c.replaces, h.row.item, h.row.lot, h.row.batch, h.row.count, h.day,
             h.meal);
    return h;
}

CookingRow readCooking(const Row& row) {
    CookingRow k;
    CountRow& c = k.line;
    row.into(c.seq, c.record, c.counter, c.counterName, c.happenedAt, c.late, c.reason, c.state, c.replaces,
             k.portions, k.leftover);
    return k;
}

std::optional<CountState> stateIn(Query query) {
    return readFirst(std::move(query), [](const Row& row) { return row.get<CountState>(0); });
}

}  // namespace

std::vector<ReportRow> reportsOf(Database& db, Date day, Meal meal) {
    return readAll(db.query(kReportsOf, day, meal), readReport);
}

std::vector<ServingRow> servingsOf(Database& db, Date day, Meal meal) {
    return readAll(db.query(kServingsOf, day, meal), readServing);
}

std::vector<ServingRow> servingsOfDay(Database& db, Date day) {
    return readAll(db.query(kServingsOfDay, day), readServing);
}

std::vector<ServingRow> servingLinesBetween(Database& db, Date first, Date last) {
    return readAll(db.query(kServingsBetween, first, last), readServing);
}

std::vector<HandedRow> handedOf(Database& db, Date day, Meal meal) {
    return readAll(db.query(kHandedOf, day, meal), [](const Row& row) { return readHanded(row).row; });
}

std::vector<HandedDay> handedOfLot(Database& db, LotId lot) {
    return readAll(db.query(kOfLot, lot), readHanded);
}

std::optional<CookingRow> cookingOf(Database& db, Date day, Meal meal) {
    return readFirst(db.query(kCookingOfMeal, day, meal), readCooking);
}

std::vector<ReportRow> reportHistory(Database& db, Date day, Meal meal, const Diners& diners) {
    return readAll(db.query(kReportHistory, day, meal, diners.group, diners.schoolClass), readReport);
}

std::vector<ServingRow> servingHistory(Database& db, Date day, Meal meal, const Diners& diners) {
    return readAll(db.query(kServingHistory, day, meal, diners.group, diners.schoolClass), readServing);
}

std::optional<ServingRow> findServing(Database& db, RecordId record) {
    return readFirst(db.query(kServing, record), readServing);
}

std::optional<CountState> stateOfCount(Database& db, Kind kind, RecordId record) {
    switch (kind) {
        case Kind::MealReported:
            return stateIn(db.query(kReportState, record));
        case Kind::MealServed:
            return stateIn(db.query(kServingState, record));
        case Kind::ItemHandedOut:
            return stateIn(db.query(kHandedState, record));
        case Kind::MealCooked:
            return stateIn(db.query(kCookingState, record));
        default:
            return std::nullopt;
    }
}

std::vector<HeadsRow> headsOf(Database& db, Date day, Meal meal) {
    return readAll(db.query(kHeads, day, meal), [](const Row& row) {
        HeadsRow h;
        row.into(h.diners.group, h.diners.schoolClass, h.className, h.grade, h.served, h.confirmed);
        return h;
    });
}

std::map<ClassId, int> beneficiariesOfClasses(Database& db) {
    std::map<ClassId, int> all;
    for (const Row& row : db.query(kBeneficiaries)) all[row.get<ClassId>(0)] = row.get<int>(1);
    return all;
}

std::vector<ClassId> classesWithSameNumber(Database& db, Date day, Meal meal, int days, int least) {
    const auto counted =
        readAll(db.query(kCountedDays, meal, day, days), [](const Row& row) { return row.get<Date>(0); });
    if (static_cast<int>(counted.size()) < days || counted.front() != day) return {};
    return readAll(db.query(kSameNumber, meal, counted.back(), day, days, least),
                   [](const Row& row) { return row.get<ClassId>(0); });
}

std::vector<int> servedBefore(Database& db, Date day, Meal meal, const Diners& diners, int days) {
    return readAll(db.query(kServedBefore, diners.group, diners.schoolClass, meal, day, days),
                   [](const Row& row) { return row.get<int>(0); });
}

std::vector<MealSum> sumsOfMeal(Database& db, Meal meal, Date first, Date last) {
    return readAll(db.query(kSums, meal, first, last), [](const Row& row) {
        MealSum s;
        row.into(s.diners.group, s.diners.schoolClass, s.days, s.served, s.subsidised, s.unconfirmed);
        return s;
    });
}

std::vector<MealDaySum> servingDays(Database& db, Meal meal, Date first, Date last) {
    return readAll(db.query(kServingDays, meal, first, last), [](const Row& row) {
        MealDaySum s;
        row.into(s.day, s.served);
        return s;
    });
}

std::vector<UtcMs> lateCountsEntered(Database& db, Date day) {
    return readAll(db.query(kLateEntered, day), [](const Row& row) { return row.get<UtcMs>(0); });
}

std::vector<std::string_view> mealStatements() {
    return {kServingsBetween.text, kReportsOf.text,      kReportHistory.text, kServingsOf.text,
            kServingsOfDay.text,   kServingHistory.text, kServing.text,       kHandedOf.text,
            kOfLot.text,           kCookingOfMeal.text,  kReportState.text,   kServingState.text,
            kHandedState.text,     kCookingState.text,   kHeads.text,         kBeneficiaries.text,
            kCountedDays.text,     kSameNumber.text,     kServedBefore.text,  kSums.text,
            kServingDays.text,     kLateEntered.text};
}

}  // namespace canteen::store
