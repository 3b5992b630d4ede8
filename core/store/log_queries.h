// Supporting logs as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/log_records.h"
#include "core/store/entry_counts.h"

namespace canteen::store {

class Database;

// Numbers stand in the table.
enum class LogState { Standing = 1, Voided = 2, Corrected = 3 };

struct LogRow {
    std::uint64_t seq = 0;
    RecordId record;
    LogId log;
    LogType type{};
    Date day;
    std::optional<Meal> meal;
    std::string subject;
    std::string key;
    std::optional<LogChoice> choice;
    std::optional<Quantity> reading;
    LogVerdict verdict{};
    UtcMs happenedAt;
    std::optional<UtcMs> dueAt;
    bool running = false;
    std::optional<UtcMs> endedAt;
    std::optional<std::uint64_t> endedSeq;
    std::optional<LogVerdict> endedVerdict;
    StaffId doer;
    bool needsSecond = false;
    std::optional<StaffId> second;
    bool late = false;
    Reason reason{};
    std::string note;
    bool correction = false;
    LogState state{};
    std::string doerName;
    std::string secondName;
};
// In the order entered, struck-through ones too.
std::vector<LogRow> logsOfDay(Database& db, Date day);
// Newest day first, struck-through ones too; at most `limit`.
std::vector<LogRow> logsOfType(Database& db, LogType type, Date from, Date to, int limit);
// Standing ones that have no end yet, the oldest first.
std::vector<LogRow> logsRunning(Database& db);
// Standing ones that are over and wait for a second person, the oldest first.
std::vector<LogRow> logsUnsigned(Database& db);
// The line that stands, or its taken-back one.
std::optional<LogRow> findLog(Database& db, LogId log);
std::optional<LogRow> findLogByRecord(Database& db, RecordId record);
// Readings of the fridge out of its range between the two moments.
int badReadings(Database& db, std::string_view fridge, UtcMs from, UtcMs to);

struct LogTotals {
    int entries = 0;
    int failed = 0;  // by reading or by time
    int late = 0;
};
// Standing lines of the days from `first` to `last`.
LogTotals countLogs(Database& db, Date first, Date last);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> logStatements();

}  // namespace canteen::store
