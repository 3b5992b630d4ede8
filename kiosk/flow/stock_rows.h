// Lots as lines of any list.
#pragma once

#include <string>

#include "core/service/stock.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/row.h"

namespace kiosk {

// How a lot stands, the best first.
enum class LotState { Good, EndsSoon, Unsigned, Quarantined, Expired };
inline constexpr int kLotStates = 5;
LotState stateOf(const canteen::service::LotLine& lot);
Tone toneOf(LotState state);
std::string wordOf(const Desk& desk, LotState state);

// 过期 3 天; 今天到期; 还剩 2 天; 2027-09-14 到期. Empty without a last day.
std::string lifeOf(const Desk& desk, const canteen::service::LotLine& lot);
// Why it may not be issued, in a few words: 证票待补, 快检可疑. Empty when it may.
std::string holdWords(const Desk& desk, const canteen::service::LotLine& lot);
Row lotRow(const Desk& desk, const canteen::service::LotLine& lot);

// Whether amounts of the unit have decimals.
bool isMeasured(canteen::Unit unit);
// The meal that is served now or next, else the last one of the day.
canteen::Meal mealAhead(const Desk& desk);

}  // namespace kiosk
