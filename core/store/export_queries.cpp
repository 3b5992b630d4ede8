#include "core/store/export_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr char kSelect[] =
    "SELECT e.seq, e.record, e.taken_at, coalesce(a.name, ''), e.books, e.first_day, e.last_day, e.format,"
    " e.target, e.place, e.health, e.head_size, e.head_root FROM export e"
    " LEFT JOIN staff a ON a.staff = e.taken_by";
constexpr char kNewest[] = " WHERE e.seq <= ?1 ORDER BY e.seq DESC LIMIT ?2";
constexpr char kOfRecord[] = " WHERE e.record = ?1";
constexpr Sql kListed = kJoined<kSelect, kNewest>.data();
constexpr Sql kByRecord = kJoined<kSelect, kOfRecord>.data();
constexpr Sql kFiles = "SELECT name, bytes, sha256, pages FROM exported_file WHERE seq = ?1 ORDER BY place";

std::int64_t bitOf(ExportBook book) {
    return std::int64_t{1} << static_cast<unsigned>(book);
}

ExportRow read(const Row& row) {
    ExportRow e;
    std::int64_t books = 0;
    row.into(e.seq, e.record, e.takenAt, e.takenBy, books, e.from, e.to, e.format, e.target, e.place,
             e.health, e.head.size, e.head.root);
    e.books = booksOf(books);
    return e;
}

}  // namespace

std::int64_t bitsOf(const std::vector<ExportBook>& books) {
    std::int64_t bits = 0;
    for (const ExportBook book : books) bits |= bitOf(book);
    return bits;
}

std::vector<ExportBook> booksOf(std::int64_t bits) {
    std::vector<ExportBook> books;
    for (const ExportBook book : allExportBooks())
        if ((bits & bitOf(book)) != 0) books.push_back(book);
    return books;
}

std::vector<ExportRow> listExports(Database& db, std::uint64_t upTo, int most) {
    return readAll(db.query(kListed, upTo, most), read);
}

std::optional<ExportRow> findExport(Database& db, RecordId record) {
    return readFirst(db.query(kByRecord, record), read);
}

std::vector<ExportedFile> filesOf(Database& db, std::uint64_t seq) {
    return readAll(db.query(kFiles, seq), [](const Row& row) {
        ExportedFile file;
        row.into(file.name, file.bytes, file.sha256, file.pages);
        return file;
    });
}

std::vector<std::string_view> exportStatements() {
    return {kListed.text, kByRecord.text, kFiles.text};
}

}  // namespace canteen::store
