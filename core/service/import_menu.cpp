#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "core/base/text_id.h"
#include "core/rules/forbidden.h"
#include "core/service/import_days.h"
#include "core/service/import_plan.h"
#include "core/service/import_text.h"
#include "core/service/menu_lines.h"
#include "core/service/people.h"
#include "core/store/database.h"
#include "core/store/menu_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr std::string_view kMealWords = "餐次|餐别|meal";
constexpr std::string_view kTypeWords = "类别|菜品类别|种类|类型|type";

namespace in_long {
enum Column { Day, MealName, Name, Type, Portions, Ingredients, Special, Line };
}
constexpr std::array kLong{
    ColumnSpec{"日期|date|day", Need::Required},
    ColumnSpec{kMealWords, Need::Required},
    ColumnSpec{"菜名|菜品|菜品名称|菜品名|dish|dish name", Need::Required},
    ColumnSpec{kTypeWords},
    ColumnSpec{"计划份数|份数|数量|portions"},
    ColumnSpec{"食材|原料|配料|主要食材|ingredients", Need::Optional, 1000},
    ColumnSpec{"特殊餐|特殊饮食|special diet|special_diet|special"},
    ColumnSpec{"批次|生产线|档口|line|batch"},
};
namespace in_wide {
enum Column { MealName, Type };
}
constexpr std::array kWide{ColumnSpec{kMealWords, Need::Required}, ColumnSpec{kTypeWords}};

// What is the same dish: a meal of a day, its name and its line.
using DishKey = std::tuple<Date, Meal, std::string, std::string>;

DishKey keyOf(const DishPlanned& dish) {
    return {dish.day, dish.meal, dish.name, dish.line};
}

// Which details of a dish the file has a column for.
struct Says {
    bool type = false;
    bool portions = false;
    bool ingredients = false;
    bool diet = false;
};

std::optional<Sentence> judgeName(const std::string& name) {
    constexpr std::size_t kLongest = 60;
    if (countCharacters(name) > kLongest)
        return Sentence(TextId::ImportCellTooLong, {std::to_string(kLongest)});
    return judgeCell(name);
}

class MenuImport {
  public:
    MenuImport(ImportPlan& plan, const ImportTable& table, const rules::ForbiddenList& forbidden)
        : plan_(plan), table_(table), forbidden_(forbidden) {}

    void runLong() {
        plan_.noteIgnored(table_);
        says_ = {table_.has(in_long::Type), table_.has(in_long::Portions), table_.has(in_long::Ingredients),
                 table_.has(in_long::Special)};
        for (const CsvLine& line : table_.lines()) {
            ImportRow row(table_, line, plan_.report.problems);
            DishPlanned dish;
            const auto day = row.date(in_long::Day, Need::Required);
            const auto meal = row.word(in_long::MealName, mealWords(), Need::Required);
            dish.name = row.text(in_long::Name, Need::Required);
            dish.type = row.word(in_long::Type, dishTypeWords()).value_or(DishType::Other);
            dish.portions = row.number(in_long::Portions).value_or(0);
            dish.ingredients = row.text(in_long::Ingredients);
            dish.specialDiet = row.word(in_long::Special, yesNoWords()).value_or(false);
            dish.line = row.text(in_long::Line);
            if (row.failed()) continue;
            dish.day = *day;
            dish.meal = *meal;
            take(row, table_.placeOf(in_long::Name).value(), std::move(dish));
        }
        compare();
    }

    // Meal and type may stand in the first of several lines only, as merged cells come out of a spreadsheet.
    void runWide() {
        const auto days = readDayColumns(plan_, table_);
        says_.type = table_.has(in_wide::Type);
        std::optional<Meal> meal;
        for (const CsvLine& line : table_.lines()) {
            ImportRow row(table_, line, plan_.report.problems);
            const auto named =
                row.word(in_wide::MealName, mealWords(), meal ? Need::Optional : Need::Required);
            if (named) meal = named;
            const auto type = row.word(in_wide::Type, dishTypeWords());
            if (row.failed() || !meal) continue;
            for (const DayColumn& column : days) {
                for (const std::string& name :
                     split(row.cellAt(column.place), {"、", "，", ",", "；", ";", "\n"})) {
                    if (auto reason = judgeName(name)) {
                        row.problemAt(column.place, *std::move(reason));
                        continue;
                    }
                    DishPlanned dish;
                    dish.day = column.day;
                    dish.meal = *meal;
                    dish.name = name;
                    dish.type = type.value_or(DishType::Other);
                    take(row, column.place, std::move(dish));
                }
            }
        }
        compare();
    }

