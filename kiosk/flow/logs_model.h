// 台账: what today still needs of every log, what runs, the way to the three reviews, and the book of one
// log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/logs.h"
#include "kiosk/flow/control_model.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/home_view.h"
#include "kiosk/flow/log_card_model.h"
#include "kiosk/flow/log_form_model.h"
#include "kiosk/flow/logs_view.h"
#include "kiosk/flow/review_model.h"

namespace kiosk {

class LogsModel {
  public:
    LogsModel(Desk& desk, LogFormModel& form, LogCardModel& card, ControlModel& control, ReviewModel& review)
        : desk_(desk), form_(form), card_(card), control_(control), review_(review) {}

    void open();
    // The gap of a closed day leads here: the logs, or the book of one.
    void openBook(canteen::LogType type);
    void refresh();
    void refreshBook();
    // Timers go on.
    void tick();
    [[nodiscard]] const LogsView& view() const { return view_; }
    [[nodiscard]] const LogBookView& bookView() const { return bookView_; }
    [[nodiscard]] std::string bookTitle() const;
    void handle(const LogsAction& action);
    void handle(const LogBookAction& action);

    // For the home screen: one tile, and what needs somebody now.
    [[nodiscard]] HomeTile homeTile() const;
    [[nodiscard]] std::vector<HomeNotice> notices() const;

  private:
    enum class Range { Today, Week, Month, All };
    [[nodiscard]] canteen::service::Logs logs() const { return canteen::service::Logs(desk_.context()); }
    void fillReviews();

    Desk& desk_;
    LogFormModel& form_;
    LogCardModel& card_;
    ControlModel& control_;
    ReviewModel& review_;
    canteen::LogType type_ = canteen::LogType::CoreTemperature;
    Range range_ = Range::Today;
    std::vector<canteen::service::LogDue> due_;
    LogsView view_;
    LogBookView bookView_;
};

}  // namespace kiosk
