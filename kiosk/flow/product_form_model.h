// A product is registered, or what is known of it changes.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/domain/supplier_records.h"
#include "core/port/scanner.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class ProductFormModel {
  public:
    explicit ProductFormModel(Desk& desk) : desk_(desk) {}

    // A new product, with the item number that was scanned; `then` goes on with it once it is saved.
    void openNew(const std::string& gtin = {}, std::function<void(canteen::ProductId)> then = {});
    void openEdit(canteen::ProductId product);
    // Adds an item number; false for a code of something else.
    bool scanned(const canteen::port::ScanEvent& event);
    void refresh();
    [[nodiscard]] const RecordFormView& view() const { return view_; }
    void handle(const RecordFormAction& action);

  private:
    enum class LifeUnit { Days, Months, Years };
    struct Draft {
        canteen::RecordId record;
        canteen::ProductRegistered product;
        std::optional<canteen::ProductRegistered> before;  // of a change
        bool goodsSaid = false;
        bool unitSaid = false;
        bool storageSaid = false;
        std::string asked;
        std::string typed;  // of the number that is asked
        LifeUnit lifeUnit = LifeUnit::Days;
    };

    [[nodiscard]] std::string nextOpen() const;
    [[nodiscard]] bool isChanged() const;
    void ask(const std::string& field);
    void answer(const std::string& option);
    void askField(Phrase title, const std::string& id, std::string canteen::ProductRegistered::*field,
                  bool optional);
    void askCode();
    // Says why a number cannot be added, or adds it.
    void addCode(const std::string& code);
    // Puts the typed number into the product.
    void settle();
    void fillFields();
    void fillQuestion();
    void save();

    Desk& desk_;
    std::optional<Draft> draft_;
    std::function<void(canteen::ProductId)> then_;
    RecordFormView view_;
};

}  // namespace kiosk
