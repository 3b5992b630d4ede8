// 清理: what expired or spoiled goes away, before two people.
#pragma once

#include <optional>
#include <string>

#include "core/service/stock.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/stock_view.h"

namespace kiosk {

class ClearModel {
  public:
    explicit ClearModel(Desk& desk) : desk_(desk) {}

    // Goes on with what was begun for the lot and not signed.
    void open(canteen::LotId lot);
    void refresh();
    [[nodiscard]] const ClearFormView& view() const { return view_; }
    void handle(const ClearFormAction& action);

  private:
    void sign();
    void clear(const canteen::service::SignIn& keeper, const canteen::service::Signer& witness);
    void settle();

    Desk& desk_;
    std::optional<canteen::service::ClearForm> form_;
    std::string typed_;
    bool said_ = false;    // somebody said why
    bool wayOut_ = false;  // somebody said what becomes of it
    ClearFormView view_;
};

}  // namespace kiosk
