// 追溯 from any point to all that belongs to it; every card can become the new start.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/trace.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/trace_view.h"

namespace kiosk {

class ExportModel;
class LotCardModel;
class SampleDetailModel;
class SupplierCardModel;

class TraceModel {
  public:
    explicit TraceModel(Desk& desk) : desk_(desk) {}
    // Where the cards of lots, samples and suppliers are opened, and the sheet is taken out.
    void lead(LotCardModel& lots, SampleDetailModel& samples, SupplierCardModel& suppliers,
              ExportModel& exported);

    // Says so when there is nothing to trace from.
    void open(const canteen::service::TracePoint& start);
    void refresh();
    [[nodiscard]] const TraceView& view() const { return view_; }
    void handle(const TraceAction& action);

  private:
    // Whether only the days of a range are looked through.
    [[nodiscard]] bool ranges() const;
    [[nodiscard]] canteen::service::TraceDays days() const;
    void fillSuppliers();
    void fillLots();
    void fillDishes();
    void fillMeals();
    void fillDiners();
    void fillLinks();
    void fillRows();
    void fillHead();
    TraceCard& addCard(TraceColumn& column, const canteen::service::TracePoint& point, std::string title);
    void startFrom(const std::string& card);
    void openStart();
    void takeOut();

    Desk& desk_;
    LotCardModel* lots_ = nullptr;
    SampleDetailModel* samples_ = nullptr;
    SupplierCardModel* suppliers_ = nullptr;
    ExportModel* export_ = nullptr;
    canteen::service::TracePoint start_;
    std::vector<canteen::service::TracePoint> before_;
    int range_ = 0;  // days back
    bool asList_ = false;
    canteen::service::TraceFound found_;
    TraceView view_;
};

}  // namespace kiosk
