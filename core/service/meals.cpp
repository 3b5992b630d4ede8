#include "core/service/meals.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/service/acting.h"
#include "core/service/meal_lines.h"
#include "core/store/menu_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/supplier_queries.h"

namespace canteen::service {
namespace {

// 大米 by its names; millet and glutinous rice make porridge and sweets.
bool isRice(std::string_view name) {
    static constexpr std::array<std::string_view, 6> kNames{"大米", "香米",   "粳米",
                                                            "籼米", "珍珠米", "丝苗米"};
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view each) { return name.find(each) != std::string_view::npos; });
}

// What lies in the store about one meal.
struct Lines {
    std::vector<store::ReportRow> reports;
    std::vector<store::ServingRow> servings;
    std::vector<store::HandedRow> handed;
};

template <class RowType>
std::optional<RowType> rowOf(const std::vector<RowType>& rows, const Diners& diners) {
    const auto hit =
        std::find_if(rows.begin(), rows.end(), [&](const RowType& row) { return row.line.diners == diners; });
    return hit == rows.end() ? std::nullopt : std::optional(*hit);
}

CountStep stepOf(const DinersLine& line, bool overdue) {
    if (line.serving) return line.serving->confirmedAt ? CountStep::Confirmed : CountStep::Counted;
    if (line.report) return CountStep::Reported;
    return line.expected && overdue ? CountStep::Overdue : CountStep::Open;
}

DinersLine lineOf(const Diners& diners, const Lines& lines) {
    DinersLine line;
    line.diners = diners;
    line.report = rowOf(lines.reports, diners);
    line.serving = rowOf(lines.servings, diners);
    for (const store::HandedRow& row : lines.handed)
        if (row.line.diners == diners) line.handed.push_back(row);
    return line;
}

// Lunch is reported in the morning, so that the kitchen knows how much to cook; other meals are not chased.
bool isReportOverdue(const Context& context, Date day, Meal meal) {
    if (meal != Meal::Lunch || day != today(context)) return day < today(context) && meal == Meal::Lunch;
    return effectiveNow(context) >= momentOf(context, day, context.pack.meals.reportBy);
}

void addLine(MealCount& count, const DinersLine& line) {
    if (line.serving) {
        count.heads += line.serving->served;
        count.toConfirm += line.serving->confirmedAt ? 0 : 1;
    }
    if (line.report) count.reportedHeads += line.report->reported;
    if (!line.expected) return;
    ++count.expected;
    count.reported += line.report || line.serving ? 1 : 0;
    count.counted += line.serving ? 1 : 0;
    if (!line.serving) count.uncounted.push_back(line.name);
    if (line.step == CountStep::Overdue) count.overdue.push_back(line.name);
}

}  // namespace

bool isBoarding(const std::vector<ClassRegistered>& classes) {
    return std::any_of(classes.begin(), classes.end(),
                       [](const ClassRegistered& each) { return each.boarders > 0; });
}

bool isExpected(const ClassRegistered& schoolClass, Meal meal, bool boarding) {
    const bool everybody = meal == Meal::Lunch || meal == Meal::Extra || !boarding;
    return everybody ? schoolClass.enrolled > 0 : schoolClass.boarders > 0;
}

std::optional<ClassRegistered> findClass(const Context& context, ClassId schoolClass) {
    for (const ClassRegistered& each : store::listClasses(context.store.database()))
        if (each.schoolClass == schoolClass) return each;
    return std::nullopt;
}

bool hasMenu(const Context& context, Date day, Meal meal) {
    const auto menu = store::menuOf(context.store.database(), day, meal);
    return std::any_of(menu.begin(), menu.end(),
                       [](const store::MenuRow& row) { return row.plan != store::DishPlan::Withdrawn; });
}

UtcMs freezeOf(const Context& context, Date day, Meal meal) {
    const auto time = mealTime(context.site, meal);
    std::optional<UtcMs> ends;
    if (time) ends = momentOf(context, day, time->servingEnds);
    return rules::freezesAt(momentOf(context, day, context.pack.meals.freezeAt), ends, context.pack);
}

