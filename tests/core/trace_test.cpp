// 追溯: from any point to all that belongs to it, and back.
#include "core/service/trace.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "core/domain/accompany_records.h"
#include "core/domain/meal_records.h"
#include "core/domain/people_records.h"
#include "core/domain/terminal_records.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

using service::MealOfDay;
using service::TraceDays;
using service::TraceFound;
using service::TracePoint;

constexpr MealOfDay kLunch{Kitchen::kToday, Meal::Lunch};

// Every point of it, the start included.
std::set<TracePoint> pointsOf(const TraceFound& found) {
    std::set<TracePoint> points;
    for (const auto& one : found.suppliers) points.insert(one.supplier);
    for (const auto& one : found.lots) points.insert(one.lot);
    for (const auto& one : found.dishes) points.insert(one.dish);
    for (const auto& one : found.samples) points.insert(one.sample);
    for (const auto& one : found.meals) points.insert(one.meal);
    for (const auto& one : found.classes) points.insert(one.diners);
    for (const auto& one : found.people)
        points.insert(one.person.person.isNil() ? TracePoint(one.person.guest)
                                                : TracePoint(one.person.person));
    return points;
}

// Somebody of the school ate with the pupils.
RecordId ate(Kitchen& kitchen, Date day, Meal meal, StaffId person) {
    MealAccompanied eaten;
    eaten.day = day;
    eaten.meal = meal;
    eaten.capacity = Capacity::Headteacher;
    const RecordId record = kitchen.record();
    const Signatures signatures{{SignRole::Companion, person, kitchen.clock.wall(), SignMethod::Pin}};
    EXPECT_TRUE(kitchen.store().append(store::makeDraft(record, eaten, signatures)));
    return record;
}

