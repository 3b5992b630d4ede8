// A vehicle stands at the door: whose it is, and the head of its delivery; or a correction of the head.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/receiving.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/pick_view.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/receiving_view.h"

namespace kiosk {

class DeliveryModel;

class DeliveryFormModel {
  public:
    DeliveryFormModel(Desk& desk, DeliveryModel& delivery) : desk_(desk), delivery_(delivery) {}

    // Asks whose vehicle it is.
    void open();
    void openCorrection(canteen::DeliveryId delivery);
    void refreshPick();
    void refresh();
    [[nodiscard]] const PickView& pickView() const { return pick_; }
    [[nodiscard]] const DeliveryFormView& view() const { return view_; }
    void handle(const PickAction& action);
    void handle(const DeliveryFormAction& action);

  private:
    void begin(canteen::SupplierId supplier);
    void askWords(Phrase title, std::string value, std::vector<std::string> likely,
                  std::string canteen::DeliveryOpened::*field);
    void type(char key);
    void fillWhen(bool late);
    void photograph();
    void save();

    Desk& desk_;
    DeliveryModel& delivery_;
    std::vector<std::pair<canteen::SupplierId, int>> usual_;
    std::string letter_;
    PickView pick_;

    std::optional<canteen::service::DeliveryForm> form_;
    std::string supplierName_;
    Habits habits_;
    std::vector<TakenPage> notePages_;
    std::string noteBefore_;  // of a record that is corrected
    std::string digits_;
    bool askingTemperature_ = false;
    bool askingWhen_ = false;
    DeliveryFormView view_;
};

}  // namespace kiosk
