#include "core/store/check_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/personal_value.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr char kSelectCheck[] =
    "SELECT c.seq, c.record, c.check_id, c.staff, c.day, c.session, c.retest_of, c.arrived_at, c.happened_at,"
    " c.entered_at, c.checker, c.certificate, c.computed, c.outcome, c.seconds_spent, c.late, c.reason,"
    " c.status, d.value, t.value FROM morning_check c"
    " LEFT JOIN personal d ON d.seq = c.seq AND d.field = 'declaration'"
    " LEFT JOIN personal t ON t.seq = c.seq AND t.field = 'temperature'";
constexpr char kOfSession[] = " WHERE c.day = ?1 AND c.session = ?2 AND c.status = 1 ORDER BY c.seq";
constexpr char kOfDays[] = " WHERE c.day BETWEEN ?1 AND ?2 AND c.status = 1 ORDER BY c.day, c.session, c.seq";
constexpr char kLinesOfDays[] =
    " WHERE c.day BETWEEN ?1 AND ?2 ORDER BY c.day, c.session, (SELECT min(f.seq) FROM morning_check f WHERE"
    " f.staff = c.staff AND f.day = c.day AND f.session = c.session), c.seq";
constexpr char kOfCheck[] = " WHERE c.check_id = ?1";
constexpr char kOfRecord[] = " WHERE c.record = ?1";
constexpr char kValidOf[] = " WHERE c.staff = ?1 AND c.day = ?2 AND c.session = ?3 AND c.status = 1";
constexpr char kNewestOf[] =
    " WHERE c.staff = ?1 AND c.day = ?2 AND c.status = 1 ORDER BY c.happened_at DESC, c.seq DESC LIMIT 1";
constexpr Sql kChecksOfSession = kJoined<kSelectCheck, kOfSession>.data();
constexpr Sql kChecksOfDays = kJoined<kSelectCheck, kOfDays>.data();
constexpr Sql kLinesBetween = kJoined<kSelectCheck, kLinesOfDays>.data();
constexpr Sql kCheckById = kJoined<kSelectCheck, kOfCheck>.data();
constexpr Sql kCheckByRecord = kJoined<kSelectCheck, kOfRecord>.data();
constexpr Sql kValidCheck = kJoined<kSelectCheck, kValidOf>.data();
constexpr Sql kNewestCheck = kJoined<kSelectCheck, kNewestOf>.data();

constexpr Sql kFirstDay = "SELECT day FROM morning_check WHERE day <= ?1 AND status = 1 ORDER BY day LIMIT 1";
constexpr Sql kLastAbnormal =
    "SELECT day FROM morning_check WHERE outcome <> 1 AND day <= ?1 AND status = 1 ORDER BY day DESC LIMIT 1";

constexpr Sql kAttendanceOn = "SELECT staff, state FROM attendance WHERE day = ?1 ORDER BY staff";
constexpr Sql kAttendanceOf = "SELECT state FROM attendance WHERE staff = ?1 AND day = ?2";

constexpr char kSelectExclusion[] =
    "SELECT e.check_id, e.staff, e.day, e.since, e.lifted_at, p.value FROM exclusion e"
    " LEFT JOIN personal p ON p.seq = e.seq AND p.field = 'cause'";
constexpr char kOpenOf[] = " WHERE e.staff = ?1 AND e.lifted_at IS NULL ORDER BY e.day, e.seq LIMIT 1";
constexpr char kOpen[] = " WHERE e.lifted_at IS NULL ORDER BY e.day, e.seq";
constexpr char kByCheck[] = " WHERE e.check_id = ?1";
constexpr char kCarried[] =
    " WHERE (e.lifted_at IS NULL OR e.lifted_at >= ?2) AND e.day < ?1 ORDER BY e.day, e.seq";
constexpr Sql kOpenExclusionOf = kJoined<kSelectExclusion, kOpenOf>.data();
constexpr Sql kOpenExclusions = kJoined<kSelectExclusion, kOpen>.data();
constexpr Sql kExclusionOf = kJoined<kSelectExclusion, kByCheck>.data();
constexpr Sql kExclusionsCarried = kJoined<kSelectExclusion, kCarried>.data();

constexpr Sql kSheet = "SELECT closed_at, officer FROM sheet WHERE day = ?1 AND session = ?2";
constexpr Sql kUnresolved =
    "SELECT staff FROM sheet_unresolved WHERE day = ?1 AND session = ?2 ORDER BY staff";
constexpr Sql kTemperatures =
    "SELECT t.value FROM morning_check c LEFT JOIN personal t ON t.seq = c.seq AND t.field = 'temperature'"
    " WHERE c.staff = ?1 AND c.day <= ?2 AND c.session = 1 AND c.status = 1 ORDER BY c.day DESC LIMIT ?3";
constexpr Sql kCountChecks =
    "SELECT count(*), coalesce(sum(late), 0) FROM morning_check WHERE day BETWEEN ?1 AND ?2 AND status <> 4";
constexpr Sql kLateEntered =
    "SELECT entered_at FROM morning_check WHERE day = ?1 AND late = 1 AND status <> 4 ORDER BY entered_at";

