// A supplier is registered, or what is known of it changes.
#pragma once

#include <optional>
#include <string>

#include "core/domain/supplier_records.h"
#include "core/port/scanner.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class SupplierCardModel;

class SupplierFormModel {
  public:
    explicit SupplierFormModel(Desk& desk) : desk_(desk) {}
    // Where a saved supplier is shown; called once, before anything else.
    void lead(SupplierCardModel& card) { card_ = &card; }

    // Goes on with a new supplier that was begun and not saved.
    void openNew();
    void openEdit(canteen::SupplierId supplier);
    // Takes the credit code of a business licence; false for any other code.
    bool scanned(const canteen::port::ScanEvent& event);
    void refresh();
    [[nodiscard]] const RecordFormView& view() const { return view_; }
    void handle(const RecordFormAction& action);

  private:
    struct Draft {
        canteen::RecordId record;
        canteen::SupplierRegistered supplier;
        std::optional<canteen::SupplierRegistered> before;  // of a change
        bool typeSaid = false;
        std::string asked;
    };

    [[nodiscard]] std::string nextOpen() const;
    [[nodiscard]] bool isChanged() const;
    void ask(const std::string& field);
    void answer(const std::string& option);
    void askField(Phrase title, const std::string& id, std::string canteen::SupplierRegistered::*field,
                  bool optional);
    void fillFields();
    void fillQuestion();
    void save();

    Desk& desk_;
    SupplierCardModel* card_ = nullptr;
    std::optional<Draft> draft_;
    std::optional<Draft> begun_;  // the new supplier, while another one is changed
    RecordFormView view_;
};

}  // namespace kiosk
