// 返岗: lifting an exclusion with evidence.
#pragma once

#include <optional>
#include <string>

#include "core/service/morning_check.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/return_view.h"

namespace kiosk {

class ReturnModel {
  public:
    explicit ReturnModel(Desk& desk) : desk_(desk) {}

    // What was chosen for the same exclusion today is still there.
    void open(canteen::StaffId staff, const std::string& name, canteen::Post post);
    void refresh();
    [[nodiscard]] const ReturnView& view() const { return view_; }
    void handle(const ReturnAction& action);

  private:
    void fillReasons();
    void lift();

    Desk& desk_;
    std::optional<canteen::service::OpenExclusion> exclusion_;
    canteen::service::ReturnForm form_;
    canteen::Date day_;  // on which the form was begun
    std::optional<int> daysFree_;
    std::string name_;
    canteen::Post post_{};
    ReturnView view_;
};

}  // namespace kiosk
