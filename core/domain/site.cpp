#include "core/domain/site.h"

#include <algorithm>

namespace canteen {

std::optional<MealTime> mealTime(const Site& site, Meal meal) {
    const auto hit =
        std::find_if(site.meals.begin(), site.meals.end(), [&](const MealTime& m) { return m.meal == meal; });
    if (hit == site.meals.end()) return std::nullopt;
    return *hit;
}

std::optional<Fridge> findFridge(const Site& site, const std::string& id) {
    const auto hit =
        std::find_if(site.fridges.begin(), site.fridges.end(), [&](const Fridge& f) { return f.id == id; });
    if (hit == site.fridges.end()) return std::nullopt;
    return *hit;
}

TimeOfDay shiftStart(const Site& site, Shift shift) {
    switch (shift) {
        case Shift::Early:
            return site.earlyShift;
        case Shift::Late:
            return site.lateShift;
        default:
            return site.dayShift;
    }
}

}  // namespace canteen
