// Morning checks, attendance, exclusions and sheets as the projections hold them, joined with the health
// detail that has not been erased.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/check_records.h"
#include "core/domain/vocabulary.h"
#include "core/store/entry_counts.h"

namespace canteen::store {

class Database;

// Numbers stand in the table.
enum class CheckStatus { Valid = 1, Retested = 2, TakenBack = 4 };

struct CheckRow {
    std::uint64_t seq = 0;
    RecordId record;
    CheckId check;
    StaffId staff;
    Date day;
    CheckSession session{};
    std::optional<CheckId> retestOf;
    UtcMs arrivedAt;
    UtcMs happenedAt;
    UtcMs enteredAt;
    StaffId checker;
    CertificateState certificate{};
    Outcome computed{};
    Outcome outcome{};
    int secondsSpent = 0;
    bool late = false;
    Reason reason{};
    CheckStatus status{};
    // Nothing after erasure.
    std::optional<Declaration> declaration;
    std::optional<TemperatureReading> temperature;
};

// Valid checks of one session, in the order in which they were entered.
std::vector<CheckRow> validChecks(Database& db, Date day, CheckSession session);
std::optional<CheckRow> findCheck(Database& db, CheckId check);
std::optional<CheckRow> findCheckByRecord(Database& db, RecordId record);
// The valid check of a person in a session.
std::optional<CheckRow> validCheckOf(Database& db, StaffId staff, Date day, CheckSession session);
// The newest valid check of a person on a day, whichever the session.
std::optional<CheckRow> newestCheckOf(Database& db, StaffId staff, Date day);
// Valid checks of the days from `first` to `last`, all sessions.
std::vector<CheckRow> validChecksBetween(Database& db, Date first, Date last);

// Every check of these days, retested and taken-back ones too; the checks of one person and session stand one
// after the other.
std::vector<CheckRow> checkLinesBetween(Database& db, Date first, Date last);

struct CheckHistory {
    std::optional<Date> firstDay;  // oldest day up to the asked one with a valid check
    std::optional<Date>
        lastAbnormal;  // newest day up to the asked one with a valid check that was not plainly cleared
};
CheckHistory checkHistory(Database& db, Date upTo);

struct AttendanceRow {
    StaffId staff;
    Attendance state{};
};
std::vector<AttendanceRow> attendanceOn(Database& db, Date day);
std::optional<Attendance> attendanceOf(Database& db, StaffId staff, Date day);

struct ExclusionRow {
    CheckId check;
    StaffId staff;
    Date day;
    UtcMs since;
    std::optional<UtcMs> liftedAt;
    std::optional<ExclusionCause> cause;  // nothing after erasure
};
// The oldest exclusion of the person that has not been lifted.
std::optional<ExclusionRow> openExclusionOf(Database& db, StaffId staff);
std::vector<ExclusionRow> openExclusions(Database& db);
std::optional<ExclusionRow> exclusionOf(Database& db, CheckId check);
// Exclusions that began on an earlier day and were not lifted before the instant.
std::vector<ExclusionRow> exclusionsCarriedInto(Database& db, Date day, UtcMs until);

struct SheetRow {
    UtcMs closedAt;
    StaffId officer;
    std::vector<StaffId> unresolved;
};
std::optional<SheetRow> findSheet(Database& db, Date day, CheckSession session);

// How many of the newest valid morning checks of a person up to the day show the temperature of the newest;
// at most `most` are looked at, and none beyond an erased one.
int sameTemperatureDays(Database& db, StaffId staff, Date upTo, int most);

// Entries of the days from `first` to `last`.
EntryCounts countChecks(Database& db, Date first, Date last);
// When the late entries of the day were entered.
std::vector<UtcMs> lateChecksEntered(Database& db, Date day);

// Every list query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> checkStatements();

}  // namespace canteen::store
