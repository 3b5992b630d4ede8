// What waits for somebody: papers to follow, signatures, proofs.
#pragma once

#include <vector>

#include "core/service/receiving.h"
#include "kiosk/flow/delivery_model.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/paper_pick_model.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/test_form_model.h"

namespace kiosk {

class DutiesModel {
  public:
    DutiesModel(Desk& desk, DeliveryModel& delivery, PaperPickModel& papers, TestFormModel& test)
        : desk_(desk), delivery_(delivery), papers_(papers), test_(test) {}

    void refresh();
    [[nodiscard]] const DutiesView& view() const { return view_; }
    void handle(const DutiesAction& action);

  private:
    void attach(const canteen::service::Duty& duty);
    [[nodiscard]] std::vector<canteen::PaperKind> kindsFor(const canteen::service::Duty& duty) const;

    Desk& desk_;
    DeliveryModel& delivery_;
    PaperPickModel& papers_;
    TestFormModel& test_;
    std::vector<canteen::service::Duty> duties_;
    DutiesView view_;
};

}  // namespace kiosk
