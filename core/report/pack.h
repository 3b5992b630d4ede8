// The evidence pack: one ZIP that shows the books and proves that no record was edited, removed or added.
// core/report/README.md describes it byte by byte.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/ledger/terminal_key.h"
#include "core/report/book.h"
#include "core/store/database.h"

namespace canteen::report {

// A further file of the pack, as a workbook of a book.
struct PackFile {
    std::string path;  // ASCII, with "/": "books/sample-book-2026-11.xlsx"
    Bytes bytes;
};

struct PackOptions {
    std::filesystem::path store;
    std::filesystem::path target;  // replaced when it is there
    Date from;                     // business days, both included
    Date to;
    std::vector<Book> books;
    std::string markTitle;  // titles of the two last columns of every CSV
    std::string recordsTitle;
    std::vector<PackFile> files;
    // Signs the list of files, so that none can be replaced together with it.
    ledger::TerminalKey key;
    // A note over the records, signed by the running terminal with the same key: the pack then goes as far as
    // that. Empty: `key` signs all records.
    std::string note;
    bool personal = false;  // with the health values that have not been erased
    std::string program;    // "canteenctl 0.1.0"
    UtcMs madeAt;
    // Called now and then with the share done, 0 to 1, and what is being done: "records", "books", "photos"
    // or "finishing". False cancels.
    std::function<bool(double done, std::string_view what)> progress;
};

struct PackReport {
    bool cancelled = false;     // nothing was left behind then
    std::uint64_t records = 0;  // under the newest head
    std::uint64_t entries = 0;  // in the pack
    std::uint64_t photos = 0;
    std::uint64_t bytes = 0;  // of the ZIP
    Hash sha256{};            // of the ZIP
    std::string fingerprint;  // of the newest head
};

// Writes the pack from what `db` reads, in one read transaction, beside the running terminal. The file stands
// under its name only when it is whole and durable. Refuses (Invalid) a note that does not fit the records or
// is not by the key, and (Machine) with a sentence for whoever looks after the machine when disk or store
// fail.
Result<PackReport> writePack(store::Database& db, const PackOptions& options);

}  // namespace canteen::report
