#include <algorithm>
#include <array>
#include <string>

#include "core/base/text_id.h"
#include "core/service/sign_in.h"

namespace canteen::service {
namespace {

// Rows, columns and corners of the key pad, lucky numbers, and what the lists of leaked PINs begin with.
constexpr std::array<std::string_view, 28> kWellKnown{
    "2580",   "0852",   "1470",   "0741",   "3690",   "0963",   "1379",   "1397",  "1590",   "1357",
    "2468",   "8520",   "1314",   "5200",   "5201",   "1688",   "6688",   "8866",  "520520", "521521",
    "147258", "258369", "147369", "159357", "123321", "112233", "521314", "201314"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Each digit follows the one before by the same step of 1, 0 or -1, 9 and 0 being neighbours: 1111, 3456,
// 8901, 4321.
bool isRun(std::string_view pin) {
    for (const int step : {0, 1, 9}) {
        bool run = true;
        for (std::size_t i = 1; i < pin.size(); ++i)
            run = run && (pin[i - 1] - '0' + step) % 10 == pin[i] - '0';
        if (run) return true;
    }
    return false;
}

// 1212, 123123, 121212.
bool repeatsAGroup(std::string_view pin) {
    for (const std::size_t length : {2U, 3U}) {
        if (pin.size() % length != 0 || pin.size() == length) continue;
        bool repeats = true;
        for (std::size_t i = length; i < pin.size(); ++i) repeats = repeats && pin[i] == pin[i - length];
        if (repeats) return true;
    }
    return false;
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// 1988, and 198806 as year and month.
bool isYear(std::string_view pin) {
    if (pin.size() == 5) return false;
    const int year = number(pin.substr(0, 4));
    if (year < 1930 || year > 2059) return false;
    const int month = pin.size() == 6 ? number(pin.substr(4)) : 1;
    return month >= 1 && month <= 12;
}

}  // namespace

Status judgePin(std::string_view pin, std::string_view staffNo) {
    if (pin.size() < 4 || pin.size() > 6 || !std::all_of(pin.begin(), pin.end(), isDigit))
        return Error{ErrorKind::Invalid, TextId::PinForm, "a PIN has 4 to 6 digits"};
    const bool easy = isRun(pin) || repeatsAGroup(pin) || isYear(pin) || pin == staffNo ||
                      std::find(kWellKnown.begin(), kWellKnown.end(), pin) != kWellKnown.end();
    if (easy) return Error{ErrorKind::Refused, TextId::PinTooEasy, "PIN is easily guessed or taken"};
    return Done{};
}

DurationMs waitAfter(int failures) {
    if (failures < 3) return {0};
    const int doublings = 2 * (std::min(failures, kAttemptsUntilLocked - 1) - 3);
    return seconds(std::int64_t{1} << doublings);
}

}  // namespace canteen::service
