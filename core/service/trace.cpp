#include "core/service/trace.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/store/stock_queries.h"
#include "core/store/supplier_queries.h"

namespace canteen::service {
namespace {

using store::TracedDish;
using store::TracedIssue;
using store::TracedLot;

class Walk {
  public:
    Walk(store::Database& db, const TraceDays& days) : db_(db), days_(days) {}

    bool fromSupplier(SupplierId supplier) {
        for (const LotId lot : store::lotsOfSupplier(db_, supplier, days_.first, days_.last))
            if (addLot(lot)) rightOf(lot);
        if (!suppliers_.contains(supplier)) {
            const auto row = store::findSupplier(db_, supplier);
            if (!row) return false;
            suppliers_[supplier] = row->supplier.name;
        }
        return true;
    }
    bool fromLot(LotId lot) {
        if (!addLot(lot)) return false;
        rightOf(lot);
        return true;
    }
    bool fromDish(DishId id) {
        const auto dish = store::tracedDish(db_, id);
        if (!dish) return false;
        // One that was withdrawn belongs to its meal only when something was issued for it.
        const auto& menu = dishesOf({dish->day, dish->meal});
        if (std::none_of(menu.begin(), menu.end(), [&](const TracedDish& one) { return one.dish == id; }))
            return false;
        rightOf(*dish);
        leftOf(*dish);
        return true;
    }
    bool fromSample(SampleId sample) {
        const auto dish = store::dishOfSample(db_, sample);
        return dish && fromDish(*dish);
    }
    bool fromMeal(const MealOfDay& meal) {
        addMeal(meal);
        const auto& dishes = dishesOf(meal);
        for (const TracedDish& dish : dishes) {
            rightOf(dish);
            leftOf(dish);
        }
        if (dishes.empty())
            for (const TracedIssue& issue : unnamedTo(meal))
                if (addLot(issue.lot)) link(issue.lot, meal);
        return !dishes.empty() || !lots_.empty() || !classes_.empty() || !people_.empty();
    }

    bool fromDiners(const Diners& diners) {
        only_ = diners;
        for (const auto& day : store::mealsOfDiners(db_, diners, days_.first, days_.last))
            fromMeal({day.day, day.meal});
        if (!classes_.empty()) return true;
        const auto name = store::nameOfClass(db_, diners.schoolClass);
        if (name) classOf(diners).name = *name;
        return name.has_value();
    }
    bool fromCompanion(StaffId person) {
        for (const auto& day : store::mealsOfCompanion(db_, person, days_.first, days_.last))
            fromMeal({day.day, day.meal});
        return people_.contains(person);
    }
    bool fromGuest(GuestId guest) {
        const auto day = store::mealOfGuest(db_, guest);
        return day && fromMeal({day->day, day->meal});
    }

    TraceFound take(const TracePoint& start) {
        TraceFound found;
        found.start = start;
        for (auto& [id, name] : suppliers_) found.suppliers.push_back({id, std::move(name)});
        for (auto& [id, lot] : lots_) found.lots.push_back(std::move(lot));
        for (auto& [id, dish] : dishes_) found.dishes.push_back(std::move(dish.row));
        for (const auto& [meal, heads] : meals_) {
            const auto isOf = [&, at = meal](const TracedDish& dish) {
                return MealOfDay{dish.day, dish.meal} == at;
            };
            const auto dishes = std::count_if(found.dishes.begin(), found.dishes.end(), isOf);
            found.meals.push_back({meal, static_cast<int>(dishes), heads});
        }
        found.classes = std::move(classes_);
        for (auto& [point, one] : people_) found.people.push_back(std::move(one));
        found.samples = std::move(samples_);
        found.links.assign(links_.begin(), links_.end());
        order(found);
        return found;
    }

  private:
    struct PlacedDish {
        TracedDish row;
        std::size_t place = 0;  // on the menu, as it was met
    };

    // In the order of the roll, as they were met.
    TracedClass& classOf(const Diners& diners) {
        const auto [place, fresh] = places_.try_emplace(diners, classes_.size());
        if (fresh) classes_.emplace_back().diners = diners;
        return classes_[place->second];
    }

    // Who ate at it; of a class's trace that class alone.
    void addMeal(const MealOfDay& meal) {
        if (!meals_.try_emplace(meal, 0).second) return;
        for (auto& each : store::dinersOf(db_, meal.day, meal.meal)) {
            meals_[meal] += each.served;
            if (only_ && *only_ != each.diners) continue;
            TracedClass& one = classOf(each.diners);
            one.name = std::move(each.className);
            one.served = std::max(one.served, each.served);
            ++one.meals;
            link(meal, each.diners);
        }
        for (auto& each : store::companionsOf(db_, meal.day, meal.meal)) {
            const TracePoint point = each.person.isNil() ? TracePoint(each.guest) : TracePoint(each.person);
            TracedPerson& one = people_[point];
            one.person = std::move(each);
            ++one.meals;
            link(meal, point);
        }
    }

    void link(const TracePoint& left, const TracePoint& right) { links_.insert({left, right}); }

    // False for a lot whose line was taken back.
    bool addLot(LotId id) {
        if (lots_.contains(id)) return true;
        auto lot = store::tracedLot(db_, id);
        if (!lot) return false;
        suppliers_.try_emplace(lot->supplier, lot->supplier.isNil() ? std::string() : lot->from);
        link(lot->supplier, id);
        lots_.emplace(id, std::move(*lot));
        return true;
    }