Grams riceIssued(const Context& context, Date day, Meal meal) {
    constexpr std::int64_t kThousandths = 1000;
    if (meal != Meal::Lunch && meal != Meal::Supper) return {};
    store::Database& db = context.store.database();
    std::int64_t grams = 0;
    for (const store::OutgoingRow& row : store::outgoingOfDay(db, day)) {
        if (row.voided || row.meal != meal || !isRice(row.productName)) continue;
        if (row.unit == Unit::Kilogram) {
            grams += row.amount.value;
        } else if (row.unit == Unit::Gram) {
            grams += row.amount.value / kThousandths;
        } else if (const auto product = store::findProduct(db, row.product);
                   product && product->product.unitWeight) {
            grams += row.amount.value * product->product.unitWeight->value / kThousandths;
        }
    }
    return {static_cast<std::int32_t>(grams)};
}

const DinersLine* MealCount::find(const Diners& diners) const {
    for (const auto* lines : {&classes, &groups})
        for (const DinersLine& line : *lines)
            if (line.diners == diners) return &line;
    return nullptr;
}

MealCount Meals::meal(Date day, Meal meal) const {
    store::Database& db = context_.store.database();
    MealCount count;
    count.day = day;
    count.meal = meal;
    count.time = mealTime(context_.site, meal);
    count.planned = hasMenu(context_, day, meal);
    count.frozen = effectiveNow(context_) >= freezeOf(context_, day, meal);
    count.cooking = store::cookingOf(db, day, meal);
    const Lines lines{store::reportsOf(db, day, meal), store::servingsOf(db, day, meal),
                      store::handedOf(db, day, meal)};
    const auto classes = store::listClasses(db);
    const auto beneficiaries = store::beneficiariesOfClasses(db);
    const bool boarding = isBoarding(classes);
    const bool overdue = count.planned && isReportOverdue(context_, day, meal);
    for (const ClassRegistered& each : classes) {
        DinersLine line = lineOf({DinerGroup::Class, each.schoolClass}, lines);
        line.name = each.name;
        line.grade = each.grade;
        line.enrolled = each.enrolled;
        if (const auto hit = beneficiaries.find(each.schoolClass); hit != beneficiaries.end())
            line.beneficiaries = hit->second;
        line.expected = isExpected(each, meal, boarding);
        line.step = stepOf(line, overdue);
        addLine(count, line);
        count.classes.push_back(std::move(line));
    }
    for (const DinerGroup group : allDinerGroups()) {
        if (group == DinerGroup::Class) continue;
        DinersLine line = lineOf({group, {}}, lines);
        line.step = stepOf(line, false);
        addLine(count, line);
        count.groups.push_back(std::move(line));
    }
    return count;
}

std::vector<MealCount> Meals::day(Date day) const {
    std::vector<MealCount> counts;
    for (const MealTime& time : context_.site.meals) counts.push_back(meal(day, time.meal));
    return counts;
}

std::vector<store::ReportRow> Meals::reports(Date day, Meal meal, const Diners& diners) const {
    return store::reportHistory(context_.store.database(), day, meal, diners);
}

std::vector<store::ServingRow> Meals::servings(Date day, Meal meal, const Diners& diners) const {
    return store::servingHistory(context_.store.database(), day, meal, diners);
}

std::vector<rules::MealOfDay> Meals::closing(Date day) const {
    store::Database& db = context_.store.database();
    const auto classes = store::listClasses(db);
    const auto servings = store::servingsOfDay(db, day);
    std::vector<rules::MealOfDay> meals;
    if (classes.empty() && servings.empty()) return meals;
    const bool boarding = isBoarding(classes);
    for (const MealTime& time : context_.site.meals) {
        rules::MealOfDay each;
        each.meal = time.meal;
        each.planned = hasMenu(context_, day, time.meal);
        std::vector<ClassId> counted;
        for (const store::ServingRow& row : servings) {
            if (row.meal != time.meal) continue;
            each.heads += row.served;
            each.unconfirmed += row.confirmedAt ? 0 : 1;
            counted.push_back(row.line.diners.schoolClass);
        }
        if (each.heads > 0) each.rice = riceIssued(context_, day, time.meal);
        const auto unvaried =
            counted.empty() ? std::vector<ClassId>{}
                            : store::classesWithSameNumber(db, day, time.meal, context_.pack.meals.sameDays,
                                                           rules::leastUnvaried(context_.pack));
        for (const ClassRegistered& one : classes) {
            if (std::find(unvaried.begin(), unvaried.end(), one.schoolClass) != unvaried.end())
                each.unvaried.push_back(one.name);
            const bool is = std::find(counted.begin(), counted.end(), one.schoolClass) != counted.end();
            if (!is && each.planned && isExpected(one, time.meal, boarding))
                each.uncounted.push_back(one.name);
        }
        meals.push_back(std::move(each));
    }
    return meals;
}

}  // namespace canteen::service
