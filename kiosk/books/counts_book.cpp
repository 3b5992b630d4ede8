// 就餐人数记录: a line a class or group and meal.
#include <algorithm>

#include "core/store/meal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/words_meals.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Row;

namespace {

// What is known of a meal beside who was served.
struct MealFacts {
    std::map<Diners, store::ReportRow> reports;
    std::map<Diners, std::string> handed;
    std::optional<store::CookingRow> cooking;
};

MealFacts factsOf(const Pen& pen, Date day, Meal meal) {
    MealFacts facts;
    for (store::ReportRow& row : store::reportsOf(pen.db, day, meal)) facts.reports[row.line.diners] = row;
    for (const store::HandedRow& row : store::handedOf(pen.db, day, meal)) {
        std::string& words = facts.handed[row.line.diners];
        std::string one = pen.words(row.item) + " " + std::to_string(row.count);
        if (!row.batch.empty()) one += " (" + row.batch + ")";
        words = joined({words, one}, pen.say(BookPhrase::And));
    }
    facts.cooking = store::cookingOf(pen.db, day, meal);
    return facts;
}

Row lineOf(const Pen& pen, const store::ServingRow& serving, const MealFacts& facts) {
    const store::CountRow& line = serving.line;
    const auto report = facts.reports.find(line.diners);
    const bool reported = report != facts.reports.end();
    const auto handed = facts.handed.find(line.diners);
    const bool standing = line.state == store::CountState::Standing;
    Row row;
    row.records = {line.seq};
    if (reported) row.records.push_back(report->second.line.seq);
    row.cells = {text({}),
                 onDay(serving.day),
                 text(pen.words(serving.meal)),
                 text(pen.diners(line.diners)),
                 line.diners.group == DinerGroup::Class ? whole(std::int64_t{serving.enrolled}) : text({}),
                 reported ? whole(std::int64_t{report->second.reported}) : text({}),
                 reported ? whole(report->second.absent) : text({}),
                 reported ? whole(report->second.specialDiet) : text({}),
                 whole(std::int64_t{serving.served}),
                 whole(serving.subsidised),
                 text(handed != facts.handed.end() && standing ? handed->second : std::string()),
                 text(serving.difference ? pen.words(*serving.difference) : std::string()),
                 text(line.counterName),
                 text(serving.confirmerName.empty() && standing ? pen.say(BookPhrase::Unsigned)
                                                                : serving.confirmerName)};
    pen.close(row, {line.record,
                    line.late,
                    std::nullopt,
                    line.reason,
                    {},
                    line.replaces,
                    line.state == store::CountState::Replaced,
                    line.state == store::CountState::Voided});
    return row;
}

struct Sums {
    std::int64_t enrolled = 0;
    std::int64_t served = 0;
    std::int64_t subsidised = 0;
};

Row sumOf(const Pen& pen, Date day, Meal meal, const Sums& sums, const MealFacts& facts) {
    Row row;
    row.cells.resize(14);
    row.cells[1] = onDay(day);
    row.cells[2] = text(pen.words(meal));
    row.cells[3] = text(pen.say(BookPhrase::MealSum));
    row.cells[4] = whole(sums.enrolled);
    row.cells[8] = whole(sums.served);
    if (sums.subsidised > 0) row.cells[9] = whole(sums.subsidised);
    if (!facts.cooking) return row;
    row.records = {facts.cooking->line.seq};
    const auto& cooking = *facts.cooking;
    row.cells[10] = text(
        pen.say(BookPhrase::Cooked, {cooking.portions ? std::to_string(*cooking.portions) : std::string("—"),
                                     cooking.leftover ? format(*cooking.leftover) : std::string("—")}));
    return row;
}

void addColumns(const Pen& pen, Book& book) {
    pen.addColumn(book, "no", BookPhrase::No, 0.6, true);
    pen.addColumn(book, "day", BookPhrase::Day, 1.15);
    pen.addColumn(book, "meal", BookPhrase::MealTitle, 0.75);
    pen.addColumn(book, "diners", BookPhrase::Diners, 1.2);
    pen.addColumn(book, "enrolled", BookPhrase::Enrolled, 0.75, true);
    pen.addColumn(book, "reported", BookPhrase::Reported, 0.75, true);
    pen.addColumn(book, "absent", BookPhrase::Absent, 0.8, true);
    pen.addColumn(book, "special_diet", BookPhrase::SpecialDiet, 0.8, true);
    pen.addColumn(book, "served", BookPhrase::Served, 0.85, true);
    pen.addColumn(book, "subsidised", BookPhrase::Subsidised, 0.85, true);
    pen.addColumn(book, "handed_out", BookPhrase::HandedOut, 1.6);
    pen.addColumn(book, "difference", BookPhrase::Difference, 1.0);
    pen.addColumn(book, "counter", BookPhrase::Counter, 0.9);
    pen.addColumn(book, "confirmer", BookPhrase::Confirmer, 0.9);
}

}  // namespace

Book countsBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Counts);
    addColumns(pen, book);
    auto lines = store::servingLinesBetween(pen.db, pen.order.from, pen.order.to);
    std::stable_sort(lines.begin(), lines.end(), [&](const auto& a, const auto& b) {
        return std::tuple(a.day, a.meal, a.line.diners.group, pen.placeOf(a.line.diners)) <
               std::tuple(b.day, b.meal, b.line.diners.group, pen.placeOf(b.line.diners));
    });
    const auto sameMeal = [&](std::size_t a, std::size_t b) {
        return lines[a].day == lines[b].day && lines[a].meal == lines[b].meal;
    };
    std::int64_t n = 0;
    for (std::size_t i = 0; i < lines.size();) {
        const MealFacts facts = factsOf(pen, lines[i].day, lines[i].meal);
        Sums sums;
        std::size_t end = i;
        for (; end < lines.size() && sameMeal(i, end); ++end) {
            book.rows.push_back(lineOf(pen, lines[end], facts));
            book.rows.back().cells.front() = whole(++n);
            if (lines[end].line.state != store::CountState::Standing) continue;
            if (lines[end].line.diners.group == DinerGroup::Class) sums.enrolled += lines[end].enrolled;
            sums.served += lines[end].served;
            sums.subsidised += lines[end].subsidised.value_or(0);
        }
        book.rows.push_back(sumOf(pen, lines[i].day, lines[i].meal, sums, facts));
        i = end;
    }
    return book;
}

}  // namespace kiosk::books
