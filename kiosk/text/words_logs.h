// The word of every value of core/domain/log_vocabulary.h, and what the logs ask.
#pragma once

#include <string_view>

#include "core/domain/log_types.h"
#include "core/domain/log_vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

std::string_view word(canteen::LogType type, Language language);
std::string_view word(canteen::LogChoice choice, Language language);
std::string_view word(canteen::LogVerdict verdict, Language language);
std::string_view word(canteen::ControlState state, Language language);
// "℃", "mg/L", "分钟"; empty for None.
std::string_view word(canteen::LogUnit unit, Language language);
// The name of a field in the form of its log: 菜品, 中心温度, 有效氯.
std::string_view fieldWord(canteen::LogType type, std::string_view field, Language language);

}  // namespace kiosk
