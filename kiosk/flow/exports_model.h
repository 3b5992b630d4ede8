// What was taken out of the terminal: the list, and one of it with its files.
#pragma once

#include <optional>
#include <vector>

#include "core/service/exports.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/listing_view.h"

namespace kiosk {

class ExportsModel {
  public:
    explicit ExportsModel(Desk& desk) : desk_(desk) {}

    void open() { desk_.go(Screen::Exports); }
    void refresh();
    void refreshCard();
    [[nodiscard]] const ListingView& view() const { return view_; }
    [[nodiscard]] const RecordCardView& card() const { return card_; }
    void handle(const ListingAction& action);
    void handle(const RecordCardAction& action);

  private:
    Desk& desk_;
    canteen::RecordId shown_;
    bool turned_ = false;
    ListingView view_;
    RecordCardView card_;
};

}  // namespace kiosk
