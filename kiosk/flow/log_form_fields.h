// Fields of the form of a log beside those of its type; inside log_form_model only.
#pragma once

#include <array>

#include "core/base/time.h"
#include "kiosk/text/log_phrases.h"

namespace kiosk::log_form {

inline constexpr const char* kWhen = "when";
inline constexpr const char* kReason = "reason";
// Among the additives: another one, whose name is typed.
inline constexpr const char* kTyped = "typed";

struct Ago {
    LogPhrase words;
    canteen::DurationMs time;
};
inline constexpr std::array kAgo{
    Ago{LogPhrase::HalfHour, canteen::minutes(30)}, Ago{LogPhrase::OneHour, canteen::hours(1)},
    Ago{LogPhrase::TwoHours, canteen::hours(2)}, Ago{LogPhrase::FourHours, canteen::hours(4)},
    Ago{LogPhrase::OneDay, canteen::hours(24)}};

}  // namespace kiosk::log_form
