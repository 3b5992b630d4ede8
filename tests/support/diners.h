// The small school with three classes, its beneficiaries, and a class teacher who counts.
#pragma once

#include "core/domain/meal_records.h"
#include "core/domain/people_records.h"
#include "core/service/meals.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {

inline const StaffId kLuo = numbered<StaffId>(11);  // teacher who counts

// Enrolled 41, 40 and 38; the third has 24 boarders, who eat breakfast and supper.
inline const Diners kFirst{DinerGroup::Class, numbered<ClassId>(1)};
inline const Diners kSecond{DinerGroup::Class, numbered<ClassId>(2)};
inline const Diners kThird{DinerGroup::Class, numbered<ClassId>(3)};
inline const Diners kTeachers{DinerGroup::Staff, {}};

class Diningroom : public Kitchen {
  public:
    // Everybody is checked; it is 08:30.
    Diningroom() {
        registerStaff(kLuo, "罗嘉明", Post::Teacher, Role::Teacher | Role::ClassCounter);
        schoolClass(kFirst, "一年级1班", "一年级", 41, 0);
        schoolClass(kSecond, "一年级2班", "一年级", 40, 0);
        schoolClass(kThird, "六年级1班", "六年级", 38, 24);
        checkEverybody();
        at(8, 30);
    }
    void schoolClass(const Diners& diners, const std::string& name, const std::string& grade, int enrolled,
                     int boarders) {
        append(ClassRegistered{diners.schoolClass, name, grade, enrolled, boarders});
    }
    [[nodiscard]] service::Meals meals() { return service::Meals(context()); }

    service::ReportForm report(const Diners& diners, std::optional<int> reported, Date day = kToday,
                               Meal meal = Meal::Lunch) {
        auto form = *meals().openReport(day, meal, diners);
        form.reported = reported;
        return form;
    }
    service::ServingForm serving(const Diners& diners, std::optional<int> served, Date day = kToday,
                                 Meal meal = Meal::Lunch) {
        auto form = *meals().openServing(day, meal, diners);
        form.served = served;
        return form;
    }
    Status count(const Diners& diners, int served, StaffId by = kLuo) {
        return meals().save(serving(diners, served), signer(by));
    }
    [[nodiscard]] const service::DinersLine line(const Diners& diners, Meal meal = Meal::Lunch) {
        return *meals().meal(kToday, meal).find(diners);
    }
};

}  // namespace canteen::testing
