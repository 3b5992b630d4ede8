#include "kiosk/flow/menu_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/rows.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/menu_phrases.h"

namespace kiosk {

using namespace canteen;
using service::CopyRemark;
using service::MenuDay;
using service::MenuDish;
using service::MenuMark;
using service::MenuMeal;

namespace {

constexpr int kWeeksAhead = 4;
constexpr int kDaysOfWeek = 7;
constexpr std::string_view kMealRow = "meal.";
constexpr char kCopyOption[] = "1";

MenuPhrase badgeOf(MenuMark mark) {
    switch (mark) {
        case MenuMark::Added:
            return MenuPhrase::Added;
        case MenuMark::Changed:
            return MenuPhrase::Changed;
        case MenuMark::Withdrawn:
            return MenuPhrase::Withdrawn;
    }
    return MenuPhrase::Changed;
}

MenuPhrase stateOf(MenuMark mark) {
    switch (mark) {
        case MenuMark::Added:
            return MenuPhrase::DayAdded;
        case MenuMark::Changed:
            return MenuPhrase::DayChanged;
        case MenuMark::Withdrawn:
            return MenuPhrase::DayWithdrawn;
    }
    return MenuPhrase::DayChanged;
}

bool isBlocked(const MenuDish& dish) {
    return rules::firstBlock(dish.judgement.name) != nullptr ||
           rules::firstBlock(dish.judgement.ingredients) != nullptr;
}

bool isDoubtful(const MenuDish& dish) {
    return !dish.judgement.name.empty() || !dish.judgement.ingredients.empty();
}

Row rowOf(const Desk& desk, const MenuDish& dish) {
    Row row;
    row.id = rowId(dish.dish.dish);
    row.state = desk.wordOf(dish.dish.meal);
    row.title = dish.dish.name;
    row.sub = desk.wordOf(dish.dish.type);
    const std::string portions =
        dish.dish.portions > 0 ? desk.text(Phrase::Portions, {std::to_string(dish.dish.portions)}) : "";
    const std::string change =
        dish.change ? desk.text(MenuPhrase::ByAt, {dish.change->who, desk.moment(dish.change->at)}) : "";
    for (const std::string& more : {portions, dish.dish.line, shortIngredients(dish.ingredients), change})
        if (!more.empty()) row.sub += " · " + more;
    row.struck = dish.withdrawn;
    const bool standing = !dish.withdrawn;
    row.tone = standing && isBlocked(dish)                     ? Tone::Stop
               : dish.change || (standing && isDoubtful(dish)) ? Tone::Warn
               : dish.sampled                                  ? Tone::Good
                                                               : Tone::Neutral;
    if (standing && isDoubtful(dish))
        row.badges.push_back(desk.text(isBlocked(dish) ? MenuPhrase::Forbidden : MenuPhrase::LookAlike));
    if (dish.dish.specialDiet) row.badges.push_back(desk.text(Phrase::BadgeSpecialDiet));
    if (dish.dish.unplanned) row.badges.push_back(desk.text(Phrase::BadgeUnplanned));
    if (dish.change) row.badges.push_back(desk.text(badgeOf(dish.change->mark)));
    return row;
}

// "四季豆炒肉（周一午餐）、…"
std::string remarkWords(const Desk& desk, const std::vector<CopyRemark>& remarks) {
    constexpr std::size_t kMost = 4;
    std::string words;
    for (std::size_t i = 0; i < std::min(kMost, remarks.size()); ++i) {
        const DishPlanned& dish = remarks[i].dish;
        if (i > 0) words += listComma(desk.language());
        words +=
            desk.text(MenuPhrase::CopyDish, {dish.name, weekdayWord(desk, dish.day), desk.wordOf(dish.meal)});
    }
    if (remarks.size() > kMost)
        words += " " + desk.text(MenuPhrase::CopyMore, {std::to_string(remarks.size() - kMost)});
    return words;
}

std::string copyWords(const Desk& desk, const service::MenuCopy& copy) {
    std::string words =
        desk.text(MenuPhrase::CopyBody, {std::to_string(copy.dishes.size()), std::to_string(copy.meals)});
    if (copy.kept > 0) words += "\n" + desk.text(MenuPhrase::CopyKept, {std::to_string(copy.kept)});
    if (!copy.leftOut.empty())
        words += "\n" + desk.text(MenuPhrase::CopyLeftOut, {remarkWords(desk, copy.leftOut)});
    if (!copy.warned.empty())
        words += "\n" + desk.text(MenuPhrase::CopyWarned, {remarkWords(desk, copy.warned)});
    return words;
}

}  // namespace

std::string weekdayWord(const Desk& desk, Date day) {
    static constexpr MenuPhrase kDays[] = {MenuPhrase::Mon, MenuPhrase::Tue, MenuPhrase::Wed, MenuPhrase::Thu,
                                           MenuPhrase::Fri, MenuPhrase::Sat, MenuPhrase::Sun};
    return desk.text(kDays[isoWeekday(day) - 1]);
}

std::string shortIngredients(const std::vector<service::Ingredient>& ingredients) {
    constexpr std::size_t kMost = 4;
    std::string words;
    for (std::size_t i = 0; i < std::min(kMost, ingredients.size()); ++i) {
        if (i > 0) words += "、";
        words += ingredients[i].name;
        if (ingredients[i].grams > 0) words += fmt::format(" {} g", ingredients[i].grams);
    }
    return ingredients.size() > kMost ? words + " …" : words;
}

std::vector<Row> menuChangeRows(const Desk& desk, Date day, std::optional<UtcMs> until) {
    std::vector<Row> rows;
    for (const MenuMeal& meal : service::Menus(desk.context()).day(day).meals) {
        for (const MenuDish& dish : meal.dishes) {
            if (!dish.change || (until && dish.change->at > *until)) continue;
            Row row;
            row.id = std::string(kMenuRow) + std::to_string(rows.size());
            row.tone = Tone::Warn;
            row.state = desk.text(stateOf(dish.change->mark));
            row.title = dish.dish.name;
            row.sub = desk.text(MenuPhrase::ChangedBy, {desk.wordOf(meal.meal), dish.change->who});
            row.right = desk.moment(dish.change->at);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

void MenuModel::open() {
    openAt(menus().nextUnplanned().value_or(desk_.today()));
}

void MenuModel::openAt(Date day) {
    day_ = day;
    refresh();
    desk_.go(Screen::Menu);
}

const MenuDay& MenuModel::day() const {
    return week_.days.at(static_cast<std::size_t>(day_ - week_.monday));
}

std::string MenuModel::weekWords() const {
    const int weeks = (week_.monday - service::Menus::mondayOf(desk_.today())) / kDaysOfWeek;
    const MenuPhrase words = weeks == 0    ? MenuPhrase::WeekThis
                             : weeks == 1  ? MenuPhrase::WeekNext
                             : weeks == -1 ? MenuPhrase::WeekLast
                                           : MenuPhrase::Week;
    return desk_.text(words, {formatDayMonth(week_.monday), formatDayMonth(week_.monday + 6)});
}

void MenuModel::refresh() {
    week_ = menus().week(service::Menus::mondayOf(day_));
    view_ = {};
    view_.week = weekWords();
    view_.dishes = desk_.text(MenuPhrase::Dishes, {std::to_string(week_.dishes)});
    view_.earlier = desk_.text(MenuPhrase::Earlier);
    view_.later = desk_.text(MenuPhrase::Later);
    view_.canForward = week_.monday < service::Menus::mondayOf(desk_.today()) + kWeeksAhead * kDaysOfWeek;
    fillDays();
    fillRows();
    view_.emptyWords = desk_.text(MenuPhrase::NoMeals);
    if (day().changes > 0) view_.note = desk_.text(MenuPhrase::Changes, {std::to_string(day().changes)});
    view_.copyCaption = desk_.text(MenuPhrase::Copy);
    if (const auto copy = menus().judgeCopy(week_.monday); !copy)
        view_.copyReason = desk_.text(copy.error().text);
    view_.addCaption = desk_.text(MenuPhrase::Add);
    if (const Status open = menus().judgeDay(day_); !open) view_.addReason = desk_.text(open.error().text);
}

void MenuModel::fillDays() {
    for (const MenuDay& each : week_.days) {
        MealTab tab;
        tab.id = std::to_string(each.day - week_.monday);
        tab.title = weekdayWord(desk_, each.day);
        tab.count = std::to_string(each.dishes);
        tab.time = formatDayMonth(each.day);
        tab.tone = each.changes > 0 ? Tone::Warn : each.dishes > 0 ? Tone::Good : Tone::Neutral;
        tab.current = each.day == day_;
        view_.days.push_back(std::move(tab));
    }
}

void MenuModel::fillRows() {
    for (const MenuMeal& meal : day().meals) {
        for (const MenuDish& dish : meal.dishes) view_.rows.push_back(rowOf(desk_, dish));
        if (meal.standing > 0) continue;
        const bool plans = day().open && !meal.served;
        Row row;
        row.id = std::string(kMealRow) + std::to_string(static_cast<int>(meal.meal));
        row.state = desk_.wordOf(meal.meal);
        row.title = desk_.text(plans ? MenuPhrase::Empty : MenuPhrase::EmptyOver);
        if (plans) row.sub = desk_.text(MenuPhrase::EmptyTouch);
        row.enabled = plans;
        view_.rows.push_back(std::move(row));
    }
}

void MenuModel::turn(int weeks) {
    const Date last = service::Menus::mondayOf(desk_.today()) + kWeeksAhead * kDaysOfWeek + 6;
    day_ = std::min(day_ + weeks * kDaysOfWeek, last);
}

void MenuModel::handle(const MenuAction& action) {
    switch (action.kind) {
        case MenuAction::Kind::Earlier:
            turn(-1);
            break;
        case MenuAction::Kind::Later:
            turn(1);
            break;
        case MenuAction::Kind::Day:
            day_ = week_.monday + std::clamp(std::atoi(action.arg.c_str()), 0, kDaysOfWeek - 1);
            break;
        case MenuAction::Kind::Row:
            return touch(action.arg);
        case MenuAction::Kind::Copy:
            return askCopy();
        case MenuAction::Kind::Add:
            return form_.openNew(day_, std::nullopt);
    }
    refresh();
}

void MenuModel::touch(const std::string& row) {
    if (const Status open = menus().judgeDay(day_); !open) return desk_.refuse(open.error());
    if (row.starts_with(kMealRow))
        return form_.openNew(day_, static_cast<Meal>(std::atoi(row.substr(kMealRow.size()).c_str())));
    if (const auto dish = menus().find(parseRowId<DishId>(row))) form_.openEdit(*dish);
}

void MenuModel::askCopy() {
    const auto judged = menus().judgeCopy(week_.monday);
    if (!judged) return desk_.refuse(judged.error());
    Question question;
    question.words = [this, copy = *judged] {
        const std::string dishes = std::to_string(copy.dishes.size());
        return ChoiceView{desk_.text(MenuPhrase::CopyTitle),
                          copyWords(desk_, copy),
                          {{kCopyOption, desk_.text(MenuPhrase::CopyYes, {dishes}), true, Tone::Good}},
                          desk_.text(MenuPhrase::CopyConfirm),
                          {}};
    };
    question.then = [this, dishes = static_cast<int>(judged->dishes.size())](const std::string&) {
        copy(dishes);
    };
    desk_.ask(std::move(question));
}

void MenuModel::copy(int dishes) {
    SignRequest request;
    request.title = MenuPhrase::SignPlanner;
    request.purpose = MenuPhrase::PurposeCopy;
    request.about = {std::to_string(dishes)};
    request.needed = service::Action::PlanMenu;
    request.then = [this, record = desk_.newRecord(), monday = week_.monday](const service::SignIn& person) {
        const auto copied = menus().copyWeekBefore(record, monday, person.signer);
        if (!copied) return desk_.refuse(copied.error());
        std::vector<DishId> added;
        for (const DishPlanned& dish : copied->dishes) added.push_back(dish.dish);
        desk_.offerUndo({desk_.text(MenuPhrase::Copied, {std::to_string(added.size())}),
                         [this, added, signer = person.signer](RecordId undoing) {
                             return menus().withdraw(undoing, added, signer);
                         }});
        desk_.finished();
        refresh();
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
