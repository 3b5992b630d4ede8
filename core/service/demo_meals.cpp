#include "core/service/demo_meals.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/service/meal_lines.h"
#include "core/service/meals.h"
#include "core/service/people.h"
#include "core/service/stock.h"

namespace canteen::service {
namespace {

constexpr std::string_view kCounter = "18";
constexpr std::string_view kConfirmer = "17";
constexpr std::string_view kOfficer = "14";
constexpr std::string_view kHeadteacher = "15";
constexpr std::string_view kMilk = "学生奶";

// Schooldays before today.
constexpr int kOuting = 8;      // a class far from what it reported
constexpr int kMiscounted = 3;  // recounted at once
constexpr int kCorrected = 10;  // put right on the next morning
constexpr std::string_view kOut = "五年级2班";
constexpr std::string_view kRecounted = "三年级2班";
constexpr std::string_view kWrong = "二年级1班";
// Those whose teachers are late with the number today.
constexpr std::size_t kLateToday = 2;

// The numbers of one day. Dice of its own, so that the rest of the story does not change with who eats.
class Counting {
  public:
    Counting(DemoWorld& world, Date day)
        : world_(world),
          day_(day),
          ago_(world.calendar.ago(day)),
          dice_(static_cast<std::uint64_t>(day.days) * 7919) {}

    void report() {
        const auto classes = store::listClasses(world_.context.store.database());
        std::size_t left = classes.size() - (ago_ == 0 ? kLateToday : 0);
        for (const ClassRegistered& each : classes) {
            if (left-- == 0) return;
            ReportForm form = must(meals().openReport(day_, Meal::Lunch, dinersOf(each)));
            form.absent = dice_.between(0, 3);
            form.reported = each.enrolled - *form.absent;
            if (dice_.chance(10)) form.specialDiet = 1;
            spend(4, 7);
            must(meals().save(form, signer(kCounter)));
        }
    }

    // Some of the classes that eat at the meal, by their place in the roll.
    void count(Meal meal, std::size_t first, std::size_t last) {
        const MealCount now = meals().meal(day_, meal);
        std::size_t place = 0;
        for (const DinersLine& line : now.classes) {
            if (!line.expected) continue;
            const std::size_t at = place++;
            if (at >= first && at < last) serve(meal, line);
        }
    }

    void countOthers(Meal meal) {
        const std::pair<DinerGroup, int> kOthers[] = {{DinerGroup::Staff, 41},
                                                      {DinerGroup::Companions, 2},
                                                      {DinerGroup::Guests, dice_.chance(25) ? 3 : 0},
                                                      {DinerGroup::CanteenStaff, 12}};
        for (const auto& [group, usual] : kOthers) {
            if (usual == 0) continue;
            ServingForm form = must(meals().openServing(day_, meal, {group, {}}));
            form.served = usual - (usual > 10 ? dice_.between(0, 3) : 0);
            spend(3, 5);
            must(meals().save(form, signer(kCounter)));
        }
    }

    // A box for each boarder, out of the lot that was issued in the morning.
    void handOutMilk() {
        LotId lot;
        for (const IssueRow& issue : Stock(world_.context).issues(day_))
            if (issue.standing && issue.productName == kMilk) lot = issue.lot;
        if (lot.isNil()) return;
        const auto milk = Stock(world_.context).find(lot);
        for (const DinersLine& line : meals().meal(day_, Meal::Breakfast).classes) {
            if (!line.serving || line.serving->served == 0) continue;
            HandingForm form = must(meals().openHanding(day_, Meal::Breakfast, line.diners, HandedItem::Milk,
                                                        lot, milk ? milk->lotNo : std::string()));
            form.count = line.serving->served;
            spend(2, 4);
            must(meals().save(form, signer(kCounter)));
        }
    }

    void cook(bool after) {
        CookingForm form = meals().openCooking(day_, Meal::Lunch);
        form.portions = 870;
        if (after) form.leftover = Grams{dice_.between(60, 140) * 100};
        spend(5, 9);
        must(meals().save(form, signer(kOfficer)));
    }

    void confirm(Meal meal, std::string_view by) {
        const auto open = meals().toConfirm(day_, meal);
        if (open.lines.empty()) return;
        spend(20, 40);
        must(meals().confirm(world_.newId<RecordId>(), day_, meal, open.lines, signer(by)));
    }

