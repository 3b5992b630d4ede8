// 疑似食品安全事故材料: what an authority asks for first, part by part: the steps, samples, dishes with their
// lots and suppliers, who cooked, who ate, and whom to call. Nobody's health, and nobody who is ill.
#include <algorithm>
#include <set>

#include "core/store/check_queries.h"
#include "core/store/incident_queries.h"
#include "core/store/meal_queries.h"
#include "core/store/people_queries.h"
#include "core/store/receiving_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"
#include "core/store/trace_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/words_incident.h"
#include "kiosk/text/words_meals.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Cell;
using report::Row;

namespace {

struct MealThen {
    Date day;
    Meal meal{};
};

// The newest that had begun by the end of the period and was not over before it began.
std::optional<store::IncidentRow> incidentOf(const Pen& pen) {
    auto incident = store::newestIncident(pen.db, pen.order.to);
    if (incident && incident->endedAt && businessDay(*incident->endedAt, pen.site.zone) < pen.order.from)
        return std::nullopt;
    return incident;
}

class Papers {
  public:
    Papers(const Pen& pen, const store::IncidentRow& incident, Book& book)
        : pen_(pen),
          incident_(incident),
          book_(book),
          until_(incident.endedAt.value_or(pen.order.now)),
          first_(businessDay(incident.since, pen.site.zone)),
          last_(businessDay(until_, pen.site.zone)) {
        book.period = pen.say(BookPhrase::IncidentPeriod, {formatInstant(incident.since, pen.site.zone),
                                                           formatInstant(until_, pen.site.zone)});
    }

    void write() {
        addSteps();
        addSamples();
        addGoods();
        addCooks();
        addHeads();
        addContacts();
    }

  private:
    struct Line {
        std::string what;
        std::string detail;
        Cell when;
        std::string who;
        std::vector<std::uint64_t> records;
    };

    void add(BookPhrase part, Line line) {
        Row row;
        row.records = std::move(line.records);
        if (row.records.empty()) row.records = {incident_.seq};
        row.cells = {text({}),          text(pen_.say(part)), text(std::move(line.what)),
                     text(line.detail), std::move(line.when), text(std::move(line.who))};
        book_.rows.push_back(std::move(row));
    }
    [[nodiscard]] std::string separator() const { return pen_.say(BookPhrase::And); }
    [[nodiscard]] std::string mealName(const MealThen& meal) const {
        return formatDayMonth(meal.day) + " " + pen_.words(meal.meal);
    }
    [[nodiscard]] Cell moment(UtcMs when) const { return at(when, pen_.moment(when)); }
    [[nodiscard]] std::vector<std::uint64_t> seqOf(RecordId record) const {
        const auto entry = store::findEntry(pen_.db, record);
        return entry ? std::vector{entry->seq} : std::vector<std::uint64_t>{};
    }

    void addSteps() {
        constexpr auto kPart = BookPhrase::PartSteps;
        add(kPart, {pen_.say(BookPhrase::IncidentBegun),
                    {},
                    moment(incident_.startedAt),
                    incident_.startedBy,
                    {incident_.seq}});
        const auto done = store::stepsOf(pen_.db, incident_.incident);
        for (const IncidentStep step : allIncidentSteps()) {
            const auto row = std::ranges::find(done, step, &store::IncidentStepRow::step);
            if (row == done.end()) {
                add(kPart, {pen_.words(step), pen_.say(BookPhrase::StepOpen), {}, {}, {}});
                continue;
            }
            const std::string way = row->way ? pen_.words(*row->way) : std::string();
            add(kPart, {pen_.words(step), joined({way, row->note}, separator()), moment(row->doneAt),
                        row->doneBy, seqOf(row->record)});
        }
        if (!incident_.endedAt) return;
        const std::string why = incident_.outcome ? pen_.words(*incident_.outcome) : std::string();
        add(kPart, {pen_.say(BookPhrase::IncidentOver),
                    joined({why, incident_.note}, separator()),
                    moment(*incident_.endedAt),
                    incident_.endedBy,
                    {incident_.seq}});
    }

