// The calendar of papers: what ends, of suppliers and staff.
#pragma once

#include <string>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/supplier_view.h"

namespace kiosk {

class PeopleModel;
class SupplierCardModel;

class PapersModel {
  public:
    PapersModel(Desk& desk, SupplierCardModel& card) : desk_(desk), card_(card) {}

    void refresh();
    [[nodiscard]] const PapersView& view() const { return view_; }
    void handle(const PapersAction& action);

  private:
    Desk& desk_;
    SupplierCardModel& card_;
    std::string range_ = "30";
    PapersView view_;
};

// How many have ended or end within 30 days.
int papersEndingSoon(const Desk& desk);

}  // namespace kiosk
