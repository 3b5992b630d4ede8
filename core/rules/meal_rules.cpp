#include "core/rules/meal_rules.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/text_id.h"
#include "core/domain/word_argument.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

// What every line is asked, whatever it counts.
CountJudgement judgeTime(const CountTime& time, Spoken& spoken) {
    CountJudgement judgement;
    const bool frozen = time.now >= time.freezesAt;
    judgement.late = frozen && !time.replaces;
    judgement.frozen = frozen && time.replaces;
    spoken.add(time.signer);
    if (time.day > time.today) spoken.block("meal.future", TextId::MealsFuture);
    if (judgement.late && time.reason == Reason::None)
        spoken.block("meal.late-without-reason", TextId::MealsLateNeedsReason);
    if (judgement.frozen && time.reason == Reason::None)
        spoken.block("meal.frozen-without-reason", TextId::MealsFrozenNeedsReason);
    return judgement;
}

void most(Spoken& spoken, std::optional<int> number, std::optional<int> limit, std::string_view rule,
          TextId text) {
    if (number && limit && *number > *limit) spoken.block(rule, {text, {std::to_string(*limit)}});
}

// The names that fit on a line, and how many more there are.
std::string namesOf(const std::vector<std::string>& names) {
    constexpr std::size_t kMost = 6;
    std::string joined;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) joined += (i > 0 ? "、" : "") + names[i];
    if (names.size() > kMost) joined += " +" + std::to_string(names.size() - kMost);
    return joined;
}

// Rule ids stand in records, one a meal, so that each gap leads to its meal.
using MealRules = std::array<std::string_view, 5>;
constexpr MealRules kUncounted{"day.meal-uncounted.breakfast", "day.meal-uncounted.lunch",
                               "day.meal-uncounted.supper", "day.meal-uncounted.night-snack",
                               "day.meal-uncounted.extra"};
constexpr MealRules kUnconfirmed{"day.meal-unconfirmed.breakfast", "day.meal-unconfirmed.lunch",
                                 "day.meal-unconfirmed.supper", "day.meal-unconfirmed.night-snack",
                                 "day.meal-unconfirmed.extra"};
constexpr MealRules kSameNumber{"day.meal-same-number.breakfast", "day.meal-same-number.lunch",
                                "day.meal-same-number.supper", "day.meal-same-number.night-snack",
                                "day.meal-same-number.extra"};
constexpr MealRules kNoMenu{"day.meal-no-menu.breakfast", "day.meal-no-menu.lunch", "day.meal-no-menu.supper",
                            "day.meal-no-menu.night-snack", "day.meal-no-menu.extra"};
constexpr MealRules kRice{"day.rice-per-head.breakfast", "day.rice-per-head.lunch",
                          "day.rice-per-head.supper", "day.rice-per-head.night-snack",
                          "day.rice-per-head.extra"};

std::string_view ruleOf(const MealRules& rules, Meal meal) {
    return rules.at(static_cast<std::size_t>(meal) - 1);
}

}  // namespace

UtcMs freezesAt(UtcMs packTime, std::optional<UtcMs> servingEnds, const RulePack& pack) {
    if (!servingEnds) return packTime;
    return std::max(packTime, *servingEnds + pack.sample.recordAfterServing);
}

