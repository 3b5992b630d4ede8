// How far somebody has come in choosing a day.
#pragma once

#include <optional>

#include "core/base/time.h"
#include "kiosk/flow/day_picker_view.h"
#include "kiosk/flow/desk.h"

namespace kiosk {

// Years side by side. Where more may be wanted the two at the ends lead on.
struct YearRange {
    int first = 0;
    bool more = false;
};

class DayPicker {
  public:
    // Begins anew with this year.
    void close() { year_.reset(), month_.reset(); }
    // The day that was chosen by the action; nothing while there is more to choose. A Quick is the caller's.
    std::optional<canteen::Date> handle(const DayAction& action, canteen::Date today);
    // Everything but the likely days.
    [[nodiscard]] DayPickerView view(const Desk& desk, const YearRange& range,
                                     const std::optional<canteen::Date>& chosen) const;

  private:
    [[nodiscard]] int yearOr(canteen::Date today) const;

    std::optional<int> year_;
    std::optional<int> month_;
};

// The calendar year of a day.
int yearOf(canteen::Date day);

}  // namespace kiosk
