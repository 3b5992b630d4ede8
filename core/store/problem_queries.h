// Problems as the projections hold them, with the names of the people in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/problem_records.h"

namespace canteen::store {

class Database;

// Numbers stand in the table.
enum class ProblemStepKind { DoneInPart = 1, Done = 2, Good = 3, OpenAgain = 4 };

struct ProblemRow {
    std::uint64_t seq = 0;
    RecordId record;
    ProblemId problem;
    Date day;
    ProblemSource source{};
    RecordId about;  // nil for none
    std::string what;
    StaffId owner;
    std::string ownerName;
    UtcMs due;
    UtcMs raisedAt;
    StaffId raisedBy;
    std::string raiserName;
    ProblemState state{};
    UtcMs since;
    bool answered = false;
    std::optional<StaffId> followedBy;
    std::optional<UtcMs> endedAt;
};
// Open and followed-up ones, by their due time.
std::vector<ProblemRow> openProblems(Database& db);
// Those of the days from `first` to `last` that were not taken back, oldest first.
std::vector<ProblemRow> problemsBetween(Database& db, Date first, Date last);
std::optional<ProblemRow> findProblem(Database& db, ProblemId problem);
// Those that came of the record and were not taken back.
std::vector<ProblemRow> problemsAbout(Database& db, RecordId record);

struct ProblemStepRow {
    std::uint64_t seq = 0;
    RecordId record;
    ProblemStepKind kind{};
    std::string words;
    StaffId person;
    std::string name;
    UtcMs at;
    bool standing = true;
};
// Oldest first, taken-back ones too.
std::vector<ProblemStepRow> stepsOfProblem(Database& db, ProblemId problem);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> problemStatements();

}  // namespace canteen::store
