// 食品安全追溯表: everything on a way through one starting point, from the supplier to who ate.
#include "core/base/text_id.h"
#include "core/service/trace.h"
#include "core/store/receiving_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/words_companions.h"
#include "kiosk/text/words_meals.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Row;
using service::TracePoint;

namespace {

class TraceSheet {
  public:
    TraceSheet(const Pen& pen, service::TraceFound found, Book& book)
        : pen_(pen), found_(std::move(found)), book_(book) {
        for (const auto& one : found_.suppliers) names_[one.supplier] = supplierName(one);
        for (const auto& lot : found_.lots) names_[lot.lot] = lot.productName;
        for (const auto& dish : found_.dishes) names_[dish.dish] = dish.name;
        for (const auto& sample : found_.samples) names_[sample.sample] = boxOf(sample);
        for (const auto& meal : found_.meals) names_[meal.meal] = mealName(meal.meal);
        for (const auto& one : found_.classes)
            names_[one.diners] = one.name.empty() ? pen_.diners(one.diners) : one.name;
        for (const auto& one : found_.people) names_[pointOf(one)] = one.person.name;
    }

    void write() {
        for (const auto& one : found_.suppliers) add(BookPhrase::Supplier, one.supplier, {}, {});
        for (const auto& lot : found_.lots) add(BookPhrase::Lot, lot.lot, detailOf(lot), recordOf(lot));
        for (const auto& dish : found_.dishes)
            add(BookPhrase::DishTitle, dish.dish,
                joined({mealName({dish.day, dish.meal}),
                        dish.withdrawn ? pen_.say(BookPhrase::Withdrawn) : std::string()},
                       pen_.say(BookPhrase::And)),
                recordOf(dish));
        for (const auto& sample : found_.samples)
            add(BookPhrase::SampleTitle, sample.sample, detailOf(sample), recordOf(sample));
        for (const auto& meal : found_.meals)
            add(BookPhrase::MealTitle, meal.meal, pen_.say(BookPhrase::Heads, {std::to_string(meal.heads)}),
                {});
        for (const auto& one : found_.classes)
            add(BookPhrase::ClassTitle, one.diners,
                pen_.say(BookPhrase::MealsOf, {std::to_string(one.meals), std::to_string(one.served)}), {});
        for (const auto& one : found_.people)
            add(BookPhrase::Companion, pointOf(one), pen_.words(one.person.capacity), {});
    }

    [[nodiscard]] std::string startName() const {
        const auto hit = names_.find(found_.start);
        return hit == names_.end() ? std::string("—") : hit->second;
    }

  private:
    using Records = std::vector<std::uint64_t>;

    void add(BookPhrase level, const TracePoint& point, const std::string& detail, const Records& records) {
        Row row;
        row.records = records;
        row.cells = {text({}), text(pen_.say(level)), text(names_[point]), text(detail),
                     text(sourcesOf(point))};
        book_.rows.push_back(std::move(row));
    }
    // What leads to it, by name.
    std::string sourcesOf(const TracePoint& point) const {
        std::vector<std::string> names;
        for (const auto& [left, right] : found_.links)
            if (right == point)
                if (const auto hit = names_.find(left); hit != names_.end()) names.push_back(hit->second);
        return joined(names, listComma(pen_.language()));
    }
    std::string supplierName(const service::TracedSupplier& one) const {
        return one.supplier.isNil() ? pen_.say(BookPhrase::OwnPlot, {one.name}) : one.name;
    }
    std::string mealName(const service::MealOfDay& meal) const {
        return formatDate(meal.day) + " " + pen_.words(meal.meal);
    }
    std::string boxOf(const store::TracedSample& sample) const {
        return pen_.say(BookPhrase::BoxNo, {std::to_string(sample.box.value)});
    }
    static TracePoint pointOf(const service::TracedPerson& one) {
        return one.person.person.isNil() ? TracePoint(one.person.guest) : TracePoint(one.person.person);
    }
    std::string detailOf(const store::TracedLot& lot) const {
        const std::string unit = " " + pen_.words(lot.unit);
        return joined({pen_.say(BookPhrase::LotDetail,
                                {formatDate(lot.day), lot.lotNo.empty() ? "—" : lot.lotNo,
                                 formatNumber(lot.accepted) + unit, formatNumber(lot.remaining) + unit}),
                       lot.held ? pen_.say(BookPhrase::Held) : std::string()},
                      pen_.say(BookPhrase::And));
    }
    std::string detailOf(const store::TracedSample& sample) const {
        return joined({pen_.words(sample.state), pen_.fridge(sample.fridge),
                       sample.keepUntil ? pen_.say(BookPhrase::UseBy, {pen_.moment(*sample.keepUntil)}) : "",
                       sample.held ? pen_.say(BookPhrase::Held) : std::string(),
                       sample.sentUnit.empty() ? "" : pen_.say(BookPhrase::SentTo, {sample.sentUnit})},
                      " ");
    }
    Records recordOf(const store::TracedLot& lot) const {
        const auto row = store::findGoods(pen_.db, lot.lot);
        return row ? Records{row->seq} : Records{};
    }
    Records recordOf(const store::TracedDish& dish) const {
        const auto row = store::findDish(pen_.db, dish.dish);
        return row ? Records{row->seq} : Records{};
    }
    Records recordOf(const store::TracedSample& sample) const {
        const auto row = store::findSample(pen_.db, sample.sample);
        return row ? Records{row->seq} : Records{};
    }

    const Pen& pen_;
    service::TraceFound found_;
    Book& book_;
    std::map<TracePoint, std::string> names_;
};

}  // namespace

Result<Book> traceBook(const Pen& pen) {
    if (!pen.order.start) return Error{ErrorKind::NotFound, TextId::NotFound, "no starting point"};
    // Lots, dishes and meals are few whatever the days.
    const bool wide = std::holds_alternative<SupplierId>(*pen.order.start) ||
                      std::holds_alternative<Diners>(*pen.order.start) ||
                      std::holds_alternative<StaffId>(*pen.order.start);
    const service::TraceDays days =
        wide ? service::TraceDays{pen.order.from, pen.order.to} : service::TraceDays{};
    auto found = service::traceFrom(pen.db, *pen.order.start, days);
    if (!found) return Error{ErrorKind::NotFound, TextId::NotFound, "the starting point is not known"};
    Book book = pen.begin(BookPhrase::Trace);
    book.portrait = true;
    pen.addColumn(book, "no", BookPhrase::No, 0.4, true);
    pen.addColumn(book, "step", BookPhrase::TraceLevel, 0.75);
    pen.addColumn(book, "what", BookPhrase::TraceWhat, 2.0);
    pen.addColumn(book, "detail", BookPhrase::TraceDetail, 2.6);
    pen.addColumn(book, "sources", BookPhrase::TraceLinks, 1.6);
    TraceSheet sheet(pen, std::move(*found), book);
    sheet.write();
    const std::string start = pen.say(BookPhrase::TraceStart, {sheet.startName()});
    book.period = wide ? start + "    " + book.period : start;
    numberRows(book);
    return book;
}

}  // namespace kiosk::books