CheckRow readCheck(const Row& row) {
    CheckRow check;
    row.into(check.seq, check.record, check.check, check.staff, check.day, check.session, check.retestOf,
             check.arrivedAt, check.happenedAt, check.enteredAt, check.checker, check.certificate,
             check.computed, check.outcome, check.secondsSpent, check.late, check.reason, check.status);
    check.declaration = personalValue<Declaration>(row, 18);
    check.temperature = personalValue<TemperatureReading>(row, 19);
    return check;
}

ExclusionRow readExclusion(const Row& row) {
    ExclusionRow exclusion;
    row.into(exclusion.check, exclusion.staff, exclusion.day, exclusion.since, exclusion.liftedAt);
    exclusion.cause = personalValue<ExclusionCause>(row, 5);
    return exclusion;
}

}  // namespace

std::vector<CheckRow> validChecks(Database& db, Date day, CheckSession session) {
    return readAll(db.query(kChecksOfSession, day, session), readCheck);
}

std::optional<CheckRow> findCheck(Database& db, CheckId check) {
    return readFirst(db.query(kCheckById, check), readCheck);
}

std::optional<CheckRow> findCheckByRecord(Database& db, RecordId record) {
    return readFirst(db.query(kCheckByRecord, record), readCheck);
}

std::optional<CheckRow> validCheckOf(Database& db, StaffId staff, Date day, CheckSession session) {
    return readFirst(db.query(kValidCheck, staff, day, session), readCheck);
}

std::optional<CheckRow> newestCheckOf(Database& db, StaffId staff, Date day) {
    return readFirst(db.query(kNewestCheck, staff, day), readCheck);
}

std::vector<CheckRow> validChecksBetween(Database& db, Date first, Date last) {
    return readAll(db.query(kChecksOfDays, first, last), readCheck);
}

std::vector<CheckRow> checkLinesBetween(Database& db, Date first, Date last) {
    return readAll(db.query(kLinesBetween, first, last), readCheck);
}

CheckHistory checkHistory(Database& db, Date upTo) {
    CheckHistory history;
    history.firstDay = db.single<Date>(kFirstDay, upTo);
    history.lastAbnormal = db.single<Date>(kLastAbnormal, upTo);
    return history;
}

std::vector<AttendanceRow> attendanceOn(Database& db, Date day) {
    std::vector<AttendanceRow> rows;
    for (const Row& row : db.query(kAttendanceOn, day)) {
        AttendanceRow& attendance = rows.emplace_back();
        row.into(attendance.staff, attendance.state);
    }
    return rows;
}

std::optional<Attendance> attendanceOf(Database& db, StaffId staff, Date day) {
    return db.single<Attendance>(kAttendanceOf, staff, day);
}

std::optional<ExclusionRow> openExclusionOf(Database& db, StaffId staff) {
    return readFirst(db.query(kOpenExclusionOf, staff), readExclusion);
}

std::vector<ExclusionRow> openExclusions(Database& db) {
    return readAll(db.query(kOpenExclusions), readExclusion);
}

std::optional<ExclusionRow> exclusionOf(Database& db, CheckId check) {
    return readFirst(db.query(kExclusionOf, check), readExclusion);
}

std::vector<ExclusionRow> exclusionsCarriedInto(Database& db, Date day, UtcMs until) {
    return readAll(db.query(kExclusionsCarried, day, until), readExclusion);
}

std::optional<SheetRow> findSheet(Database& db, Date day, CheckSession session) {
    Query query = db.query(kSheet, day, session);
    if (!query.step()) return std::nullopt;
    SheetRow sheet;
    query.row().into(sheet.closedAt, sheet.officer);
    for (const Row& row : db.query(kUnresolved, day, session))
        sheet.unresolved.push_back(row.get<StaffId>(0));
    return sheet;
}

int sameTemperatureDays(Database& db, StaffId staff, Date upTo, int most) {
    std::optional<CentiCelsius> newest;
    int days = 0;
    for (const Row& row : db.query(kTemperatures, staff, upTo, most)) {
        const auto reading = personalValue<TemperatureReading>(row, 0);
        if (!reading || (newest && reading->value != *newest)) break;
        newest = reading->value;
        ++days;
    }
    return days;
}

EntryCounts countChecks(Database& db, Date first, Date last) {
    EntryCounts counts;
    for (const Row& row : db.query(kCountChecks, first, last)) row.into(counts.entries, counts.late);
    return counts;
}

std::vector<UtcMs> lateChecksEntered(Database& db, Date day) {
    std::vector<UtcMs> times;
    for (const Row& row : db.query(kLateEntered, day)) times.push_back(row.get<UtcMs>(0));
    return times;
}

std::vector<std::string_view> checkStatements() {
    return {kLinesBetween.text,   kChecksOfSession.text, kChecksOfDays.text,      kCheckById.text,
            kCheckByRecord.text,  kValidCheck.text,      kNewestCheck.text,       kFirstDay.text,
            kLastAbnormal.text,   kAttendanceOn.text,    kAttendanceOf.text,      kOpenExclusionOf.text,
            kOpenExclusions.text, kExclusionOf.text,     kExclusionsCarried.text, kSheet.text,
            kUnresolved.text,     kTemperatures.text,    kCountChecks.text,       kLateEntered.text};
}

}  // namespace canteen::store
