// 补录、更正和作废记录: every line of every kind that is not plain, in the order of the ledger.
#include <algorithm>
#include <set>

#include "core/domain/accompany_records.h"
#include "core/domain/check_records.h"
#include "core/domain/log_records.h"
#include "core/domain/meal_records.h"
#include "core/domain/problem_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/sample_records.h"
#include "core/store/accompany_queries.h"
#include "core/store/deviation_queries.h"
#include "core/store/receiving_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/words_logs.h"
#include "kiosk/text/words_meals.h"

namespace kiosk::books {

using namespace canteen;
using ledger::Entry;
using ledger::Relation;
using report::Book;
using report::Mark;
using report::Row;

namespace {

// A record in words.
struct Described {
    BookPhrase kind = BookPhrase::KindOther;
    std::string about;
    std::string content;
};

BookPhrase kindOf(Kind kind) {
    const int number = static_cast<int>(kind);
    if (kind == Kind::DishExcused) return BookPhrase::KindExcuse;
    if (kind == Kind::DishPlanned || kind == Kind::DishWithdrawn) return BookPhrase::KindDish;
    if (kind == Kind::DeliveryOpened) return BookPhrase::KindDelivery;
    if (kind == Kind::RapidTested || kind == Kind::TestReviewed) return BookPhrase::KindTest;
    if (kind == Kind::StockIssued || kind == Kind::StockCleared) return BookPhrase::KindIssue;
    if (kind == Kind::DayControlled || kind == Kind::WeekReviewed || kind == Kind::MonthReviewed)
        return BookPhrase::KindReview;
    if (number >= 40 && number < 60) return BookPhrase::KindCheck;
    if (number >= 60 && number < 80) return BookPhrase::KindSample;
    if (number >= 80 && number < 90) return BookPhrase::KindPaper;
    if (number >= 90 && number < 110) return BookPhrase::KindGoods;
    if (number >= 110 && number < 130) return BookPhrase::KindCount;
    if (number >= 130 && number < 140) return BookPhrase::KindAccompanied;
    if (number >= 140 && number < 150) return BookPhrase::KindProblem;
    if (number >= 150 && number < 160) return BookPhrase::KindLog;
    if (number >= 170 && number < 180) return BookPhrase::KindIncident;
    return BookPhrase::KindOther;
}

class Describer {
  public:
    explicit Describer(const Pen& pen) : pen_(pen) {}

    Described operator()(const Entry& entry) const {
        Described said{kindOf(entry.kind), {}, {}};
        switch (entry.kind) {
            case Kind::SampleTaken:
                sample(entry, said);
                break;
            case Kind::DishPlanned:
                dish(store::findDishByRecord(pen_.db, entry.id), said);
                break;
            case Kind::DishWithdrawn:
                dish(store::findDish(pen_.db, store::bodyOf<DishWithdrawn>(entry).dish), said);
                break;
            case Kind::DishExcused:
                excuse(store::bodyOf<DishExcused>(entry), said);
                break;
            case Kind::CheckRecorded:
                check(store::bodyOf<CheckRecorded>(entry), said);
                break;
            case Kind::DeliveryOpened:
                delivery(store::bodyOf<DeliveryOpened>(entry), said);
                break;
            case Kind::GoodsReceived:
                goods(entry, said);
                break;
            case Kind::StockIssued:
                issue(store::bodyOf<StockIssued>(entry), said);
                break;
            case Kind::RapidTested:
                said.about = store::bodyOf<RapidTested>(entry).item;
                break;
            case Kind::MealReported:
                reported(store::bodyOf<MealReported>(entry), said);
                break;
            case Kind::MealServed:
                served(store::bodyOf<MealServed>(entry), said);
                break;
            case Kind::ItemHandedOut:
                handed(store::bodyOf<ItemHandedOut>(entry), said);
                break;
            case Kind::MealCooked:
                cooked(store::bodyOf<MealCooked>(entry), said);
                break;
            case Kind::MealAccompanied:
                companion(entry, said);
                break;
            case Kind::GuestAccompanied:
                said.about = store::bodyOf<GuestAccompanied>(entry).name;
                break;
            case Kind::ProblemRaised:
                said.about = store::bodyOf<ProblemRaised>(entry).what;
                break;
            case Kind::LogEntered:
                log(store::bodyOf<LogEntered>(entry), said);
                break;
            default:
                break;
        }
        return said;
    }

