// Tables from outside: text of unknown encoding, CSV of several dialects. Pure; never throws on any input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/sentence.h"

namespace canteen::service {

// What is wrong where, or worth saying about it. `line` counts from 1 as an editor shows it, 0 = the whole
// file; `column` is the header's text, empty = the whole line.
struct LineProblem {
    int line = 0;
    std::string column;
    Sentence reason;
    bool operator==(const LineProblem&) const = default;
};
using LineProblems = std::vector<LineProblem>;

struct CsvLimits {
    std::size_t bytes = 8U << 20U;
    std::size_t lines = 20'000;
    std::size_t columns = 200;
    std::size_t cellBytes = 4'000;
};

struct CsvLine {
    int number = 0;  // of the line on which it begins
    std::vector<std::string> cells;
};

struct CsvTable {
    std::vector<CsvLine> lines;  // without those whose cells are all blank
    char delimiter = ',';
    LineProblems problems;  // a line with a problem is not in `lines`
};

// UTF-8 with or without BOM; what is not valid UTF-8 is read as GB18030, strictly. The result has no BOM.
// Refuses with ImportTooLarge, ImportNotText or ImportEncoding.
Result<std::string> decodeText(BytesView bytes, const CsvLimits& limits = {});

// RFC 4180 with CRLF, LF or CR; the delimiter is the comma, semicolon or tab that the first line has most of.
// A first line "sep=;" is obeyed. Blanks around a cell go, line breaks inside quotation marks stay as "\n".
CsvTable parseCsv(std::string_view utf8, const CsvLimits& limits = {});

}  // namespace canteen::service
