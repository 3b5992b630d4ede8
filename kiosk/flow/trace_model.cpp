#include "kiosk/flow/trace_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/export_model.h"
#include "kiosk/flow/lot_card_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/sample_detail_model.h"
#include "kiosk/flow/supplier_card_model.h"
#include "kiosk/text/trace_phrases.h"
#include "kiosk/text/words_companions.h"
#include "kiosk/text/words_meals.h"

namespace kiosk {

using namespace canteen;
using service::MealOfDay;
using service::TracePoint;
using Kind = TraceAction::Kind;

namespace {

constexpr int kRanges[] = {7, 30, 90};  // days
constexpr int kUsualRange = 7;

// A name of the point without a language: "lot.0192f0…", "meal.20777.2".
std::string idOf(const TracePoint& point) {
    struct Namer {
        std::string operator()(SupplierId id) const { return "supplier." + rowId(id); }
        std::string operator()(LotId id) const { return "lot." + rowId(id); }
        std::string operator()(DishId id) const { return "dish." + rowId(id); }
        std::string operator()(SampleId id) const { return "sample." + rowId(id); }
        std::string operator()(const MealOfDay& meal) const {
            return "meal." + std::to_string(meal.day.days) + "." +
                   std::to_string(static_cast<int>(meal.meal));
        }
        std::string operator()(const Diners& diners) const {
            return "class." + std::to_string(static_cast<int>(diners.group)) + "." +
                   rowId(diners.schoolClass);
        }
        std::string operator()(StaffId id) const { return "person." + rowId(id); }
        std::string operator()(GuestId id) const { return "guest." + rowId(id); }
    };
    return std::visit(Namer{}, point);
}

std::optional<TracePoint> pointOf(const std::string& id) {
    const auto dot = id.find('.');
    if (dot == std::string::npos) return std::nullopt;
    const std::string kind = id.substr(0, dot);
    const std::string rest = id.substr(dot + 1);
    if (kind == "supplier") return parseRowId<SupplierId>(rest);
    if (kind == "lot") return parseRowId<LotId>(rest);
    if (kind == "dish") return parseRowId<DishId>(rest);
    if (kind == "sample") return parseRowId<SampleId>(rest);
    if (kind == "person") return parseRowId<StaffId>(rest);
    if (kind == "guest") return parseRowId<GuestId>(rest);
    const auto second = rest.find('.');
    if (kind == "class" && second != std::string::npos)
        return Diners{static_cast<DinerGroup>(std::atoi(rest.c_str())),
                      parseRowId<ClassId>(rest.substr(second + 1))};
    if (kind != "meal" || second == std::string::npos) return std::nullopt;
    return MealOfDay{Date{std::atoi(rest.c_str())},
                     static_cast<Meal>(std::atoi(rest.substr(second + 1).c_str()))};
}

template <class T>
std::string sheetNameOf(const char* kind, const Id<T>& id) {
    return id.isNil() ? std::string() : kind + (":" + toString(id.uuid));
}

// As canteenctl calls it; empty for what no sheet begins at.
std::string sheetNameOf(const TracePoint& point) {
    struct Namer {
        std::string operator()(SupplierId id) const { return sheetNameOf("supplier", id); }
        std::string operator()(LotId id) const { return sheetNameOf("lot", id); }
        std::string operator()(DishId id) const { return sheetNameOf("dish", id); }
        std::string operator()(SampleId id) const { return sheetNameOf("sample", id); }
        std::string operator()(StaffId id) const { return sheetNameOf("person", id); }
        std::string operator()(GuestId id) const { return sheetNameOf("guest", id); }
        std::string operator()(const Diners& diners) const {
            return diners.group == DinerGroup::Class ? sheetNameOf("class", diners.schoolClass)
                                                     : std::string();
        }
        std::string operator()(const MealOfDay& meal) const {
            static constexpr const char* kMeals[] = {"breakfast", "lunch", "supper", "night-snack", "extra"};
            return "meal:" + formatDate(meal.day) + "/" + kMeals[static_cast<int>(meal.meal) - 1];
        }
    };
    return std::visit(Namer{}, point);
}

bool isLive(const store::TracedSample& sample) {
    return sample.state == SampleState::Taken || sample.state == SampleState::Stored;
}

std::string mealName(const Desk& desk, const MealOfDay& meal) {
    return desk.text(TracePhrase::MealName, {formatDayMonth(meal.day), desk.wordOf(meal.meal)});
}

std::string whereIs(const Desk& desk, const store::TracedSample& sample) {
    switch (sample.state) {
        case SampleState::Taken:
            return desk.text(TracePhrase::InHand);
        case SampleState::Stored:
            if (sample.shelf == 0) return desk.text(TracePhrase::InFridge, {sample.fridge});
            return desk.text(TracePhrase::InFridgeShelf, {sample.fridge, std::to_string(sample.shelf)});
        case SampleState::Sent:
            return desk.text(TracePhrase::Sent, {sample.sentUnit});
        default:
            return desk.text(TracePhrase::Disposed, {sample.endedAt ? desk.moment(*sample.endedAt) : ""});
    }
}

Tone toneOf(const store::TracedSample& sample) {
    if (sample.state == SampleState::Sent) return Tone::Info;
    if (!isLive(sample)) return Tone::Neutral;
    if (sample.held) return Tone::Stop;
    return sample.state == SampleState::Stored ? Tone::Good : Tone::Warn;
}

}  // namespace

void TraceModel::lead(LotCardModel& lots, SampleDetailModel& samples, SupplierCardModel& suppliers,
                      ExportModel& exported) {
    lots_ = &lots;
    samples_ = &samples;
    suppliers_ = &suppliers;
    export_ = &exported;
}

void TraceModel::open(const TracePoint& start) {
    before_.clear();
    range_ = kUsualRange;
    start_ = start;
    if (!service::Trace(desk_.context()).from(start_, days()))
        return desk_.toast(Tone::Stop, desk_.text(TracePhrase::Gone));
    refresh();
    desk_.go(Screen::Trace);
}

bool TraceModel::ranges() const {
    return std::holds_alternative<SupplierId>(start_) || std::holds_alternative<Diners>(start_) ||
           std::holds_alternative<StaffId>(start_);
}

service::TraceDays TraceModel::days() const {
    if (!ranges()) return {};
    return {desk_.today() - range_ + 1, desk_.today()};
}

void TraceModel::refresh() {
    view_ = {};
    auto found = service::Trace(desk_.context()).from(start_, days());
    if (!found) return;
    found_ = std::move(*found);
    fillSuppliers();
    fillLots();
    fillDishes();
    fillMeals();
    fillDiners();
    fillLinks();
    fillRows();
    fillHead();
}

TraceCard& TraceModel::addCard(TraceColumn& column, const TracePoint& point, std::string title) {
    TraceCard& card = column.cards.emplace_back();
    card.id = idOf(point);
    card.title = std::move(title);
    card.start = point == start_;
    return card;
}

void TraceModel::fillSuppliers() {
    TraceColumn& column = view_.columns.emplace_back();
    column.id = "supplier";
    column.title = desk_.text(TracePhrase::Suppliers);
    column.emptyWords = desk_.text(TracePhrase::NothingLot);
    for (const auto& supplier : found_.suppliers)
        addCard(column, supplier.supplier,
                supplier.supplier.isNil() ? desk_.text(Phrase::OwnPlot) : supplier.name);
}

void TraceModel::fillLots() {
    TraceColumn& column = view_.columns.emplace_back();
    column.id = "lot";
    column.title = desk_.text(TracePhrase::Lots);
    column.emptyWords = desk_.text(std::holds_alternative<SupplierId>(start_) ? TracePhrase::NothingSupplier
                                                                              : TracePhrase::NothingLot);
    for (const store::TracedLot& lot : found_.lots) {
        TraceCard& card = addCard(column, lot.lot, lot.productName);
        const std::string left = amountOf(desk_, lot.remaining, lot.unit);
        card.sub = lot.lotNo.empty()
                       ? desk_.text(TracePhrase::LotCame, {formatDayMonth(lot.day), left})
                       : desk_.text(TracePhrase::LotCameNumber, {formatDayMonth(lot.day), lot.lotNo, left});
        if (!lot.held) continue;
        card.state = desk_.text(TracePhrase::LotHeld);
        card.tone = Tone::Stop;
    }
}

void TraceModel::fillDishes() {
    TraceColumn& column = view_.columns.emplace_back();
    column.id = "dish";
    column.title = desk_.text(TracePhrase::Dishes);
    column.emptyWords = desk_.text(TracePhrase::NothingDish);
    for (const store::TracedDish& dish : found_.dishes) {
        TraceCard& card = addCard(column, dish.dish, dish.name);
        card.sub = mealName(desk_, {dish.day, dish.meal});
        if (dish.withdrawn) {
            card.state = desk_.text(TracePhrase::Withdrawn);
            card.tone = Tone::Warn;
        }
        for (const store::TracedSample& sample : found_.samples) {
            if (sample.dish != dish.dish) continue;
            TraceCard& leaf = addCard(column, sample.sample,
                                      desk_.text(Phrase::BoxNumber, {std::to_string(sample.box.value)}));
            leaf.sub = whereIs(desk_, sample);
            if (sample.held && isLive(sample)) leaf.state = desk_.text(TracePhrase::Held);
            leaf.tone = toneOf(sample);
            leaf.leaf = true;
        }
    }
}

void TraceModel::fillMeals() {
    TraceColumn& column = view_.columns.emplace_back();
    column.id = "meal";
    column.title = desk_.text(TracePhrase::Meals);
    column.emptyWords = desk_.text(TracePhrase::NothingMeal);
    for (const service::TracedMeal& meal : found_.meals) {
        TraceCard& card = addCard(column, meal.meal, mealName(desk_, meal.meal));
        card.sub = desk_.text(TracePhrase::MealDishes, {std::to_string(meal.dishes)});
        if (meal.heads > 0) card.figure = desk_.text(TracePhrase::Heads, {std::to_string(meal.heads)});
    }
}

void TraceModel::fillDiners() {
    TraceColumn& column = view_.columns.emplace_back();
    column.id = "class";
    column.title = desk_.text(TracePhrase::Classes);
    column.emptyWords = desk_.text(TracePhrase::NothingClass);
    for (const service::TracedClass& one : found_.classes) {
        TraceCard& card =
            addCard(column, one.diners, one.name.empty() ? desk_.wordOf(one.diners.group) : one.name);
        card.figure = desk_.text(TracePhrase::Heads, {std::to_string(one.served)});
        if (found_.meals.size() > 1) card.sub = desk_.text(TracePhrase::MealsOf, {std::to_string(one.meals)});
    }
    for (const service::TracedPerson& one : found_.people) {
        const TracePoint point =
            one.person.person.isNil() ? TracePoint(one.person.guest) : TracePoint(one.person.person);
        TraceCard& card = addCard(column, point, one.person.name);
        card.sub = desk_.text(TracePhrase::Ate, {desk_.wordOf(one.person.capacity)});
        if (found_.meals.size() > 1)
            card.sub += " · " + desk_.text(TracePhrase::MealsOf, {std::to_string(one.meals)});
    }
}

void TraceModel::fillLinks() {
    for (const auto& [left, right] : found_.links)
        if (!std::holds_alternative<SampleId>(right)) view_.links.push_back({idOf(left), idOf(right)});
}

void TraceModel::fillRows() {
    static constexpr TracePhrase kKinds[] = {TracePhrase::Supplier, TracePhrase::Lot, TracePhrase::Dish,
                                             TracePhrase::Meal, TracePhrase::Class};
    for (std::size_t i = 0; i < view_.columns.size(); ++i)
        for (const TraceCard& card : view_.columns[i].cards) {
            Row row;
            row.id = card.id;
            row.tone = card.start ? Tone::Info : card.tone;
            const bool person = card.id.starts_with("person.") || card.id.starts_with("guest.");
            row.state = desk_.text(card.leaf ? TracePhrase::Sample
                                   : person  ? TracePhrase::Person
                                             : kKinds[i]);
            row.title = card.title;
            row.sub = card.sub;
            row.right = card.figure;
            if (!card.state.empty()) row.badges.push_back(card.state);
            if (card.start) row.badges.push_back(desk_.text(TracePhrase::Start));
            row.selected = card.start;
            view_.rows.push_back(std::move(row));
        }
}

void TraceModel::fillHead() {
    static constexpr TracePhrase kKinds[] = {TracePhrase::Supplier, TracePhrase::Lot,   TracePhrase::Dish,
                                             TracePhrase::Sample,   TracePhrase::Meal,  TracePhrase::Class,
                                             TracePhrase::Person,   TracePhrase::Person};
    view_.kind = desk_.text(kKinds[start_.index()]);
    for (const TraceColumn& column : view_.columns)
        for (std::size_t i = 0; i < column.cards.size(); ++i) {
            const TraceCard& card = column.cards[i];
            if (!card.start) continue;
            view_.title = card.title;
            if (!card.leaf) continue;
            // A box alone says little: its dish stands in front.
            std::size_t dish = i;
            while (column.cards[dish].leaf) --dish;
            view_.title = column.cards[dish].title + " · " + card.title;
        }
    const auto live = std::count_if(found_.samples.begin(), found_.samples.end(), isLive);
    view_.sub = desk_.text(TracePhrase::Found,
                           {std::to_string(found_.suppliers.size()), std::to_string(found_.lots.size()),
                            std::to_string(found_.dishes.size()), std::to_string(found_.meals.size()),
                            std::to_string(found_.samples.size()), std::to_string(live)});
    view_.round = idOf(start_) + "." + std::to_string(range_);
    view_.asList = asList_;
    view_.turnCaption = desk_.text(asList_ ? TracePhrase::AsGraph : TracePhrase::AsList);
    if (!before_.empty()) view_.beforeCaption = desk_.text(TracePhrase::Before);
    if (ranges())
        for (const int range : kRanges)
            view_.ranges.push_back({std::to_string(range),
                                    desk_.text(TracePhrase::Days, {std::to_string(range)}), range == range_,
                                    Tone::Neutral});
    if (const auto* supplier = std::get_if<SupplierId>(&start_); supplier && !supplier->isNil())
        view_.openCaption = desk_.text(TracePhrase::OpenSupplier);
    if (std::holds_alternative<LotId>(start_)) view_.openCaption = desk_.text(TracePhrase::OpenLot);
    if (std::holds_alternative<SampleId>(start_)) view_.openCaption = desk_.text(TracePhrase::OpenSample);
    if (desk_.backend().exporter != nullptr && !sheetNameOf(start_).empty())
        view_.exportCaption = desk_.text(TracePhrase::TakeOut);
}

void TraceModel::handle(const TraceAction& action) {
    switch (action.kind) {
        case Kind::Start:
            startFrom(action.arg);
            break;
        case Kind::Range:
            range_ = std::atoi(action.arg.c_str());
            break;
        case Kind::Turn:
            asList_ = !asList_;
            break;
        case Kind::Open:
            return openStart();
        case Kind::Export:
            return takeOut();
        case Kind::Before:
            if (before_.empty()) return;
            start_ = before_.back();
            before_.pop_back();
            break;
    }
    refresh();
}

void TraceModel::startFrom(const std::string& card) {
    const auto point = pointOf(card);
    if (!point || *point == start_) return;
    before_.push_back(start_);
    start_ = *point;
}

void TraceModel::openStart() {
    if (const auto* lot = std::get_if<LotId>(&start_)) return lots_->open(*lot);
    if (const auto* sample = std::get_if<SampleId>(&start_)) return samples_->open(*sample);
    if (const auto* supplier = std::get_if<SupplierId>(&start_)) suppliers_->open(*supplier);
}

void TraceModel::takeOut() {
    const std::string name = sheetNameOf(start_);
    if (name.empty()) return;
    // Where no range is looked through the sheet holds all that belongs to its beginning.
    const Date from = ranges() ? desk_.today() - range_ + 1 : desk_.today();
    export_->openTrace(name, from, desk_.today());
}

}  // namespace kiosk
