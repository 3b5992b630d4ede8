// 清洗消毒, 食品添加剂使用 (annex D), 餐厨废弃物处置 (annex E).
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/domain/log_types.h"
#include "core/store/log_queries.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/books/pen.h"
#include "kiosk/text/words_logs.h"

namespace kiosk::books {

using namespace canteen;
using report::Book;
using report::Cell;
using report::Row;

namespace {

struct Line {
    store::LogRow row;
    std::vector<LogAnswer> answers;
};

// Oldest first; the lines of one entry stand one after the other.
std::vector<Line> linesOf(const Pen& pen, LogType type) {
    auto rows =
        store::logsOfType(pen.db, type, pen.order.from, pen.order.to, std::numeric_limits<int>::max());
    std::reverse(rows.begin(), rows.end());
    std::unordered_map<LogId, std::uint64_t> firsts;
    for (const store::LogRow& row : rows) firsts.try_emplace(row.log, row.seq);
    std::stable_sort(rows.begin(), rows.end(), [&](const store::LogRow& a, const store::LogRow& b) {
        return std::tuple(a.day, firsts[a.log], a.seq) < std::tuple(b.day, firsts[b.log], b.seq);
    });
    std::vector<Line> lines;
    for (store::LogRow& row : rows) {
        const auto entry = store::findEntry(pen.db, row.seq);
        Line& line = lines.emplace_back();
        if (entry) line.answers = store::bodyOf<LogEntered>(*entry).answers;
        line.row = std::move(row);
    }
    return lines;
}

std::string choiceAt(const Pen& pen, const Line& line, std::string_view field) {
    const auto choice = choiceOf(line.answers, field);
    return choice ? pen.words(*choice) : std::string();
}

std::string wordsAt(const Line& line, std::string_view field) {
    const LogAnswer* answer = answerTo(line.answers, field);
    return answer == nullptr ? std::string() : answer->words;
}

Cell numberAt(const Line& line, std::string_view field) {
    const auto value = numberOf(line.answers, field);
    if (!value) return text({});
    return number(static_cast<double>(value->value) / 1000.0, formatNumber(*value));
}

Row rowOf(const Pen& pen, const store::LogRow& log, std::vector<Cell> cells) {
    Row row;
    row.records = {log.seq};
    if (log.endedSeq) row.records.push_back(*log.endedSeq);
    row.cells = std::move(cells);
    const auto entry = store::findEntry(pen.db, log.seq);
    pen.close(row, {log.record, log.late, entry ? std::optional(entry->enteredAt) : std::nullopt, log.reason,
                    log.note, log.correction, log.state == store::LogState::Corrected,
                    log.state == store::LogState::Voided});
    return row;
}

std::string secondOf(const Pen& pen, const store::LogRow& log) {
    const bool missing = log.state == store::LogState::Standing && log.needsSecond && log.secondName.empty();
    return missing ? pen.say(BookPhrase::Unsigned) : log.secondName;
}

Cell minutesOf(const store::LogRow& log) {
    if (!log.endedAt) return text({});
    constexpr double kMinute = 60'000;
    return whole(static_cast<std::int64_t>(
        std::floor(static_cast<double>((*log.endedAt - log.happenedAt).value) / kMinute)));
}

// The strength of the liquid in mg/L, or the heat.
std::string strengthOf(const Pen& pen, const Line& line) {
    if (const auto value = numberOf(line.answers, log_field::kStrength))
        return formatNumber(*value) + " " + pen.words(LogUnit::MilligramsPerLitre);
    if (const auto value = numberOf(line.answers, log_field::kCelsius))
        return formatNumber(*value) + " " + pen.words(LogUnit::Celsius);
    return {};
}

std::string productAt(const Line& line, std::string_view field) {
    const std::string words = wordsAt(line, field);
    return words.empty() ? line.row.subject : words;
}

std::string makerAt(const Pen& pen, const Line& line, std::string_view field) {
    const LogAnswer* answer = answerTo(line.answers, field);
    if (answer == nullptr || answer->picks.empty()) return {};
    const auto product = store::findProduct(pen.db, ProductId{answer->picks.front()});
    return product ? product->product.maker : std::string();
}

}  // namespace

Book disinfectionBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Disinfection);
    pen.addColumn(book, "no", BookPhrase::No, 0.5, true);
    pen.addColumn(book, "day", BookPhrase::Day, 1.15);
    pen.addColumn(book, "object", BookPhrase::WashObject, 1.2);
    pen.addColumn(book, "method", BookPhrase::WashMethod, 1.2);
    pen.addColumn(book, "strength", BookPhrase::WashStrength, 1.1);
    pen.addColumn(book, "start", BookPhrase::WashStart, 0.7);
    pen.addColumn(book, "end", BookPhrase::WashEnd, 0.7);
    pen.addColumn(book, "minutes", BookPhrase::WashMinutes, 0.8, true);
    pen.addColumn(book, "verdict", BookPhrase::Verdict, 0.8);
    pen.addColumn(book, "doer", BookPhrase::Doer, 1.0);
    pen.addColumn(book, "supervisor", BookPhrase::Supervisor, 1.0);
    pen.addColumn(book, "remark", BookPhrase::Remark, 1.2);
    for (const Line& line : linesOf(pen, LogType::Disinfection)) {
        const store::LogRow& log = line.row;
        const LogVerdict verdict =
            log.verdict == LogVerdict::Failed || !log.endedVerdict ? log.verdict : *log.endedVerdict;
        book.rows.push_back(
            rowOf(pen, log,
                  {text({}), onDay(log.day), text(choiceAt(pen, line, log_field::kObject)),
                   text(choiceAt(pen, line, log_field::kMethod)), text(strengthOf(pen, line)),
                   at(log.happenedAt, pen.clock(log.happenedAt)),
                   log.endedAt ? at(*log.endedAt, pen.clock(*log.endedAt)) : text({}), minutesOf(log),
                   text(pen.words(verdict)), text(log.doerName), text(secondOf(pen, log)),
                   text(joined({choiceAt(pen, line, log_field::kAction), log.late ? std::string() : log.note},
                               pen.say(BookPhrase::And)))}));
    }
    numberRows(book);
    return book;
}

