// 日结: gaps, closing, the signed head.
#pragma once

#include "core/service/day_close.h"
#include "kiosk/flow/accompanying_model.h"
#include "kiosk/flow/control_model.h"
#include "kiosk/flow/day_close_view.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/logs_model.h"
#include "kiosk/flow/samples_model.h"
#include "kiosk/flow/sheet_model.h"

namespace kiosk {

// What of the last seven days needs a look.
canteen::service::PastDays pastDays(const Desk& desk);

class ExportModel;
class MealsModel;
class MenuModel;
class RemarkModel;

class DayCloseModel {
  public:
    DayCloseModel(Desk& desk, SheetModel& sheet, SamplesModel& samples, LogsModel& logs,
                  ControlModel& control, AccompanyingModel& accompanying)
        : desk_(desk),
          sheet_(sheet),
          samples_(samples),
          logs_(logs),
          control_(control),
          accompanying_(accompanying) {}

    // Where gaps of the meal counts are closed, where the menu stands, books are taken out and the head is
    // shown large; called once, before anything else.
    void lead(MealsModel& meals, MenuModel& menu, ExportModel& exported, RemarkModel& head) {
        meals_ = &meals;
        menu_ = &menu;
        export_ = &exported;
        head_ = &head;
    }

    void open(canteen::Date day);
    void refresh();
    [[nodiscard]] const DayCloseView& view() const { return view_; }
    void handle(const DayCloseAction& action);

  private:
    void close();
    void fillScore();
    void fillChanges();
    void fillMenuChanges();
    void openChange(std::size_t index);

    Desk& desk_;
    SheetModel& sheet_;
    SamplesModel& samples_;
    LogsModel& logs_;
    ControlModel& control_;
    MealsModel* meals_ = nullptr;
    MenuModel* menu_ = nullptr;
    ExportModel* export_ = nullptr;
    RemarkModel* head_ = nullptr;
    AccompanyingModel& accompanying_;
    canteen::Date day_;
    canteen::RecordId record_;
    canteen::service::DayStatus status_;
    DayCloseView view_;
};

}  // namespace kiosk
