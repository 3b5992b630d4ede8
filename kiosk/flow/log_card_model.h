// One line of a log: what was entered, ending it, the second signature, correcting and voiding it.
#pragma once

#include <optional>

#include "core/service/logs.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/log_form_model.h"
#include "kiosk/flow/logs_view.h"

namespace kiosk {

class LogCardModel {
  public:
    LogCardModel(Desk& desk, LogFormModel& form) : desk_(desk), form_(form) {}

    void open(canteen::RecordId record);
    // The clock of a timer goes on.
    void tick();
    void refresh();
    [[nodiscard]] const LogCardView& view() const { return view_; }
    void handle(const LogCardAction& action);

  private:
    [[nodiscard]] canteen::service::Logs logs() const { return canteen::service::Logs(desk_.context()); }
    void fillFacts();
    void end();
    void endWith(std::optional<canteen::LogChoice> action);
    void annul();

    Desk& desk_;
    LogFormModel& form_;
    canteen::RecordId record_;
    std::optional<canteen::service::LogLine> line_;
    LogCardView view_;
};

}  // namespace kiosk
