// 陪餐记录: leaders and teachers, then guests, and meals that went without.
#include <algorithm>

#include "core/domain/accompany_records.h"
#include "core/store/accompany_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/words_companions.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Mark;
using report::Row;

namespace {

constexpr std::size_t kColumns = 14;

std::string preChecksOf(const Pen& pen, const std::vector<PreCheckAnswer>& answers) {
    std::vector<std::string> bad;
    for (const PreCheckAnswer& answer : answers)
        if (!answer.good) bad.push_back(joined({pen.words(answer.item), answer.fact}, " "));
    if (answers.empty()) return {};
    return bad.empty() ? pen.say(BookPhrase::AllSix)
                       : pen.say(BookPhrase::NotGood, {joined(bad, listComma(pen.language()))});
}

// "外观优、口味良"; all alike in one word.
std::string ratingsOf(const Pen& pen, const std::vector<Rating>& ratings) {
    std::vector<std::string> parts;
    for (const Rating& rating : ratings) {
        const bool zh = pen.language() == Language::Chinese;
        parts.push_back(pen.words(rating.aspect) + (zh ? "" : " ") + pen.words(rating.grade));
    }
    return joined(parts, listComma(pen.language()));
}

std::string adverseOf(const Pen& pen, const std::string& words) {
    return words.empty() ? pen.say(BookPhrase::None) : words;
}

Row lineOf(const Pen& pen, const store::AccompaniedRow& eaten) {
    const auto entry = store::findEntry(pen.db, eaten.seq);
    const MealAccompanied body = entry ? store::bodyOf<MealAccompanied>(*entry) : MealAccompanied{};
    Row row;
    row.records = {eaten.seq};
    row.cells = {text({}),
                 onDay(eaten.day),
                 text(pen.words(eaten.meal)),
                 text(eaten.name),
                 text(pen.words(eaten.capacity)),
                 text(joined({eaten.place, eaten.seat}, listComma(pen.language()))),
                 at(eaten.eatenAt, pen.clock(eaten.arrivedAt) + " / " + pen.clock(eaten.eatenAt)),
                 text(preChecksOf(pen, body.preChecks)),
                 text(ratingsOf(pen, body.ratings)),
                 text(eaten.voices),
                 text(adverseOf(pen, eaten.adverse)),
                 text(pen.say(body.feePaid ? BookPhrase::Paid : BookPhrase::NotPaid)),
                 text(eaten.name),
                 text({})};
    constexpr int kTakenBack = 2;
    const bool struck = !eaten.isStanding();
    pen.close(
        row, {eaten.record, eaten.late, eaten.enteredAt, eaten.reason, eaten.note, eaten.corrects.has_value(),
              struck && eaten.state != kTakenBack, struck && eaten.state == kTakenBack});
    return row;
}

Row lineOf(const Pen& pen, const store::GuestRow& guest) {
    const auto entry = store::findEntry(pen.db, guest.seq);
    const GuestAccompanied body = entry ? store::bodyOf<GuestAccompanied>(*entry) : GuestAccompanied{};
    Row row;
    row.records = {guest.seq};
    row.cells = {text({}),
                 onDay(guest.day),
                 text(pen.words(guest.meal)),
                 text(guest.name),
                 text(pen.words(guest.capacity)),
                 text(guest.seat),
                 at(guest.happenedAt, pen.clock(guest.happenedAt)),
                 text({}),
                 text(ratingsOf(pen, body.ratings)),
                 text(guest.voices),
                 text(adverseOf(pen, guest.adverse)),
                 text(pen.say(body.feePaid ? BookPhrase::Paid : BookPhrase::NotPaid)),
                 text({}),
                 text(pen.say(BookPhrase::Guest))};
    if (guest.voided) pen.strike(row, guest.record, Mark::Voided);
    return row;
}

Row excusedLine(const Pen& pen, const store::AccompanyExcuseRow& excuse) {
    Row row;
    if (const auto entry = store::findEntry(pen.db, excuse.record)) row.records = {entry->seq};
    row.cells.resize(kColumns);
    row.cells[1] = onDay(excuse.day);
    row.cells[2] = text(pen.words(excuse.meal));
    row.cells[12] = text(excuse.name);
    row.cells[13] =
        text(pen.say(BookPhrase::NobodyAte, {joined({pen.words(excuse.reason), excuse.note}, " ")}));
    return row;
}

}  // namespace

Book accompanyingBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Accompanying);
    pen.addColumn(book, "no", BookPhrase::No, 0.5, true);
    pen.addColumn(book, "day", BookPhrase::Day, 1.15);
    pen.addColumn(book, "meal", BookPhrase::MealTitle, 0.65);
    pen.addColumn(book, "companion", BookPhrase::Companion, 0.85);
    pen.addColumn(book, "capacity", BookPhrase::CapacityTitle, 0.85);
    pen.addColumn(book, "place", BookPhrase::PlaceSeat, 0.9);
    pen.addColumn(book, "eaten_at", BookPhrase::ArrivedAte, 0.8);
    pen.addColumn(book, "pre_checks", BookPhrase::PreChecks, 1.0);
    pen.addColumn(book, "ratings", BookPhrase::Ratings, 3.0);
    pen.addColumn(book, "voices", BookPhrase::Voices, 1.6);
    pen.addColumn(book, "adverse", BookPhrase::Adverse, 0.8);
    pen.addColumn(book, "fee", BookPhrase::Fee, 0.6);
    pen.addColumn(book, "recorder", BookPhrase::Recorder, 0.85);
    pen.addColumn(book, "remark", BookPhrase::Remark, 1.1);
    struct Line {
        Date day;
        Meal meal{};
        Row row;
    };
    std::vector<Line> lines;
    const Date first = pen.order.from;
    const Date last = pen.order.to;
    for (const auto& eaten : store::accompaniedBetween(pen.db, first, last))
        lines.push_back({eaten.day, eaten.meal, lineOf(pen, eaten)});
    for (const auto& guest : store::guestsBetween(pen.db, first, last))
        lines.push_back({guest.day, guest.meal, lineOf(pen, guest)});
    for (const auto& excuse : store::accompanyExcuses(pen.db, first, last))
        lines.push_back({excuse.day, excuse.meal, excusedLine(pen, excuse)});
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::pair(a.day, a.meal) < std::pair(b.day, b.meal);
    });
    for (Line& line : lines) book.rows.push_back(std::move(line.row));
    numberRows(book);
    return book;
}

}  // namespace kiosk::books
