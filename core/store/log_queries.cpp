#include "core/store/log_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"

namespace canteen::store {
namespace {

constexpr char kSelect[] =
    "SELECT l.seq, l.record, l.log, l.type, l.day, l.meal, l.subject, l.subject_key, l.choice, l.reading,"
    " l.verdict, l.happened_at, l.due_at, l.running, l.ended_at, l.ended_seq, l.ended_verdict, l.doer,"
    " l.needs_second, l.second, l.late, l.reason, l.note, l.corrects IS NOT NULL, l.state,"
    " coalesce(a.name, ''), coalesce(b.name, '') FROM log_entry l LEFT JOIN staff a ON a.staff = l.doer"
    " LEFT JOIN staff b ON b.staff = l.second";
constexpr char kOfDay[] = " WHERE l.day = ?1 ORDER BY l.seq";
constexpr char kOfType[] =
    " WHERE l.type = ?1 AND l.day BETWEEN ?2 AND ?3 ORDER BY l.day DESC, l.seq DESC LIMIT ?4";
constexpr char kRunning[] = " WHERE l.running = 1 AND l.state = 1 ORDER BY l.happened_at, l.seq";
constexpr char kUnsigned[] =
    " WHERE l.needs_second = 1 AND l.second IS NULL AND l.running = 0 AND l.state = 1 ORDER BY l.seq";
constexpr char kOfLog[] = " WHERE l.log = ?1 ORDER BY l.state, l.seq DESC LIMIT 1";
constexpr char kOfRecord[] = " WHERE l.record = ?1";
constexpr Sql kLogsOfDay = kJoined<kSelect, kOfDay>.data();
constexpr Sql kLogsOfType = kJoined<kSelect, kOfType>.data();
constexpr Sql kLogsRunning = kJoined<kSelect, kRunning>.data();
constexpr Sql kLogsUnsigned = kJoined<kSelect, kUnsigned>.data();
constexpr Sql kLogById = kJoined<kSelect, kOfLog>.data();
constexpr Sql kLogByRecord = kJoined<kSelect, kOfRecord>.data();
constexpr Sql kBadReadings =
    "SELECT count(*) FROM log_entry WHERE type = 3 AND verdict = 3 AND state = 1 AND subject_key = ?1"
    " AND happened_at BETWEEN ?2 AND ?3";
constexpr Sql kTotals =
    "SELECT count(*), coalesce(sum(verdict = 3 OR ended_verdict IS 3), 0), coalesce(sum(late), 0)"
    " FROM log_entry WHERE day BETWEEN ?1 AND ?2 AND state = 1";

LogRow readLog(const Row& row) {
    LogRow l;
    row.into(l.seq, l.record, l.log, l.type, l.day, l.meal, l.subject, l.key, l.choice, l.reading, l.verdict,
             l.happenedAt, l.dueAt, l.running, l.endedAt, l.endedSeq, l.endedVerdict, l.doer, l.needsSecond,
             l.second, l.late, l.reason, l.note, l.correction, l.state, l.doerName, l.secondName);
    return l;
}

std::vector<LogRow> allLogs(Query query) {
    std::vector<LogRow> rows;
    for (const Row& row : query) rows.push_back(readLog(row));
    return rows;
}

std::optional<LogRow> oneLog(Query query) {
    if (!query.step()) return std::nullopt;
    return readLog(query.row());
}

}  // namespace

std::vector<LogRow> logsOfDay(Database& db, Date day) {
    return allLogs(db.query(kLogsOfDay, day));
}

std::vector<LogRow> logsOfType(Database& db, LogType type, Date from, Date to, int limit) {
    return allLogs(db.query(kLogsOfType, type, from, to, limit));
}

std::vector<LogRow> logsRunning(Database& db) {
    return allLogs(db.query(kLogsRunning));
}

std::vector<LogRow> logsUnsigned(Database& db) {
    return allLogs(db.query(kLogsUnsigned));
}

std::optional<LogRow> findLog(Database& db, LogId log) {
    return oneLog(db.query(kLogById, log));
}

std::optional<LogRow> findLogByRecord(Database& db, RecordId record) {
    return oneLog(db.query(kLogByRecord, record));
}

int badReadings(Database& db, std::string_view fridge, UtcMs from, UtcMs to) {
    return db.single<int>(kBadReadings, std::string(fridge), from, to).value_or(0);
}

LogTotals countLogs(Database& db, Date first, Date last) {
    LogTotals totals;
    Query query = db.query(kTotals, first, last);
    if (query.step()) query.row().into(totals.entries, totals.failed, totals.late);
    return totals;
}

std::vector<std::string_view> logStatements() {
    return {kLogsOfDay.text, kLogsOfType.text,  kLogsRunning.text, kLogsUnsigned.text,
            kLogById.text,   kLogByRecord.text, kBadReadings.text, kTotals.text};
}

}  // namespace canteen::store
