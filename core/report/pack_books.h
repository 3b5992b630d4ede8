// The books of a pack as data: what the page shows, what the CSV files are rendered from, and what is
// compared with the records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/report/book.h"

namespace canteen::report {

struct PackBook {
    std::string kind;  // "Samples" …: names of BookKind
    std::string file;  // "books/sample-book-2026-11.csv"
    Book book;         // as far as CSV and comparison need it
};

struct PackBooks {
    std::string markTitle;
    std::string recordsTitle;
    std::vector<PackBook> books;
};

std::string_view bookKindName(BookKind kind);

// books/books.json. Holds no "<", so that it can stand in a page as it is.
std::string booksJson(const PackBooks& books);
// Refuses (Invalid) anything else.
Result<PackBooks> readBooksJson(std::string_view text);

}  // namespace canteen::report
