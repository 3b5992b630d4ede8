#include "kiosk/flow/day_picker.h"

#include <cstdlib>

namespace kiosk {

using namespace canteen;
using Kind = DayAction::Kind;

namespace {

constexpr int kYears = 4;
constexpr int kMonths = 12;

Option numbered(int n, std::string words, bool chosen) {
    return {std::to_string(n), std::move(words), chosen, Tone::Neutral};
}

// The first of the years shown together with this one.
int firstShown(const YearRange& range, int year) {
    if (!range.more) return range.first;
    int first = range.first;
    while (year < first) first -= kYears;
    while (year >= first + kYears) first += kYears;
    return first;
}

}  // namespace

int yearOf(Date day) {
    return std::atoi(formatDate(day).substr(0, 4).c_str());
}

int DayPicker::yearOr(Date today) const {
    return year_.value_or(yearOf(today));
}

std::optional<Date> DayPicker::handle(const DayAction& action, Date today) {
    const int n = std::atoi(action.arg.c_str());
    switch (action.kind) {
        case Kind::Quick:
            close();
            break;
        case Kind::Year:
            year_ = n;
            month_.reset();
            break;
        case Kind::Month:
            month_ = n;
            break;
        case Kind::OtherMonth:
            month_.reset();
            break;
        case Kind::MonthDay: {
            if (!month_) break;
            const Date day =
                makeDate(yearOr(today), static_cast<unsigned>(*month_), static_cast<unsigned>(n));
            close();
            return day;
        }
    }
    return std::nullopt;
}

DayPickerView DayPicker::view(const Desk& desk, const YearRange& range,
                              const std::optional<Date>& chosen) const {
    DayPickerView view;
    const int year = yearOr(desk.today());
    const int first = firstShown(range, year);
    if (range.more) view.years.push_back(numbered(first - 1, desk.text(Phrase::YearsBefore), false));
    for (int each = first; each < first + kYears; ++each)
        view.years.push_back(numbered(each, std::to_string(each), each == year));
    if (range.more) view.years.push_back(numbered(first + kYears, desk.text(Phrase::YearsAfter), false));
    for (int month = 1; month <= kMonths; ++month)
        view.months.push_back(
            numbered(month, desk.text(Phrase::MonthNumber, {std::to_string(month)}), month_ == month));
    if (!month_) return view;
    const Date begin = makeDate(year, static_cast<unsigned>(*month_), 1);
    const int days = addMonths(begin, 1) - begin;
    view.month = formatDate(begin).substr(0, 7);
    for (int day = 1; day <= days; ++day)
        view.monthDays.push_back(numbered(day, std::to_string(day), chosen == begin + (day - 1)));
    return view;
}

}  // namespace kiosk
