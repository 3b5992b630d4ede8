// One person: what is known, and what an officer does when she cannot sign in.
#pragma once

#include <functional>
#include <optional>

#include "core/service/people.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/new_pin_model.h"
#include "kiosk/flow/person_view.h"

namespace kiosk {

class PersonModel {
  public:
    PersonModel(Desk& desk, NewPinModel& newPin) : desk_(desk), newPin_(newPin) {}

    void open(canteen::StaffId staff);
    void refresh();
    [[nodiscard]] const PersonView& view() const { return view_; }
    void handle(const PersonAction& action);

  private:
    void fillFacts();
    void fillPin();
    // The check of today, for those who may see it.
    [[nodiscard]] std::string checkToday() const;
    // Somebody with ManagePeople signs anew, never the person herself; then `deed`.
    void helped(Phrase purpose, std::function<void(const canteen::service::SignIn&)> deed);
    void unlock();
    void takeBadge();

    Desk& desk_;
    NewPinModel& newPin_;
    canteen::StaffId staff_;
    std::optional<canteen::service::Person> person_;
    PersonView view_;
};

}  // namespace kiosk
