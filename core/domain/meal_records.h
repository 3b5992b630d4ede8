// Records of meal counts 就餐人数: numbers of classes, never names of pupils.
//
// A later line of the same class (or group), meal and day stands for the earlier one: it carries the
// envelope's Relation::Corrects and names it. Taking it back lets the earlier one stand again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/meal_vocabulary.h"
#include "core/domain/units.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// Who a count is about. The class is nil for every group but DinerGroup::Class.
struct Diners {
    DinerGroup group{};
    ClassId schoolClass;
    auto operator<=>(const Diners&) const = default;
};

// 报餐: how many of them will eat.
struct MealReported {
    static constexpr Kind kKind = Kind::MealReported;
    Date day;
    Meal meal{};
    DinerGroup group{};
    ClassId schoolClass;
    std::int32_t enrolled = 0;  // of the class then; 0 for groups
    std::int32_t reported = 0;
    std::optional<std::int32_t> absent;       // absent or on leave
    std::optional<std::int32_t> specialDiet;  // of the reported
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("group", s.group), v("class", s.schoolClass);
        v("enrolled", s.enrolled), v("reported", s.reported), v("absent", s.absent);
        v("special_diet", s.specialDiet), v("findings", s.findings);
    }
};

// 清点: how many of them were served.
struct MealServed {
    static constexpr Kind kKind = Kind::MealServed;
    Date day;
    Meal meal{};
    DinerGroup group{};
    ClassId schoolClass;
    std::int32_t enrolled = 0;  // of the class then; 0 for groups
    std::int32_t served = 0;
    std::optional<std::int32_t> subsidised;  // 营养餐, of the served
    CountSource source{};
    std::optional<CountDifference> difference;  // why it is far from what was reported
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("group", s.group), v("class", s.schoolClass);
        v("enrolled", s.enrolled), v("served", s.served), v("subsidised", s.subsidised);
        v("source", s.source), v("difference", s.difference), v("findings", s.findings);
    }
};

// 发放: milk, eggs or fruit handed out to them, out of one batch.
struct ItemHandedOut {
    static constexpr Kind kKind = Kind::ItemHandedOut;
    Date day;
    Meal meal{};
    DinerGroup group{};
    ClassId schoolClass;
    HandedItem item{};
    LotId lot;          // of the stock; nil when it is not there
    std::string batch;  // 生产批号; may be empty where a lot is named
    std::int32_t count = 0;
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("group", s.group), v("class", s.schoolClass);
        v("item", s.item), v("lot", s.lot), v("batch", s.batch), v("count", s.count);
        v("findings", s.findings);
    }
};

// What was cooked for a meal and what was left of it.
struct MealCooked {
    static constexpr Kind kKind = Kind::MealCooked;
    Date day;
    Meal meal{};
    std::optional<std::int32_t> portions;  // cooked
    std::optional<Grams> leftover;         // weighed after the meal
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("portions", s.portions), v("leftover_g", s.leftover);
        v("findings", s.findings);
    }
};

// 确认: somebody else than the counters stands for the served lines of a meal.
struct MealCountsConfirmed {
    static constexpr Kind kKind = Kind::MealCountsConfirmed;
    Date day;
    Meal meal{};
    std::vector<RecordId> lines;  // MealServed records

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("lines", s.lines);
    }
};

// How many pupils of a class get the subsidised meal 营养餐: the newest record of a class counts.
struct BeneficiariesRegistered {
    static constexpr Kind kKind = Kind::BeneficiariesRegistered;
    ClassId schoolClass;
    std::int32_t beneficiaries = 0;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("class", s.schoolClass), v("beneficiaries", s.beneficiaries);
    }
};

}  // namespace canteen
