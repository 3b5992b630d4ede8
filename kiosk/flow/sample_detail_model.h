// One sample: everything known, its struck-through lines, and hold, sending, correction, void.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/service/samples.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/sample_form_model.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

class TraceModel;

class SampleDetailModel {
  public:
    SampleDetailModel(Desk& desk, SampleFormModel& form, TraceModel& trace)
        : desk_(desk), form_(form), trace_(trace) {}

    void open(canteen::SampleId sample);
    void refresh();
    [[nodiscard]] const SampleDetailView& view() const { return view_; }
    void handle(const SampleDetailAction& action);

  private:
    void hold();
    void lift();
    void send();
    void correct();
    void voidLine();
    // Asks for the signature, runs `deed`, and shows its refusal or `doneWords`.
    void signedDeed(SignRequest request, Phrase doneWords,
                    std::function<canteen::Status(const canteen::service::Signer&)> deed);
    void fillFacts();

    Desk& desk_;
    SampleFormModel& form_;
    TraceModel& trace_;
    canteen::SampleId sample_;
    std::optional<canteen::service::SampleLine> line_;
    SampleDetailView view_;
};

}  // namespace kiosk