  private:
    [[nodiscard]] std::string mealOf(Date day, Meal meal) const {
        return formatDayMonth(day) + " " + pen_.words(meal);
    }
    void sample(const Entry& entry, Described& said) const {
        if (const auto row = store::findSampleByRecord(pen_.db, entry.id))
            said.about = mealOf(row->day, row->meal) + " " + row->dishName;
        const SampleTaken body = store::bodyOf<SampleTaken>(entry);
        said.content =
            format(body.weight) + " " + pen_.say(BookPhrase::BoxNo, {std::to_string(body.box.value)});
    }
    void dish(const std::optional<store::DishRow>& row, Described& said) const {
        if (row) said.about = mealOf(row->day, row->meal) + " " + row->name;
    }
    void excuse(const DishExcused& body, Described& said) const {
        dish(store::findDish(pen_.db, body.dish), said);
        said.content = joined({pen_.words(body.reason), body.note}, " ");
    }
    void check(const CheckRecorded& body, Described& said) const {
        said.about = formatDayMonth(body.day) + " " + pen_.name(body.staff);
        said.content = pen_.words(body.outcome);
    }
    void delivery(const DeliveryOpened& body, Described& said) const {
        if (const auto row = store::findDelivery(pen_.db, body.delivery))
            said.about = formatDayMonth(row->day) + " " + row->from();
    }
    void goods(const Entry& entry, Described& said) const {
        const auto row = store::findGoodsByRecord(pen_.db, entry.id);
        if (!row) return;
        said.about = formatDayMonth(row->day) + " " + row->productName;
        said.content = formatNumber(row->accepted) + " " + pen_.words(row->unit);
    }
    void issue(const StockIssued& body, Described& said) const {
        const auto row = store::findGoods(pen_.db, body.lot);
        said.about = joined({mealOf(body.day, body.meal), row ? row->productName : std::string()}, " ");
        said.content = joined({formatNumber(body.amount), row ? pen_.words(row->unit) : std::string()}, " ");
    }
    void reported(const MealReported& body, Described& said) const {
        said.about = mealOf(body.day, body.meal) + " " + pen_.diners({body.group, body.schoolClass});
        said.content = pen_.say(BookPhrase::Reported) + " " + std::to_string(body.reported);
    }
    void served(const MealServed& body, Described& said) const {
        said.about = mealOf(body.day, body.meal) + " " + pen_.diners({body.group, body.schoolClass});
        said.content = pen_.say(BookPhrase::Served) + " " + std::to_string(body.served);
    }
    void handed(const ItemHandedOut& body, Described& said) const {
        said.about = mealOf(body.day, body.meal) + " " + pen_.diners({body.group, body.schoolClass});
        said.content = pen_.words(body.item) + " " + std::to_string(body.count);
    }
    void cooked(const MealCooked& body, Described& said) const {
        said.about = mealOf(body.day, body.meal);
        said.content = pen_.say(BookPhrase::Cooked, {body.portions ? std::to_string(*body.portions) : "—",
                                                     body.leftover ? format(*body.leftover) : "—"});
    }
    void companion(const Entry& entry, Described& said) const {
        if (const auto row = store::findAccompanied(pen_.db, entry.id))
            said.about = mealOf(row->day, row->meal) + " " + row->name;
    }
    void log(const LogEntered& body, Described& said) const {
        const std::string subject =
            body.subject.empty() && body.choice ? pen_.words(*body.choice) : body.subject;
        said.about = formatDayMonth(body.day) + " " + pen_.words(body.type) + " " + subject;
        if (body.reading) said.content = formatNumber(*body.reading);
    }

    const Pen& pen_;
};

BookPhrase relationOf(const Entry& entry) {
    switch (entry.relation) {
        case Relation::Corrects:
            return entry.kind == Kind::MealReported || entry.kind == Kind::MealCooked
                       ? BookPhrase::DevReplaced
                       : BookPhrase::DevCorrected;
        case Relation::Voids:
            return BookPhrase::DevVoided;
        case Relation::Undoes:
            return BookPhrase::DevUndone;
        case Relation::None:
            break;
    }
    return BookPhrase::DevLate;
}

class Deviations {
  public:
    explicit Deviations(const Pen& pen) : pen_(pen), describe_(pen) {}

    // Of the period by when it happened, was entered, or by the line it changes.
    [[nodiscard]] bool belongs(const Entry& entry, const std::optional<Entry>& old) const {
        const auto within = [&](UtcMs at) {
            const Date day = businessDay(at, pen_.site.zone);
            return pen_.order.from <= day && day <= pen_.order.to;
        };
        return within(entry.happenedAt) || within(entry.effectiveAt) || (old && within(old->happenedAt));
    }

