// 周排查 and 月调度: what the terminal knows of the time, what the director or the headteacher says to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/reviews.h"
#include "kiosk/flow/control_view.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/home_view.h"
#include "kiosk/flow/logs_view.h"

namespace kiosk {

class ReviewModel {
  public:
    explicit ReviewModel(Desk& desk) : desk_(desk) {}

    // The one that is due, else the running week or month.
    void open(bool months);
    void refresh();
    [[nodiscard]] const ReviewView& view() const { return view_; }
    [[nodiscard]] std::string title() const;
    void handle(const ReviewAction& action);

    [[nodiscard]] LogTile tile(bool months) const;
    [[nodiscard]] std::vector<HomeNotice> notices() const;

  private:
    [[nodiscard]] canteen::service::Reviews reviews() const {
        return canteen::service::Reviews(desk_.context());
    }
    [[nodiscard]] std::optional<canteen::service::PeriodDue> dueOf(bool months) const;
    [[nodiscard]] std::string periodWords(const canteen::service::Period& period) const;
    void askWords(const std::string& part);
    void sign();

    Desk& desk_;
    std::optional<canteen::service::PeriodForm> form_;
    bool choosing_ = false;
    ReviewView view_;
};

}  // namespace kiosk
