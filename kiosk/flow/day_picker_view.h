// A day that is touched and never typed: one of the likely ones, or year, month and day.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct DayPickerView {
    std::vector<Option> quick;  // likely days, and "no day" where the thing may have none
    std::vector<Option> years;  // the first and last may lead to earlier and later ones
    std::vector<Option> months;
    std::vector<Option> monthDays;  // not empty: the day of the month is asked
    std::string month;              // 2026-09, the month whose days are shown
};

struct DayAction {
    enum class Kind { Quick, Year, Month, MonthDay, OtherMonth } kind;
    std::string arg;
};

}  // namespace kiosk
