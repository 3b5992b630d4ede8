#include "core/service/demo_samples.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/service/demo_habits.h"
#include "core/service/samples.h"

namespace canteen::service {
namespace {

constexpr std::string_view kOfficer = "14";
constexpr std::string_view kHeadCook = "01";
constexpr std::string_view kHeadteacher = "15";
constexpr std::string_view kDirector = "16";
constexpr std::array<std::string_view, 3> kTeachers{"17", "18", "19"};

std::string_view teacherOf(Date day) {
    return kTeachers.at(static_cast<std::size_t>(day.days) % kTeachers.size());
}

// How a dish's sample comes about.
enum class Turn {
    Usual,
    Mistyped,   // a wrong weight, struck through and corrected
    Spilt,      // taken back, taken again
    OnPaper,    // entered after the meal
    NotCooked,  // excused
    Unplanned,  // served although not on the menu; stands for itself, after the dish
};

struct Event {
    int ago;
    Meal meal;
    std::size_t dish;  // place in the meal
    Turn turn;
};

constexpr std::array kEvents{
    Event{11, Meal::Lunch, 4, Turn::Unplanned}, Event{9, Meal::Lunch, 3, Turn::NotCooked},
    Event{9, Meal::Lunch, 1, Turn::OnPaper},    Event{8, Meal::Lunch, 2, Turn::Mistyped},
    Event{6, Meal::Breakfast, 1, Turn::Spilt},  Event{3, Meal::Supper, 2, Turn::OnPaper},
};

Turn turnOf(int ago, Meal meal, std::size_t dish) {
    for (const Event& event : kEvents)
        if (event.ago == ago && event.meal == meal && event.dish == dish) return event.turn;
    return Turn::Usual;
}

std::string_view samplerOf(DemoWorld& world, Meal meal) {
    static constexpr std::array<std::string_view, 5> kByDay{"09", "08", "03", "02", "14"};
    static constexpr std::array<std::string_view, 5> kSupper{"03", "02", "09", "08", "14"};
    return world.fitOne(meal == Meal::Supper ? kSupper : kByDay);
}

RecordId take(DemoWorld& world, Meal meal, SampleForm form) {
    return must(Samples(world.context).take(form, world.signIn(samplerOf(world, meal))));
}

void takeUsual(DemoWorld& world, Meal meal, DishId dish) {
    SampleForm form = must(Samples(world.context).open(dish));
    world.spend(7, 14);
    weighUsually(world.dice, form);
    take(world, meal, form);
}

// 516 g for 156 g: seen on the label, and put right at once.
void takeMistyped(DemoWorld& world, Meal meal, DishId dish) {
    Samples samples(world.context);
    SampleForm form = must(samples.open(dish));
    world.spend(7, 12);
    form.weight = Grams{516};
    form.source = WeightSource::Typed;
    const RecordId line = take(world, meal, form);
    world.spend(30, 50);
    SampleForm again = must(samples.openCorrection(line));
    again.weight = Grams{156};
    again.reason = Reason::Mistyped;
    again.note = "数字按反了，实称156克";
    take(world, meal, again);
}

void takeTwice(DemoWorld& world, Meal meal, DishId dish) {
    SampleForm form = must(Samples(world.context).open(dish));
    world.spend(7, 12);
    weighUsually(world.dice, form);
    const RecordId line = take(world, meal, form);
    world.spend(35, 55);
    must(Samples(world.context)
             .takeBack(world.newId<RecordId>(), line, Reason::DroppedOrSpilt,
                       "盒盖没扣紧，洒了一半，重新取样", world.signIn(samplerOf(world, meal))));
    takeUsual(world, meal, dish);
}

void takeFromPaper(DemoWorld& world, Meal meal, DishId dish, UtcMs sampledAt) {
    SampleForm form = must(Samples(world.context).open(dish));
    form.sampledAt = sampledAt;
    form.reason = meal == Meal::Supper ? Reason::TerminalBusy : Reason::PaperFirst;
    form.note = meal == Meal::Supper ? "当时屏前有人在登记" : "忙时先写在标签上，饭后补录";
    world.spend(12, 20);
    weighUsually(world.dice, form);
    form.source = WeightSource::Typed;
    form.scaleFrames.clear();
    take(world, meal, form);
}

void excuse(DemoWorld& world, DishId dish, ExcuseReason reason, const std::string& note) {
    must(Samples(world.context).excuse(world.newId<RecordId>(), dish, reason, note, world.signIn(kOfficer)));
}

void putIn(DemoWorld& world, Date day, Meal meal) {
    Samples samples(world.context);
    const auto ids = idsOf(samples.inHand());
    if (ids.empty()) return;
    world.spend(15, 30);
    const auto& fridges = world.context.site.fridges;
    const Fridge& fridge = fridges.at(static_cast<std::size_t>(day.days) % fridges.size());
    must(samples.putIn(world.newId<RecordId>(), ids, fridge.id, static_cast<std::int32_t>(meal),
                       world.signIn(samplerOf(world, meal))));
}

void countersign(DemoWorld& world, Date day) {
    Samples samples(world.context);
    const auto ids = idsOf(samples.withoutSupervisor());
    if (ids.empty()) return;
    world.spend(10, 25);
    must(samples.countersign(world.newId<RecordId>(), ids, world.signIn(teacherOf(day))));
}

// Of late some boxes at the back are forgotten: nothing wrong with keeping longer.
void dispose(DemoWorld& world, Date day) {
    constexpr std::size_t kForgotten = 3;
    static constexpr std::array<std::string_view, 3> kWashers{"11", "10", "09"};
    Samples samples(world.context);
    std::vector<SampleLine> due;
    for (SampleLine& line : samples.stored())
        if (!line.held && line.keepUntil && *line.keepUntil <= world.clock.now())
            due.push_back(std::move(line));
    std::sort(due.begin(), due.end(), [](const SampleLine& a, const SampleLine& b) {
        return std::pair(*a.keepUntil, a.box) < std::pair(*b.keepUntil, b.box);
    });
    if (world.calendar.ago(day) <= 2) due.resize(due.size() - std::min(kForgotten, due.size()));
    if (due.empty()) return;
    world.spend(60, 140);
    const std::string_view witness = day.days % 2 == 0 ? kOfficer : teacherOf(day);
    must(samples.dispose(world.newId<RecordId>(), idsOf(due), DisposalMethod::KitchenWaste,
                         world.signIn(world.fitOne(kWashers)), world.signIn(witness)));
}

// The samples of a meal that still are in the fridge, by the order of the menu.
std::vector<SampleLine> storedOf(DemoWorld& world, Date day, Meal meal) {
    std::vector<SampleLine> lines;
    for (const MealLines& served : Samples(world.context).day(day))
        for (const DishLine& dish : served.dishes)
            for (const SampleLine& line : dish.samples)
                if (served.meal == meal && line.state == SampleState::Stored) lines.push_back(line);
    return lines;
}

void holdForParents(DemoWorld& world, Date day) {
    auto lines = storedOf(world, day, Meal::Lunch);
    lines.resize(std::min<std::size_t>(2, lines.size()));
    world.spend(30, 50);
    must(Samples(world.context)
             .hold(world.newId<RecordId>(), idsOf(lines), HoldReason::Complaint,
                   "两名家长反映孩子午饭后肚子不舒服，先封存备查", world.signIn(kHeadteacher)));
}

void holdSoup(DemoWorld& world, Date day) {
    auto lines = storedOf(world, day, Meal::Lunch);
    lines.erase(lines.begin(), lines.end() - 1);
    world.spend(30, 50);
    must(Samples(world.context)
             .hold(world.newId<RecordId>(), idsOf(lines), HoldReason::Other, "有学生说餐盘里有头发，封存核对",
                   world.signIn(kHeadCook)));
}

void releaseSoup(DemoWorld& world, Date) {
    std::vector<SampleLine> held;
    for (SampleLine& line : storedOf(world, world.calendar.before(9), Meal::Lunch))
        if (line.held) held.push_back(std::move(line));
    world.spend(30, 50);
    must(Samples(world.context)
             .liftHold(world.newId<RecordId>(), idsOf(held), "核对留样未见异物，已提醒分餐人员戴好帽子", "",
                       world.signIn(kDirector)));
}

void sendToAuthority(DemoWorld& world, Date served) {
    const SampleLine line = storedOf(world, served, Meal::Lunch).at(1);
    world.spend(50, 80);
    must(Samples(world.context)
             .send(world.newId<RecordId>(),
                   {line.sample, "清河镇市场监管所（演示）", "韩志远", line.weight,
                    "演示抽样" + formatDate(served).substr(0, 4) + "-031"},
                   world.signIn(kOfficer)));
}

using Act = std::function<void(DemoWorld&, Date)>;

class SamplePlan {
  public:
    SamplePlan(DemoWorld& world, Date day) : world_(world), day_(day), ago_(world.calendar.ago(day)) {}

