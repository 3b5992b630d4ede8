// Who is ill in the incident under way. Only those who may see patients see them; no full name is asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/people_records.h"
#include "core/service/incidents.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/pick_view.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class PatientsModel {
  public:
    explicit PatientsModel(Desk& desk) : desk_(desk) {}

    // Somebody who may see patients signs in first.
    void open();
    void refresh();
    [[nodiscard]] const PickView& view() const { return view_; }
    void handle(const PickAction& action);

    void refreshForm();
    [[nodiscard]] const RecordFormView& formView() const { return formView_; }
    void handle(const RecordFormAction& action);

  private:
    struct Draft {
        canteen::service::PatientForm form;
        bool classSaid = false;
        std::string grade;  // chosen, its classes are shown
        int daysBack = 0;   // of the onset
        std::string typed;  // up to four digits of its time
        std::string asked;
    };

    [[nodiscard]] std::optional<canteen::UtcMs> typedOnset() const;
    [[nodiscard]] std::string className() const;
    [[nodiscard]] std::string nextOpen() const;
    void openForm();
    void fillQuestion();
    void ask(const std::string& field);
    void answer(const std::string& option);
    void typeKey(const std::string& key);
    void save();
    void takeBack(canteen::RecordId record);

    Desk& desk_;
    PickView view_;
    std::optional<Draft> draft_;
    RecordFormView formView_;
};

}  // namespace kiosk
