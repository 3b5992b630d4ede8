// 陪餐排班: who eats at which meal of the coming days.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/service/accompanying.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/listing_view.h"

namespace kiosk {

class PickOneModel;

class AccompanyPlanModel {
  public:
    AccompanyPlanModel(Desk& desk, PickOneModel& pick) : desk_(desk), pick_(pick) {}

    // What was chosen and not signed is still there.
    void open();
    void refresh();
    [[nodiscard]] const ListingView& view() const { return view_; }
    void handle(const ListingAction& action);

  private:
    using Key = std::pair<canteen::Date, canteen::Meal>;
    using People = std::vector<canteen::StaffId>;

    [[nodiscard]] std::map<Key, People> standing(canteen::Date first, canteen::Date last) const;
    void pickPeople(Key key);
    void copyLastWeek();
    void sign();

    Desk& desk_;
    PickOneModel& pick_;
    std::map<Key, People> changed_;
    ListingView view_;
};

}  // namespace kiosk
