// What was taken out of the terminal, as the projections hold it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/export_records.h"

namespace canteen::store {

class Database;

// The books as one number, and back in their order.
std::int64_t bitsOf(const std::vector<ExportBook>& books);
std::vector<ExportBook> booksOf(std::int64_t bits);

struct ExportRow {
    std::uint64_t seq = 0;
    RecordId record;
    UtcMs takenAt;
    std::string takenBy;            // name
    std::vector<ExportBook> books;  // none: the evidence pack
    Date from;
    Date to;
    ExportFormat format{};
    ExportTarget target{};
    std::string place;
    bool health = false;
    ExportedHead head;
};
// Up to this record, newest first.
std::vector<ExportRow> listExports(Database& db, std::uint64_t upTo, int most);
std::optional<ExportRow> findExport(Database& db, RecordId record);
// In their order.
std::vector<ExportedFile> filesOf(Database& db, std::uint64_t seq);

std::vector<std::string_view> exportStatements();

}  // namespace canteen::store
