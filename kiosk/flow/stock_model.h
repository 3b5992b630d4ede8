// What lies in store, lot by lot.
#pragma once

#include <optional>
#include <string>

#include "core/codes/label.h"
#include "core/port/scanner.h"
#include "core/service/stock.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/issue_model.h"
#include "kiosk/flow/lot_card_model.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/flow/stock_view.h"

namespace kiosk {

class StockModel {
  public:
    StockModel(Desk& desk, LotCardModel& card, IssueModel& issue) : desk_(desk), card_(card), issue_(issue) {}

    void open();
    void refresh();
    [[nodiscard]] const StockView& view() const { return view_; }
    void handle(const StockAction& action);
    // A code of goods shows the lots of that product alone; false when it is none.
    bool scanned(const canteen::port::ScanEvent& event);

  private:
    Desk& desk_;
    LotCardModel& card_;
    IssueModel& issue_;
    std::optional<LotState> state_;  // nothing = any
    std::string letter_;
    std::optional<canteen::ProductId> product_;
    StockView view_;
};

// The product that the code names; nothing when it names none that is on file.
std::optional<canteen::service::ProductLine> productOfCode(const Desk& desk,
                                                           const canteen::port::ScanEvent& event);

}  // namespace kiosk
