// One supplier: its light, its papers, where it stands on the list, and what can be done about it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/service/suppliers.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/supplier_view.h"

namespace kiosk {

class PaperFormModel;
class SupplierFormModel;
class TraceModel;

class SupplierCardModel {
  public:
    SupplierCardModel(Desk& desk, PaperFormModel& paper, SupplierFormModel& form, TraceModel& trace)
        : desk_(desk), paper_(paper), form_(form), trace_(trace) {}

    void open(canteen::SupplierId supplier);
    [[nodiscard]] canteen::SupplierId shown() const { return supplier_; }
    void refresh();
    [[nodiscard]] const SupplierCardView& view() const { return view_; }
    void handle(const SupplierCardAction& action);

  private:
    enum class Tab { Papers, Batch, Fields, History };

    void fillPapers(const std::vector<canteen::service::PaperLine>& papers);
    void fillFields();
    void fillHistory();
    void openPaper(canteen::RecordId record);
    void showPages(const canteen::PaperFiled& paper);
    void verify(const canteen::service::PaperLine& line);
    void takeBack(const canteen::service::PaperLine& line);
    void askState();
    void askReason(canteen::SupplierState state, std::optional<canteen::Date> until);
    void askUntil();  // of a suspension
    void askKeep();
    // Has the new place on the list signed.
    void list(canteen::SupplierListed listing);

    Desk& desk_;
    PaperFormModel& paper_;
    SupplierFormModel& form_;
    TraceModel& trace_;
    canteen::SupplierId supplier_;
    std::optional<canteen::service::SupplierCard> card_;
    Tab tab_ = Tab::Papers;
    SupplierCardView view_;
};

}  // namespace kiosk
