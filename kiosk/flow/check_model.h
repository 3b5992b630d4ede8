// One person's check. Several people can be under way at once: each has a draft of their own, which survives
// sign-out and time-out and is dropped only when it is saved, the person is marked away or the day is over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/service/morning_check.h"
#include "kiosk/flow/check_view.h"
#include "kiosk/flow/desk.h"

namespace kiosk {

class CheckModel {
  public:
    explicit CheckModel(Desk& desk) : desk_(desk) {}

    // Opens the draft of a person, or a new form. The signed-in person is the checker.
    void open(canteen::StaffId staff, canteen::CheckSession session = canteen::CheckSession::Morning);
    // A check that is in the book already: shows it, and lets it be taken back with a reason.
    void openSaved(const canteen::service::SheetLine& line);
    // What is in the book of it, and that it may be taken back.
    [[nodiscard]] std::string savedWords(const canteen::service::SheetLine& line) const;

    // Follows countdowns and the thermometer.
    void tick();
    void refresh();
    [[nodiscard]] const CheckView& view() const { return view_; }
    void handle(const CheckFormAction& action);

  private:
    struct Draft {
        canteen::service::CheckForm form;
        std::string name;
        canteen::Post post{};
        CheckStep step = CheckStep::Ask;
        std::optional<bool> familyGastro;  // may be answered before or after the symptoms
        std::optional<int> whole;          // degrees tapped, tenths to come
        canteen::TemperatureSite site = canteen::TemperatureSite::Forehead;
        std::optional<canteen::UtcMs> retestFrom;
    };

    [[nodiscard]] Draft* current();
    [[nodiscard]] const Draft* current() const;
    [[nodiscard]] canteen::rules::CheckJudgement judge(const Draft& draft) const;
    [[nodiscard]] std::optional<canteen::StaffId> checker() const;
    void answer(Draft& draft, const CheckFormAction& action);
    void answerLook(Draft& draft, const CheckFormAction& action);
    void answerTemperature(Draft& draft, const CheckFormAction& action);
    void answerHygiene(Draft& draft, int item);
    void toggleMeasure(Draft& draft, int code);
    void advance(Draft& draft);
    void main(Draft& draft);
    void save(Draft& draft);
    void away(const Draft& draft);
    void openFirstReading(const Draft& draft);
    [[nodiscard]] static bool untouched(const Draft& draft);
    // The verdicts that a checker may choose instead.
    [[nodiscard]] static std::vector<canteen::Outcome> stricterThan(canteen::Outcome computed);
    void drop(canteen::StaffId staff);
    void switchTo(canteen::StaffId staff);

    void fillRail(const Draft& draft, const canteen::rules::CheckJudgement& judgement);
    void fillQuestions(const Draft& draft);
    void fillTemperature(const Draft& draft, const canteen::rules::CheckJudgement& judgement);
    void fillVerdict(const Draft& draft, const canteen::rules::CheckJudgement& judgement);
    void fillMain(const Draft& draft, const canteen::rules::CheckJudgement& judgement);

    Desk& desk_;
    std::vector<Draft> drafts_;
    canteen::StaffId shown_;
    CheckView view_;
};

}  // namespace kiosk
