#include "core/report/pack_books.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/base/text_id.h"

namespace canteen::report {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 11> kKinds{
    "Samples",   "Receiving", "MorningCheck", "MealCounts", "Accompanying", "Disinfection",
    "Additives", "Waste",     "Deviations",   "Trace",      "Incident"};
constexpr std::array<std::string_view, 4> kMarks{"", "late", "corrected", "voided"};

json rowJson(const Row& row) {
    json cells = json::array();
    for (const Cell& cell : row.cells) cells.push_back(cell.text);
    json strokes = json::array();
    for (const Hash& hash : row.strokes) strokes.push_back(toHex(hash));
    return {{"cells", std::move(cells)},
            {"mark", kMarks.at(static_cast<std::size_t>(row.mark))},
            {"markWords", row.markWords},
            {"records", row.records},
            {"strokes", std::move(strokes)}};
}

json bookJson(const PackBook& pack) {
    const Book& book = pack.book;
    json columns = json::array();
    for (const Column& column : book.columns)
        columns.push_back({{"id", column.id}, {"title", column.title}, {"number", column.number}});
    json rows = json::array();
    for (const Row& row : book.rows) rows.push_back(rowJson(row));
    return {{"kind", pack.kind},       {"file", pack.file},     {"organisation", book.organisation},
            {"title", book.title},     {"period", book.period}, {"columns", std::move(columns)},
            {"rows", std::move(rows)}, {"legend", book.legend}, {"missing", book.missing}};
}

PackBook readBook(const json& from) {
    PackBook pack;
    pack.kind = from.at("kind");
    pack.file = from.at("file");
    for (const json& column : from.at("columns"))
        pack.book.columns.push_back({column.at("id"), column.at("title"), 1, column.at("number")});
    for (const json& line : from.at("rows")) {
        Row row;
        for (const json& cell : line.at("cells")) row.cells.push_back({cell.get<std::string>(), {}});
        row.markWords = line.at("markWords");
        row.records = line.at("records").get<std::vector<std::uint64_t>>();
        pack.book.rows.push_back(std::move(row));
    }
    return pack;
}

}  // namespace

std::string_view bookKindName(BookKind kind) {
    return kKinds.at(static_cast<std::size_t>(kind));
}

std::string booksJson(const PackBooks& books) {
    json list = json::array();
    for (const PackBook& book : books.books) list.push_back(bookJson(book));
    const std::string text =
        json{{"markTitle", books.markTitle}, {"recordsTitle", books.recordsTitle}, {"books", std::move(list)}}
            .dump(-1, ' ', false, json::error_handler_t::replace);
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        if (c == '<')
            safe += "\\u003c";
        else
            safe.push_back(c);
    }
    return safe;
}

Result<PackBooks> readBooksJson(std::string_view text) {
    try {
        const json all = json::parse(text);
        PackBooks books{all.at("markTitle"), all.at("recordsTitle"), {}};
        for (const json& book : all.at("books")) books.books.push_back(readBook(book));
        return books;
    } catch (const json::exception& failure) {
        return Error{ErrorKind::Invalid, TextId::StoreCorrupt, failure.what()};
    }
}

}  // namespace canteen::report
