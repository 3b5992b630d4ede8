// The form of an accompanying meal, of somebody of the school or of a guest.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/service/accompanying.h"
#include "kiosk/flow/accompany_view.h"
#include "kiosk/flow/desk.h"

namespace kiosk {

class IncidentModel;
class PickOneModel;

class AccompanyFormModel {
  public:
    AccompanyFormModel(Desk& desk, PickOneModel& pick) : desk_(desk), pick_(pick) {}

    // Where an adverse reaction leads; called once, before anything else.
    void lead(IncidentModel& incident) { incident_ = &incident; }

    // Goes on with what was begun for the meal and not signed: who comes before it is served answers the six,
    // eats, and comes back.
    void open(canteen::Date day, canteen::Meal meal);
    void openCorrection(canteen::RecordId record);
    void openGuest(const canteen::service::GuestPass& pass, canteen::Meal meal);
    // Whether something of the meal was begun and not signed.
    [[nodiscard]] bool isBegun(canteen::Date day, canteen::Meal meal) const;

    void refresh();
    [[nodiscard]] const AccompanyFormView& view() const { return view_; }
    [[nodiscard]] std::string title() const;
    void handle(const AccompanyFormAction& action);

  private:
    using Key = std::pair<canteen::Date, canteen::Meal>;
    // What both forms ask for. For a guest only some of it is used.
    struct Draft {
        canteen::service::AccompanyForm form;
        std::optional<canteen::service::GuestForm> guest;
        std::optional<canteen::service::GuestPass> pass;
        bool asksArrival = false;         // opened after serving began
        bool asksEaten = false;           // graded outside the serving time
        std::vector<std::string> voices;  // chosen words, Chinese
        std::string wrote;                // other words
    };

    void begin(Draft draft);
    [[nodiscard]] bool isGuest() const { return draft_->guest.has_value(); }
    [[nodiscard]] canteen::Date day() const { return draft_->form.day; }
    [[nodiscard]] canteen::Meal meal() const { return draft_->form.meal; }
    [[nodiscard]] std::optional<canteen::service::Serving> serving() const;
    void takeEatenTime();
    [[nodiscard]] bool isDone(AccompanyStep step) const;
    void advance();
    void settleVoices();

    void check(const std::string& id, bool good);
    void grade(const std::string& arg);
    void voice(const std::string& id);
    void askOtherVoices();
    void answerAdverse(const std::string& id);
    // Somebody felt unwell, and it was said who and how: shows the incident under way, or offers to start
    // one. What was filled in stays.
    void onAdverse();
    void askProblem();
    void line(const std::string& arg);
    void askSeat();
    void askTemperature();
    void askName();
    void main();
    void sign();
    void save(const canteen::service::SignIn& person, std::optional<canteen::Capacity> capacity);
    void askCapacity(const canteen::service::SignIn& person);
    void saveGuest();

    void fillRail();
    void fillChecks();
    void fillGrades();
    void fillVoices();
    void fillLines();
    void fillMain();
    [[nodiscard]] AnswerLine timeLine(const char* id, canteen::UtcMs first, int minutes,
                                      std::optional<canteen::UtcMs> chosen) const;

    Desk& desk_;
    PickOneModel& pick_;
    IncidentModel* incident_ = nullptr;
    std::map<Key, Draft> begun_;
    Draft* draft_ = nullptr;
    std::optional<Draft> single_;  // a correction, or a guest's
    AccompanyStep step_{};
    canteen::service::MealFacts facts_;
    AccompanyFormView view_;
};

}  // namespace kiosk
