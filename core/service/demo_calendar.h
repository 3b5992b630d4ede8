// The days of the demo school, and texts that name days by their distance from them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"

namespace canteen::service {

// Three whole weeks of schooldays, then this week's up to today. Today is a schoolday whatever the weekday,
// so that there always is something to see.
class DemoCalendar {
  public:
    explicit DemoCalendar(Date today);

    [[nodiscard]] Date today() const { return today_; }
    // Of this week.
    [[nodiscard]] Date monday() const { return monday_; }
    [[nodiscard]] bool isOnWeekend() const { return today_ - monday_ > 4; }
    // Oldest first, today last.
    [[nodiscard]] const std::vector<Date>& schooldays() const { return days_; }
    // The schoolday that many schooldays before today.
    [[nodiscard]] Date before(int schooldays) const;
    // How many schooldays before today it is; the day must be one of them.
    [[nodiscard]] int ago(Date day) const;

  private:
    Date today_;
    Date monday_;
    std::vector<Date> days_;
};

// By their names in the files.
using NamedDays = std::map<std::string, Date, std::less<>>;

// Puts dates in the place of "{today-344}", "{monday+2}" or "{day}". Throws Bug for a name that is not
// given and for a brace that is not closed.
std::string expandDays(std::string_view text, const NamedDays& days);

// A file of assets/demo by its name, such as "staff.csv". Throws Bug when there is none.
std::string_view demoFile(std::string_view name);

}  // namespace canteen::service
