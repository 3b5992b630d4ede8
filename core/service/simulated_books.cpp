#include "core/service/simulated_books.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/service/logs.h"
#include "core/service/meal_lines.h"
#include "core/service/meals.h"
#include "core/service/people.h"
#include "core/service/reviews.h"
#include "core/service/samples.h"
#include "core/service/simulated_site.h"

namespace canteen::service {
namespace {

using namespace log_field;

constexpr std::string_view kCounter = kSimTeachers[1];
constexpr std::string_view kConfirmer = kSimTeachers[2];

LogAnswer number(std::string_view field, std::int64_t thousandths) {
    return {std::string(field), {}, Quantity{thousandths}, {}, {}};
}
LogAnswer choice(std::string_view field, LogChoice value) {
    return {std::string(field), value, {}, {}, {}};
}
LogAnswer words(std::string_view field, std::string value) {
    return {std::string(field), {}, {}, std::move(value), {}};
}

}  // namespace

void SimulatedBooks::spend(int fewest, int most) {
    if (forged_)
        world_.spend(1, 2);
    else
        world_.spend(fewest, most);
}

void SimulatedBooks::report(Date day) {
    Meals meals(world_.context);
    for (const ClassRegistered& each : store::listClasses(world_.context.store.database())) {
        ReportForm form = must(meals.openReport(day, Meal::Lunch, {DinerGroup::Class, each.schoolClass}));
        form.absent = forged_ ? 2 : world_.dice.between(0, 4);
        form.reported = each.enrolled - *form.absent;
        spend(4, 7);
        must(meals.save(form, world_.signIn(kCounter)));
    }
}

void SimulatedBooks::count(Date day, Meal meal) {
    Meals meals(world_.context);
    const MealCount now = meals.meal(day, meal);
    for (const DinersLine& line : now.classes) {
        if (!line.expected) continue;
        ServingForm form = must(meals.openServing(day, meal, line.diners));
        const int coming = line.report ? line.report->reported : *line.enrolled;
        form.served = forged_ ? coming : coming - world_.dice.between(0, coming / 25);
        form.source = meal == Meal::Lunch ? CountSource::Slip : CountSource::Tapped;
        spend(3, 5);
        must(meals.save(form, world_.signIn(kCounter)));
    }
    if (meal != Meal::Lunch) return;
    ServingForm staff = must(meals.openServing(day, meal, {DinerGroup::Staff, {}}));
    staff.served = 40 + (forged_ ? 0 : world_.dice.between(-6, 3));
    spend(3, 5);
    must(meals.save(staff, world_.signIn(kCounter)));
    CookingForm cooking = meals.openCooking(day, meal);
    cooking.portions = now.reportedHeads + 50;
    cooking.leftover = Grams{world_.dice.between(60, 180) * 100};
    spend(5, 9);
    must(meals.save(cooking, world_.signIn(kSimOfficer)));
}

void SimulatedBooks::confirm(Date day, Meal meal) {
    Meals meals(world_.context);
    const auto open = meals.toConfirm(day, meal);
    if (open.lines.empty()) return;
    spend(20, 40);
    must(meals.confirm(world_.newId<RecordId>(), day, meal, open.lines, world_.signIn(kConfirmer)));
}

void SimulatedBooks::readFridges() {
    Logs logs(world_.context);
    for (const Fridge& fridge : world_.context.site.fridges) {
        LogForm form = logs.open(LogType::FridgeTemperature);
        form.answers = {words(kFridge, fridge.id), number(kCelsius, world_.dice.between(18, 56) * 100)};
        spend(5, 9);
        must(logs.save(form, world_.signIn(kSimKeeper)));
    }
}

void SimulatedBooks::measureDishes(Date day, Meal meal, std::string_view cook) {
    Logs logs(world_.context);
    for (const LogDue& due : logs.due(day)) {
        if (due.type != LogType::CoreTemperature || due.meal != meal) continue;
        LogForm form = logs.open(LogType::CoreTemperature);
        form.answers = {{std::string(kDish), {}, {}, due.subject, {*parseUuid(due.key)}},
                        number(kCelsius, world_.dice.between(742, 928) * 100)};
        spend(7, 12);
        must(logs.save(form, world_.signIn(cook)));
    }
}

void SimulatedBooks::measureHolding(Date day, Meal meal, std::string_view server) {
    Logs logs(world_.context);
    for (const MealLines& lines : Samples(world_.context).day(day)) {
        if (lines.meal != meal || lines.dishes.empty()) continue;
        const DishLine& dish = lines.dishes.back();
        LogForm form = logs.open(LogType::Holding);
        form.answers = {{std::string(kDish), {}, {}, dish.name, {dish.dish.uuid}},
                        choice(log_field::kKind, LogChoice::Hot),
                        number(kCelsius, world_.dice.between(632, 751) * 100)};
        spend(7, 12);
        must(logs.save(form, world_.signIn(server)));
    }
}

void SimulatedBooks::disinfect(std::string_view washer) {
    Logs logs(world_.context);
    LogForm form = logs.open(LogType::Disinfection);
    form.answers = {choice(kObject, LogChoice::Tableware), choice(kMethod, LogChoice::Infrared),
                    number(kCelsius, world_.dice.between(1215, 1268) * 100)};
    world_.spend(8, 14);
    must(logs.save(form, world_.signIn(washer)));
    // The timer runs whatever else is forged.
    world_.spend(605, 690);
    must(logs.end(world_.newId<RecordId>(), form.log, {}, world_.signIn(washer)));
    world_.spend(10, 30);
    must(logs.countersign(world_.newId<RecordId>(), form.log, world_.signIn(kSimOfficer)));
}

void SimulatedBooks::weighWaste(std::string_view washer) {
    Logs logs(world_.context);
    LogForm form = logs.open(LogType::Waste);
    form.answers = {choice(log_field::kKind, LogChoice::KitchenWaste),
                    number(kAmount, world_.dice.between(286, 451) * 100),
                    words(kCollector, "模拟环保（演示）"), words(kPhone, "000-5550188")};
    spend(12, 20);
    must(logs.save(form, world_.signIn(washer)));
}

void SimulatedBooks::controlDay() {
    Reviews reviews(world_.context);
    ControlForm form = reviews.openControl();
    for (const auto& group : reviews.list().groups)
        for (const auto& item : group.items) form.fine.push_back(item.id);
    spend(110, 150);
    must(reviews.signControl(form, world_.signIn(kSimOfficer)));
}

void SimulatedBooks::reviewWeek(Date day) {
    Reviews reviews(world_.context);
    PeriodForm form = reviews.openReview(reviews.weekOf(day));
    form.said = "本周台账齐全（演示）";
    form.next = "继续抽查留样和洗消（演示）";
    world_.spend(60, 90);
    must(reviews.signReview(form, world_.signIn(kSimDirector)));
}

void SimulatedBooks::reviewMonth(Date day) {
    Reviews reviews(world_.context);
    const Period thisMonth = reviews.monthOf(day);
    PeriodForm form = reviews.openReview(reviews.monthOf(thisMonth.first - 1));
    form.said = "上月总体平稳（演示）";
    form.next = "检查供货者证照（演示）";
    for (const std::string_view no : {kSimOfficer, kSimDirector, kSimKeeper})
        form.attendees.push_back(world_.person(no));
    world_.spend(60, 90);
    must(reviews.signReview(form, world_.signIn(kSimHeadteacher)));
}

}  // namespace canteen::service
