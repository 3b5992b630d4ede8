#include "kiosk/ctl/pack_books.h"

#include <fmt/format.h>

#include "core/domain/units.h"
#include "core/store/receiving_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"
#include "kiosk/text/words.h"

namespace kiosk::ctl {

using namespace canteen;

namespace {

using report::Book;
using report::Cell;

struct Drawing {
    store::Database& db;
    Date from;
    Date to;
    Language language;
    Zone zone;
    std::string organisation;

    [[nodiscard]] const char* pick(const char* zh, const char* en) const {
        return language == Language::Chinese ? zh : en;
    }
    [[nodiscard]] Book begin(report::BookKind kind, const char* name, const char* title) const {
        Book book;
        book.kind = kind;
        book.fileName = fmt::format("{}-{}", name, formatDate(from));
        book.organisation = organisation;
        book.title = title;
        book.period = fmt::format("{} – {}", formatDate(from), formatDate(to));
        book.zone = zone;
        return book;
    }
    [[nodiscard]] Cell at(std::optional<UtcMs> moment) const {
        return moment ? Cell{formatInstant(*moment, zone), *moment} : Cell{};
    }
};

Cell day(std::optional<Date> date) {
    return date ? Cell{formatDate(*date), *date} : Cell{};
}

Book samples(const Drawing& draw) {
    Book book =
        draw.begin(report::BookKind::Samples, "sample-book", draw.pick("食品留样记录", "Retained samples"));
    book.columns = {{"day", draw.pick("日期", "Day"), 1.2},
                    {"meal", draw.pick("餐次", "Meal"), 0.8},
                    {"dish", draw.pick("留样食品名称", "Dish"), 2},
                    {"sampled_at", draw.pick("留样时间", "Sampled"), 1.6},
                    {"weight_g", draw.pick("留样量（g）", "Weight, g"), 0.8, true},
                    {"box", draw.pick("盒号", "Box"), 0.6, true},
                    {"stored_at", draw.pick("入柜时间", "Put in"), 1.6},
                    {"fridge", draw.pick("冰箱", "Fridge"), 0.8},
                    {"keep_until", draw.pick("留样保存至", "Keep until"), 1.6},
                    {"sampler", draw.pick("留样人", "Sampler"), 1},
                    {"supervisor", draw.pick("监督人", "Supervisor"), 1}};
    for (Date date = draw.from; date <= draw.to; date = date + 1)
        for (const store::SampleRow& row : store::samplesOfDay(draw.db, date)) {
            report::Row line;
            line.cells = {day(row.day),
                          {std::string(word(row.meal, draw.language)), {}},
                          {row.dishName, {}},
                          draw.at(row.sampledAt),
                          {std::to_string(row.weight.value), static_cast<double>(row.weight.value)},
                          {std::to_string(row.box.value), static_cast<double>(row.box.value)},
                          draw.at(row.putInAt),
                          {row.fridge.value_or(""), {}},
                          draw.at(row.keepUntil),
                          {row.samplerName, {}},
                          {row.supervisorName, {}}};
            line.records = {row.seq};
            for (const auto& seq : {row.storedSeq, row.supervisedSeq, row.endedSeq})
                if (seq) line.records.push_back(*seq);
            if (row.late) {
                line.mark = report::Mark::Late;
                line.markWords =
                    fmt::format("{} {} {}", draw.pick("补录", "entered late"),
                                formatInstant(row.enteredAt, draw.zone), word(row.reason, draw.language));
            }
            book.rows.push_back(std::move(line));
        }
    return book;
}

Book receiving(const Drawing& draw) {
    Book book = draw.begin(report::BookKind::Receiving, "receiving-book",
                           draw.pick("进货查验记录", "Goods received"));
    book.columns = {{"day", draw.pick("进货日期", "Day"), 1.2},
                    {"product", draw.pick("食品名称", "Product"), 2},
                    {"spec", draw.pick("规格", "Specification"), 1.2},
                    {"accepted", draw.pick("数量", "Accepted"), 0.8, true},
                    {"unit", draw.pick("单位", "Unit"), 0.6},
                    {"rejected", draw.pick("拒收", "Refused"), 0.8, true},
                    {"lot_no", draw.pick("生产批号", "Lot"), 1.2},
                    {"produced", draw.pick("生产日期", "Produced"), 1.2},
                    {"expires", draw.pick("有效期至", "Use by"), 1.2},
                    {"supplier", draw.pick("供货商", "Supplier"), 2},
                    {"keeper", draw.pick("经手人", "Entered by"), 1}};
    for (Date date = draw.from; date <= draw.to; date = date + 1)
        for (const store::GoodsRow& row : store::goodsOfDay(draw.db, date)) {
            report::Row line;
            line.cells = {day(row.day),
                          {row.productName, {}},
                          {row.spec, {}},
                          {formatNumber(row.accepted), static_cast<double>(row.accepted.value) / 1000},
                          {std::string(word(row.unit, draw.language)), {}},
                          {formatNumber(row.rejected), static_cast<double>(row.rejected.value) / 1000},
                          {row.lotNo, {}},
                          day(row.produced),
                          day(row.expires),
                          {row.from, {}},
                          {row.enteredByName, {}}};
            line.records = {row.seq};
            if (row.late) {
                line.mark = report::Mark::Late;
                line.markWords =
                    fmt::format("{} {} {}", draw.pick("补录", "entered late"),
                                formatInstant(row.enteredAt, draw.zone), word(row.reason, draw.language));
            }
            book.rows.push_back(std::move(line));
        }
    return book;
}

}  // namespace

std::vector<Book> packBooks(store::Database& db, Date from, Date to, Language language, bool /*withHealth*/) {
    const auto site = store::currentSite(db);
    const Drawing draw{db, from, to, language, site ? site->zone : Zone{}, site ? site->name : std::string()};
    std::vector<Book> books;
    for (Book (*make)(const Drawing&) : {&samples, &receiving}) {
        Book book = make(draw);
        if (!book.rows.empty()) books.push_back(std::move(book));
    }
    return books;
}

}  // namespace kiosk::ctl
