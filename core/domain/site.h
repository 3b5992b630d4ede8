// The school as the terminal knows it: names, meals of the day, fridges and boxes. Comes from the site file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/domain/units.h"
#include "core/domain/vocabulary.h"

namespace canteen {

struct MealTime {
    Meal meal{};
    TimeOfDay servingBegins;
    TimeOfDay servingEnds;
    bool operator==(const MealTime&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.meal), v(s.servingBegins), v(s.servingEnds);
    }
};

struct Fridge {
    std::string id;          // short, printed on the door: "LY1"
    std::string name;        // 留样冰箱
    bool dedicated = false;  // only a dedicated cabinet may hold samples
    bool freezer = false;    // samples are never frozen
    std::int32_t shelves = 1;
    bool operator==(const Fridge&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.id), v(s.name), v(s.dedicated), v(s.freezer), v(s.shelves);
    }
};

struct Site {
    std::string id;     // [a-z0-9-]+, stands in every record
    std::string name;   // as on official forms
    bool demo = false;  // fictional; the screen says so
    Zone zone;
    std::int32_t boxes = 0;  // numbered 1 … boxes
    std::vector<MealTime> meals;
    std::vector<Fridge> fridges;
    // Start of the shifts, for "who should be checked by now".
    TimeOfDay earlyShift{300};
    TimeOfDay dayShift{450};
    TimeOfDay lateShift{840};
    bool operator==(const Site&) const = default;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.id), v(s.name), v(s.demo), v(s.zone.offsetMinutes), v(s.zone.dayBegins), v(s.boxes), v(s.meals);
        v(s.fridges), v(s.earlyShift), v(s.dayShift), v(s.lateShift);
    }
};

// The serving time of a meal, if the site serves it.
std::optional<MealTime> mealTime(const Site& site, Meal meal);
std::optional<Fridge> findFridge(const Site& site, const std::string& id);
TimeOfDay shiftStart(const Site& site, Shift shift);

}  // namespace canteen
