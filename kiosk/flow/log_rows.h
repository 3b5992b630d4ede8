// Lines of the supporting logs as lines of any list.
#pragma once

#include <string>

#include "core/service/logs.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/row.h"
#include "kiosk/text/log_phrases.h"
#include "kiosk/text/words_logs.h"

namespace kiosk {

template <class Enum>
std::string logWord(const Desk& desk, Enum value) {
    return std::string(word(value, desk.language()));
}

// What a line is about: a dish, a fridge by its name, 餐具.
std::string logSubject(const Desk& desk, const canteen::service::LogLine& line);
// "72.5 °C", "250 mg/L"; empty without a figure.
std::string logFigure(const Desk& desk, const canteen::service::LogLine& line);
// An answer in words.
std::string logAnswer(const Desk& desk, const canteen::LogField& field, const canteen::LogAnswer& answer);
// "7:21" to go; negative when the time is over.
canteen::DurationMs timeLeft(const Desk& desk, const canteen::service::LogLine& line);

Row logRow(const Desk& desk, const canteen::service::LogLine& line);
// Its id begins with "due." and its place in Logs::due().
Row dueRow(const Desk& desk, const canteen::service::LogDue& due, std::size_t place);
// A number in thousandths, with as many decimals as it has.
std::string thousandths(std::int64_t value);

}  // namespace kiosk
