// 登记人数: a number is typed or tapped for one class or group, saved, and the next one follows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "core/service/meals.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/meal_rows.h"
#include "kiosk/flow/meals_view.h"

namespace kiosk {

class TraceModel;

class CountPadModel {
  public:
    CountPadModel(Desk& desk, TraceModel& trace) : desk_(desk), trace_(trace) {}

    // Asks for the number of these diners; what was typed for them and not saved is still there. `scanned`
    // says that their code was read.
    void open(const CountJob& job, const canteen::Diners& diners, bool scanned = false);
    // What was cooked for the meal, and what was left.
    void openCooking(const CountJob& job);
    [[nodiscard]] const CountJob& job() const { return job_; }

    void refresh();
    [[nodiscard]] const CountPadView& view() const { return view_; }
    void handle(const CountPadAction& action);

  private:
    using Form = std::variant<canteen::service::ReportForm, canteen::service::ServingForm,
                              canteen::service::HandingForm, canteen::service::CookingForm>;
    // Numbers while they are typed, by the id of their field.
    struct Draft {
        Form form;
        std::map<std::string, std::string> typed;
        std::string asked;
        bool tapped = false;
        bool scanned = false;
    };
    struct Key {
        canteen::Date day;
        canteen::Meal meal{};
        CountWork work{};
        canteen::HandedItem item{};
        canteen::Diners diners;
        auto operator<=>(const Key&) const = default;
    };

    [[nodiscard]] Key key() const { return {job_.day, job_.meal, job_.work, job_.item, diners_}; }
    [[nodiscard]] Draft& draft() { return drafts_.at(key()); }
    bool begin(const canteen::Diners& diners, bool scanned);
    [[nodiscard]] std::optional<Form> newForm() const;
    [[nodiscard]] canteen::service::CountHead& head();
    [[nodiscard]] std::optional<int> number(const std::string& field);
    void takeNumbers();
    [[nodiscard]] canteen::rules::CountJudgement judge();
    [[nodiscard]] std::optional<canteen::Diners> next() const;

    void fillFields();
    void fillLines();
    void fillWhy(const canteen::rules::CountJudgement& judgement);
    void fillLimits();
    void answer(const std::string& option);
    void tap(int by);
    void save();
    void sign();
    void book(const canteen::service::Signer& counter);
    void skip();
    void voidLine();

    Desk& desk_;
    TraceModel& trace_;
    CountJob job_;
    canteen::Diners diners_;
    std::map<Key, Draft> drafts_;
    canteen::service::MealCount count_;
    const canteen::service::DinersLine* line_ = nullptr;  // of `count_`; nothing for cooking
    std::optional<canteen::RecordId> standing_;           // the line that stands now
    bool tapping_ = false;
    bool asking_ = false;  // why
    CountPadView view_;
};

}  // namespace kiosk
