// A paper of a supplier is put on file: a new one, or one that renews another.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/supplier_records.h"
#include "core/port/scanner.h"
#include "kiosk/flow/day_picker.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class PaperFormModel {
  public:
    explicit PaperFormModel(Desk& desk) : desk_(desk) {}

    // Goes on with what was begun for the supplier. A renewal says which kind it is, and nothing else.
    void open(canteen::SupplierId supplier, std::optional<canteen::PaperKind> kind = {});
    // What the paper's code says is filled in and its content kept; false for a code that belongs elsewhere.
    bool scanned(const canteen::port::ScanEvent& event);
    // The same before the form is open: only a paper's own code begins it.
    bool begunBy(const canteen::port::ScanEvent& event, canteen::SupplierId supplier);
    void refresh();
    [[nodiscard]] const RecordFormView& view() const { return view_; }
    void handle(const RecordFormAction& action);

  private:
    // Answers that may be "none" know whether they were given.
    struct Draft {
        canteen::RecordId record;
        canteen::PaperFiled paper;
        bool kindSaid = false;
        bool numberSaid = false;
        bool issuedSaid = false;
        bool expiresSaid = false;
        std::optional<bool> sealed;
        std::vector<TakenPage> pages;
        std::string asked;
        DayPicker picker;
    };

    [[nodiscard]] Draft* current();
    // Kinds that the supplier's goods need; those that lack a valid paper first.
    [[nodiscard]] std::vector<canteen::PaperKind> neededKinds() const;
    // The first field without an answer; empty when the paper can be filed.
    [[nodiscard]] std::string nextOpen(const Draft& draft) const;
    void ask(Draft& draft, const std::string& field);
    void answer(Draft& draft, const std::string& option);
    void chooseDay(Draft& draft, std::optional<canteen::Date> day);
    void askNumber();
    void askHolder();
    void askScope();
    void askPages();
    void fillFields(const Draft& draft);
    void fillQuestion(const Draft& draft);
    void fillDays(const Draft& draft);
    void fillNotes(const Draft& draft);
    void save();

    Desk& desk_;
    canteen::SupplierId supplier_;
    canteen::SupplierRegistered registered_;
    std::map<canteen::SupplierId, Draft> drafts_;
    RecordFormView view_;
};

}  // namespace kiosk
