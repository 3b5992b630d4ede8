#include "kiosk/flow/meal_rows.h"

#include <algorithm>

#include "core/service/acting.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/meals_phrases.h"
#include "kiosk/text/words_meals.h"

namespace kiosk {

using namespace canteen;
using service::DinersLine;

CountJob jobNow(const Desk& desk) {
    // Numbers of the meal before are still brought in, unless the next one is near.
    constexpr DurationMs kNear = hours(3);
    constexpr DurationMs kJustOver = minutes(30);
    const service::Context& context = desk.context();
    const UtcMs now = desk.now();
    CountJob job;
    job.day = desk.today();
    std::optional<MealTime> before;
    std::optional<MealTime> next;
    for (const MealTime& time : context.site.meals) {
        const bool begun = now >= service::momentOf(context, job.day, time.servingBegins);
        if (begun) before = time;
        if (!begun && !next) next = time;
    }
    job.meal = next ? next->meal : before ? before->meal : Meal::Lunch;
    job.work = next ? CountWork::Report : CountWork::Serve;
    if (!before || !next) return job;
    const bool justOver = now < service::momentOf(context, job.day, before->servingEnds) + kJustOver;
    const bool far = service::momentOf(context, job.day, next->servingBegins) - now > kNear;
    if (!justOver && !far) return job;
    const service::MealCount count = service::Meals(context).meal(job.day, before->meal);
    if (!justOver && count.uncounted.empty()) return job;
    job.meal = before->meal;
    job.work = CountWork::Serve;
    return job;
}

std::string nameOf(const Desk& desk, const DinersLine& line) {
    return line.diners.group == DinerGroup::Class ? line.name : desk.wordOf(line.diners.group);
}

const store::HandedRow* handedRow(const DinersLine& line, HandedItem item) {
    const auto hit = std::find_if(line.handed.begin(), line.handed.end(),
                                  [&](const store::HandedRow& row) { return row.item == item; });
    return hit == line.handed.end() ? nullptr : &*hit;
}

bool isDone(const DinersLine& line, const CountJob& job) {
    switch (job.work) {
        case CountWork::Report:
            return line.report.has_value();
        case CountWork::Serve:
            return line.serving.has_value();
        case CountWork::HandOut:
            return handedRow(line, job.item) != nullptr;
        case CountWork::Cook:
            return true;
    }
    return true;
}

std::string missingNames(const Desk& desk, const std::vector<std::string>& names) {
    constexpr std::size_t kMost = 3;
    std::string words;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        words.append(words.empty() ? "" : listComma(desk.language())).append(names[i]);
    if (names.size() <= kMost) return words;
    return desk.text(MealsPhrase::MissingMore, {words, std::to_string(names.size())});
}

std::vector<MealTab> mealTabs(const Desk& desk, Meal current) {
    std::vector<MealTab> tabs;
    for (const MealTime& time : desk.context().site.meals) {
        MealTab tab;
        tab.id = std::to_string(static_cast<int>(time.meal));
        tab.title = desk.wordOf(time.meal);
        tab.time = formatTime(time.servingBegins) + "–" + formatTime(time.servingEnds);
        tab.current = time.meal == current;
        tabs.push_back(std::move(tab));
    }
    return tabs;
}

std::string kilograms(Grams grams) {
    return formatNumber(Quantity{grams.value});
}

}  // namespace kiosk
