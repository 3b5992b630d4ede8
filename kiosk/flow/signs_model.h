// What in the books looks made up: first the signs, then the records behind one.
#pragma once

#include <string>
#include <vector>

#include "core/service/signs.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/signs_view.h"

namespace kiosk {

// Business days that are looked at, today included.
inline constexpr int kSignDays = 30;

class SignsModel {
  public:
    explicit SignsModel(Desk& desk) : desk_(desk) {}

    // An officer, the director or the headteacher signs in first.
    void open();
    void refresh();
    void refreshRecords();
    [[nodiscard]] const SignsView& view() const { return view_; }
    [[nodiscard]] const SignsView& records() const { return records_; }
    void handle(const SignsAction& action);
    [[nodiscard]] std::string recordsTitle() const;

  private:
    [[nodiscard]] const canteen::service::Sign* chosen() const;

    Desk& desk_;
    std::vector<canteen::service::Sign> signs_;
    std::string chosen_;  // rule
    SignsView view_;
    SignsView records_;
};

}  // namespace kiosk
