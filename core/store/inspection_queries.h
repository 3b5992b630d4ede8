// Inspections, shelf counts and deviations as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/inspection_records.h"
#include "core/domain/kind.h"
#include "core/domain/vocabulary.h"
#include "core/store/spoken_code.h"

namespace canteen::store {

class Database;

struct InspectionRow {
    InspectionId inspection;
    std::uint64_t seq = 0;
    RecordId record;
    UtcMs openedAt;
    std::string openedBy;  // name
    UtcMs codeUntil;
    std::optional<RecordId> startedRecord;
    std::optional<UtcMs> startedAt;  // trusted time
    std::optional<BootId> startedBoot;
    std::optional<std::int64_t> startedMonotonicMs;
    std::optional<UtcMs> endsAt;
    std::optional<UtcMs> lastAt;
    bool health = false;
    int counts = 0;
    int viewed = 0;
    std::optional<RecordId> remarkRecord;
    std::optional<std::uint64_t> remarkSeq;
    std::optional<UtcMs> endedAt;
    std::optional<InspectionEnd> how;

    [[nodiscard]] bool isRunning() const { return startedAt && !endedAt; }
};
// The one that has begun and not ended.
std::optional<InspectionRow> runningInspection(Database& db);
std::optional<InspectionRow> findInspection(Database& db, InspectionId inspection);
// Those opened since then that began, newest first.
std::vector<InspectionRow> listInspections(Database& db, UtcMs since);

struct InspectionStepRow {
    std::uint64_t seq = 0;
    RecordId record;
    Kind kind{};
    UtcMs at;
};
// In order.
std::vector<InspectionStepRow> stepsOfInspection(Database& db, InspectionId inspection);

struct ShelfCountRow {
    std::uint64_t seq = 0;
    RecordId record;
    InspectionId inspection;  // nil = the canteen by itself
    UtcMs countedAt;
    std::string countedBy;  // name; empty = inspectors
    int present = 0;
    int missing = 0;
    int unknown = 0;
    int overdue = 0;
};
// Those since then, newest first.
std::vector<ShelfCountRow> listShelfCounts(Database& db, UtcMs since);

// Numbers stand in the table.
enum class Deviation { Late = 1, Corrected = 2, Voided = 3, Undone = 4, Overridden = 5, Excused = 6 };
struct DeviationRow {
    std::uint64_t seq = 0;
    Deviation what{};
    Kind kind{};      // of the line that it is about
    RecordId record;  // that line
    UtcMs at;         // trusted time of the entry
    UtcMs happenedAt;
    Reason reason{};
    std::string note;
    std::string by;     // name of who entered it
    std::string about;  // dish, product, person, class …; empty where there is none
};
// Those entered since then, newest first, at most so many; of one sort or of all.
std::vector<DeviationRow> listDeviations(Database& db, std::optional<Deviation> what, UtcMs since, int limit);
// How many there are of each sort entered at or after the moment, in the order of the list.
std::vector<int> countDeviations(Database& db, UtcMs since);

struct InspectionCodeRow : SpokenCode {
    InspectionId inspection;
};
std::optional<InspectionCodeRow> findInspectionCode(Database& db);
// Inserts or replaces, inside Store::append; another inspection's goes.
void putInspectionCode(Database& db, const InspectionCodeRow& code);
void dropInspectionCode(Database& db);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> inspectionStatements();

}  // namespace canteen::store
