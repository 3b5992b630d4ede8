// 就餐月汇总: a month of one meal, class by class, with the county's formulas.
#pragma once

#include "core/service/meals.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/meals_view.h"

namespace kiosk {

class MealMonthModel {
  public:
    explicit MealMonthModel(Desk& desk) : desk_(desk) {}

    // The month of the day.
    void open(canteen::Date day, canteen::Meal meal);

    void refresh();
    [[nodiscard]] const MealMonthView& view() const { return view_; }
    void handle(const MealMonthAction& action);

  private:
    Desk& desk_;
    canteen::Date day_;
    canteen::Meal meal_{};
    MealMonthView view_;
};

}  // namespace kiosk
