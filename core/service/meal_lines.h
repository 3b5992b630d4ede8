// What the parts of the meal counts share.
#pragma once

#include <map>
#include <vector>

#include "core/service/meals.h"
#include "core/store/people_queries.h"

namespace canteen::service {

// Whether pupils of the class eat at the meal: all of them at lunch and between meals; at the others the
// boarders, where the school has any.
bool isExpected(const ClassRegistered& schoolClass, Meal meal, bool boarding);
bool isBoarding(const std::vector<ClassRegistered>& classes);

std::optional<ClassRegistered> findClass(const Context& context, ClassId schoolClass);
bool hasMenu(const Context& context, Date day, Meal meal);
// When the counts of the meal freeze.
UtcMs freezeOf(const Context& context, Date day, Meal meal);
// Raw rice that was issued for lunch or supper; none for other meals, where it is porridge.
Grams riceIssued(const Context& context, Date day, Meal meal);

}  // namespace canteen::service
