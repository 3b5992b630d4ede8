// All suppliers, and the ways to the papers that end and to the products.
#pragma once

#include <string>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/supplier_view.h"

namespace kiosk {

class ProductsModel;
class SupplierCardModel;
class SupplierFormModel;

class SuppliersModel {
  public:
    SuppliersModel(Desk& desk, SupplierCardModel& card, SupplierFormModel& form, ProductsModel& products)
        : desk_(desk), card_(card), form_(form), products_(products) {}

    void open();
    void refresh();
    [[nodiscard]] const SuppliersView& view() const { return view_; }
    void handle(const SuppliersAction& action);

  private:
    Desk& desk_;
    SupplierCardModel& card_;
    SupplierFormModel& form_;
    ProductsModel& products_;
    std::string letter_;
    SuppliersView view_;
};

}  // namespace kiosk