class TraceTest : public ::testing::Test {
  protected:
    TraceFound from(const TracePoint& start, const TraceDays& days = {}) {
        return service::Trace(house.context()).from(start, days).value();
    }
    std::set<TracePoint> reached(const TracePoint& start) { return pointsOf(from(start)); }
    Status issue(LotId lot, std::vector<DishId> dishes, Meal meal = Meal::Lunch) {
        auto form = house.stock().open(Kitchen::kToday, meal);
        form.lines = {house.stock().line(lot, {1'000}, std::move(dishes))};
        return house.stock().issue(form, house.signer(kZhang), house.signer(kZhou));
    }

    Storehouse house;
};

TEST_F(TraceTest, ALotLeadsToItsSupplierAndToWhatWasCookedOfIt) {
    const LotId rice = house.stocked(kRice);
    const LotId pork = house.stocked(kPork);
    const DishId steamed = house.dish("米饭");
    const DishId braised = house.dish("红烧肉");
    ASSERT_TRUE(issue(rice, {steamed}));
    ASSERT_TRUE(issue(pork, {braised}));
    house.at(11, 0);
    const SampleId sample = house.stored(steamed);
    EXPECT_EQ(reached(rice), (std::set<TracePoint>{kGrocer, rice, steamed, sample, kLunch}));
    EXPECT_EQ(reached(sample), reached(rice)) << "and back";
    EXPECT_EQ(reached(steamed), reached(rice)) << "without the other dish of the meal";
    EXPECT_EQ(reached(kLunch),
              (std::set<TracePoint>{kGrocer, kButcher, rice, pork, steamed, braised, sample, kLunch}));
}

TEST_F(TraceTest, ItKnowsNamesAmountsAndWhereASampleIs) {
    const LotId rice = house.stocked(kRice);
    const DishId steamed = house.dish("米饭");
    ASSERT_TRUE(issue(rice, {steamed}));
    house.at(11, 0);
    const SampleId sample = house.stored(steamed);
    ASSERT_TRUE(
        house.samples().hold(house.record(), {sample}, HoldReason::Complaint, "", house.signer(kWang)));
    ASSERT_TRUE(house.stock().hold(house.record(), {rice}, LotHoldReason::Recall, "", house.signer(kWang)));
    const TraceFound found = from(rice);
    EXPECT_EQ(found.lots.front().productName, "东北大米");
    EXPECT_EQ(found.lots.front().remaining, Quantity{49'000});
    EXPECT_TRUE(found.lots.front().held);
    EXPECT_EQ(found.suppliers.front().name, found.lots.front().from);
    EXPECT_EQ(found.dishes.front().name, "米饭");
    EXPECT_EQ(found.samples.front().fridge, "LY1");
    EXPECT_EQ(found.samples.front().state, SampleState::Stored);
    EXPECT_TRUE(found.samples.front().held);
    EXPECT_EQ(found.meals.front().dishes, 1);
    EXPECT_EQ(found.links.size(), 4U);
}

TEST_F(TraceTest, AnIssueThatNamesNoDishGoesIntoAllOfItsMeal) {
    const LotId sauce = house.stocked(kSauce);
    const DishId first = house.dish("红烧肉");
    const DishId second = house.dish("手撕白菜");
    const DishId porridge = house.dish("白粥", Meal::Breakfast);
    ASSERT_TRUE(issue(sauce, {}));
    EXPECT_EQ(reached(sauce), (std::set<TracePoint>{kGrocer, sauce, first, second, kLunch}));
    EXPECT_TRUE(reached(second).contains(sauce));
    EXPECT_FALSE(reached(porridge).contains(sauce));
}

TEST_F(TraceTest, AMealWithoutADishIsReachedAllTheSame) {
    const LotId sauce = house.stocked(kSauce);
    ASSERT_TRUE(issue(sauce, {}, Meal::Breakfast));
    const MealOfDay breakfast{Kitchen::kToday, Meal::Breakfast};
    EXPECT_EQ(reached(sauce), (std::set<TracePoint>{kGrocer, sauce, breakfast}));
    EXPECT_EQ(reached(breakfast), reached(sauce));
}

TEST_F(TraceTest, WhatWasTakenBackLinksNothing) {
    const LotId rice = house.stocked(kRice);
    const DishId steamed = house.dish("米饭");
    ASSERT_TRUE(issue(rice, {steamed}));
    const RecordId record = house.stock().issuesOf(rice).front().record;
    ASSERT_TRUE(
        house.stock().takeBack(house.record(), record, Reason::UndoneAtOnce, "", house.signer(kZhou)));
    EXPECT_EQ(reached(rice), (std::set<TracePoint>{kGrocer, rice}));
    EXPECT_FALSE(reached(steamed).contains(rice));
}

TEST_F(TraceTest, ASupplierShowsWhatCameOrWentOutInTheDaysAskedFor) {
    const LotId rice = house.stocked(kRice);
    const DishId steamed = house.dish("米饭");
    ASSERT_TRUE(issue(rice, {steamed}));
    EXPECT_EQ(pointsOf(from(kGrocer, {Kitchen::kToday, Kitchen::kToday})),
              (std::set<TracePoint>{kGrocer, rice, steamed, kLunch}));
    EXPECT_EQ(pointsOf(from(kGrocer, {Kitchen::kToday + 1, Kitchen::kToday + 9})),
              (std::set<TracePoint>{kGrocer}));
    EXPECT_EQ(from(kGrocer, {Kitchen::kToday + 1, Kitchen::kToday + 9}).suppliers.front().name,
              from(rice).suppliers.front().name);
}

TEST_F(TraceTest, AMealLeadsToTheClassesThatAteAndToWhoAteWithThem) {
    const LotId rice = house.stocked(kRice);
    const DishId steamed = house.dish("米饭");
    ASSERT_TRUE(issue(rice, {steamed}));
    const Diners second{DinerGroup::Class, numbered<ClassId>(2)};
    const Diners staff{DinerGroup::Staff, {}};
    house.append(ClassRegistered{second.schoolClass, "三年级2班", "三年级", 40, 0});
    MealServed served;
    served.day = Kitchen::kToday;
    served.meal = Meal::Lunch;
    served.group = second.group;
    served.schoolClass = second.schoolClass;
    served.enrolled = 40;
    served.served = 38;
    served.source = CountSource::Tapped;
    house.append(served);
    served.group = staff.group;
    served.schoolClass = {};
    served.enrolled = 0;
    served.served = 12;
    house.append(served);
    ate(house, Kitchen::kToday, Meal::Lunch, kQian);
    const TraceFound found = from(rice);
    ASSERT_EQ(found.classes.size(), 2U);
    EXPECT_EQ(found.classes[0].name, "三年级2班");
    EXPECT_EQ(found.classes[0].served, 38);
    EXPECT_EQ(found.meals[0].heads, 50);
    ASSERT_EQ(found.people.size(), 1U);
    EXPECT_EQ(found.people[0].person.name, "钱校长");
    EXPECT_EQ(reached(second), (std::set<TracePoint>{kGrocer, rice, steamed, kLunch, second, kQian}))
        << "of the classes only this one";
    EXPECT_EQ(reached(kQian), reached(rice));
    EXPECT_EQ(pointsOf(from(second, {Kitchen::kToday + 1, Kitchen::kToday + 5})),
              std::set<TracePoint>{second});
}

TEST_F(TraceTest, WhatIsNotKnownLeadsNowhere) {
    const service::Trace trace(house.context());
    EXPECT_FALSE(trace.from(numbered<LotId>(77)));
    EXPECT_FALSE(trace.from(numbered<DishId>(77)));
    EXPECT_FALSE(trace.from(numbered<SampleId>(77)));
    EXPECT_FALSE(trace.from(numbered<SupplierId>(77)));
    EXPECT_FALSE(trace.from(MealOfDay{Kitchen::kToday, Meal::Lunch}));
}

// Lots, dishes, issues with and without names, samples and taking back, as records; no rule stands between.
// Each has days, suppliers and ids of its own, so that many share a store.
class RandomWorld {
  public:
    RandomWorld(Kitchen& kitchen, unsigned& made) : kitchen_(kitchen), made_(made), first_(made) {
        made_ += 10;
        const int deliveries = *rc::gen::inRange(1, 4);
        for (int i = 0; i < deliveries; ++i) deliver();
        const int dishes = *rc::gen::inRange(0, 7);
        for (int i = 0; i < dishes; ++i) plan();
        const int issues = *rc::gen::inRange(0, 9);
        for (int i = 0; i < issues; ++i) issue();
        const int samples = dishes_.empty() ? 0 : *rc::gen::inRange(0, 4);
        for (int i = 0; i < samples; ++i) sample();
        const int voids = *rc::gen::inRange(0, 4);
        for (int i = 0; i < voids; ++i) takeBack();
        if (!dishes_.empty() && *rc::gen::arbitrary<bool>()) withdraw();
        const int servings = *rc::gen::inRange(0, 5);
        for (int i = 0; i < servings; ++i) serve();
        const int companions = *rc::gen::inRange(0, 3);
        for (int i = 0; i < companions; ++i) accompany();
    }

    std::vector<TracePoint> points() const {
        std::vector<TracePoint> all;
        for (unsigned i = 1; i <= 3; ++i) all.emplace_back(numbered<SupplierId>(first_ + i));
        all.emplace_back(SupplierId{});
        for (unsigned i = 1; i <= 2; ++i) {
            all.emplace_back(classOf(i));
            all.emplace_back(numbered<StaffId>(first_ + i));
        }
        all.emplace_back(Diners{DinerGroup::Staff, {}});
        for (const LotId lot : lots_) all.emplace_back(lot);
        for (const auto& dish : dishes_) all.emplace_back(dish.dish);
        for (const SampleId sample : samples_) all.emplace_back(sample);
        for (int day = 0; day < 2; ++day)
            for (const Meal meal : {Meal::Breakfast, Meal::Lunch})
                all.emplace_back(MealOfDay{firstDay() + day, meal});
        return all;
    }
    std::set<TracePoint> reached(const TracePoint& start) {
        const auto found = service::Trace(kitchen_.context()).from(start);
        return found ? pointsOf(*found) : std::set<TracePoint>{};
    }

  private:
    template <class T>
    T one(const std::vector<T>& of) {
        return of[*rc::gen::inRange<std::size_t>(0, of.size())];
    }
    [[nodiscard]] Date firstDay() const { return Kitchen::kToday + static_cast<int>(first_); }
    Date day() { return firstDay() + *rc::gen::inRange(0, 2); }
    Meal meal() { return *rc::gen::element(Meal::Breakfast, Meal::Lunch); }

    void deliver() {
        DeliveryOpened opened;
        opened.delivery = numbered<DeliveryId>(++made_);
        opened.day = firstDay();
        const bool own = *rc::gen::inRange(0, 4) == 0;
        opened.source = own ? DeliverySource::OwnPlot : DeliverySource::Supplier;
        if (own)
            opened.plot = "东菜园";
        else
            opened.supplier = numbered<SupplierId>(first_ + *rc::gen::inRange(1U, 4U));
        kitchen_.append(opened);
        const int lines = *rc::gen::inRange(1, 4);
        for (int i = 0; i < lines; ++i) {
            GoodsReceived goods;
            goods.lotId = numbered<LotId>(++made_);
            goods.delivery = opened.delivery;
            goods.product = numbered<ProductId>(*rc::gen::inRange(1U, 4U));
            goods.unit = Unit::Kilogram;
            goods.accepted = {100'000};
            records_.push_back(kitchen_.append(goods));
            lots_.push_back(goods.lotId);
        }
    }
    void plan() {
        DishPlanned dish;
        dish.dish = numbered<DishId>(++made_);
        dish.day = day();
        dish.meal = meal();
        dish.name = "菜" + std::to_string(made_);
        kitchen_.append(dish);
        dishes_.push_back(dish);
    }
    void issue() {
        StockIssued issued;
        issued.issue = numbered<IssueId>(++made_);
        issued.lot = one(lots_);
        issued.amount = {1'000};
        issued.day = day();
        issued.meal = meal();
        const int named = dishes_.empty() ? 0 : *rc::gen::inRange(0, 3);
        for (int i = 0; i < named; ++i) issued.dishes.push_back(one(dishes_).dish);
        records_.push_back(kitchen_.append(issued));
    }
    void sample() {
        SampleTaken taken;
        taken.sample = numbered<SampleId>(++made_);
        taken.dish = one(dishes_).dish;
        taken.weight = {130};
        taken.source = WeightSource::Typed;
        taken.box = {static_cast<std::int32_t>(made_)};
        records_.push_back(kitchen_.append(taken));
        samples_.push_back(taken.sample);
    }
    // Lines of goods stay where something was issued of them, as the service has it.
    void takeBack() {
        const RecordId record = one(records_);
        const auto hit = std::find(records_.begin(), records_.end(), record);
        records_.erase(hit);
        store::Draft draft =
            store::makeDraft(kitchen_.record(), RecordVoided{},
                             {{SignRole::Entered, kWang, kitchen_.clock.wall(), SignMethod::Pin}});
        draft.relation = ledger::Relation::Voids;
        draft.refers = record;
        draft.reason = Reason::Mistyped;
        RC_ASSERT(kitchen_.store().append(draft));
        if (records_.empty()) records_.push_back(kitchen_.append(DishWithdrawn{numbered<DishId>(9'999'999)}));
    }
    [[nodiscard]] Diners classOf(unsigned n) const {
        return {DinerGroup::Class, numbered<ClassId>(first_ + n)};
    }
    // One line a meal and class, one record a meal and person.
    void serve() {
        const Diners diners =
            *rc::gen::inRange(0, 3) == 0 ? Diners{DinerGroup::Staff, {}} : classOf(*rc::gen::inRange(1U, 3U));
        MealServed served;
        served.day = day();
        served.meal = meal();
        served.group = diners.group;
        served.schoolClass = diners.schoolClass;
        served.enrolled = 50;
        served.served = *rc::gen::inRange(0, 50);
        served.source = CountSource::Tapped;
        if (once_.insert({served.day, served.meal, diners}).second)
            records_.push_back(kitchen_.append(served));
    }
    void accompany() {
        const Date on = day();
        const Meal at = meal();
        const auto person = numbered<StaffId>(first_ + *rc::gen::inRange(1U, 3U));
        if (accompanied_.insert({on, at, person}).second) records_.push_back(ate(kitchen_, on, at, person));
    }
    void withdraw() { kitchen_.append(DishWithdrawn{one(dishes_).dish}); }

    Kitchen& kitchen_;
    unsigned& made_;
    unsigned first_;
    std::vector<LotId> lots_;
    std::vector<DishPlanned> dishes_;
    std::vector<SampleId> samples_;
    std::vector<RecordId> records_;
    std::set<std::tuple<Date, Meal, Diners>> once_;
    std::set<std::tuple<Date, Meal, StaffId>> accompanied_;
};

TEST(Trace, FromAOneReachesBExactlyWhenFromBOneReachesA) {
    Kitchen kitchen;
    unsigned made = 0;
    EXPECT_TRUE(rc::check([&] {
        RandomWorld world(kitchen, made);
        const auto points = world.points();
        std::vector<std::set<TracePoint>> reached;
        reached.reserve(points.size());
        for (const TracePoint& point : points) reached.push_back(world.reached(point));
        for (std::size_t a = 0; a < points.size(); ++a)
            for (std::size_t b = 0; b < points.size(); ++b)
                RC_ASSERT(reached[a].contains(points[b]) == reached[b].contains(points[a]));
    }));
}

}  // namespace
}  // namespace canteen::testing
