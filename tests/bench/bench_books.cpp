// A month of a boarding school of 3,000 on paper, in workbooks and as CSV.
//   bench_books [DAYS]    schooldays, 31 unless said otherwise
#include <fmt/format.h>

#include <cstdlib>

#include "core/report/book_archive.h"
#include "core/report/paper.h"
#include "core/report/workbook.h"
#include "core/service/simulation.h"
#include "core/store/head_signing.h"
#include "core/store/reader.h"
#include "kiosk/books/books.h"
#include "measure.h"
#include "tests/support/temp_store.h"

namespace canteen {
namespace {

double secondsOf(const std::function<void()>& work) {
    return bench::microsecondsOf(work) / 1e6;
}

int run(int days) {
    const testing::TempDirectory temp;
    service::SimulationOptions options;
    options.store.directory = temp.path() / "store";
    options.pupils = 3'000;
    options.days = days;
    options.seed = 1;
    const auto made = service::simulateSchool(options);
    if (!made) return EXIT_FAILURE;
    store::Database db = std::move(*store::openForReading(options.store.directory));
    std::string note;
    const double signing = secondsOf([&] { note = *store::signHeadBeside(db, temp.path() / "store.keys"); });
    const auto head = *kiosk::sheetHead(note, kiosk::Language::Chinese);
    fmt::print("{} records, {} to {}; head signed in {:.3f} s\n", made->records, formatDate(made->firstDay),
               formatDate(made->lastDay), signing);
    fmt::print("{:<14}{:>8}{:>8}{:>10}{:>10}{:>10}{:>10}\n", "book", "rows", "pages", "make s", "PDF s",
               "XLSX s", "CSV s");
    double sums[4]{};
    for (const report::BookKind kind : kiosk::allBooks()) {
        kiosk::BookOrder order{kind,
                               made->firstDay,
                               made->lastDay,
                               kiosk::Language::Chinese,
                               instant(made->lastDay, TimeOfDay{1'200}, Zone{}),
                               false,
                               {}};
        report::Book book;
        std::size_t pages = 0;
        const double make = secondsOf([&] { book = std::move(*kiosk::makeBook(db, order)); });
        const auto words = kiosk::sheetWords(book, kiosk::Language::Chinese);
        const double pdf = secondsOf([&] {
            pages = report::writePdf({book, words, head, {}, {}}, temp.path() / "book.pdf");
        });
        const double xlsx =
            secondsOf([&] { report::writeXlsx(book, words, head, temp.path() / "book.xlsx", {}); });
        const double csv = secondsOf(
            [&] { report::writeCsvArchive(std::span(&book, 1), words, head, temp.path() / "book.zip", {}); });
        fmt::print("{:<14}{:>8}{:>8}{:>10.3f}{:>10.3f}{:>10.3f}{:>10.3f}\n", kiosk::nameOf(kind),
                   book.rows.size(), pages, make, pdf, xlsx, csv);
        for (int i = 0; const double each : {make, pdf, xlsx, csv}) sums[i++] += each;
    }
    fmt::print("{:<14}{:>8}{:>8}{:>10.3f}{:>10.3f}{:>10.3f}{:>10.3f}\n", "all", "", "", sums[0], sums[1],
               sums[2], sums[3]);
    return EXIT_SUCCESS;
}

}  // namespace
}  // namespace canteen

int main(int argc, char** argv) {
    const int days = argc > 1 ? std::atoi(argv[1]) : 31;
    return canteen::run(days > 0 ? days : 31);
}
