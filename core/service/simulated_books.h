// Meal counts, supporting logs and reviews of a simulated school, entered through the services as people
// would.
#pragma once

#include <string_view>

#include "core/base/time.h"
#include "core/service/demo_world.h"

namespace canteen::service {

// Time only goes on: each call begins at the clock as it stands. The menu of the day must have been imported.
class SimulatedBooks {
  public:
    // Forged books hold one number for every class and day.
    SimulatedBooks(DemoWorld& world, bool forged) : world_(world), forged_(forged) {}

    // What each class reports for lunch.
    void report(Date day);
    // Every class that eats at the meal, and the colleagues at lunch; then portions and leftovers.
    void count(Date day, Meal meal);
    // Somebody else signs for the counts of the meal.
    void confirm(Date day, Meal meal);

    void readFridges();
    // The centre of every dish with meat, before it is served.
    void measureDishes(Date day, Meal meal, std::string_view cook);
    void measureHolding(Date day, Meal meal, std::string_view server);
    // The tableware of a meal, with its timer and the second signature.
    void disinfect(std::string_view washer);
    void weighWaste(std::string_view washer);
    void controlDay();
    void reviewWeek(Date day);
    // The month before the day's.
    void reviewMonth(Date day);

  private:
    void spend(int fewest, int most);

    DemoWorld& world_;
    bool forged_;
};

}  // namespace canteen::service
