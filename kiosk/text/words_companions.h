// The words of accompanying meals and problems.
#pragma once

#include <string_view>

#include "core/domain/accompany_vocabulary.h"
#include "core/domain/problem_vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

// As word() of kiosk/text/words.h.
std::string_view word(canteen::Capacity capacity, Language language);
std::string_view word(canteen::PreCheck item, Language language);
std::string_view word(canteen::Aspect aspect, Language language);
std::string_view word(canteen::Grade grade, Language language);
std::string_view word(canteen::AccompanyExcuse reason, Language language);
std::string_view word(canteen::ProblemSource source, Language language);

}  // namespace kiosk
