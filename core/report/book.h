// A book of the trade as a table ready to be printed, written to a workbook, put on the screen or searched:
// what the renderers of this folder take and kiosk/books makes. Strings are in one language and ready to
// show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"

namespace canteen::report {

// One field. `text` is what people read on paper, in CSV and on the screen; `value` is what a workbook
// stores, so that it can be sorted and added up. Without value it is text there too.
struct Cell {
    std::string text;
    // Nothing, a number in the unit of the column, a day, or an instant shown in the zone of the book.
    std::variant<std::monostate, double, Date, UtcMs> value;
};

struct Column {
    std::string id;        // language-free, stable: "weight_g"; unique within the book
    std::string title;     // as printed
    double share = 1;      // of the width of the page, relative to the other columns
    bool number = false;   // set to the right, tabular digits
    bool strokes = false;  // the drawn signatures of the line are set below its text
};

// How a line came to be. A corrected or voided line stays in the book, struck through, followed by what
// replaced it.
enum class Mark { None, Late, Corrected, Voided };

struct Row {
    std::vector<Cell> cells;  // one for each column
    Mark mark = Mark::None;
    std::string markWords;  // "补录 21:04，停电" – why and when; empty without mark
    // The ledger records the line was drawn from, the one that made it first.
    std::vector<std::uint64_t> records;
    std::vector<Hash> strokes;  // drawn signatures that belong to the line, by content
};

// One of the official books (2018 rules, annexes B-F, and the books the trade keeps beside them).
enum class BookKind {
    Samples,
    Receiving,
    MorningCheck,
    MealCounts,
    Accompanying,
    Disinfection,
    Additives,
    Waste,
    Deviations,  // every late, corrected, voided and overridden line
    Trace,
    Incident  // the papers that an authority asks for
};

struct Book {
    BookKind kind{};
    std::string fileName;      // without ending, ASCII: "sample-book-2026-11"
    std::string organisation;  // the school
    std::string title;         // 食品留样记录
    std::string period;        // 2026年11月1日至30日
    std::vector<Column> columns;
    std::vector<Row> rows;  // oldest first
    std::vector<std::string> legend;
    std::vector<std::string>
        missing;  // what keeps it from being complete; "incomplete" is stamped when there is any
    Zone zone;
    bool portrait = false;  // of the page; most books are wide
};

}  // namespace canteen::report
