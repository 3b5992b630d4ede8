#include "core/report/csv.h"

#include <fmt/ranges.h>

namespace canteen::report {
namespace {

bool plainNumber(std::string_view text) {
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        text.remove_prefix(1);
    }
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !digit(text.front()) || !digit(text.back())) {
        return false;
    }
    int points = 0;
    for (const char c : text) {
        points += c == '.' ? 1 : 0;
        if (!digit(c) && c != '.') {
            return false;
        }
    }
    return points <= 1;
}

bool runsAsFormula(std::string_view text) {
    constexpr std::string_view kStarts = "=+-@\t\r";
    // Spreadsheets overlook spaces before a formula.
    const auto first = text.find_first_not_of(' ');
    return first != std::string_view::npos && kStarts.find(text[first]) != std::string_view::npos &&
           !plainNumber(text);
}

}  // namespace

std::string csvField(std::string_view text) {
    std::string field;
    if (runsAsFormula(text)) {
        field.push_back('\'');
    }
    field.append(text);
    if (field.find_first_of("\",\r\n") == std::string::npos) {
        return field;
    }
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') {
            quoted.push_back('"');
        }
        quoted.push_back(c);
    }
    quoted.push_back('"');
    return quoted;
}

std::string csv(const Book& book, std::string_view markTitle, std::string_view recordsTitle) {
    std::string out = "\xEF\xBB\xBF";
    for (const Column& column : book.columns) {
        out += csvField(column.title);
        out.push_back(',');
    }
    out += csvField(markTitle);
    out.push_back(',');
    out += csvField(recordsTitle);
    out += "\r\n";
    for (const Row& row : book.rows) {
        for (const Cell& cell : row.cells) {
            out += csvField(cell.text);
            out.push_back(',');
        }
        out += csvField(row.markWords);
        out += fmt::format(",{}\r\n", fmt::join(row.records, " "));
    }
    return out;
}

}  // namespace canteen::report