    // Where each stands, and in which state.
    void addSamples() {
        for (const auto& sample : store::sampleLinesBetween(pen_.db, first_, last_)) {
            if (!sample.isStanding() || sample.sampledAt < incident_.since) continue;
            std::string fridge = sample.fridge ? pen_.fridge(*sample.fridge) : std::string();
            if (sample.shelf && *sample.shelf > 0)
                fridge = pen_.say(BookPhrase::Shelf, {fridge, std::to_string(*sample.shelf)});
            const std::string sent = sample.sentUnit && !sample.sentUnit->empty()
                                         ? pen_.say(BookPhrase::SentTo, {*sample.sentUnit})
                                         : std::string();
            std::string hold;
            if (sample.held && sample.holdReason)
                hold = pen_.say(BookPhrase::OnHold, {pen_.words(*sample.holdReason)});
            const std::string box = pen_.say(BookPhrase::BoxNo, {std::to_string(sample.box.value)});
            std::vector<std::uint64_t> records{sample.seq};
            for (const auto& more : {sample.storedSeq, sample.holdSeq, sample.endedSeq})
                if (more) records.push_back(*more);
            add(BookPhrase::PartSamples, {mealName({sample.day, sample.meal}) + " " + sample.dishName,
                                          joined({joined({fridge, box}, " "), format(sample.weight),
                                                  pen_.words(sample.state), hold, sent},
                                                 separator()),
                                          moment(sample.sampledAt), sample.samplerName, std::move(records)});
        }
    }

    // Meals that had begun by then, the oldest first.
    [[nodiscard]] std::vector<MealThen> mealsBetween(Date first, Date last, UtcMs begunBy) const {
        std::vector<MealThen> meals;
        for (Date day = first; day <= last; day = day + 1) {
            std::set<Meal> ofDay;
            for (const auto& dish : store::listDishes(pen_.db, day)) ofDay.insert(dish.meal);
            for (const auto& serving : store::servingsOfDay(pen_.db, day)) ofDay.insert(serving.meal);
            for (const Meal meal : ofDay)
                if (begins(day, meal) <= begunBy) meals.push_back({day, meal});
        }
        return meals;
    }
    [[nodiscard]] UtcMs begins(Date day, Meal meal) const {
        const auto time = mealTime(pen_.site, meal);
        return instant(day, time ? time->servingBegins : pen_.site.zone.dayBegins, pen_.site.zone);
    }
    [[nodiscard]] UtcMs ends(Date day, Meal meal) const {
        constexpr TimeOfDay kEndOfDay{1439};
        const auto time = mealTime(pen_.site, meal);
        return instant(day, time ? time->servingEnds : kEndOfDay, pen_.site.zone);
    }

    void addGoods() {
        for (const MealThen& meal : mealsBetween(first_, last_, until_)) {
            if (ends(meal.day, meal.meal) < incident_.since) continue;
            const auto issues = store::issuesOfMeal(pen_.db, meal.day, meal.meal);
            for (const auto& dish : store::dishesOfMeal(pen_.db, meal.day, meal.meal)) {
                std::vector<LotId> lots = store::lotsNamedFor(pen_.db, dish.dish);
                for (const auto& issue : issues)
                    if (!issue.named && std::ranges::find(lots, issue.lot) == lots.end())
                        lots.push_back(issue.lot);
                addDish(meal, dish, lots);
            }
        }
    }
    void addDish(const MealThen& meal, const store::TracedDish& dish, const std::vector<LotId>& lots) {
        const std::string name = mealName(meal) + " " + dish.name;
        for (const LotId lot : lots) {
            const auto goods = store::findGoods(pen_.db, lot);
            if (!goods) continue;
            const auto traced = store::tracedLot(pen_.db, lot);
            const std::string until =
                goods->expires ? pen_.say(BookPhrase::UseBy, {formatDate(*goods->expires)}) : std::string();
            const std::string batch =
                goods->lotNo.empty() ? std::string() : pen_.say(BookPhrase::BatchNo, {goods->lotNo});
            add(BookPhrase::PartGoods,
                {name,
                 joined({goods->productName, batch, until,
                         pen_.say(BookPhrase::StockLeft,
                                  {formatNumber(goods->remaining) + " " + pen_.words(goods->unit)}),
                         traced && traced->held ? pen_.say(BookPhrase::Held) : std::string()},
                        separator()),
                 onDay(goods->day),
                 supplierName(*goods),
                 {goods->seq}});
            if (!goods->supplier.isNil()) suppliers_[goods->supplier].push_back(goods->seq);
        }
        if (!lots.empty()) return;
        const auto planned = store::findDish(pen_.db, dish.dish);
        add(BookPhrase::PartGoods, {name,
                                    pen_.say(BookPhrase::NoStockIssued),
                                    {},
                                    {},
                                    planned ? std::vector{planned->seq} : std::vector<std::uint64_t>{}});
    }
    [[nodiscard]] std::string supplierName(const store::GoodsRow& goods) const {
        return goods.supplier.isNil() ? pen_.say(BookPhrase::OwnPlot, {goods.from}) : goods.from;
    }

