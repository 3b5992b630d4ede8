#include "kiosk/flow/accompany_plan_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/pick_one_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;
using service::Accompanying;

namespace {

constexpr int kDays = 7;
constexpr char kCopy[] = "copy";

std::string idOf(Date day, Meal meal) {
    return std::to_string(day.days) + "." + std::to_string(static_cast<int>(meal));
}

// Who may sign an accompanying meal on the day, leaders first.
std::vector<service::Person> companions(const Desk& desk) {
    std::vector<service::Person> people = service::listPeople(desk.context().store, desk.today());
    std::erase_if(people, [](const service::Person& person) {
        return !service::may(person.roles, service::Action::Accompany);
    });
    std::stable_sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
        return a.roles.has(Role::Headteacher) > b.roles.has(Role::Headteacher);
    });
    return people;
}

}  // namespace

std::map<AccompanyPlanModel::Key, AccompanyPlanModel::People> AccompanyPlanModel::standing(Date first,
                                                                                           Date last) const {
    std::map<Key, People> plans;
    for (const auto& row : Accompanying(desk_.context()).planned(first, last))
        plans[{row.day, row.meal}].push_back(row.person);
    return plans;
}

void AccompanyPlanModel::open() {
    std::erase_if(changed_, [&](const auto& each) { return each.first.first < desk_.today(); });
    refresh();
    desk_.go(Screen::AccompanyPlan);
}

void AccompanyPlanModel::refresh() {
    const Date today = desk_.today();
    const auto plans = standing(today, today + kDays);
    std::map<StaffId, std::string> names;
    for (const service::Person& person : service::peopleOn(desk_.context().store, today))
        names[person.id] = person.name;
    view_ = {};
    view_.id = "accompany-plan";
    view_.emptyWords = desk_.text(CompanionPhrase::AccompanyEmpty);
    view_.hint = desk_.text(CompanionPhrase::PlanHint);
    for (int ahead = 0; ahead <= kDays; ++ahead) {
        const Date day = today + ahead;
        for (const service::MealCompany& meal : Accompanying(desk_.context()).day(day)) {
            const Key key{day, meal.meal};
            const auto change = changed_.find(key);
            const auto stands = plans.find(key);
            const People people = change != changed_.end() ? change->second
                                  : stands != plans.end()  ? stands->second
                                                           : People{};
            // Days without a menu need nobody, unless somebody is planned.
            if (meal.dishes == 0 && people.empty() && change == changed_.end() && ahead > 0 &&
                isoWeekday(day) > 5)
                continue;
            Row row;
            row.id = idOf(day, meal.meal);
            row.title = desk_.text(CompanionPhrase::PlanDay, {dateLine(desk_, day), desk_.wordOf(meal.meal)});
            for (const StaffId person : people)
                row.sub.append(row.sub.empty() ? "" : listComma(desk_.language())).append(names[person]);
            const bool gap = people.empty() && meal.dishes > 0;
            row.tone = change != changed_.end() ? Tone::Info
                       : gap                    ? Tone::Warn
                       : people.empty()         ? Tone::Neutral
                                                : Tone::Good;
            row.state = desk_.text(change != changed_.end() ? CompanionPhrase::PlanChanged
                                   : people.empty()         ? CompanionPhrase::PlanOpen
                                                            : CompanionPhrase::PlanSet);
            view_.rows.push_back(std::move(row));
        }
    }
    view_.others.push_back({kCopy, desk_.text(CompanionPhrase::PlanCopy), false, Tone::Neutral});
    view_.mainCaption = desk_.text(CompanionPhrase::PlanSign, {std::to_string(changed_.size())});
    if (changed_.empty()) view_.mainReason = desk_.text(CompanionPhrase::PlanNothing);
}

void AccompanyPlanModel::handle(const ListingAction& action) {
    switch (action.kind) {
        case ListingAction::Kind::Row: {
            const auto dot = action.arg.find('.');
            if (dot == std::string::npos) return;
            return pickPeople({Date{std::atoi(action.arg.c_str())},
                               static_cast<Meal>(std::atoi(action.arg.c_str() + dot + 1))});
        }
        case ListingAction::Kind::Other:
            return copyLastWeek();
        case ListingAction::Kind::Main:
            return sign();
        case ListingAction::Kind::Filter:
            return;
    }
}

void AccompanyPlanModel::pickPeople(Key key) {
    const auto plans = standing(key.first, key.first);
    const auto stands = plans.find(key);
    const auto change = changed_.find(key);
    const People people = change != changed_.end() ? change->second
                          : stands != plans.end()  ? stands->second
                                                   : People{};
    PickWish wish;
    wish.title = [this, key] {
        return desk_.text(CompanionPhrase::TitlePickCompanion,
                          {formatDayMonth(key.first) + " " + desk_.wordOf(key.second)});
    };
    wish.hint = [this] { return desk_.text(CompanionPhrase::PlanPickHint); };
    wish.emptyWords = desk_.text(CompanionPhrase::PlanNobody);
    wish.several = true;
    wish.doneCaption = desk_.text(CompanionPhrase::PlanDone);
    for (const StaffId person : people) wish.chosen.insert(rowId(person));
    wish.rows = [this] {
        std::vector<Row> rows;
        for (const service::Person& person : companions(desk_)) {
            Row row;
            row.id = rowId(person.id);
            row.title = person.name;
            row.state = desk_.wordOf(person.post);
            rows.push_back(std::move(row));
        }
        return rows;
    };
    wish.thenSeveral = [this, key](const std::vector<std::string>& rows) {
        People chosen;
        for (const std::string& row : rows) chosen.push_back(parseRowId<StaffId>(row));
        const auto now = standing(key.first, key.first);
        const auto there = now.find(key);
        if (chosen == (there == now.end() ? People{} : there->second))
            changed_.erase(key);
        else
            changed_[key] = std::move(chosen);
        refresh();
    };
    pick_.open(std::move(wish));
}

// For the meals of the coming days that have nobody yet.
void AccompanyPlanModel::copyLastWeek() {
    const Date today = desk_.today();
    const auto now = standing(today, today + kDays);
    bool any = false;
    for (const auto& [key, people] : standing(today - kDays, today - 1)) {
        const Key here{key.first + kDays, key.second};
        any = true;
        if (!now.contains(here) && !changed_.contains(here)) changed_[here] = people;
    }
    if (!any) desk_.toast(Tone::Info, desk_.text(CompanionPhrase::PlanCopiedNone));
    refresh();
}

void AccompanyPlanModel::sign() {
    if (changed_.empty()) return;
    SignRequest request;
    request.title = CompanionPhrase::SignPlanner;
    request.purpose = CompanionPhrase::PurposePlan;
    request.about = {std::to_string(changed_.size())};
    request.needed = service::Action::PlanAccompanying;
    std::vector<service::MealPlan> plans;
    for (const auto& [key, people] : changed_)
        plans.push_back({desk_.newRecord(), key.second, key.first, people});
    request.then = [this, plans](const service::SignIn& person) {
        const Status planned = Accompanying(desk_.context()).plan(plans, person.signer);
        if (!planned) return desk_.refuse(planned.error());
        changed_.clear();
        desk_.toast(Tone::Good, desk_.text(CompanionPhrase::PlanSaved));
        desk_.finished();
        desk_.go(Screen::AccompanyPlan);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
