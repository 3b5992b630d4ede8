// 就餐人数: the classes of a meal with what they reported and how many ate, and the second person's
// signature.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/codes/label.h"
#include "core/service/meals.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/meal_rows.h"
#include "kiosk/flow/meals_view.h"

namespace kiosk {

class CountPadModel;
class MealMonthModel;

class MealsModel {
  public:
    MealsModel(Desk& desk, CountPadModel& pad, MealMonthModel& month)
        : desk_(desk), pad_(pad), month_(month) {}

    // The meal at hand.
    void open();
    // A meal of a day that has a gap, as the day close names it.
    void openGap(canteen::Date day, canteen::Meal meal);
    // The code of a class asks for its number; false when it is none.
    bool scanned(const canteen::codes::Label& label);

    void refresh();
    [[nodiscard]] const MealsView& view() const { return view_; }
    void handle(const MealsAction& action);

  private:
    [[nodiscard]] std::vector<const canteen::service::DinersLine*> shown() const;
    [[nodiscard]] Row row(const canteen::service::DinersLine& line) const;
    void showStep(const canteen::service::DinersLine& line, Row& row) const;
    void fillSummary();
    void fillNotes();
    void show(CountWork work);
    void open(const canteen::Diners& diners, bool scanned);
    void withCounter(std::function<void()> then);
    // Handing out: what, and of which batch.
    void askItem();
    void askLot(canteen::HandedItem item);
    void askBatch(canteen::HandedItem item);
    void handOut(canteen::HandedItem item, canteen::LotId lot, const std::string& batch);
    void confirm();

    Desk& desk_;
    CountPadModel& pad_;
    MealMonthModel& month_;
    CountJob job_;
    std::string grade_;  // empty = all
    canteen::service::MealCount count_;
    MealsView view_;
};

}  // namespace kiosk
