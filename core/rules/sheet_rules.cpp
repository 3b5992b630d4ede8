// Signs across the people of a day's sheet.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/text_id.h"
#include "core/rules/busiest.h"
#include "core/rules/check_rules.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

bool temperaturesTooAlike(const std::vector<double>& values, const SignLimits& limits) {
    const auto people = static_cast<std::int64_t>(values.size());
    if (people < std::min(limits.identicalTemperatures, limits.similarTemperatures)) return false;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(people);
    const double squares = std::accumulate(values.begin(), values.end(), 0.0, [&](double sum, double v) {
        return sum + (v - mean) * (v - mean);
    });
    const bool identical =
        std::all_of(values.begin(), values.end(), [&](double v) { return v == values.front(); });
    if (identical && people >= limits.identicalTemperatures) return true;
    return people >= limits.similarTemperatures && std::sqrt(squares / static_cast<double>(people)) <
                                                       static_cast<double>(limits.temperatureSpread.value);
}

std::vector<UtcMs> momentsOf(const std::vector<SheetLine>& lines) {
    std::vector<UtcMs> moments;
    for (const SheetLine& line : lines) moments.push_back(line.at);
    return moments;
}

}  // namespace

Findings judgeSheet(const SheetFacts& facts, const RulePack& pack) {
    Findings findings;
    const auto sign = [&](std::string_view rule, Level level, TextId text,
                          std::vector<std::string> arguments) {
        findings.push_back({rule, level, {text, std::move(arguments)}});
    };
    if (facts.gastroLast48h >= pack.sign.gastroCluster)
        sign("sheet.gastro-cluster", Level::Warn, TextId::SheetGastroCluster,
             {std::to_string(facts.gastroLast48h)});

    if (!facts.closed && facts.lastShiftBegins && facts.now > *facts.lastShiftBegins + pack.check.closeWithin)
        sign("sheet.unsigned", Level::Warn, TextId::SheetUnsigned, {wholeMinutes(pack.check.closeWithin)});

    std::vector<double> temperatures;
    for (const SheetLine& line : facts.lines)
        if (line.temperature) temperatures.push_back(line.temperature->value);
    if (temperaturesTooAlike(temperatures, pack.sign))
        sign("sheet.same-temperatures", Level::Flag, TextId::SheetSameTemperatures,
             {std::to_string(temperatures.size())});

    const auto steady = std::count_if(facts.lines.begin(), facts.lines.end(), [&](const SheetLine& line) {
        return line.sameTemperatureDays >= pack.sign.steadyDays;
    });
    if (steady > 0)
        sign("sheet.steady-temperature", Level::Flag, TextId::SheetSteadyTemperature,
             {std::to_string(steady), std::to_string(pack.sign.steadyDays)});

    const auto fast = std::count_if(facts.lines.begin(), facts.lines.end(), [&](const SheetLine& line) {
        return line.secondsSpent < pack.check.minSeconds;
    });
    if (fast > 0)
        sign("sheet.too-fast", Level::Flag, TextId::SheetTooFast,
             {std::to_string(fast), std::to_string(pack.check.minSeconds)});

    const int crowd = busiest(momentsOf(facts.lines), seconds(60));
    if (crowd >= pack.sign.checksPerMinute)
        sign("sheet.crowded-minute", Level::Flag, TextId::SheetCrowdedMinute, {std::to_string(crowd)});

    if (facts.staff > pack.sign.quietStaff && facts.daysWithoutAbnormal >= pack.sign.quietDays)
        sign("sheet.never-abnormal", Level::Flag, TextId::SheetNeverAbnormal,
             {std::to_string(facts.daysWithoutAbnormal)});
    return findings;
}

}  // namespace canteen::rules