    // The class slip turned up in a drawer.
    void correct() {
        for (const DinersLine& line : meals().meal(day_, Meal::Lunch).classes) {
            if (line.name != kWrong || !line.serving) continue;
            ServingForm form = must(meals().openServing(day_, Meal::Lunch, line.diners));
            form.served = line.serving->served - 1;
            form.subsidised = line.serving->subsidised;
            form.head.reason = Reason::Mistyped;
            form.head.note = "班级条上少一人";
            must(meals().save(form, signer(kHeadteacher)));
        }
        confirm(Meal::Lunch, kConfirmer);
    }

  private:
    Meals meals() { return Meals(world_.context); }
    Signer signer(std::string_view staffNo) { return world_.signIn(staffNo); }
    void spend(int fewest, int most) { world_.clock.advance(seconds(dice_.between(fewest, most))); }
    static Diners dinersOf(const ClassRegistered& each) { return {DinerGroup::Class, each.schoolClass}; }

    void serve(Meal meal, const DinersLine& line) {
        ServingForm form = must(meals().openServing(day_, meal, line.diners));
        const bool lunch = meal == Meal::Lunch;
        const int coming = lunch && line.report ? line.report->reported : boardersOf(line.diners);
        form.served = coming - (coming > 20 && dice_.chance(lunch ? 25 : 60) ? 1 : 0);
        if (lunch && line.name == kOut && ago_ == kOuting) {
            form.served = coming - 14;
            form.difference = CountDifference::Outing;
        }
        if (lunch && line.beneficiaries)
            form.subsidised = std::min(*form.served, *line.beneficiaries - (dice_.chance(20) ? 1 : 0));
        form.source = lunch ? CountSource::Slip : CountSource::Tapped;
        spend(3, 5);
        must(meals().save(form, signer(kCounter)));
        if (!lunch || line.name != kRecounted || ago_ != kMiscounted) return;
        ServingForm again = must(meals().openServing(day_, meal, line.diners));
        again.served = *form.served == coming ? coming - 1 : coming;
        again.subsidised = form.subsidised;
        again.source = form.source;
        spend(20, 40);
        must(meals().save(again, signer(kCounter)));
    }

    int boardersOf(const Diners& diners) {
        const auto schoolClass = findClass(world_.context, diners.schoolClass);
        return schoolClass ? schoolClass->boarders : 0;
    }

    DemoWorld& world_;
    Date day_;
    int ago_;
    Dice dice_;
};

}  // namespace

void planMeals(DemoWorld& world, Date day) {
    constexpr std::size_t kAll = 99;
    const auto whole = std::make_shared<Counting>(world, day);
    const int ago = world.calendar.ago(day);
    const auto add = [&](Date on, int hour, int minute, int takes, const char* what, auto act) {
        world.timeline.add(
            {world.moment(on, hour, minute), minutes(takes), what, [whole, act] { act(*whole); }});
    };
    add(day, 7, 30, 2, "count of breakfast",
        [](Counting& counting) { counting.count(Meal::Breakfast, 0, kAll); });
    if (isoWeekday(day) == 3) add(day, 7, 33, 2, "milk", [](Counting& counting) { counting.handOutMilk(); });
    add(day, 8, 52, 4, "reports of lunch", [](Counting& counting) { counting.report(); });
    add(day, 11, 8, 1, "portions", [](Counting& counting) { counting.cook(false); });
    add(day, 11, 42, 2, "first wave of lunch", [](Counting& counting) { counting.count(Meal::Lunch, 0, 8); });
    add(day, 12, 8, 2, "second wave of lunch",
        [](Counting& counting) { counting.count(Meal::Lunch, 8, 15); });
    if (ago > 0) {
        add(day, 12, 31, 3, "third wave of lunch", [](Counting& counting) {
            counting.count(Meal::Lunch, 15, kAll);
            counting.countOthers(Meal::Lunch);
        });
        add(day, 12, 52, 2, "leftovers of lunch", [](Counting& counting) { counting.cook(true); });
        add(day, 13, 0, 2, "confirmation of lunch",
            [](Counting& counting) { counting.confirm(Meal::Lunch, kConfirmer); });
    }
    add(day, 17, 44, 2, "count of supper", [](Counting& counting) { counting.count(Meal::Supper, 0, kAll); });
    add(day, 18, 20, 3, "confirmation of the boarders' meals", [](Counting& counting) {
        counting.confirm(Meal::Breakfast, kOfficer);
        counting.confirm(Meal::Supper, kOfficer);
    });
    if (ago == kCorrected)
        add(world.calendar.before(ago - 1), 8, 12, 2, "correction of a count",
            [](Counting& counting) { counting.correct(); });
}

}  // namespace canteen::service
