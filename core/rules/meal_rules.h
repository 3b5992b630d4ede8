// Rules of meal counts 就餐人数: numbers of classes and groups at a meal, and who stands for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/meal_records.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

// When a line is entered. A group that is no class has nothing to exceed: `enrolled` is nothing then.
struct CountTime {
    Date day;  // of the meal
    Date today;
    UtcMs now;
    UtcMs freezesAt;        // freezesAt()
    bool replaces = false;  // a standing line
    Reason reason{};
    Findings signer;  // judgeSigner() of the counter
};
// From when on a meal's counts change only with a reason: the pack's time of its day, and never before the
// meal is over and its record window too.
UtcMs freezesAt(UtcMs packTime, std::optional<UtcMs> servingEnds, const RulePack& pack);

struct CountJudgement {
    bool late = false;    // a first line after the freeze: needs a reason, will be marked 补录
    bool frozen = false;  // a replacement after the freeze: a correction with a reason
    Findings findings;
};

struct ReportFacts {
    CountTime time;
    std::optional<int> enrolled;
    std::optional<int> reported;  // nothing = not typed yet
    std::optional<int> absent;
    std::optional<int> specialDiet;
};
// Block: meal.number-missing, .future, .late-without-reason, .frozen-without-reason, .reported-over-enrolled,
// .special-over-reported, the signer's. Warn: meal.absent-differs.
CountJudgement judgeReport(const ReportFacts& facts, const RulePack& pack);

struct ServingFacts {
    CountTime time;
    std::optional<int> enrolled;
    std::optional<int> reported;  // the standing report
    std::optional<int> beneficiaries;
    std::optional<int> served;  // nothing = not typed yet
    std::optional<int> subsidised;
    std::optional<CountDifference> difference;
    std::optional<UtcMs> servingBegins;
    std::string servingBeginsAt;  // the same as a clock time
    int sameDaysBefore = 0;       // days in a row before this one on which the same number was served
    bool planned = true;          // the meal has a menu
};
// Block: meal.number-missing, .future, .late-without-reason, .frozen-without-reason, .served-over-enrolled,
// .subsidised-over-served, .subsidised-over-registered, .differs-without-reason, the signer's. Warn:
// meal.served-differs, .before-serving. Flag: meal.same-number, .no-menu.
CountJudgement judgeServing(const ServingFacts& facts, const RulePack& pack);

// The smallest number that says something when it never changes: few pupils are honestly the same number for
// weeks, so one more or less has to be no more than the pack's percent.
int leastUnvaried(const RulePack& pack);

// Whether served is further from reported than the pack's percent.
bool differs(int served, int reported, const RulePack& pack);

struct HandingFacts {
    CountTime time;
    std::optional<int> enrolled;
    std::optional<int> served;  // the standing count
    std::optional<int> count;   // nothing = not typed yet
    bool hasBatch = false;      // a lot of the stock or a typed batch
};
// Block: meal.number-missing, .batch-missing, .handed-over-served, .handed-over-enrolled, and as above.
CountJudgement judgeHanding(const HandingFacts& facts, const RulePack& pack);

struct CookingFacts {
    CountTime time;
    std::optional<int> portions;
    std::optional<Grams> leftover;
};
// Block: meal.cooked-missing, and as above.
CountJudgement judgeCooking(const CookingFacts& facts, const RulePack& pack);

struct ConfirmLine {
    std::string name;  // of the class or group
    std::vector<StaffId> counters;
    bool standing = false;
    bool confirmed = false;
};
// Block: meal.nothing-to-confirm, .line-replaced, .same-confirmer.
Findings judgeConfirming(const std::vector<ConfirmLine>& lines, std::optional<StaffId> confirmer);

// Raw rice a head in grams, where it is outside the pack's band; nothing where no rice went out or nobody
// ate.
std::optional<int> riceOutsideBand(Grams rice, int heads, const RulePack& pack);

// One meal of a day as the day close sees it.
struct MealOfDay {
    Meal meal{};
    bool planned = false;                // it has a menu
    std::vector<std::string> uncounted;  // classes that eat at it by the roll
    int unconfirmed = 0;                 // counted classes and groups
    int heads = 0;
    Grams rice;                         // issued for it
    std::vector<std::string> unvaried;  // classes with one number too long
};
// Warn: day.meal-uncounted.<meal>, day.meal-unconfirmed.<meal>. Flag: day.meal-same-number.<meal>,
// day.meal-no-menu.<meal>, day.rice-per-head.<meal>.
Findings judgeMealsOfDay(const std::vector<MealOfDay>& meals, const RulePack& pack);

}  // namespace canteen::rules