    void meal(const MealLines& served) {
        if (served.dishes.empty()) return;
        UtcMs slot = firstWeighing(served.meal);
        std::size_t place = 0;
        for (const DishLine& dish : served.dishes) {
            if (dish.type == DishType::Milk) {
                sealed(dish.dish);
            } else {
                this->dish(served.meal, dish.dish, turnOf(ago_, served.meal, place), slot);
                slot = slot + seconds(served.meal == Meal::Lunch ? world_.dice.between(170, 290)
                                                                 : world_.dice.between(75, 170));
            }
            ++place;
        }
        finish(served.meal, slot);
    }

    void rest() {
        add(world_.about(day_, 14, 2, 9), "disposal", dispose);
        if (ago_ == 9) add(world_.about(day_, 15, 50, 9), "hold for a hair", holdSoup);
        if (ago_ == 8) add(world_.about(day_, 10, 2, 9), "release", releaseSoup);
        if (ago_ == 4) {
            add(world_.about(day_, 9, 36, 9), "sending",
                [](DemoWorld& world, Date) { sendToAuthority(world, world.calendar.before(5)); });
            add(world_.about(day_, 15, 24, 9), "hold for parents", holdForParents);
        }
    }

  private:
    void add(UtcMs at, std::string what, const Act& act) {
        world_.timeline.add(
            {at, minutes(3), std::move(what), [act, world = &world_, day = day_] { act(*world, day); }});
    }

