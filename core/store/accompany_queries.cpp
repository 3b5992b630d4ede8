#include "core/store/accompany_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"

namespace canteen::store {
namespace {

constexpr char kSelect[] =
    "SELECT a.seq, a.record, a.day, a.meal, a.person, coalesce(p.name, ''), a.capacity, a.responsible,"
    " a.place, coalesce(c.name, ''), a.arrived_at, a.eaten_at, a.entered_at, a.late, a.reason, a.note, a.bad,"
    " a.worst, a.voices, a.adverse, a.state, a.corrects FROM accompanied a"
    " LEFT JOIN staff p ON p.staff = a.person LEFT JOIN school_class c ON c.class = a.seat";
constexpr char kBetween[] = " WHERE a.day BETWEEN ?1 AND ?2 ORDER BY a.day, a.meal, a.seq";
constexpr char kOfRecord[] = " WHERE a.record = ?1";
constexpr char kOfPerson[] = " WHERE a.day = ?1 AND a.meal = ?2 AND a.person = ?3 AND a.state = 1";
constexpr Sql kAccompaniedBetween = kJoined<kSelect, kBetween>.data();
constexpr Sql kAccompaniedByRecord = kJoined<kSelect, kOfRecord>.data();
constexpr Sql kAccompaniedBy = kJoined<kSelect, kOfPerson>.data();
constexpr Sql kLastCapacity =
    "SELECT capacity FROM accompanied WHERE person = ?1 AND state = 1 ORDER BY seq DESC LIMIT 1";
constexpr Sql kPlanned =
    "SELECT a.day, a.meal, a.person, coalesce(p.name, '') FROM accompany_plan a"
    " LEFT JOIN staff p ON p.staff = a.person WHERE a.day BETWEEN ?1 AND ?2 ORDER BY a.day, a.meal, a.place";
constexpr Sql kExcuses =
    "SELECT e.record, e.day, e.meal, e.reason, e.note, coalesce(p.name, ''), e.excused_at"
    " FROM accompany_excuse e LEFT JOIN staff p ON p.staff = e.person"
    " WHERE e.day BETWEEN ?1 AND ?2 AND e.state = 1 ORDER BY e.day, e.meal";
constexpr char kSelectGuest[] =
    "SELECT g.seq, g.record, g.guest, g.day, g.meal, g.capacity, g.name, coalesce(c.name, ''),"
    " g.happened_at, g.worst, g.voices, g.adverse, g.state = 2 FROM guest g"
    " LEFT JOIN school_class c ON c.class = g.seat";
constexpr char kGuestDays[] = " WHERE g.day BETWEEN ?1 AND ?2 ORDER BY g.day, g.meal, g.seq";
constexpr char kGuestRecord[] = " WHERE g.record = ?1";
constexpr Sql kGuestsBetween = kJoined<kSelectGuest, kGuestDays>.data();
constexpr Sql kGuestByRecord = kJoined<kSelectGuest, kGuestRecord>.data();
constexpr Sql kLateEntered =
    "SELECT entered_at FROM accompanied WHERE day = ?1 AND late = 1 AND state = 1 ORDER BY entered_at";
constexpr Sql kCount =
    "SELECT count(*), coalesce(sum(late), 0) FROM accompanied WHERE day BETWEEN ?1 AND ?2 AND state = 1";
constexpr Sql kGuestCode =
    "SELECT day, salt, verifier, passes, memory_bytes, failures, charged_boot, charged_monotonic"
    " FROM guest_code WHERE day = ?1";
constexpr Sql kPutGuestCode =
    "INSERT OR REPLACE INTO guest_code"
    " (day, salt, verifier, passes, memory_bytes, failures, charged_boot, charged_monotonic)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr Sql kForgetGuestCodes = "DELETE FROM guest_code WHERE day < ?1";

AccompaniedRow readAccompanied(const Row& row) {
    AccompaniedRow a;
    row.into(a.seq, a.record, a.day, a.meal, a.person, a.name, a.capacity, a.responsible, a.place, a.seat,
             a.arrivedAt, a.eatenAt, a.enteredAt, a.late, a.reason, a.note, a.bad, a.worst, a.voices,
             a.adverse, a.state, a.corrects);
    return a;
}

std::optional<AccompaniedRow> firstAccompanied(Query query) {
    if (!query.step()) return std::nullopt;
    return readAccompanied(query.row());
}

GuestRow readGuest(const Row& row) {
    GuestRow g;
    row.into(g.seq, g.record, g.guest, g.day, g.meal, g.capacity, g.name, g.seat, g.happenedAt, g.worst,
             g.voices, g.adverse, g.voided);
    return g;
}

}  // namespace

std::vector<AccompaniedRow> accompaniedBetween(Database& db, Date first, Date last) {
    std::vector<AccompaniedRow> rows;
    for (const Row& row : db.query(kAccompaniedBetween, first, last)) rows.push_back(readAccompanied(row));
    return rows;
}

std::optional<AccompaniedRow> findAccompanied(Database& db, RecordId record) {
    return firstAccompanied(db.query(kAccompaniedByRecord, record));
}

std::optional<AccompaniedRow> accompaniedBy(Database& db, Date day, Meal meal, StaffId person) {
    return firstAccompanied(db.query(kAccompaniedBy, day, meal, person));
}

std::optional<Capacity> lastCapacityOf(Database& db, StaffId person) {
    return db.single<Capacity>(kLastCapacity, person);
}

std::vector<PlannedRow> plannedBetween(Database& db, Date first, Date last) {
    std::vector<PlannedRow> rows;
    for (const Row& row : db.query(kPlanned, first, last)) {
        PlannedRow& planned = rows.emplace_back();
        row.into(planned.day, planned.meal, planned.person, planned.name);
    }
    return rows;
}

std::vector<AccompanyExcuseRow> accompanyExcuses(Database& db, Date first, Date last) {
    std::vector<AccompanyExcuseRow> rows;
    for (const Row& row : db.query(kExcuses, first, last)) {
        AccompanyExcuseRow& excuse = rows.emplace_back();
        row.into(excuse.record, excuse.day, excuse.meal, excuse.reason, excuse.note, excuse.name,
                 excuse.excusedAt);
    }
    return rows;
}

std::vector<GuestRow> guestsBetween(Database& db, Date first, Date last) {
    std::vector<GuestRow> rows;
    for (const Row& row : db.query(kGuestsBetween, first, last)) rows.push_back(readGuest(row));
    return rows;
}

std::optional<GuestRow> findGuest(Database& db, RecordId record) {
    Query query = db.query(kGuestByRecord, record);
    if (!query.step()) return std::nullopt;
    return readGuest(query.row());
}

std::vector<UtcMs> lateAccompaniedEntered(Database& db, Date day) {
    std::vector<UtcMs> times;
    for (const Row& row : db.query(kLateEntered, day)) times.push_back(row.get<UtcMs>(0));
    return times;
}

EntryCounts countAccompanied(Database& db, Date first, Date last) {
    EntryCounts counts;
    for (const Row& row : db.query(kCount, first, last)) row.into(counts.entries, counts.late);
    return counts;
}

std::optional<GuestCodeRow> findGuestCode(Database& db, Date day) {
    Query query = db.query(kGuestCode, day);
    if (!query.step()) return std::nullopt;
    GuestCodeRow code;
    query.row().into(code.day, code.salt, code.verifier, code.passes, code.memoryBytes, code.failures,
                     code.chargedBoot, code.chargedMonotonicMs);
    return code;
}

void putGuestCode(Database& db, const GuestCodeRow& code) {
    db.run(kForgetGuestCodes, code.day);
    db.run(kPutGuestCode, code.day, code.salt, code.verifier, code.passes, code.memoryBytes, code.failures,
           code.chargedBoot, code.chargedMonotonicMs);
}

std::vector<std::string_view> accompanyStatements() {
    return {kAccompaniedBetween.text,
            kAccompaniedByRecord.text,
            kAccompaniedBy.text,
            kLastCapacity.text,
            kPlanned.text,
            kExcuses.text,
            kGuestsBetween.text,
            kGuestByRecord.text,
            kLateEntered.text,
            kCount.text,
            kGuestCode.text};
}

}  // namespace canteen::store