    // Everybody who was there, with nothing of the morning check but its outcome.
    void addCooks() {
        for (Date day = first_; day <= last_; day = day + 1) {
            std::set<StaffId> told;
            auto checks = store::validChecksBetween(pen_.db, day, day);
            std::ranges::stable_sort(checks, {}, &store::CheckRow::happenedAt);
            for (const auto& check : checks) {
                told.insert(check.staff);
                add(BookPhrase::PartCooks,
                    {formatDayMonth(day) + " " + pen_.post(check.staff),
                     pen_.words(check.session) + pen_.say(BookPhrase::Colon) + pen_.words(check.outcome),
                     moment(check.happenedAt),
                     pen_.name(check.staff),
                     {check.seq}});
            }
            for (const auto& one : store::attendanceOn(pen_.db, day))
                if ((one.state == Attendance::OnDuty || one.state == Attendance::Late) &&
                    told.insert(one.staff).second)
                    add(BookPhrase::PartCooks, {formatDayMonth(day) + " " + pen_.post(one.staff),
                                                pen_.say(BookPhrase::NotChecked),
                                                {},
                                                pen_.name(one.staff),
                                                {}});
        }
    }

    // The last three meals before it was reported, however long ago.
    void addHeads() {
        constexpr std::size_t kMeals = 3;
        constexpr int kWeek = 7;  // across a weekend
        const Date reported = businessDay(incident_.startedAt, pen_.site.zone);
        auto meals = mealsBetween(std::min(first_, reported - kWeek), reported, incident_.startedAt);
        if (meals.size() > kMeals) meals.erase(meals.begin(), meals.end() - kMeals);
        for (const MealThen& meal : meals) {
            auto served = store::servingsOf(pen_.db, meal.day, meal.meal);
            std::ranges::stable_sort(served, {}, [&](const store::ServingRow& row) {
                return std::pair(row.line.diners.group, pen_.placeOf(row.line.diners));
            });
            int heads = 0;
            std::vector<std::uint64_t> records;
            for (const auto& row : served) heads += row.served, records.push_back(row.line.seq);
            add(BookPhrase::PartHeads,
                {mealName(meal),
                 served.empty() ? pen_.say(BookPhrase::NotCounted)
                                : pen_.say(BookPhrase::HeadsOfAll, {std::to_string(heads)}),
                 {},
                 {},
                 std::move(records)});
            for (const auto& row : served)
                add(BookPhrase::PartHeads, {mealName(meal) + " " + pen_.diners(row.line.diners),
                                            pen_.say(BookPhrase::Heads, {std::to_string(row.served)}),
                                            moment(row.line.happenedAt),
                                            row.line.counterName,
                                            {row.line.seq}});
        }
    }

    // The terminal knows no telephone of the school: there is room to write it down.
    void addContacts() {
        constexpr auto kPart = BookPhrase::PartContacts;
        const std::string blank = pen_.say(BookPhrase::PhoneBlank);
        add(kPart, {pen_.site.name, blank, {}, {}, {}});
        for (const auto& one : store::listActiveStaff(pen_.db, last_)) {
            const Post post = one.staff.post;
            if (post == Post::Headteacher || post == Post::SafetyDirector || post == Post::SafetyOfficer)
                add(kPart, {pen_.words(post), blank, {}, one.staff.name, {}});
        }
        for (auto& [id, records] : suppliers_) {
            const auto row = store::findSupplier(pen_.db, id);
            if (!row) continue;
            std::ranges::sort(records);
            records.erase(std::unique(records.begin(), records.end()), records.end());
            const SupplierRegistered& supplier = row->supplier;
            add(kPart, {supplier.name,
                        supplier.address,
                        {},
                        joined({supplier.contact, supplier.phone}, " "),
                        records});
        }
    }

    const Pen& pen_;
    const store::IncidentRow& incident_;
    Book& book_;
    UtcMs until_;
    Date first_;
    Date last_;
    std::map<SupplierId, std::vector<std::uint64_t>> suppliers_;  // of the lots in question, with their lines
};

}  // namespace

Book incidentBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Incident);
    book.legend.push_back(pen.say(BookPhrase::LegendIncident));
    pen.addColumn(book, "no", BookPhrase::No, 0.45, true);
    pen.addColumn(book, "part", BookPhrase::IncidentPart, 0.95);
    pen.addColumn(book, "what", BookPhrase::TraceWhat, 2.3);
    pen.addColumn(book, "detail", BookPhrase::TraceDetail, 3.3);
    pen.addColumn(book, "when", BookPhrase::When, 1.1);
    pen.addColumn(book, "who", BookPhrase::WhoPhone, 1.6);
    if (const auto incident = incidentOf(pen)) Papers(pen, *incident, book).write();
    numberRows(book);
    return book;
}

}  // namespace kiosk::books
