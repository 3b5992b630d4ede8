// 日结: gaps, closing, the signed head.
#pragma once

#include "core/service/day_close.h"
#include "kiosk/flow/day_close_view.h"
#include "kiosk/flow/desk.h"

namespace kiosk {

class DayCloseModel {
  public:
    explicit DayCloseModel(Desk& desk) : desk_(desk) {}

    void open();
    void refresh();
    [[nodiscard]] const DayCloseView& view() const { return view_; }
    void handle(const DayCloseAction& action);

  private:
    void close();

    Desk& desk_;
    canteen::RecordId record_;
    canteen::service::DayStatus status_;
    DayCloseView view_;
};

}  // namespace kiosk
