// The menu as the projections hold it, for bringing a new one in.
#pragma once

#include <vector>

#include "core/base/time.h"
#include "core/domain/sample_records.h"
#include "core/store/sample_queries.h"

namespace canteen::store {

class Database;

struct MenuRow {
    DishPlanned dish;
    DishPlan plan{};
    bool sampled = false;  // a sample that was neither voided nor replaced stands for it
};

// All dishes of a meal of a day, withdrawn ones too, as first planned.
std::vector<MenuRow> menuOf(Database& db, Date day, Meal meal);

}  // namespace canteen::store
