// Tables with a column for each day, as rosters and weekly menus are kept.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/time.h"
#include "core/service/import_plan.h"
#include "core/service/import_table.h"

namespace canteen::service {

struct DayColumn {
    std::size_t place = 0;  // in the file's columns
    Date day;
};

// The columns whose header names a day: "2026-11-23", "11月23日", "周一 11-23", "周一（11/23）", or a weekday
// alone, of the week of ImportOptions::weekOf. Dates without a year are those nearest to today. Columns that
// name none become notes; a weekday that does not fit its date, one day twice, and no day at all become
// problems.
std::vector<DayColumn> readDayColumns(ImportPlan& plan, const ImportTable& table);

}  // namespace canteen::service