CountJudgement judgeReport(const ReportFacts& facts, const RulePack&) {
    Spoken spoken;
    CountJudgement judgement = judgeTime(facts.time, spoken);
    if (!facts.reported) spoken.block("meal.number-missing", TextId::MealsNumberMissing);
    most(spoken, facts.reported, facts.enrolled, "meal.reported-over-enrolled",
         TextId::MealsReportedOverEnrolled);
    most(spoken, facts.specialDiet, facts.reported, "meal.special-over-reported",
         TextId::MealsSpecialOverReported);
    if (facts.reported && facts.absent && facts.enrolled &&
        *facts.reported + *facts.absent != *facts.enrolled)
        spoken.warn("meal.absent-differs",
                    {TextId::MealsAbsentDiffers,
                     {std::to_string(*facts.reported + *facts.absent), std::to_string(*facts.enrolled)}});
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

bool differs(int served, int reported, const RulePack& pack) {
    return std::abs(served - reported) * 100 > reported * pack.meals.differsPercent;
}

int leastUnvaried(const RulePack& pack) {
    return 100 / pack.meals.differsPercent;
}

CountJudgement judgeServing(const ServingFacts& facts, const RulePack& pack) {
    Spoken spoken;
    CountJudgement judgement = judgeTime(facts.time, spoken);
    if (!facts.served) spoken.block("meal.number-missing", TextId::MealsNumberMissing);
    most(spoken, facts.served, facts.enrolled, "meal.served-over-enrolled", TextId::MealsServedOverEnrolled);
    most(spoken, facts.subsidised, facts.served, "meal.subsidised-over-served",
         TextId::MealsSubsidisedOverServed);
    most(spoken, facts.subsidised, facts.beneficiaries, "meal.subsidised-over-registered",
         TextId::MealsSubsidisedOverRegistered);
    if (facts.served && facts.reported && differs(*facts.served, *facts.reported, pack)) {
        const std::vector<std::string> arguments{std::to_string(*facts.reported),
                                                 std::to_string(pack.meals.differsPercent)};
        if (facts.difference)
            spoken.warn("meal.served-differs", {TextId::MealsServedDiffers, arguments});
        else
            spoken.block("meal.differs-without-reason", {TextId::MealsDiffersNeedsReason, arguments});
    }
    if (facts.served && *facts.served > 0 && facts.servingBegins && facts.time.now < *facts.servingBegins)
        spoken.warn("meal.before-serving", {TextId::MealsBeforeServing, {facts.servingBeginsAt}});
    if (facts.served >= leastUnvaried(pack) && facts.sameDaysBefore + 1 >= pack.meals.sameDays)
        spoken.flag("meal.same-number",
                    {TextId::MealsSameNumber, {std::to_string(facts.sameDaysBefore + 1)}});
    if (!facts.planned) spoken.flag("meal.no-menu", TextId::MealsNoMenu);
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

CountJudgement judgeHanding(const HandingFacts& facts, const RulePack&) {
    Spoken spoken;
    CountJudgement judgement = judgeTime(facts.time, spoken);
    if (!facts.count) spoken.block("meal.number-missing", TextId::MealsNumberMissing);
    if (!facts.hasBatch) spoken.block("meal.batch-missing", TextId::MealsBatchMissing);
    if (facts.served)
        most(spoken, facts.count, facts.served, "meal.handed-over-served", TextId::MealsHandedOverServed);
    else
        most(spoken, facts.count, facts.enrolled, "meal.handed-over-enrolled",
             TextId::MealsHandedOverEnrolled);
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

CountJudgement judgeCooking(const CookingFacts& facts, const RulePack&) {
    Spoken spoken;
    CountJudgement judgement = judgeTime(facts.time, spoken);
    if (!facts.portions && !facts.leftover) spoken.block("meal.cooked-missing", TextId::MealsCookedMissing);
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

Findings judgeConfirming(const std::vector<ConfirmLine>& lines, std::optional<StaffId> confirmer) {
    Spoken spoken;
    if (lines.empty()) spoken.block("meal.nothing-to-confirm", TextId::MealsNothingToConfirm);
    for (const ConfirmLine& line : lines) {
        if (!line.standing || line.confirmed) {
            spoken.block("meal.line-replaced", TextId::MealsLineReplaced);
            break;
        }
        if (confirmer &&
            std::find(line.counters.begin(), line.counters.end(), *confirmer) != line.counters.end()) {
            spoken.block("meal.same-confirmer", {TextId::MealsSameConfirmer, {line.name}});
            break;
        }
    }
    return std::move(spoken.findings);
}

std::optional<int> riceOutsideBand(Grams rice, int heads, const RulePack& pack) {
    if (rice.value <= 0 || heads <= 0) return std::nullopt;
    const int each = rice.value / heads;
    if (each >= pack.meals.riceLeast.value && each <= pack.meals.riceMost.value) return std::nullopt;
    return each;
}

Findings judgeMealsOfDay(const std::vector<MealOfDay>& meals, const RulePack& pack) {
    Spoken spoken;
    for (const MealOfDay& each : meals) {
        const std::string meal = wordArgument(each.meal);
        if (!each.uncounted.empty())
            spoken.warn(ruleOf(kUncounted, each.meal),
                        {TextId::DayMealUncounted,
                         {meal, std::to_string(each.uncounted.size()), namesOf(each.uncounted)}});
        if (each.unconfirmed > 0)
            spoken.warn(ruleOf(kUnconfirmed, each.meal),
                        {TextId::DayMealUnconfirmed, {meal, std::to_string(each.unconfirmed)}});
        if (!each.unvaried.empty())
            spoken.flag(
                ruleOf(kSameNumber, each.meal),
                {TextId::DayMealSameNumber, {std::to_string(pack.meals.sameDays), namesOf(each.unvaried)}});
        if (!each.planned && each.heads > 0)
            spoken.flag(ruleOf(kNoMenu, each.meal),
                        {TextId::DayMealNoMenu, {meal, std::to_string(each.heads)}});
        if (const auto rice = riceOutsideBand(each.rice, each.heads, pack))
            spoken.flag(ruleOf(kRice, each.meal),
                        {TextId::DayRicePerHead,
                         {meal, std::to_string(*rice), std::to_string(pack.meals.riceLeast.value),
                          std::to_string(pack.meals.riceMost.value)}});
    }
    return std::move(spoken.findings);
}

}  // namespace canteen::rules
