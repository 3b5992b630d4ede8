// The day's dishes and what is missing, and adding a dish that is not on the menu.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/sample_detail_model.h"
#include "kiosk/flow/sample_form_model.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

class MenuModel;

class SamplesModel {
  public:
    SamplesModel(Desk& desk, SampleFormModel& form, SampleDetailModel& detail)
        : desk_(desk), form_(form), detail_(detail) {}

    // Where a meal without a menu gets one.
    void lead(MenuModel& menu) { menu_ = &menu; }
    // Shows the meal whose serving is nearest.
    void open();
    // Shows a meal of the day with a dish that has neither sample nor excuse: the nearest, if it has one.
    void openGap(canteen::Date day);
    void refresh();
    [[nodiscard]] const SamplesView& view() const { return view_; }
    void handle(const SamplesAction& action);

    void refreshAddDish();
    [[nodiscard]] const AddDishView& addDishView() const { return addView_; }
    void handle(const AddDishAction& action);

  private:
    void openDish(canteen::DishId dish);
    // Goes on with the dish that was chosen for the same day, until it is added.
    void openAddDish();
    void forgetDish();
    void addDish();
    void typeDish();
    void askType(const std::string& name);
    [[nodiscard]] Row row(const canteen::service::DishLine& dish) const;
    [[nodiscard]] std::vector<MealTab> tabs() const;
    [[nodiscard]] const canteen::service::MealLines* currentMeal() const;

    Desk& desk_;
    SampleFormModel& form_;
    SampleDetailModel& detail_;
    MenuModel* menu_ = nullptr;
    std::vector<canteen::service::MealLines> meals_;
    int daysBack_ = 0;
    canteen::Meal meal_ = canteen::Meal::Lunch;
    SamplesView view_;

    std::vector<canteen::service::Samples::KnownDish> known_;
    std::string addLetter_;
    canteen::Date addDay_;
    std::string addTyped_;
    std::string addName_;
    canteen::DishType addType_{};
    canteen::RecordId addRecord_;
    AddDishView addView_;
};

}  // namespace kiosk
