// Inspections as the canteen sees them: the way in, and what inspectors looked at and left behind.
#pragma once

#include <optional>
#include <string>

#include "core/service/inspections.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/home_view.h"
#include "kiosk/flow/listing_view.h"

namespace kiosk {

class InspectorDoorModel;
class RemarkModel;
class ShelfCountModel;

class InspectionsModel {
  public:
    InspectionsModel(Desk& desk, InspectorDoorModel& door, ShelfCountModel& shelf, RemarkModel& remark)
        : desk_(desk), door_(door), shelf_(shelf), remark_(remark) {}

    void open();
    void refresh();
    void refreshCard();
    [[nodiscard]] const ListingView& view() const { return view_; }
    [[nodiscard]] const RecordCardView& cardView() const { return card_; }
    void handle(const ListingAction& action);
    void handle(const RecordCardAction& action);
    // For the home screen.
    [[nodiscard]] HomeTile homeTile() const;

  private:
    [[nodiscard]] canteen::service::Inspections inspections() const;
    void fillFacts(const canteen::service::InspectionFile& file);

    Desk& desk_;
    InspectorDoorModel& door_;
    ShelfCountModel& shelf_;
    RemarkModel& remark_;
    canteen::InspectionId shown_;
    bool turned_ = false;
    ListingView view_;
    RecordCardView card_;
};

}  // namespace kiosk
