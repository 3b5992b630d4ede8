#include "core/domain/export_records.h"
#include "core/store/export_queries.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr Sql kExport =
    "INSERT INTO export (seq, record, taken_at, taken_by, books, first_day, last_day, format, target, place,"
    " health, head_size, head_root) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
constexpr Sql kFile =
    "INSERT INTO exported_file (seq, place, name, bytes, sha256, pages) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

void insertFiles(const ProjectionContext& context, const std::vector<ExportedFile>& files) {
    std::int64_t place = 0;
    for (const ExportedFile& file : files)
        context.db.run(kFile, context.entry.seq, place++, file.name, file.bytes, file.sha256, file.pages);
}

}  // namespace

void projectExports(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const StaffId by = firstSigner(e).value_or(StaffId{});
    if (e.kind == Kind::BooksExported) {
        const auto taken = context.decode<BooksExported>();
        context.db.run(kExport, e.seq, e.id, e.happenedAt, by, bitsOf(taken.books), taken.from, taken.to,
                       taken.format, taken.target, taken.place, taken.health, taken.head.size,
                       taken.head.root);
        insertFiles(context, taken.files);
    } else if (e.kind == Kind::PackExported) {
        const auto taken = context.decode<PackExported>();
        context.db.run(kExport, e.seq, e.id, e.happenedAt, by, std::int64_t{0}, taken.from, taken.to,
                       ExportFormat::Pack, taken.target, taken.place, taken.personal, taken.head.size,
                       taken.head.root);
        insertFiles(context, taken.files);
    }
}

}  // namespace canteen::store
