#include "core/codes/gs1_values.h"

#include <algorithm>
#include <chrono>

#include "core/codes/characters.h"
#include "core/codes/check_digits.h"

namespace canteen::codes {
namespace {

// Digits of a judged value: at most 15, so the number fits.
std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::int64_t power10(int exponent) {
    std::int64_t value = 1;
    for (; exponent > 0; --exponent) value *= 10;
    return value;
}

std::int64_t rounded(std::int64_t value, std::int64_t divisor) {
    return (value + divisor / 2) / divisor;
}

// A year given by its last two digits (GS1 General Specifications 7.12): never further than 50 years away.
int fullYear(int twoDigits, Date today) {
    const std::chrono::year_month_day civil{std::chrono::sys_days{std::chrono::days{today.days}}};
    const int now = static_cast<int>(civil.year());
    const int century = now - now % 100;
    const int ahead = twoDigits - now % 100;
    if (ahead > 50) return century - 100 + twoDigits;
    if (ahead < -49) return century + 100 + twoDigits;
    return century + twoDigits;
}

std::optional<TimeOfDay> clockTime(std::string_view hhmm) {
    const auto hours = static_cast<std::int32_t>(number(hhmm.substr(0, 2)));
    const auto minutes = static_cast<std::int32_t>(number(hhmm.substr(2)));
    if (hours > 23 || minutes > 59) return std::nullopt;
    return TimeOfDay{hours * 60 + minutes};
}

bool isMoment(std::string_view value, Date today) {
    const auto day = readGs1Day(value.substr(0, 6), today);
    if (!day || value.substr(4, 2) == "00" || (value.size() != 6 && value.size() != 10)) return false;
    return value.size() == 6 || clockTime(value.substr(6));
}

bool isDayRange(std::string_view value, Date today) {
    if (value.size() != 6 && value.size() != 12) return false;
    if (!isMoment(value.substr(0, 6), today)) return false;
    return value.size() == 6 || (isMoment(value.substr(6), today) &&
                                 readGs1Day(value.substr(0, 6), today) <= readGs1Day(value.substr(6), today));
}

bool isMadeAt(std::string_view value, Date today) {
    if (value.size() % 2 != 0 || !isMoment(value.substr(0, 6), today)) return false;
    if (number(value.substr(6, 2)) > 23) return false;
    for (std::size_t at = 8; at < value.size(); at += 2)
        if (number(value.substr(at, 2)) > 59) return false;
    return true;
}

int decimalsOf(std::string_view identifier) {
    return identifier.back() - '0';
}

Grams fromKilograms(std::string_view digits, int decimals) {
    return {static_cast<std::int32_t>(rounded(number(digits) * 1000, power10(decimals)))};
}

// A pound is 453.59237 g.
Grams fromPounds(std::string_view digits, int decimals) {
    return {static_cast<std::int32_t>(rounded(number(digits) * 45'359'237, power10(5 + decimals)))};
}

std::optional<Fen> fromYuan(std::string_view digits, int decimals) {
    const std::int64_t value = number(digits);
    if (decimals <= 2) return Fen{value * power10(2 - decimals)};
    const std::int64_t parts = power10(decimals - 2);
    if (value % parts != 0) return std::nullopt;
    return Fen{value / parts};
}

void interpretMeasure(const Gs1Element& element, Gs1Parse& parse) {
    const std::string_view kind = std::string_view(element.identifier).substr(0, 3);
    const std::string_view value = element.value;
    const int decimals = decimalsOf(element.identifier);
    constexpr std::string_view kYuan = "156";
    if (kind == "310") parse.netWeight = fromKilograms(value, decimals);
    if (kind == "320") parse.netWeight = fromPounds(value, decimals);
    if (kind == "330") parse.grossWeight = fromKilograms(value, decimals);
    if (kind == "340") parse.grossWeight = fromPounds(value, decimals);
    if (kind == "392") parse.price = fromYuan(value, decimals);
    if (kind == "393" && value.starts_with(kYuan)) parse.price = fromYuan(value.substr(3), decimals);
}

void interpret(const Gs1Element& element, Date today, Gs1Parse& parse) {
    const std::string& id = element.identifier;
    const std::string& value = element.value;
    if (id == "00") parse.sscc = Sscc{value};
    if (id == "01") parse.item = Gtin{value};
    if (id == "02") parse.content = Gtin{value};
    if (id == "10") parse.lot = value;
    if (id == "11") parse.produced = readGs1Day(value, today);
    if (id == "13") parse.packed = readGs1Day(value, today);
    if (id == "15") parse.bestBefore = readGs1Day(value, today);
    if (id == "16") parse.sellBy = readGs1Day(value, today);
    if (id == "17") parse.expires = readGs1Day(value, today);
    if (id == "21") parse.serial = value;
    if (id == "30" || id == "37") parse.count = static_cast<std::int32_t>(number(value));
    if (id.size() == 4 && id.front() == '3') interpretMeasure(element, parse);
}

void interpretExpiryTime(std::string_view value, Date today, Gs1Parse& parse) {
    const auto day = readGs1Day(value.substr(0, 6), today);
    if (parse.expires && parse.expires != day) return;
    parse.expires = day;
    parse.expiresAt = clockTime(value.substr(6));
}

}  // namespace

std::optional<Date> readGs1Day(std::string_view digits, Date today) {
    if (digits.size() != 6 || !areDigits(digits)) return std::nullopt;
    const std::chrono::year year{fullYear(static_cast<int>(number(digits.substr(0, 2))), today)};
    const std::chrono::month month{static_cast<unsigned>(number(digits.substr(2, 2)))};
    std::chrono::day day{static_cast<unsigned>(number(digits.substr(4, 2)))};
    if (!month.ok()) return std::nullopt;
    if (day == std::chrono::day{0}) day = (year / month / std::chrono::last).day();
    if (!(year / month / day).ok()) return std::nullopt;
    return makeDate(static_cast<int>(year), static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Gs1Problem judgeGs1Value(const Gs1Identifier& identifier, std::string_view value, Date today) {
    if (!hasForm(identifier, value)) return Gs1Problem::WrongForm;
    const auto date = [](bool exists) { return exists ? Gs1Problem::None : Gs1Problem::WrongDate; };
    switch (identifier.rule) {
        case Gs1Rule::None:
            return Gs1Problem::None;
        case Gs1Rule::CheckDigit:
            return fitsGs1(value.substr(0, identifier.first.longest)) ? Gs1Problem::None
                                                                      : Gs1Problem::WrongCheckDigit;
        case Gs1Rule::Day:
            return date(readGs1Day(value, today).has_value());
        case Gs1Rule::ExactDay:
        case Gs1Rule::Moment:
            return date(isMoment(value, today));
        case Gs1Rule::DayRange:
            return date(isDayRange(value, today));
        case Gs1Rule::MadeAt:
            return date(isMadeAt(value, today));
    }
    return Gs1Problem::WrongForm;
}

std::optional<Date> gs1DayOf(const Gs1Identifier& identifier, std::string_view value, Date today) {
    if (identifier.rule == Gs1Rule::None || identifier.rule == Gs1Rule::CheckDigit) return std::nullopt;
    return readGs1Day(value.substr(0, 6), today);
}

Gs1Parse interpretGs1(std::vector<Gs1Element> elements, Date today) {
    Gs1Parse parse;
    for (const Gs1Element& element : elements) interpret(element, today, parse);
    for (const Gs1Element& element : elements)
        if (element.identifier == "7003") interpretExpiryTime(element.value, today, parse);
    parse.elements = std::move(elements);
    return parse;
}

Gs1Reading readGs1Elements(std::vector<Gs1Element> elements, Date today) {
    const auto problem = [](Gs1Problem what, const std::string& at) {
        return Gs1Reading{{}, false, what, at};
    };
    if (elements.empty()) return problem(Gs1Problem::UnknownIdentifier, {});
    for (const Gs1Element& element : elements) {
        const Gs1Identifier* identifier = gs1IdentifierNamed(element.identifier);
        if (!identifier) return problem(Gs1Problem::UnknownIdentifier, element.identifier);
        const Gs1Problem judged = judgeGs1Value(*identifier, element.value, today);
        if (judged != Gs1Problem::None) return problem(judged, element.identifier);
        if (std::any_of(elements.begin(), elements.end(), [&](const Gs1Element& other) {
                return other.identifier == element.identifier && other.value != element.value;
            }))
            return problem(Gs1Problem::Contradiction, element.identifier);
    }
    return Gs1Reading{{interpretGs1(std::move(elements), today)}, false, Gs1Problem::None, {}};
}

}  // namespace canteen::codes
