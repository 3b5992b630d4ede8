#include "kiosk/flow/stock_rows.h"

#include <algorithm>

#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/stock_words.h"

namespace kiosk {

using namespace canteen;
using service::LotLine;

namespace {

void join(std::string& words, const std::string& more) {
    if (!words.empty() && !more.empty()) words += " · ";
    words += more;
}

}  // namespace

LotState stateOf(const LotLine& lot) {
    if (lot.daysLeft && *lot.daysLeft < 0) return LotState::Expired;
    const bool onlyUnsigned = lot.obstacles.size() == 1 && has(lot.obstacles, "stock.unsigned");
    if (onlyUnsigned) return LotState::Unsigned;
    if (!lot.obstacles.empty()) return LotState::Quarantined;
    return lot.endingSoon ? LotState::EndsSoon : LotState::Good;
}

Tone toneOf(LotState state) {
    switch (state) {
        case LotState::Good:
            return Tone::Good;
        case LotState::EndsSoon:
        case LotState::Unsigned:
            return Tone::Warn;
        case LotState::Quarantined:
        case LotState::Expired:
            return Tone::Stop;
    }
    return Tone::Neutral;
}

std::string wordOf(const Desk& desk, LotState state) {
    switch (state) {
        case LotState::Good:
            return desk.text(Phrase::LotGood);
        case LotState::EndsSoon:
            return desk.text(Phrase::LotEndsSoon);
        case LotState::Unsigned:
            return desk.text(Phrase::LotUnsigned);
        case LotState::Quarantined:
            return desk.text(Phrase::LotQuarantined);
        case LotState::Expired:
            return desk.text(Phrase::LotExpired);
    }
    return {};
}

std::string lifeOf(const Desk& desk, const LotLine& lot) {
    if (!lot.expires || !lot.daysLeft) return {};
    if (*lot.daysLeft < 0) return desk.text(Phrase::LifeOver, {std::to_string(-*lot.daysLeft)});
    if (*lot.daysLeft == 0) return desk.text(Phrase::LifeToday);
    if (lot.endingSoon) return desk.text(Phrase::LifeLeft, {std::to_string(*lot.daysLeft)});
    return desk.text(Phrase::LineExpires, {formatDate(*lot.expires)});
}

std::string holdWords(const Desk& desk, const LotLine& lot) {
    std::string words;
    for (const LotHoldReason reason : lot.holds) join(words, desk.wordOf(reason));
    for (const PaperKind paper : lot.toFollow)
        join(words, desk.text(Phrase::LineLacks, {desk.wordOf(paper)}));
    if (has(lot.obstacles, "stock.override-over")) join(words, desk.text(Phrase::LotOverrideOver));
    if (words.empty() && has(lot.obstacles, "stock.unsigned")) words = desk.text(Phrase::LotNotSigned);
    return words;
}

Row lotRow(const Desk& desk, const LotLine& lot) {
    Row row;
    row.id = rowId(lot.lot);
    const LotState state = stateOf(lot);
    row.tone = toneOf(state);
    row.state = wordOf(desk, state);
    row.title = lot.productName;
    std::string sub = holdWords(desk, lot);
    join(sub, lifeOf(desk, lot));
    join(sub, desk.text(Phrase::LotCame, {formatDayMonth(lot.day)}));
    join(sub, lot.supplierName.empty() ? desk.text(Phrase::OwnPlot) : lot.supplierName);
    row.sub = std::move(sub);
    row.right = amountOf(desk, lot.left, lot.unit);
    return row;
}

bool isMeasured(Unit unit) {
    return unit == Unit::Kilogram || unit == Unit::Gram || unit == Unit::Litre || unit == Unit::Millilitre;
}

Meal mealAhead(const Desk& desk) {
    const TimeOfDay time = timeOfDay(desk.now(), desk.context().site.zone);
    Meal last = Meal::Lunch;
    for (const MealTime& meal : desk.context().site.meals) {
        if (time <= meal.servingEnds) return meal.meal;
        last = meal.meal;
    }
    return last;
}

}  // namespace kiosk
