#include "core/base/time.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace canteen {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t kDayMs = 86'400'000;

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0) && ((a < 0) != (b < 0)));
}

year_month_day civil(Date date) {
    return year_month_day{sys_days{std::chrono::days{date.days}}};
}

std::int64_t localMs(UtcMs at, const Zone& zone) {
    return at.value + std::int64_t{zone.offsetMinutes} * 60'000;
}

// The runs of digits in `text`; empty when another character than the given separators occurs.
std::vector<std::string_view> numbers(std::string_view text,
                                      std::initializer_list<std::string_view> separators) {
    std::vector<std::string_view> runs;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t start = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
        if (i == start) return {};
        runs.push_back(text.substr(start, i - start));
        if (i == text.size()) break;
        const auto hit = std::find_if(separators.begin(), separators.end(),
                                      [&](std::string_view s) { return text.substr(i).starts_with(s); });
        if (hit == separators.end()) return {};
        i += hit->size();
    }
    return runs;
}

std::optional<int> number(std::string_view digits, std::size_t longest) {
    if (digits.empty() || digits.size() > longest) return std::nullopt;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

}  // namespace

Date makeDate(int year, unsigned month, unsigned day) {
    const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    return {static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

Date civilDate(UtcMs at, const Zone& zone) {
    return {static_cast<std::int32_t>(floorDiv(localMs(at, zone), kDayMs))};
}

Date businessDay(UtcMs at, const Zone& zone) {
    return civilDate(at - minutes(zone.dayBegins.minutes), zone);
}

TimeOfDay timeOfDay(UtcMs at, const Zone& zone) {
    const std::int64_t local = localMs(at, zone);
    return {static_cast<std::int32_t>((local - floorDiv(local, kDayMs) * kDayMs) / 60'000)};
}

UtcMs instant(Date date, TimeOfDay time, const Zone& zone) {
    return {std::int64_t{date.days} * kDayMs + (std::int64_t{time.minutes} - zone.offsetMinutes) * 60'000};
}

unsigned isoWeekday(Date date) {
    return std::chrono::weekday{sys_days{std::chrono::days{date.days}}}.iso_encoding();
}

Date addMonths(Date date, int months) {
    year_month_day moved = civil(date) + std::chrono::months{months};
    if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
    return {static_cast<std::int32_t>(sys_days{moved}.time_since_epoch().count())};
}

std::string formatDate(Date date) {
    const year_month_day ymd = civil(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

std::string formatDayMonth(Date date) {
    return formatDate(date).substr(5);
}

std::string formatTime(TimeOfDay time) {
    return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60);
}

std::string formatClock(UtcMs at, const Zone& zone) {
    return formatTime(timeOfDay(at, zone));
}

std::string formatMoment(UtcMs at, const Zone& zone) {
    return formatDayMonth(civilDate(at, zone)) + " " + formatClock(at, zone);
}

std::string formatInstant(UtcMs at, const Zone& zone) {
    return formatDate(civilDate(at, zone)) + " " + formatClock(at, zone);
}

std::optional<Date> parseDate(std::string_view text) {
    if (text.ends_with("日")) text.remove_suffix(std::string_view("日").size());
    auto runs = numbers(text, {"-", "/", ".", "年", "月"});
    if (runs.size() == 1 && runs[0].size() == 8)
        runs = {text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)};
    if (runs.size() != 3 || runs[0].size() != 4) return std::nullopt;
    const auto year = number(runs[0], 4);
    const auto month = number(runs[1], 2);
    const auto day = number(runs[2], 2);
    if (!year || !month || !day) return std::nullopt;
    const year_month_day ymd{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                             std::chrono::day{static_cast<unsigned>(*day)}};
    if (!ymd.ok()) return std::nullopt;
    return Date{static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

std::optional<TimeOfDay> parseTime(std::string_view text) {
    const auto runs = numbers(text, {":", "："});
    if (runs.size() != 2 && runs.size() != 3) return std::nullopt;
    const auto hour = number(runs[0], 2);
    const auto minute = number(runs[1], 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    if (runs.size() == 3) {
        const auto second = number(runs[2], 2);
        if (!second || *second > 59) return std::nullopt;
    }
    return TimeOfDay{*hour * 60 + *minute};
}

}  // namespace canteen
