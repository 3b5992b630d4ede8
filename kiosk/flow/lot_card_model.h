// One lot: where it came from, where it went, what is left, and hold, release, clearing, taking back.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/service/stock.h"
#include "kiosk/flow/clear_model.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/stock_view.h"

namespace kiosk {

class DeliveryModel;
class IssueModel;
class TestFormModel;
class TraceModel;

class LotCardModel {
  public:
    LotCardModel(Desk& desk, IssueModel& issue, ClearModel& clear, DeliveryModel& delivery,
                 TestFormModel& test, TraceModel& trace)
        : desk_(desk), issue_(issue), clear_(clear), delivery_(delivery), test_(test), trace_(trace) {}

    void open(canteen::LotId lot);
    void refresh();
    [[nodiscard]] const LotCardView& view() const { return view_; }
    void handle(const LotCardAction& action);

  private:
    void fillFacts();
    void fillMovements();
    void hold();
    void release();
    void takeBack(canteen::RecordId record);
    // Asks for a signature for `needed`, runs `deed`, and shows its refusal or `doneWords`.
    void signedDeed(canteen::service::Action needed, Phrase title, Phrase purpose, Phrase doneWords,
                    std::function<canteen::Status(const canteen::service::Signer&)> deed);
    void askSigner(SignRequest request, Phrase doneWords,
                   std::function<canteen::Status(const canteen::service::Signer&)> deed);

    Desk& desk_;
    IssueModel& issue_;
    ClearModel& clear_;
    DeliveryModel& delivery_;
    TestFormModel& test_;
    TraceModel& trace_;
    canteen::LotId lot_;
    std::optional<canteen::service::LotLine> line_;
    bool turned_ = false;
    LotCardView view_;
};

}  // namespace kiosk
