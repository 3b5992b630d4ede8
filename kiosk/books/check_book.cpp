// 从业人员晨检记录. What is known of anybody's health only where it was asked for.
#include <fmt/format.h>

#include "core/domain/check_records.h"
#include "core/store/check_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/list_comma.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Row;

namespace {

// "1 发热、3 呕吐": the number is that of the paper form.
std::string symptomsOf(const Pen& pen, const std::optional<Declaration>& said) {
    if (!said) return pen.say(BookPhrase::Erased);
    if (said->symptoms.empty()) return pen.say(BookPhrase::NoSymptom);
    std::vector<std::string> parts;
    for (const Symptom symptom : said->symptoms)
        parts.push_back(fmt::format("{} {}", static_cast<int>(symptom), pen.words(symptom)));
    return joined(parts, listComma(pen.language()));
}

std::string looksOf(const Pen& pen, const std::optional<Look>& look) {
    if (!look) return pen.say(BookPhrase::Erased);
    std::vector<std::string> parts;
    for (const LookFinding finding : look->abnormal) parts.push_back(pen.words(finding));
    if (look->hands != Hands::Fine) parts.push_back(pen.words(look->hands));
    return parts.empty() ? pen.say(BookPhrase::AllFine) : joined(parts, listComma(pen.language()));
}

std::string hygieneOf(const Pen& pen, const std::vector<HygieneAnswer>& answers) {
    std::vector<std::string> parts;
    for (const HygieneAnswer& answer : answers)
        if (answer.state != HygieneState::Ok)
            parts.push_back(pen.words(answer.item) + " " + pen.words(answer.state));
    return parts.empty() ? pen.say(BookPhrase::AllFine) : joined(parts, listComma(pen.language()));
}

std::string actionsOf(const Pen& pen, const std::vector<CheckAction>& actions) {
    std::vector<std::string> parts;
    for (const CheckAction action : actions) parts.push_back(pen.words(action));
    return joined(parts, listComma(pen.language()));
}

struct Health {
    report::Cell temperature;
    std::string symptoms;
    std::string looks;
};

// From the values beside the ledger, which may be erased.
Health healthOf(const Pen& pen, const store::CheckRow& check) {
    const std::string withheld = pen.say(BookPhrase::Withheld);
    if (!pen.order.withHealth) return {text(withheld), withheld, withheld};
    Health health{text(pen.say(BookPhrase::Erased)), symptomsOf(pen, check.declaration), {}};
    if (check.temperature)
        health.temperature =
            number(check.temperature->value.value / 100.0, formatNumber(check.temperature->value));
    const auto body = store::findBody<CheckRecorded>(pen.db, check.record);
    std::optional<Look> look;
    if (body && body->look.value) look = *body->look.value;
    health.looks = looksOf(pen, look);
    return health;
}

Row lineOf(const Pen& pen, const store::CheckRow& check) {
    const auto entry = store::findEntry(pen.db, check.seq);
    const CheckRecorded body = entry ? store::bodyOf<CheckRecorded>(*entry) : CheckRecorded{};
    const Health health = healthOf(pen, check);
    std::string remark;
    if (check.outcome != check.computed && check.outcome != Outcome::Retest)
        remark = pen.say(BookPhrase::Stricter, {pen.words(check.computed)});
    if (check.status == store::CheckStatus::Retested)
        remark = joined({remark, pen.say(BookPhrase::Retested)}, pen.say(BookPhrase::And));
    Row row;
    row.records = {check.seq};
    row.cells = {text({}),
                 onDay(check.day),
                 text(pen.words(check.session)),
                 at(check.happenedAt, pen.clock(check.happenedAt)),
                 text(pen.name(check.staff)),
                 text(pen.post(check.staff)),
                 health.temperature,
                 text(health.symptoms),
                 text(health.looks),
                 text(hygieneOf(pen, body.hygiene)),
                 text(pen.words(check.certificate)),
                 text(pen.words(check.outcome)),
                 text(actionsOf(pen, body.actions)),
                 text(pen.name(check.checker)),
                 text(remark)};
    // A note may speak of somebody's health.
    pen.close(row, {check.record,
                    check.late,
                    check.enteredAt,
                    check.reason,
                    {},
                    false,
                    false,
                    check.status == store::CheckStatus::TakenBack});
    return row;
}

}  // namespace

Book checkBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Check);
    if (!pen.order.withHealth) book.legend.push_back(pen.say(BookPhrase::LegendHealth));
    if (pen.order.withHealth) book.legend.push_back(pen.say(BookPhrase::LegendSymptoms));
    pen.addColumn(book, "no", BookPhrase::No, 0.55, true);
    pen.addColumn(book, "day", BookPhrase::Day, 1.15);
    pen.addColumn(book, "session", BookPhrase::CheckSession, 0.65);
    pen.addColumn(book, "checked_at", BookPhrase::TimeTitle, 0.65);
    pen.addColumn(book, "name", BookPhrase::CheckName, 0.95);
    pen.addColumn(book, "post", BookPhrase::CheckPost, 1.0);
    pen.addColumn(book, "temperature_c", BookPhrase::CheckTemperature, 0.8, true);
    pen.addColumn(book, "symptoms", BookPhrase::CheckSymptoms, 1.1);
    pen.addColumn(book, "looks", BookPhrase::CheckLook, 0.95);
    pen.addColumn(book, "hygiene", BookPhrase::CheckHygiene, 1.2);
    pen.addColumn(book, "certificate", BookPhrase::CheckCertificate, 0.9);
    pen.addColumn(book, "outcome", BookPhrase::CheckOutcome, 1.1);
    pen.addColumn(book, "action", BookPhrase::CheckAction, 1.0);
    pen.addColumn(book, "checker", BookPhrase::Checker, 0.95);
    pen.addColumn(book, "remark", BookPhrase::Remark, 0.9);
    for (const store::CheckRow& check : store::checkLinesBetween(pen.db, pen.order.from, pen.order.to))
        book.rows.push_back(lineOf(pen, check));
    numberRows(book);
    return book;
}

}  // namespace kiosk::books
