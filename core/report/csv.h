// Books as CSV for spreadsheets: UTF-8 with BOM, CRLF, every field that needs it in quotes.
#pragma once

#include <string>
#include <string_view>

#include "core/report/book.h"

namespace canteen::report {

// A field as CSV. What a spreadsheet would run as a formula (= + - @, tab or return in front, and no plain
// number) gets an apostrophe before it.
std::string csvField(std::string_view text);

// The titles of the columns and of two more: `markTitle` (how the line came to be) and `recordsTitle` (the
// numbers of the ledger records, joined by spaces); then a line a row.
std::string csv(const Book& book, std::string_view markTitle, std::string_view recordsTitle);

}  // namespace canteen::report