    const std::vector<TracedDish>& dishesOf(const MealOfDay& meal) {
        const auto known = menus_.find(meal);
        if (known != menus_.end()) return known->second;
        return menus_.emplace(meal, store::dishesOfMeal(db_, meal.day, meal.meal)).first->second;
    }
    const std::vector<TracedIssue>& unnamedTo(const MealOfDay& meal) {
        const auto known = unnamed_.find(meal);
        if (known != unnamed_.end()) return known->second;
        auto issues = store::issuesOfMeal(db_, meal.day, meal.meal);
        std::erase_if(issues, [](const TracedIssue& issue) { return issue.named; });
        return unnamed_.emplace(meal, std::move(issues)).first->second;
    }

    void rightOf(LotId lot) {
        for (const TracedIssue& issue : store::issuesOfLot(db_, lot, days_.first, days_.last)) {
            const MealOfDay meal{issue.day, issue.meal};
            if (issue.named) {
                for (const DishId id : store::dishesOfIssue(db_, issue.seq))
                    if (const auto dish = store::tracedDish(db_, id)) lead(lot, *dish);
            } else if (const auto& dishes = dishesOf(meal); dishes.empty()) {
                addMeal(meal);
                link(lot, meal);
            } else {
                for (const TracedDish& dish : dishes) lead(lot, dish);
            }
        }
    }
    void lead(LotId lot, const TracedDish& dish) {
        rightOf(dish);
        link(lot, dish.dish);
    }

    void rightOf(const TracedDish& dish) {
        if (!dishes_.try_emplace(dish.dish, PlacedDish{dish, dishes_.size()}).second) return;
        const MealOfDay meal{dish.day, dish.meal};
        addMeal(meal);
        link(dish.dish, meal);
        for (auto& sample : store::tracedSamples(db_, dish.dish)) {
            link(dish.dish, sample.sample);
            samples_.push_back(std::move(sample));
        }
    }
    void leftOf(const TracedDish& dish) {
        for (const LotId lot : store::lotsNamedFor(db_, dish.dish))
            if (addLot(lot)) link(lot, dish.dish);
        for (const TracedIssue& issue : unnamedTo({dish.day, dish.meal}))
            if (addLot(issue.lot)) link(issue.lot, dish.dish);
    }

    void order(TraceFound& found) const {
        std::stable_sort(found.lots.begin(), found.lots.end(), [](const TracedLot& a, const TracedLot& b) {
            return std::tie(b.day, a.from, a.productName) < std::tie(a.day, b.from, b.productName);
        });
        std::sort(found.dishes.begin(), found.dishes.end(), [&](const TracedDish& a, const TracedDish& b) {
            const MealOfDay left{a.day, a.meal};
            const MealOfDay right{b.day, b.meal};
            if (left != right) return right < left;
            return dishes_.at(a.dish).place < dishes_.at(b.dish).place;
        });
        std::reverse(found.meals.begin(), found.meals.end());
        // Suppliers in the order of their newest lots, so that lines cross little.
        std::map<SupplierId, std::size_t> first;
        for (std::size_t i = 0; i < found.lots.size(); ++i) first.try_emplace(found.lots[i].supplier, i);
        const auto placeOf = [&](const TracedSupplier& supplier) {
            const auto hit = first.find(supplier.supplier);
            return hit == first.end() ? found.lots.size() : hit->second;
        };
        std::stable_sort(
            found.suppliers.begin(), found.suppliers.end(),
            [&](const TracedSupplier& a, const TracedSupplier& b) { return placeOf(a) < placeOf(b); });
    }

    store::Database& db_;
    TraceDays days_;
    std::map<SupplierId, std::string> suppliers_;
    std::map<LotId, TracedLot> lots_;
    std::map<DishId, PlacedDish> dishes_;
    std::map<MealOfDay, int> meals_;  // with how many were served
    std::vector<TracedClass> classes_;
    std::map<Diners, std::size_t> places_;  // in classes_
    std::map<TracePoint, TracedPerson> people_;
    std::optional<Diners> only_;
    std::vector<store::TracedSample> samples_;
    std::map<MealOfDay, std::vector<TracedDish>> menus_;
    std::map<MealOfDay, std::vector<TracedIssue>> unnamed_;
    std::set<std::pair<TracePoint, TracePoint>> links_;
};

}  // namespace

std::optional<TraceFound> Trace::from(const TracePoint& start, const TraceDays& days) const {
    return traceFrom(context_.store.database(), start, days);
}

std::optional<TraceFound> traceFrom(store::Database& db, const TracePoint& start, const TraceDays& days) {
    Walk walk(db, days);
    const bool known = std::visit(
        [&](const auto& point) {
            using Point = std::decay_t<decltype(point)>;
            if constexpr (std::is_same_v<Point, SupplierId>) return walk.fromSupplier(point);
            if constexpr (std::is_same_v<Point, LotId>) return walk.fromLot(point);
            if constexpr (std::is_same_v<Point, DishId>) return walk.fromDish(point);
            if constexpr (std::is_same_v<Point, SampleId>) return walk.fromSample(point);
            if constexpr (std::is_same_v<Point, MealOfDay>) return walk.fromMeal(point);
            if constexpr (std::is_same_v<Point, Diners>) return walk.fromDiners(point);
            if constexpr (std::is_same_v<Point, StaffId>) return walk.fromCompanion(point);
            if constexpr (std::is_same_v<Point, GuestId>) return walk.fromGuest(point);
        },
        start);
    if (!known) return std::nullopt;
    return walk.take(start);
}

}  // namespace canteen::service
