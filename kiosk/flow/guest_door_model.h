// The way in for parents and other guests: the code of the day, given by the officer.
#pragma once

#include "core/service/guest_codes.h"
#include "kiosk/flow/code_door.h"

namespace kiosk {

class AccompanyFormModel;

class GuestDoorModel final : public CodeDoor<canteen::service::GuestCodes, canteen::service::GuestCode,
                                             canteen::service::GuestChallenge, canteen::service::GuestPass> {
  public:
    GuestDoorModel(Desk& desk, AccompanyFormModel& form);

  private:
    [[nodiscard]] std::future<canteen::service::GuestCode> make() const override;
    void letIn(const canteen::service::GuestPass& pass) override;

    AccompanyFormModel& form_;
};

}  // namespace kiosk
