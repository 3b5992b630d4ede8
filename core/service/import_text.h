// Cleaning the cells of a table that people typed or a spreadsheet wrote. Pure; never throws on any input.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/plain_text.h"
#include "core/base/sentence.h"
#include "core/base/time.h"

namespace canteen::service {

// The cell as a person meant it: without the ="…" or leading apostrophe by which a spreadsheet keeps zeros;
// a lone dash or stroke is an empty cell.
std::string plainCell(std::string_view cell);

// What may not stand in a cell of text: ImportControlCharacter (C0, C1, direction overrides) or
// ImportFormula.
std::optional<Sentence> judgeCell(std::string_view plain);

// parseDate() of the narrow form, also with a time of day behind it as spreadsheets write it. Without year
// ("11-23", "11月23日") the day nearest to `near`, where given.
std::optional<Date> readDate(std::string_view cell, std::optional<Date> near = std::nullopt);
// A number without sign, at most six digits; "120.0" and "120 人" are 120.
std::optional<int> readNumber(std::string_view cell);

// Cut at any of the separators (UTF-8 strings); parts are trimmed, empty ones left out.
std::vector<std::string> split(std::string_view text, const std::vector<std::string_view>& separators);

}  // namespace canteen::service
