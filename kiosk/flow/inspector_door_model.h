// The way in for inspectors: the code that the officer or the headteacher gave, and who they are. The digits
// live in this model only and are overwritten as soon as they are handed over.
#pragma once

#include <future>
#include <optional>
#include <string>
#include <vector>

#include "core/service/inspection_codes.h"
#include "core/service/inspections.h"
#include "kiosk/flow/accompany_view.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class InspectorDoorModel {
  public:
    explicit InspectorDoorModel(Desk& desk) : desk_(desk) {}
    ~InspectorDoorModel() { cancel(); }
    InspectorDoorModel(const InspectorDoorModel&) = delete;
    InspectorDoorModel& operator=(const InspectorDoorModel&) = delete;

    // The officer or the headteacher gives a code.
    void giveCode();
    // Inspectors type it.
    void enter();
    // Forgets the digits, and who stands there; a code that is being made is not kept.
    void cancel();
    // Picks up what the worker has done.
    void tick();
    [[nodiscard]] bool working() const { return making_.valid() || checking_.valid(); }
    void refresh();
    void refreshForm();
    [[nodiscard]] const GuestCodeView& view() const { return view_; }
    [[nodiscard]] const RecordFormView& formView() const { return form_; }
    void handle(const GuestCodeAction& action);
    void handle(const RecordFormAction& action);

  private:
    [[nodiscard]] canteen::service::InspectionCodes codes() const;
    [[nodiscard]] canteen::service::Inspections inspections() const;
    void submit();
    void keep();
    void finish();
    void show(const std::string& code);
    void letIn(const canteen::service::InspectionPass& pass);
    void askField(std::size_t person, int field);
    void start();
    void welcome(const canteen::service::InspectionNow& now);

    Desk& desk_;
    std::string typed_;
    std::string message_;
    std::optional<canteen::service::SignIn> giver_;
    std::optional<canteen::service::InspectionChallenge> challenge_;
    std::future<canteen::service::InspectionCode> making_;
    std::future<bool> checking_;
    std::optional<canteen::service::InspectionPass> pass_;
    canteen::RecordId record_;
    std::vector<canteen::Inspector> people_;
    GuestCodeView view_;
    RecordFormView form_;
};

// "何敏、周正"
std::string namesOf(const Desk& desk, const std::vector<canteen::Inspector>& inspectors);
// "何敏、周正（清河县市场监督管理局）": each authority once.
std::string namesAndUnits(const Desk& desk, const std::vector<canteen::Inspector>& inspectors);

}  // namespace kiosk
