// 食品留样记录: annex C, and what county ledgers add.
#include <algorithm>

#include "core/store/sample_queries.h"
#include "kiosk/books/pen.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Row;

namespace {

struct Line {
    Date day;
    Meal meal{};
    Row row;
};

std::string servedAt(const Pen& pen, Meal meal) {
    const auto time = mealTime(pen.site, meal);
    return time ? formatTime(time->servingBegins) : std::string();
}

std::string putIn(const Pen& pen, const store::SampleRow& sample) {
    const std::string box = pen.say(BookPhrase::BoxNo, {std::to_string(sample.box.value)});
    if (!sample.putInAt) return box;
    std::string fridge = sample.fridge ? pen.fridge(*sample.fridge) : std::string();
    if (sample.shelf && *sample.shelf > 0)
        fridge = pen.say(BookPhrase::Shelf, {fridge, std::to_string(*sample.shelf)});
    return joined({pen.moment(*sample.putInAt), fridge, box}, " ");
}

std::string endOf(const Pen& pen, const store::SampleRow& sample) {
    if (!sample.endedAt) return {};
    return joined({pen.moment(*sample.endedAt), sample.endedByName, sample.witnessName}, " ");
}

std::string remarkOf(const Pen& pen, const store::SampleRow& sample) {
    std::string hold;
    if (sample.held && sample.holdReason) hold = pen.say(BookPhrase::OnHold, {pen.words(*sample.holdReason)});
    return joined(
        {sample.source == WeightSource::Typed ? pen.say(BookPhrase::Typed) : std::string(), hold,
         sample.sentUnit && !sample.sentUnit->empty() ? pen.say(BookPhrase::SentTo, {*sample.sentUnit})
                                                      : std::string()},
        pen.say(BookPhrase::And));
}

Row lineOf(const Pen& pen, const store::SampleRow& sample) {
    Row row;
    row.records = {sample.seq};
    for (const auto& more : {sample.supervisedSeq, sample.storedSeq, sample.holdSeq, sample.endedSeq})
        if (more) row.records.push_back(*more);
    const bool unsigned_ = sample.isStanding() && sample.supervisorName.empty();
    row.cells = {text({}),
                 text(sample.dishName),
                 text(pen.words(sample.meal)),
                 at(sample.sampledAt, pen.moment(sample.sampledAt)),
                 whole(std::int64_t{sample.weight.value}),
                 text(sample.putInAt ? pen.say(BookPhrase::Chilled) : std::string()),
                 sample.keepUntil ? at(*sample.keepUntil, pen.moment(*sample.keepUntil)) : text({}),
                 text(pen.say(BookPhrase::OwnSchool)),
                 text(servedAt(pen, sample.meal)),
                 text(sample.samplerName),
                 text(unsigned_ ? pen.say(BookPhrase::Unsigned) : sample.supervisorName),
                 text(putIn(pen, sample)),
                 text(endOf(pen, sample)),
                 text(remarkOf(pen, sample))};
    pen.close(row, {sample.record, sample.late, sample.enteredAt, sample.reason, sample.note,
                    sample.corrects.has_value(), sample.state == SampleState::Corrected,
                    sample.state == SampleState::Voided});
    return row;
}

// A dish that ended without a sample, for a reason.
Row excusedLine(const Pen& pen, const store::DishRow& dish) {
    Row row;
    row.records = {dish.excuseSeq.value_or(dish.seq)};
    row.cells.resize(14);
    row.cells[1] = text(dish.name);
    row.cells[2] = text(pen.words(dish.meal));
    row.cells[3] = {formatDayMonth(dish.day), dish.day};
    row.cells[13] = text(pen.say(BookPhrase::Excused, {pen.words(dish.excuse)}));
    return row;
}

// Dishes of meals that are over.
void addUnsampled(const Pen& pen, Book& book, const std::vector<store::DishRow>& dishes,
                  const std::vector<store::SampleRow>& samples) {
    std::unordered_map<DishId, bool> sampled;
    for (const store::SampleRow& sample : samples)
        if (sample.isStanding()) sampled[sample.dish] = true;
    for (const store::DishRow& dish : dishes) {
        if (dish.plan != store::DishPlan::Planned || sampled.contains(dish.dish)) continue;
        const auto time = mealTime(pen.site, dish.meal);
        if (pen.order.now < instant(dish.day, time ? time->servingEnds : TimeOfDay{1439}, pen.site.zone))
            continue;
        book.missing.push_back(
            pen.say(BookPhrase::NoSample, {formatDayMonth(dish.day), pen.words(dish.meal), dish.name}));
    }
}

}  // namespace

Book samplesBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Samples);
    pen.addColumn(book, "no", BookPhrase::No, 0.5, true);
    pen.addColumn(book, "dish", BookPhrase::SampleDish, 1.8);
    pen.addColumn(book, "meal", BookPhrase::MealTitle, 0.65);
    pen.addColumn(book, "sampled_at", BookPhrase::SampledAt, 1.2);
    pen.addColumn(book, "weight_g", BookPhrase::SampleWeight, 0.7, true);
    pen.addColumn(book, "kept", BookPhrase::SampleKept, 1.15);
    pen.addColumn(book, "keep_until", BookPhrase::SampleUntil, 1.2);
    pen.addColumn(book, "ordered_by", BookPhrase::SampleFor, 0.7);
    pen.addColumn(book, "served_at", BookPhrase::SampleServed, 0.7);
    pen.addColumn(book, "sampler", BookPhrase::Sampler, 0.85);
    pen.addColumn(book, "supervisor", BookPhrase::Supervisor, 0.85);
    pen.addColumn(book, "put_in", BookPhrase::SampleIn, 2.2);
    pen.addColumn(book, "ended", BookPhrase::SampleEnd, 2.0);
    pen.addColumn(book, "remark", BookPhrase::Remark, 1.0);

    const auto samples = store::sampleLinesBetween(pen.db, pen.order.from, pen.order.to);
    const auto dishes = store::dishesBetween(pen.db, pen.order.from, pen.order.to);
    std::vector<Line> lines;
    for (const store::SampleRow& sample : samples)
        lines.push_back({sample.day, sample.meal, lineOf(pen, sample)});
    for (const store::DishRow& dish : dishes)
        if (dish.plan == store::DishPlan::Excused)
            lines.push_back({dish.day, dish.meal, excusedLine(pen, dish)});
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::pair(a.day, a.meal) < std::pair(b.day, b.meal);
    });
    for (Line& line : lines) book.rows.push_back(std::move(line.row));
    numberRows(book);
    addUnsampled(pen, book, dishes, samples);
    return book;
}

}  // namespace kiosk::books
