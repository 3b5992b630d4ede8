// Books as workbooks.
#pragma once

#include <filesystem>

#include "core/report/sheet.h"

namespace canteen::report {

// Writes an XLSX with one sheet: numbers as numbers, days as dates, instants as date and time of the site,
// all else as text that no spreadsheet runs. The line of titles stays in view; marks are coloured and worded;
// two columns more than the book has, as in CSV; `below` are lines under the table (what is missing, the
// legend, the signed head). Throws MachineFailure. Whatever it throws, the file is not finished then.
void writeXlsx(const Book& book, const SheetWords& words, const SheetHead& head,
               const std::filesystem::path& file, const Progress& progress);

}  // namespace canteen::report
