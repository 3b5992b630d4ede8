// The official books, drawn from the store for a period: what core/report puts on paper.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/report/book.h"
#include "core/report/sheet.h"
#include "core/service/trace.h"
#include "kiosk/text/language.h"

namespace canteen::store {
class Database;
}

namespace kiosk {

struct BookOrder {
    canteen::report::BookKind kind{};
    canteen::Date from;  // both days included
    canteen::Date to;
    Language language{};
    canteen::UtcMs now;                                 // what is not over yet is not missing
    bool withHealth = false;                            // temperature and symptoms in the morning check sheet
    std::optional<canteen::service::TracePoint> start;  // of a trace sheet
};

// All that a period has, in the order of the forms; a trace sheet belongs to a starting point, the papers of
// an incident to the newest that the period touches, and look back as far as it does.
std::span<const canteen::report::BookKind> allBooks();
// As on the command line: "samples", "receiving", "check", "counts", "accompanying", "disinfection",
// "additives", "waste", "deviations", "trace", "incident".
std::string_view nameOf(canteen::report::BookKind kind);
std::optional<canteen::report::BookKind> bookNamed(std::string_view name);
// "lot:<uuid>", and so for supplier, dish, sample, person and guest; "meal:2026-11-20/lunch"; "class:<uuid>".
std::optional<canteen::service::TracePoint> tracePointNamed(std::string_view text);

// Lines that were entered late, corrected, voided or overridden are in the book with their mark. Refuses with
// NotFound a store without a site, and a trace from nowhere. Throws SqliteError when the store fails.
canteen::Result<canteen::report::Book> makeBook(canteen::store::Database& db, const BookOrder& order);

// What stands on the pages beside the book.
canteen::report::SheetWords sheetWords(const canteen::report::Book& book, Language language);
// From a signed note. Refuses one that is none.
canteen::Result<canteen::report::SheetHead> sheetHead(const std::string& note, Language language);

}  // namespace kiosk
