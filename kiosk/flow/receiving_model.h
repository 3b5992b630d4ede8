// The deliveries of a day.
#pragma once

#include "kiosk/flow/delivery_form_model.h"
#include "kiosk/flow/delivery_model.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/receiving_view.h"

namespace kiosk {

class ReceivingModel {
  public:
    ReceivingModel(Desk& desk, DeliveryFormModel& form, DeliveryModel& delivery)
        : desk_(desk), form_(form), delivery_(delivery) {}

    void open();
    void refresh();
    [[nodiscard]] const ReceivingView& view() const { return view_; }
    void handle(const ReceivingAction& action);

  private:
    Desk& desk_;
    DeliveryFormModel& form_;
    DeliveryModel& delivery_;
    int daysBack_ = 0;
    ReceivingView view_;
};

}  // namespace kiosk
