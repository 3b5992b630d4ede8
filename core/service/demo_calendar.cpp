#include "core/service/demo_calendar.h"

#include <algorithm>
#include <charconv>

#include "core/base/check.h"
#include "core/base/embedded.h"

namespace canteen::service {
namespace {

constexpr int kWeeksOfHistory = 3;
constexpr int kSchooldaysAWeek = 5;

Date dayNamed(std::string_view name, const NamedDays& days) {
    const std::size_t sign = name.find_first_of("+-");
    const auto day = days.find(name.substr(0, sign));
    require(day != days.end(), "a demo file names an unknown day");
    if (sign == std::string_view::npos) return day->second;
    int distance = 0;
    const std::string_view digits = name.substr(sign + 1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), distance);
    require(read.ec == std::errc() && read.ptr == digits.data() + digits.size(),
            "a demo file names a day by something else than a number");
    return name[sign] == '-' ? day->second - distance : day->second + distance;
}

}  // namespace

DemoCalendar::DemoCalendar(Date today)
    : today_(today), monday_(today - (static_cast<int>(isoWeekday(today)) - 1)) {
    for (Date day = monday_ - 7 * kWeeksOfHistory; day < today_; day = day + 1)
        if (isoWeekday(day) <= kSchooldaysAWeek) days_.push_back(day);
    days_.push_back(today_);
}

Date DemoCalendar::before(int schooldays) const {
    return days_.at(days_.size() - 1 - static_cast<std::size_t>(schooldays));
}

int DemoCalendar::ago(Date day) const {
    const auto found = std::lower_bound(days_.begin(), days_.end(), day);
    require(found != days_.end() && *found == day, "no schoolday of the demo school");
    return static_cast<int>(days_.end() - found) - 1;
}

std::string expandDays(std::string_view text, const NamedDays& days) {
    std::string out;
    for (;;) {
        const std::size_t open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) return out;
        const std::size_t close = text.find('}', open);
        require(close != std::string_view::npos, "a demo file leaves a brace open");
        out += formatDate(dayNamed(text.substr(open + 1, close - open - 1), days));
        text.remove_prefix(close + 1);
    }
}

std::string_view demoFile(std::string_view name) {
    for (const embedded::File& file : embedded::demoSchool())
        if (file.path.substr(file.path.rfind('/') + 1) == name) return file.bytes;
    throw Bug("no such file in the demo school");
}

}  // namespace canteen::service
