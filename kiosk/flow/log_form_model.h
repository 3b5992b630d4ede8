// One line of a supporting log: asks what its type asks (core/domain/log_types.h), one field after the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/logs.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class LogFormModel {
  public:
    explicit LogFormModel(Desk& desk) : desk_(desk) {}

    // Goes on with what was begun and not saved.
    void open(canteen::LogType type);
    // For something that is due: it is not asked again.
    void openDue(const canteen::service::LogDue& due);
    void openCorrection(canteen::RecordId line);

    void refresh();
    [[nodiscard]] const RecordFormView& view() const { return view_; }
    [[nodiscard]] std::string title() const;
    void handle(const RecordFormAction& action);

    // Has a second person sign for a line that is over. Whoever is not here signs later.
    void askSecond(canteen::LogId log);

  private:
    void begin(canteen::service::LogForm form);
    [[nodiscard]] canteen::service::Logs logs() const { return canteen::service::Logs(desk_.context()); }
    [[nodiscard]] const canteen::LogField* askedField() const;
    [[nodiscard]] bool isAnswered(const canteen::LogField& field) const;
    // The first that has to be answered and is not; empty when nothing is open.
    [[nodiscard]] std::string nextOpen() const;
    [[nodiscard]] bool wantsReason() const;
    canteen::LogAnswer& answerFor(std::string_view field);
    void fillFields();
    void fillQuestion();
    void fillDishes();
    void fillNumber(const canteen::LogField& field);
    void ask(const std::string& field);
    void askText(const canteen::LogField& field);
    void answer(const std::string& option);
    void pick(const canteen::LogField& field, const std::string& option);
    void advance();
    // Takes over the number that is being typed.
    void settle();
    void main();
    void save();
    void saved(const canteen::service::LogForm& form, const canteen::service::SignIn& doer);

    Desk& desk_;
    std::optional<canteen::service::LogForm> form_;
    std::optional<canteen::Meal> meal_;  // whose dishes stand first
    std::string asked_;
    std::string typed_;
    RecordFormView view_;
};

}  // namespace kiosk
