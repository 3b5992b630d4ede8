// The inspectors' remark with their signatures, countersigned by the canteen, and the receipt of both sides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/inspections.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/inspection_view.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class RemarkModel {
  public:
    explicit RemarkModel(Desk& desk) : desk_(desk) {}

    // Goes on with what was begun in the same inspection.
    void open();
    void refresh();
    [[nodiscard]] const RecordFormView& view() const { return view_; }
    void handle(const RecordFormAction& action);

    void showReceipt(canteen::InspectionId inspection);
    // The same screen for a signed head of the ledger: its code, large, and what it covers.
    void showHead(const std::string& note);
    [[nodiscard]] bool showsHead() const { return !head_.empty(); }
    void refreshReceipt();
    [[nodiscard]] const ReceiptView& receipt() const { return receipt_; }
    void handle(const ReceiptAction& action);

  private:
    [[nodiscard]] canteen::service::Inspections inspections() const;
    void field(const std::string& id);
    void askWords();
    void askInk(std::size_t inspector);
    void countersign();
    void fillHead();
    void fillReceiptFacts(const canteen::service::InspectionFile& file);

    Desk& desk_;
    canteen::InspectionId inspection_;
    std::vector<canteen::Inspector> inspectors_;
    canteen::service::RemarkForm form_;
    bool asking_ = false;  // for the result
    canteen::InspectionId shown_;
    std::string head_;  // shown instead of a receipt
    RecordFormView view_;
    ReceiptView receipt_;
};

}  // namespace kiosk
