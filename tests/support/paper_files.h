// What the tests of paper read out of files, with the tools of the system.
#pragma once

#include <filesystem>
#include <string>

#include "core/report/book.h"
#include "core/report/sheet.h"

namespace canteen::testing {

// Standard output and error of the command; throws when it fails.
std::string outputOf(const std::vector<std::string>& command);
// Text of the pages without white space, as lines of a cell are broken anywhere. 0 = all pages.
std::string pdfText(const std::filesystem::path& pdf, int page = 0);
int pdfPages(const std::filesystem::path& pdf);
// What the QR code on a page says; empty when none is found.
std::string codeOnPage(const std::filesystem::path& pdf, int page);

// Invented: `rows` lines, the third late, the fourth corrected, the fifth void, one dish of a very long name.
report::Book inventedBook(int rows, bool chinese = true);
report::SheetWords inventedWords(bool chinese = true);
report::SheetHead inventedHead();

}  // namespace canteen::testing