Book additivesBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Additives);
    book.legend.push_back(pen.say(BookPhrase::LegendAdditive));
    pen.addColumn(book, "no", BookPhrase::No, 0.5, true);
    pen.addColumn(book, "day", BookPhrase::Day, 1.15);
    pen.addColumn(book, "additive", BookPhrase::AdditiveName, 1.4);
    pen.addColumn(book, "maker", BookPhrase::AdditiveMaker, 1.6);
    pen.addColumn(book, "made", BookPhrase::AdditiveMade, 1.0);
    pen.addColumn(book, "amount_g", BookPhrase::AdditiveAmount, 0.9, true);
    pen.addColumn(book, "function", BookPhrase::AdditiveFunction, 0.9);
    pen.addColumn(book, "food", BookPhrase::AdditiveFood, 1.4);
    pen.addColumn(book, "food_amount_kg", BookPhrase::AdditiveFoodAmount, 1.0, true);
    pen.addColumn(book, "user", BookPhrase::AdditiveUser, 0.9);
    pen.addColumn(book, "keeper", BookPhrase::AdditiveKeeper, 0.9);
    pen.addColumn(book, "remark", BookPhrase::Remark, 1.0);
    for (const Line& line : linesOf(pen, LogType::Additive)) {
        const store::LogRow& log = line.row;
        book.rows.push_back(rowOf(
            pen, log,
            {text({}), onDay(log.day), text(productAt(line, log_field::kProduct)),
             text(makerAt(pen, line, log_field::kProduct)), text({}), numberAt(line, log_field::kAmount),
             text({}), text(wordsAt(line, log_field::kFood)), numberAt(line, log_field::kFoodAmount),
             text(log.doerName), text(secondOf(pen, log)), text(log.late ? std::string() : log.note)}));
    }
    numberRows(book);
    return book;
}

Book wasteBook(const Pen& pen) {
    Book book = pen.begin(BookPhrase::Waste);
    book.portrait = true;
    pen.addColumn(book, "no", BookPhrase::No, 0.5, true);
    pen.addColumn(book, "day", BookPhrase::Day, 1.15);
    pen.addColumn(book, "kind", BookPhrase::WasteKind, 1.1);
    pen.addColumn(book, "amount_kg", BookPhrase::WasteAmount, 0.85, true);
    pen.addColumn(book, "handed_at", BookPhrase::WasteTime, 0.85);
    pen.addColumn(book, "collector", BookPhrase::WasteCollector, 1.9);
    pen.addColumn(book, "phone", BookPhrase::WastePhone, 1.3);
    pen.addColumn(book, "recorder", BookPhrase::Recorder, 0.9);
    for (const Line& line : linesOf(pen, LogType::Waste)) {
        const store::LogRow& log = line.row;
        book.rows.push_back(
            rowOf(pen, log,
                  {text({}), onDay(log.day), text(choiceAt(pen, line, log_field::kKind)),
                   numberAt(line, log_field::kAmount), at(log.happenedAt, pen.clock(log.happenedAt)),
                   text(wordsAt(line, log_field::kCollector)), text(wordsAt(line, log_field::kPhone)),
                   text(log.doerName)}));
    }
    numberRows(book);
    return book;
}

}  // namespace kiosk::books
