// 陪餐: the meals of a day and who ate at them, the book of a month, and one record.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/service/accompanying.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/listing_view.h"

namespace kiosk {

class AccompanyFormModel;
class AccompanyPlanModel;
class GuestDoorModel;
class ProblemCardModel;

class AccompanyCardModel {
  public:
    AccompanyCardModel(Desk& desk, AccompanyFormModel& form, ProblemCardModel& problem)
        : desk_(desk), form_(form), problem_(problem) {}

    void open(canteen::RecordId record);
    void refresh();
    [[nodiscard]] const RecordCardView& view() const { return view_; }
    void handle(const RecordCardAction& action);

  private:
    void fillRecord();
    void fillGuest();
    void fillGrades(const std::vector<canteen::Rating>& ratings);
    void fact(AnyPhrase name, std::string value, Tone tone = Tone::Neutral);
    void takeBack();

    Desk& desk_;
    AccompanyFormModel& form_;
    ProblemCardModel& problem_;
    canteen::RecordId record_;
    std::string name_;
    bool turned_ = false;
    RecordCardView view_;
};

class AccompanyBookModel {
  public:
    AccompanyBookModel(Desk& desk, AccompanyCardModel& card) : desk_(desk), card_(card) {}

    void open();
    void refresh();
    [[nodiscard]] const ListingView& view() const { return view_; }
    void handle(const ListingAction& action);

  private:
    Desk& desk_;
    AccompanyCardModel& card_;
    std::string filter_;
    ListingView view_;
};

class AccompanyingModel {
  public:
    AccompanyingModel(Desk& desk, AccompanyFormModel& form, AccompanyCardModel& card,
                      AccompanyBookModel& book, AccompanyPlanModel& plan, GuestDoorModel& guests)
        : desk_(desk), form_(form), card_(card), book_(book), plan_(plan), guests_(guests) {}

    // The day's meals; with a meal being served that nobody stands for yet, its form at once.
    void open();
    // The meals of that day, where a gap is closed.
    void openGap(canteen::Date day);
    void refresh();
    [[nodiscard]] const ListingView& view() const { return view_; }
    void handle(const ListingAction& action);

  private:
    [[nodiscard]] std::optional<canteen::Meal> meal() const;
    void fillMeal(const canteen::service::MealCompany& meal);
    void other(const std::string& id);
    void excuse();
    void takeExcuseBack(canteen::RecordId record);

    Desk& desk_;
    AccompanyFormModel& form_;
    AccompanyCardModel& card_;
    AccompanyBookModel& book_;
    AccompanyPlanModel& plan_;
    GuestDoorModel& guests_;
    canteen::Date day_;
    std::vector<canteen::service::MealCompany> meals_;
    ListingView view_;
};

// Records of accompanying meals and of guests as lines of any list.
Row accompaniedRow(const Desk& desk, const canteen::store::AccompaniedRow& record);
Row guestRow(const Desk& desk, const canteen::store::GuestRow& guest);
// "早餐、午餐"
std::string mealWords(const Desk& desk, const std::vector<canteen::Meal>& meals);

}  // namespace kiosk