    UtcMs firstWeighing(Meal meal) {
        switch (meal) {
            case Meal::Breakfast:
                return world_.about(day_, 6, 13, 5);
            case Meal::Lunch:
                return world_.about(day_, 10, 33, 4);
            default:
                return world_.about(day_, 16, 26, 6);
        }
    }

    void sealed(DishId dish) {
        add(world_.about(day_, 6, 6, 5), "sealed package", [dish](DemoWorld& world, Date) {
            excuse(world, dish, ExcuseReason::SealedPackage, "整包发放，另存一包原包装备查");
        });
    }

    void dish(Meal meal, DishId dish, Turn turn, UtcMs slot) {
        switch (turn) {
            case Turn::NotCooked:
                return add(slot - minutes(20), "excuse", [dish](DemoWorld& world, Date) {
                    excuse(world, dish, ExcuseReason::NotCooked, "当天原料验收退货，未制作");
                });
            case Turn::OnPaper:
                return fromPaper(meal, dish, slot);
            case Turn::Mistyped:
                return add(slot, "mistyped sample",
                           [=](DemoWorld& world, Date) { takeMistyped(world, meal, dish); });
            case Turn::Spilt:
                return add(slot, "spilt sample",
                           [=](DemoWorld& world, Date) { takeTwice(world, meal, dish); });
            case Turn::Unplanned:
                unplanned(meal, slot);
                [[fallthrough]];
            default:
                return add(slot, "sample", [=](DemoWorld& world, Date) { takeUsual(world, meal, dish); });
        }
    }

    // A dish instead of what did not arrive, weighed with the others.
    void unplanned(Meal meal, UtcMs slot) {
        add(slot - minutes(12), "unplanned dish", [=](DemoWorld& world, Date day) {
            const DishId added = must(Samples(world.context)
                                          .addDish(world.newId<RecordId>(), day, meal, "清炒莴笋丝",
                                                   DishType::Vegetable, world.signIn(kHeadCook)));
            world.timeline.add({slot + seconds(60), minutes(3), "sample of the unplanned dish",
                                [=, &world] { takeUsual(world, meal, added); }});
        });
    }

    void fromPaper(Meal meal, DishId dish, UtcMs sampledAt) {
        const bool supper = meal == Meal::Supper;
        const UtcMs entered = world_.about(day_, supper ? 18 : 15, supper ? 22 : 8, 4);
        add(entered, "late entry of a sample",
            [=](DemoWorld& world, Date) { takeFromPaper(world, meal, dish, sampledAt); });
        finish(meal, entered);
    }

    void finish(Meal meal, UtcMs lastWeighed) {
        const UtcMs in = lastWeighed + seconds(world_.dice.between(60, 150));
        add(in, "put in", [meal](DemoWorld& world, Date day) { putIn(world, day, meal); });
        add(in + seconds(world_.dice.between(180, 420)), "countersign", countersign);
    }

    DemoWorld& world_;
    Date day_;
    int ago_;
};

}  // namespace

void planSamples(DemoWorld& world, Date day) {
    SamplePlan plan(world, day);
    for (const MealLines& served : Samples(world.context).day(day)) plan.meal(served);
    plan.rest();
}

}  // namespace canteen::service
