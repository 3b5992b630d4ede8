// Staff and their health certificates, the nearest end first.
#pragma once

#include <string>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/people_view.h"

namespace kiosk {

class PeopleModel {
  public:
    explicit PeopleModel(Desk& desk) : desk_(desk) {}

    void refresh();
    [[nodiscard]] const PeopleView& view() const { return view_; }
    void handle(const PeopleAction& action);

  private:
    Desk& desk_;
    std::string letter_;
    PeopleView view_;
};

}  // namespace kiosk
