#include "core/service/import_table.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/import_text.h"

namespace canteen::service {
namespace {

constexpr std::size_t kTitleLines = 10;

std::string firstWord(std::string_view words) {
    return std::string(words.substr(0, words.find('|')));
}

bool names(const CsvLine& line, const ColumnSpec& spec) {
    return std::any_of(line.cells.begin(), line.cells.end(),
                       [&](const std::string& cell) { return isOneOf(cell, spec.words); });
}

bool isHeader(const CsvLine& line, std::span<const ColumnSpec> specs) {
    bool oneOfAsked = false;
    bool oneOfFound = false;
    for (const ColumnSpec& spec : specs) {
        const bool named = names(line, spec);
        if (spec.need == Need::Required && !named) return false;
        oneOfAsked = oneOfAsked || spec.need == Need::OneOf;
        oneOfFound = oneOfFound || (spec.need == Need::OneOf && named);
    }
    return oneOfFound || !oneOfAsked;
}

// Place of the header among the lines; the first line when none is one.
std::size_t findHeader(const std::vector<CsvLine>& lines, std::span<const ColumnSpec> specs) {
    const std::size_t titles = std::min(kTitleLines, lines.size());
    for (std::size_t at = 0; at < titles; ++at)
        if (isHeader(lines[at], specs)) return at;
    return 0;
}

}  // namespace

bool fitsHeader(const CsvTable& table, std::span<const ColumnSpec> specs) {
    return !table.lines.empty() && isHeader(table.lines[findHeader(table.lines, specs)], specs);
}

void ImportRow::problem(std::size_t column, Sentence reason) {
    problems_->push_back({line(), table_->nameOf(column), std::move(reason)});
}

void ImportRow::problemAt(std::size_t at, Sentence reason) {
    const auto& header = table_->header().cells;
    problems_->push_back({line(), at < header.size() ? header[at] : std::string(), std::move(reason)});
}

std::string ImportRow::cellAt(std::size_t at) const {
    return at < line_->cells.size() ? plainCell(line_->cells[at]) : std::string();
}

std::string ImportRow::text(std::size_t column, Need need) {
    const auto place = table_->placeOf(column);
    std::string cell = place ? cellAt(*place) : std::string();
    if (auto reason = judgeCell(cell)) {
        problem(column, *std::move(reason));
        return {};
    }
    if (countCharacters(cell) > table_->longestOf(column)) {
        problem(column, {TextId::ImportCellTooLong, {std::to_string(table_->longestOf(column))}});
        return {};
    }
    if (cell.empty() && need == Need::Required) problem(column, TextId::ImportValueMissing);
    return cell;
}

std::string ImportRow::code(std::size_t column, Need need) {
    return narrow(text(column, need));
}

std::optional<Date> ImportRow::date(std::size_t column, Need need) {
    const std::string cell = text(column, need);
    if (cell.empty()) return std::nullopt;
    const auto date = readDate(cell);
    if (!date) problem(column, {TextId::ImportDate, {cell}});
    return date;
}

std::optional<int> ImportRow::number(std::size_t column, Need need) {
    const std::string cell = text(column, need);
    if (cell.empty()) return std::nullopt;
    const auto number = readNumber(cell);
    if (!number) problem(column, {TextId::ImportNumber, {cell}});
    return number;
}

ImportTable::ImportTable(CsvTable table, std::span<const ColumnSpec> specs, LineProblems& problems)
    : specs_(specs.begin(), specs.end()), lines_(std::move(table.lines)), places_(specs.size()) {
    problems.insert(problems.end(), table.problems.begin(), table.problems.end());
    if (lines_.empty()) {
        problems.push_back({0, {}, TextId::ImportFileEmpty});
        return;
    }
    const std::size_t at = findHeader(lines_, specs_);
    header_ = lines_[at];
    firstLine_ = at + 1;
    mapHeader(problems);
    if (usable_) refuseLongLines(problems);
}

void ImportTable::mapHeader(LineProblems& problems) {
    const std::size_t before = problems.size();
    for (std::size_t spec = 0; spec < specs_.size(); ++spec) {
        for (std::size_t at = 0; at < header_.cells.size(); ++at) {
            if (!isOneOf(header_.cells[at], specs_[spec].words)) continue;
            if (places_[spec])
                problems.push_back({header_.number,
                                    header_.cells[at],
                                    {TextId::ImportColumnTwice, {firstWord(specs_[spec].words)}}});
            places_[spec] = at;
        }
        if (!places_[spec] && specs_[spec].need == Need::Required)
            problems.push_back(
                {header_.number, {}, {TextId::ImportColumnMissing, {firstWord(specs_[spec].words)}}});
    }
    if (!hasOneOf())
        problems.push_back({header_.number, {}, {TextId::ImportColumnMissing, {namesOfOneOf()}}});
    usable_ = problems.size() == before;
    if (usable_ && firstLine_ == lines_.size()) problems.push_back({0, {}, TextId::ImportEmpty});
}

bool ImportTable::hasOneOf() const {
    bool asked = false;
    for (std::size_t spec = 0; spec < specs_.size(); ++spec) {
        if (specs_[spec].need != Need::OneOf) continue;
        if (places_[spec]) return true;
        asked = true;
    }
    return !asked;
}

std::string ImportTable::namesOfOneOf() const {
    std::string names;
    for (const ColumnSpec& spec : specs_) {
        if (spec.need != Need::OneOf) continue;
        if (!names.empty()) names += " / ";
        names += firstWord(spec.words);
    }
    return names;
}

void ImportTable::refuseLongLines(LineProblems& problems) {
    const auto tooLong = [&](const CsvLine& line) {
        for (std::size_t i = header_.cells.size(); i < line.cells.size(); ++i)
            if (!line.cells[i].empty()) return true;
        return false;
    };
    for (const CsvLine& line : lines())
        if (tooLong(line)) problems.push_back({line.number, {}, TextId::ImportTooManyCells});
}

std::string ImportTable::nameOf(std::size_t column) const {
    return places_[column] ? header_.cells[*places_[column]] : firstWord(specs_[column].words);
}

std::span<const CsvLine> ImportTable::lines() const {
    return std::span(lines_).subspan(std::min(firstLine_, lines_.size()));
}

std::vector<std::size_t> ImportTable::otherColumns() const {
    std::vector<std::size_t> others;
    for (std::size_t at = 0; at < header_.cells.size(); ++at) {
        const bool named = std::any_of(places_.begin(), places_.end(),
                                       [&](const std::optional<std::size_t>& place) { return place == at; });
        if (!named && !header_.cells[at].empty()) others.push_back(at);
    }
    return others;
}

}  // namespace canteen::service
