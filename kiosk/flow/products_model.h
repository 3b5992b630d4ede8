// Every product on file, by letter and by code.
#pragma once

#include <string>

#include "core/port/scanner.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/pick_view.h"

namespace kiosk {

class ProductFormModel;

class ProductsModel {
  public:
    ProductsModel(Desk& desk, ProductFormModel& form) : desk_(desk), form_(form) {}

    void open();
    // Opens the product that bears the code, or a new one with it; false for a code of something else.
    bool scanned(const canteen::port::ScanEvent& event);
    void refresh();
    [[nodiscard]] const PickView& view() const { return view_; }
    void handle(const PickAction& action);

  private:
    Desk& desk_;
    ProductFormModel& form_;
    std::string letter_;
    PickView view_;
};

}  // namespace kiosk