    [[nodiscard]] Row rowOf(const Entry& entry, const std::optional<Entry>& old) const {
        // A voiding record says nothing itself; what it voids does.
        const bool takesBack = old && entry.kind == Kind::RecordVoided;
        Described said = describe_(takesBack ? *old : entry);
        if (old && !takesBack) {
            const Described before = describe_(*old);
            if (before.content != said.content)
                said.content = pen_.say(BookPhrase::FromTo, {before.content, said.content});
        }
        Row row;
        row.records = {entry.seq};
        if (old) row.records.push_back(old->seq);
        const std::string override = overrideOf(entry);
        row.cells = {text({}),
                     text(pen_.say(said.kind)),
                     text(deviationsOf(entry, !override.empty())),
                     text(said.about),
                     text(said.content),
                     at(entry.happenedAt, pen_.moment(entry.happenedAt)),
                     at(entry.enteredAt, pen_.moment(entry.enteredAt)),
                     text(signer(entry, 0)),
                     text(signer(entry, 1)),
                     text(joined({reasonOf(entry), override}, "，")),
                     text(old ? pen_.say(BookPhrase::OfRecord, {std::to_string(old->seq)}) : std::string())};
        return row;
    }

  private:
    // Why goods were taken in spite of a finding; empty for all else.
    static std::string overrideOf(const Entry& entry) {
        return entry.kind == Kind::GoodsReceived ? store::bodyOf<GoodsReceived>(entry).overrideReason
                                                 : std::string();
    }
    [[nodiscard]] std::string deviationsOf(const Entry& entry, bool overridden) const {
        const auto where = [&](bool is, BookPhrase words) { return is ? pen_.say(words) : std::string(); };
        return joined({where(entry.relation != Relation::None, relationOf(entry)),
                       where(entry.late, BookPhrase::DevLate), where(overridden, BookPhrase::DevOverridden)},
                      pen_.say(BookPhrase::And));
    }
    [[nodiscard]] std::string signer(const Entry& entry, std::size_t place) const {
        return place < entry.signatures.size() ? pen_.name(entry.signatures[place].person) : std::string();
    }
    // What is written about a morning check may speak of somebody's health.
    [[nodiscard]] std::string reasonOf(const Entry& entry) const {
        const std::string reason = entry.reason == Reason::None ? std::string() : pen_.words(entry.reason);
        const bool health = kindOf(entry.kind) == BookPhrase::KindCheck && !pen_.order.withHealth;
        return joined({reason, health ? std::string() : entry.note}, "，");
    }

    const Pen& pen_;
    Describer describe_;
};

void addColumns(const Pen& pen, Book& book) {
    pen.addColumn(book, "no", BookPhrase::No, 0.5, true);
    pen.addColumn(book, "kind", BookPhrase::What, 0.8);
    pen.addColumn(book, "deviation", BookPhrase::DeviationKind, 0.8);
    pen.addColumn(book, "about", BookPhrase::About, 2.0);
    pen.addColumn(book, "content", BookPhrase::Change, 2.0);
    pen.addColumn(book, "happened_at", BookPhrase::Happened, 1.0);
    pen.addColumn(book, "entered_at", BookPhrase::Entered, 1.0);
    pen.addColumn(book, "by", BookPhrase::By, 0.85);
    pen.addColumn(book, "second", BookPhrase::Second, 0.85);
    pen.addColumn(book, "reason", BookPhrase::ReasonTitle, 1.5);
    pen.addColumn(book, "of", BookPhrase::OfTitle, 0.9);
}

}  // namespace

Book deviationsBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Deviations);
    addColumns(pen, book);
    const Deviations deviations(pen);
    const UtcMs begin = instant(pen.order.from, pen.site.zone.dayBegins, pen.site.zone);
    for (const Entry& entry : store::deviatingRecords(pen.db, store::firstEnteredFrom(pen.db, begin))) {
        const auto old = entry.refers ? store::findEntry(pen.db, *entry.refers) : std::nullopt;
        if (deviations.belongs(entry, old)) book.rows.push_back(deviations.rowOf(entry, old));
    }
    std::set<std::uint64_t> told;
    for (const Row& row : book.rows) told.insert(row.records.front());
    for (const store::GoodsRow& goods : store::goodsLinesBetween(pen.db, pen.order.from, pen.order.to)) {
        if (goods.overrideReason.empty() || told.contains(goods.seq)) continue;
        if (const auto entry = store::findEntry(pen.db, goods.seq))
            book.rows.push_back(deviations.rowOf(*entry, std::nullopt));
    }
    std::stable_sort(book.rows.begin(), book.rows.end(),
                     [](const Row& a, const Row& b) { return a.records.front() < b.records.front(); });
    numberRows(book);
    return book;
}

}  // namespace kiosk::books
