// One dish being weighed into a box: a new sample, a late entry or a correction; or an excuse.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/codes/label.h"
#include "core/service/samples.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

class SampleFormModel {
  public:
    explicit SampleFormModel(Desk& desk) : desk_(desk) {}

    // Opens the draft of the dish, or a new form. Drafts survive time-outs.
    void open(const canteen::service::DishLine& dish);
    void openCorrection(const canteen::service::SampleLine& line);
    void askTakeBackExcuse(const canteen::service::DishLine& dish);

    // Follows the scale.
    void tick();
    void refresh();
    [[nodiscard]] const SampleFormView& view() const { return view_; }
    void handle(const SampleFormAction& action);
    // A scanned box label takes this box, if it is free.
    bool scanned(const canteen::codes::Label& label);

  private:
    struct Draft {
        canteen::service::SampleForm form;
        std::string dish;
        canteen::Meal meal{};
        canteen::Date day;
        std::string digits;
        bool choosingBox = false;
        bool askingWhen = false;
    };

    [[nodiscard]] Draft* current();
    void typeWeight(Draft& draft, const SampleFormAction& action);
    void takeScale(Draft& draft);
    [[nodiscard]] std::vector<canteen::UtcMs> possibleTimes(const Draft& draft) const;
    void save(Draft& draft);
    void excuse(const Draft& draft);
    void note(const Draft& draft);
    void saveExcuse(canteen::DishId dish, canteen::RecordId record, canteen::ExcuseReason reason,
                    const std::string& note, const std::string& name);
    void fillBox(const Draft& draft);
    void fillLate(const Draft& draft, const canteen::rules::SampleJudgement& judgement);

    Desk& desk_;
    std::map<canteen::DishId, Draft> drafts_;
    canteen::DishId shown_;
    SampleFormView view_;
};

}  // namespace kiosk