  private:
    // A dish, or what it is made of, that a school kitchen may not have.
    void judge(ImportRow& row, std::size_t place, const std::string& words) {
        for (const rules::Finding& finding : rules::judgeForbidden(words, rules::NameOf::Dish, forbidden_)) {
            if (finding.level == rules::Level::Block)
                row.problemAt(place, finding.sentence);
            else
                plan_.note(row.line(), table_.header().cells[place], finding.sentence);
        }
    }

    void take(ImportRow& row, std::size_t place, DishPlanned dish) {
        judge(row, place, dish.name);
        // Only the long form says what a dish is made of.
        if (says_.ingredients) judge(row, table_.placeOf(in_long::Ingredients).value(), dish.ingredients);
        const auto [first, fresh] = lines_.emplace(keyOf(dish), row.line());
        if (!fresh)
            row.problemAt(place, {TextId::ImportRowTwice, {std::to_string(first->second)}});
        else
            wanted_[{dish.day, dish.meal}].push_back(std::move(dish));
    }

    void compare() {
        std::set<Date> past;
        for (auto& [dayAndMeal, dishes] : wanted_) {
            const auto [day, meal] = dayAndMeal;
            const auto known = store::menuOf(plan_.store.database(), day, meal);
            const ImportReport before = plan_.report;
            const std::size_t drafts = plan_.drafts.size();
            compareMeal(dishes, known);
            const bool over = day < plan_.today || store::findClosedDay(plan_.store.database(), day);
            if (!over || plan_.drafts.size() == drafts) continue;
            plan_.drafts.resize(drafts);
            plan_.report = before;
            if (past.insert(day).second) plan_.note(0, {}, {TextId::ImportDayPast, {formatDate(day)}});
        }
    }

    void compareMeal(std::vector<DishPlanned>& dishes, const std::vector<store::MenuRow>& known) {
        std::set<DishId> onMenu;
        for (DishPlanned& dish : dishes) {
            const auto hit = std::find_if(known.begin(), known.end(), [&](const store::MenuRow& row) {
                return keyOf(row.dish) == keyOf(dish);
            });
            const bool isNew = hit == known.end();
            if (!isNew) keepWhatIsNotSaid(dish, hit->dish);
            dish.dish = isNew ? dishIdOf(plan_.store.site(), dish.day, dish.meal, dish.name, dish.line)
                              : hit->dish.dish;
            onMenu.insert(dish.dish);
            const bool again = !isNew && hit->plan == store::DishPlan::Withdrawn;
            if (!isNew && !again && (hit->dish.unplanned || menu::hasSameDetails(hit->dish, dish))) {
                ++plan_.report.unchanged;
                continue;
            }
            plan_.add(dish);
            ++(isNew || again ? plan_.report.added : plan_.report.changed);
        }
        for (const store::MenuRow& row : known)
            if (!onMenu.contains(row.dish.dish)) withdraw(row);
    }

    // Columns that the file lacks leave what is known of the dish.
    void keepWhatIsNotSaid(DishPlanned& dish, const DishPlanned& known) const {
        if (!says_.type) dish.type = known.type;
        if (!says_.portions) dish.portions = known.portions;
        if (!says_.ingredients) dish.ingredients = known.ingredients;
        if (!says_.diet) dish.specialDiet = known.specialDiet;
    }

    void withdraw(const store::MenuRow& row) {
        if (row.plan == store::DishPlan::Withdrawn || row.dish.unplanned) return;
        if (row.sampled || row.plan == store::DishPlan::Excused)
            return plan_.note(0, {}, {TextId::ImportDishSampled, {row.dish.name}});
        plan_.add(DishWithdrawn{row.dish.dish});
        ++plan_.report.withdrawn;
    }

    ImportPlan& plan_;
    const ImportTable& table_;
    const rules::ForbiddenList& forbidden_;
    Says says_;
    std::map<DishKey, int> lines_;
    std::map<std::pair<Date, Meal>, std::vector<DishPlanned>> wanted_;
};

}  // namespace

void planMenu(ImportPlan& plan, CsvTable table) {
    const bool isLong = fitsHeader(table, kLong);
    const ImportTable sheet(std::move(table), isLong ? std::span<const ColumnSpec>(kLong) : kWide,
                            plan.report.problems);
    if (!sheet.usable()) return;
    // A store that is not set up has no rules to ask.
    const auto pack = adoptedRules(plan);
    const rules::ForbiddenList nothing;
    MenuImport import(plan, sheet, pack ? pack->forbidden : nothing);
    isLong ? import.runLong() : import.runWide();
}

}  // namespace canteen::service
