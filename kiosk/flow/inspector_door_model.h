// The way in for inspectors: the code that the officer or the headteacher gave, and who they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/inspection_codes.h"
#include "core/service/inspections.h"
#include "kiosk/flow/code_door.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class InspectorDoorModel final
    : public CodeDoor<canteen::service::InspectionCodes, canteen::service::InspectionCode,
                      canteen::service::InspectionChallenge, canteen::service::InspectionPass> {
  public:
    explicit InspectorDoorModel(Desk& desk);

    // Forgets the digits, and who stands there.
    void cancel() override;
    void refreshForm();
    [[nodiscard]] const RecordFormView& formView() const { return form_; }
    using CodeDoor::handle;
    void handle(const RecordFormAction& action);

  private:
    [[nodiscard]] canteen::service::Inspections inspections() const;
    [[nodiscard]] std::future<canteen::service::InspectionCode> make() const override;
    void letIn(const canteen::service::InspectionPass& pass) override;
    void askField(std::size_t person, int field);
    void start();
    void welcome(const canteen::service::InspectionNow& now);

    std::optional<canteen::service::InspectionPass> pass_;
    canteen::RecordId record_;
    std::vector<canteen::Inspector> people_;
    RecordFormView form_;
};

// "何敏、周正"
std::string namesOf(const Desk& desk, const std::vector<canteen::Inspector>& inspectors);
// "何敏、周正（清河县市场监督管理局）": each authority once.
std::string namesAndUnits(const Desk& desk, const std::vector<canteen::Inspector>& inspectors);

}  // namespace kiosk
