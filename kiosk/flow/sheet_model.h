// The day's morning-check sheet: who is still to come, and where a tap on a person leads.
#pragma once

#include <string>

#include "kiosk/flow/check_model.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/return_model.h"
#include "kiosk/flow/sheet_view.h"

namespace kiosk {

class InspectorModel;

class SheetModel {
  public:
    SheetModel(Desk& desk, CheckModel& check, ReturnModel& back)
        : desk_(desk), check_(check), return_(back) {}

    // Who asks inspectors why they need health detail.
    void lead(InspectorModel& inspector) { inspector_ = &inspector; }
    // Shows the morning's sheet, or the second one at noon.
    void open(canteen::CheckSession session);
    // Reads the sheet anew; call when the screen opens and after every change.
    void refresh();
    [[nodiscard]] const SheetView& view() const { return view_; }
    void handle(const SheetAction& action);

  private:
    void openPerson(canteen::StaffId staff);
    void askSuspended(const canteen::service::SheetLine& line);
    void openReturn(const canteen::service::SheetLine& line);
    void close();
    [[nodiscard]] Row row(const canteen::service::SheetLine& line) const;

    Desk& desk_;
    InspectorModel* inspector_ = nullptr;
    CheckModel& check_;
    ReturnModel& return_;
    canteen::service::Sheet sheet_;
    canteen::CheckSession session_ = canteen::CheckSession::Morning;
    std::string letter_;
    SheetView view_;
};

}  // namespace kiosk
