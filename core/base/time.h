// Civil and machine time. Instants are UTC milliseconds; days and clock times are those of the site.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace canteen {

// Milliseconds since 1970-01-01T00:00:00Z.
struct UtcMs {
    std::int64_t value = 0;
    auto operator<=>(const UtcMs&) const = default;
};

// A length of time in milliseconds.
struct DurationMs {
    std::int64_t value = 0;
    auto operator<=>(const DurationMs&) const = default;
};

constexpr DurationMs minutes(std::int64_t n) {
    return {n * 60'000};
}
constexpr DurationMs hours(std::int64_t n) {
    return {n * 3'600'000};
}
constexpr DurationMs seconds(std::int64_t n) {
    return {n * 1'000};
}
constexpr UtcMs operator+(UtcMs at, DurationMs by) {
    return {at.value + by.value};
}
constexpr UtcMs operator-(UtcMs at, DurationMs by) {
    return {at.value - by.value};
}
constexpr DurationMs operator-(UtcMs a, UtcMs b) {
    return {a.value - b.value};
}

// A civil day, counted from 1970-01-01. Business days use it too.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
};
constexpr Date operator+(Date d, int n) {
    return {d.days + n};
}
constexpr Date operator-(Date d, int n) {
    return {d.days - n};
}
constexpr int operator-(Date a, Date b) {
    return a.days - b.days;
}

// Minutes after local midnight, 0 to 1439.
struct TimeOfDay {
    std::int32_t minutes = 0;
    auto operator<=>(const TimeOfDay&) const = default;
};

// How the site counts its days: offset of local time from UTC, and the minute at which the business day
// begins (03:00 by default, so that a night snack after midnight still belongs to its day). China has one
// zone, no summer time.
struct Zone {
    std::int32_t offsetMinutes = 480;
    TimeOfDay dayBegins{180};
    bool operator==(const Zone&) const = default;
};

Date makeDate(int year, unsigned month, unsigned day);
// The calendar date of the instant at the site (midnight to midnight).
Date civilDate(UtcMs at, const Zone& zone);
// The business day of the instant (dayBegins to dayBegins).
Date businessDay(UtcMs at, const Zone& zone);
TimeOfDay timeOfDay(UtcMs at, const Zone& zone);
// The instant of a local clock time on a calendar date.
UtcMs instant(Date date, TimeOfDay time, const Zone& zone);
// 1 = Monday … 7 = Sunday.
unsigned isoWeekday(Date date);
// The same day `months` later; the last day of the month where it has no such day.
Date addMonths(Date date, int months);

std::string formatDate(Date date);                      // 2026-11-20
std::string formatDayMonth(Date date);                  // 11-20
std::string formatTime(TimeOfDay time);                 // 05:15
std::string formatClock(UtcMs at, const Zone& zone);    // 05:15
std::string formatMoment(UtcMs at, const Zone& zone);   // 11-20 05:15
std::string formatInstant(UtcMs at, const Zone& zone);  // 2026-11-20 05:15

// Accepts 2026-11-20, 2026/11/20, 2026.11.20, 2026年11月20日 and 20261120, one-digit months and days too.
// Nothing else, and no day that does not exist.
std::optional<Date> parseDate(std::string_view text);
// Accepts 5:15, 05:15 and 05:15:00 up to 23:59.
std::optional<TimeOfDay> parseTime(std::string_view text);

}  // namespace canteen
