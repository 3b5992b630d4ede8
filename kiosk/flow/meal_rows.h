// What the screens of the meal counts share: the work at hand, and classes as words.
#pragma once

#include <string>
#include <vector>

#include "core/service/meals.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

// What a touch of a class asks for.
enum class CountWork { Report = 1, Serve = 2, HandOut = 3, Cook = 4 };

// What the clerk is at: kept from class to class.
struct CountJob {
    canteen::Date day;
    canteen::Meal meal{};
    CountWork work{};
    canteen::HandedItem item{};  // of handing out
    canteen::LotId lot;          // nil where the batch is typed
    std::string batch;
    canteen::Reason reason{};  // of late entries and corrections, said once
};

// The meal that somebody who counts means now, and whether it is reported or served.
CountJob jobNow(const Desk& desk);

std::string nameOf(const Desk& desk, const canteen::service::DinersLine& line);
// What was handed out to them of this item, if anything.
const canteen::store::HandedRow* handedRow(const canteen::service::DinersLine& line,
                                           canteen::HandedItem item);
// Whether the work is done for them.
bool isDone(const canteen::service::DinersLine& line, const CountJob& job);
// The first names, and how many there are: 一年级1班、一年级2班 等 5 个班.
std::string missingNames(const Desk& desk, const std::vector<std::string>& names);
// The meals of the site as tabs, without figures.
std::vector<MealTab> mealTabs(const Desk& desk, canteen::Meal current);
// "12.5" from 12500 g.
std::string kilograms(canteen::Grams grams);

}  // namespace kiosk
