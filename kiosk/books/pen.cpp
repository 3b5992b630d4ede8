#include "kiosk/books/pen.h"

#include <fmt/format.h>

#include <chrono>

#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/text/words_meals.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Cell;
using report::Mark;
using report::Row;

namespace {

std::string longDay(const Pen& pen, Date day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day.days))};
    const bool chinese = pen.language() == Language::Chinese;
    const auto two = [&](unsigned n) { return chinese ? std::to_string(n) : fmt::format("{:02}", n); };
    return pen.say(BookPhrase::LongDay, {std::to_string(int(date.year())), two(unsigned(date.month())),
                                         two(unsigned(date.day()))});
}

// "sample-book" of samples, with the period behind it: a whole month as 2026-11, else both days.
std::string fileNameOf(const BookOrder& order) {
    const std::string first = formatDate(order.from);
    const std::string last = formatDate(order.to);
    const bool wholeMonth = first.ends_with("-01") && addMonths(order.from, 1) - 1 == order.to;
    std::string period = first + "_" + last;
    if (wholeMonth) period = first.substr(0, 7);
    if (order.from == order.to) period = first;
    return fmt::format("{}-{}", nameOf(order.kind), period);
}

}  // namespace

Pen::Pen(store::Database& store, const Site& school, const BookOrder& bookOrder)
    : db(store), site(school), order(bookOrder) {
    for (const store::StaffRow& row : store::listStaff(db, order.to)) {
        names_[row.staff.staff] = row.staff.name;
        posts_[row.staff.staff] = row.staff.post;
    }
    for (const ClassRegistered& each : store::listClasses(db))
        classes_[each.schoolClass] = {each.name, classes_.size() + 1};
}

std::string Pen::say(AnyPhrase id, const std::vector<std::string>& arguments) const {
    return phrase(id, order.language, arguments);
}

std::string Pen::name(const std::optional<StaffId>& person) const {
    if (!person) return {};
    const auto hit = names_.find(*person);
    return hit == names_.end() ? std::string() : hit->second;
}

std::string Pen::post(StaffId person) const {
    const auto hit = posts_.find(person);
    return hit == posts_.end() ? std::string() : words(hit->second);
}

std::string Pen::diners(const Diners& who) const {
    if (who.group != DinerGroup::Class) return words(who.group);
    const auto hit = classes_.find(who.schoolClass);
    return hit == classes_.end() ? words(who.group) : hit->second.name;
}

std::size_t Pen::placeOf(const Diners& who) const {
    const auto hit = classes_.find(who.schoolClass);
    return hit == classes_.end() ? 0 : hit->second.place;
}

std::string Pen::fridge(const std::string& id) const {
    const auto found = findFridge(site, id);
    return found ? found->name : id;
}

std::string Pen::moment(UtcMs at) const {
    return formatMoment(at, site.zone);
}

std::string Pen::clock(UtcMs at) const {
    return formatClock(at, site.zone);
}

Book Pen::begin(BookPhrase title) const {
    Book book;
    book.kind = order.kind;
    book.fileName = fileNameOf(order);
    book.organisation = site.name;
    book.title = say(title);
    book.period = order.from == order.to
                      ? longDay(*this, order.from)
                      : say(BookPhrase::Period, {longDay(*this, order.from), longDay(*this, order.to)});
    book.zone = site.zone;
    book.legend.push_back(say(BookPhrase::LegendMarks));
    book.legend.push_back(say(BookPhrase::LegendRecords));
    if (site.demo) book.legend.push_back(say(BookPhrase::LegendDemo));
    return book;
}

void Pen::addColumn(Book& book, const char* id, BookPhrase title, double share, bool number) const {
    book.columns.push_back({id, say(title), share, number, false});
}

std::string Pen::because(Reason reason, const std::string& note) const {
    std::string text;
    if (reason != Reason::None) text += say(BookPhrase::Because, {words(reason)});
    if (!note.empty()) text += say(BookPhrase::Because, {note});
    return text;
}

void Pen::addMark(Row& row, const std::string& words) const {
    if (!row.markWords.empty()) row.markWords += say(BookPhrase::And);
    row.markWords += words;
}

void Pen::close(Row& row, const Fate& fate) const {
    if (fate.late) markLate(row, fate.enteredAt, fate.reason, fate.note);
    if (fate.corrects) addMark(row, say(BookPhrase::Correction));
    if (fate.corrected) strike(row, fate.record, Mark::Corrected);
    if (fate.voided) strike(row, fate.record, Mark::Voided);
}

void Pen::markLate(Row& row, std::optional<UtcMs> enteredAt, Reason reason, const std::string& note) const {
    if (row.mark == Mark::None) row.mark = Mark::Late;
    addMark(row, enteredAt ? say(BookPhrase::Late, {moment(*enteredAt), because(reason, note)})
                           : say(BookPhrase::LateNoTime, {because(reason, note)}));
}

void Pen::strike(Row& row, RecordId record, Mark mark) const {
    row.mark = mark;
    const BookPhrase words = mark == Mark::Corrected ? BookPhrase::Corrected : BookPhrase::Voided;
    const auto found = store::findMark(db, record);
    if (!found) return addMark(row, say(words, {"", "", ""}));
    row.records.push_back(found->seq);
    const auto entry = store::findEntry(db, found->seq);
    const bool signed_ = entry && !entry->signatures.empty();
    std::string who = signed_ ? name(entry->signatures.front().person) : std::string();
    if (signed_ && entry->signatures.size() > 1) who += "、" + name(entry->signatures[1].person);
    addMark(row, say(words, {entry ? moment(entry->enteredAt) : std::string(), who,
                             because(found->reason, found->note)}));
}

Cell text(std::string words) {
    return {std::move(words), {}};
}

Cell number(double value, std::string words) {
    return {std::move(words), value};
}

Cell whole(std::int64_t value) {
    return {std::to_string(value), static_cast<double>(value)};
}

Cell whole(const std::optional<int>& value) {
    return value ? whole(std::int64_t{*value}) : Cell{};
}

Cell onDay(Date day) {
    return {formatDate(day), day};
}

Cell at(UtcMs moment, std::string words) {
    return {std::move(words), moment};
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string all;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += separator;
        all += part;
    }
    return all;
}

std::string celsius(Quantity thousandths) {
    return formatNumber(thousandths);
}

void numberRows(Book& book) {
    std::int64_t n = 0;
    for (Row& row : book.rows) row.cells.front() = whole(++n);
}

}  // namespace kiosk::books
