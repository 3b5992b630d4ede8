// The words of the stock and of rapid tests.
#pragma once

#include <string_view>

#include "core/domain/supply_vocabulary.h"
#include "kiosk/text/language.h"

namespace kiosk {

std::string_view word(canteen::LotHoldReason reason, Language language);
std::string_view word(canteen::ClearReason reason, Language language);
std::string_view word(canteen::TestMethod method, Language language);
std::string_view word(canteen::TestVerdict verdict, Language language);

}  // namespace kiosk
