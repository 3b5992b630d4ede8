// Accompanying meals 陪餐: somebody of the school, or a guest, eats with the pupils and says how it was.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/accompany_vocabulary.h"
#include "core/domain/kind.h"
#include "core/domain/units.h"
#include "core/domain/vocabulary.h"

namespace canteen {

// One of the six, with what the terminal showed beside it ("留样 3/4 缺：紫菜汤"); empty where it knew
// nothing.
struct PreCheckAnswer {
    PreCheck item{};
    bool good = false;
    std::string fact;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.item), v(s.good), v(s.fact);
    }
};

struct Rating {
    Aspect aspect{};
    Grade grade{};

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v(s.aspect), v(s.grade);
    }
};

// Somebody of the school ate with the pupils. Happened-at is when they ate. A correction is a new record with
// the envelope's Relation::Corrects.
struct MealAccompanied {
    static constexpr Kind kKind = Kind::MealAccompanied;
    Date day;
    Meal meal{};
    Capacity capacity{};
    bool responsible = false;  // counts as 学校相关负责人 (core/rules/accompany_rules.h)
    std::string place;         // 食堂, or the classroom
    ClassId seat;              // with which class; nil = with none
    UtcMs arrivedAt;
    UtcMs eatenAt;
    std::vector<PreCheckAnswer> preChecks;
    std::vector<Rating> ratings;
    std::optional<CentiCelsius> dishTemperature;  // of one dish, measured
    std::string voices;                           // of pupils, and what else there is to say
    std::string adverse;                          // who felt unwell, and how; empty = nobody
    bool feePaid = false;
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("capacity", s.capacity), v("responsible", s.responsible);
        v("place", s.place), v("seat", s.seat), v("arrived_at", s.arrivedAt), v("eaten_at", s.eatenAt);
        v("pre_checks", s.preChecks), v("ratings", s.ratings), v("dish_c", s.dishTemperature);
        v("voices", s.voices), v("adverse", s.adverse), v("fee_paid", s.feePaid), v("findings", s.findings);
    }
};

// Who will eat at the meal. The newest record of (day, meal) counts; nobody = nobody any more.
struct AccompanyingPlanned {
    static constexpr Kind kKind = Kind::AccompanyingPlanned;
    Date day;
    Meal meal{};
    std::vector<StaffId> people;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("people", s.people);
    }
};

// A code with which guests sign in that day. The code itself is in no record (core/service/guest_codes.h).
struct GuestCodeGiven {
    static constexpr Kind kKind = Kind::GuestCodeGiven;
    Date day;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day);
    }
};

// A parent, somebody of the committee or an outside supervisor ate with the pupils. Nobody signs with a PIN.
struct GuestAccompanied {
    static constexpr Kind kKind = Kind::GuestAccompanied;
    GuestId guest;
    Date day;
    Meal meal{};
    Capacity capacity{};
    std::string name;
    ClassId seat;  // the child's class; nil = none
    std::vector<Rating> ratings;
    std::string voices;
    std::string adverse;
    bool feePaid = false;
    std::vector<std::string> findings;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("guest", s.guest), v("day", s.day), v("meal", s.meal), v("capacity", s.capacity);
        v("name", s.name), v("seat", s.seat), v("ratings", s.ratings), v("voices", s.voices);
        v("adverse", s.adverse), v("fee_paid", s.feePaid), v("findings", s.findings);
    }
};

// A meal goes without the record of somebody responsible, and the officer says why.
struct AccompanyingExcused {
    static constexpr Kind kKind = Kind::AccompanyingExcused;
    Date day;
    Meal meal{};
    AccompanyExcuse reason{};
    std::string note;

    template <class Self, class V>
    static void fields(Self& s, V& v) {
        v("day", s.day), v("meal", s.meal), v("reason", s.reason), v("note", s.note);
    }
};

}  // namespace canteen
