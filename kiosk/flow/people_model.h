// Staff and their health certificates, the nearest end first.
#pragma once

#include <string>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/people_view.h"
#include "kiosk/flow/person_model.h"

namespace kiosk {

class PeopleModel {
  public:
    PeopleModel(Desk& desk, PersonModel& person) : desk_(desk), person_(person) {}

    void refresh();
    [[nodiscard]] const PeopleView& view() const { return view_; }
    void handle(const PeopleAction& action);

  private:
    Desk& desk_;
    PersonModel& person_;
    std::string letter_;
    PeopleView view_;
};

}  // namespace kiosk
