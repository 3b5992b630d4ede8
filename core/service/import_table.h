// A CSV table with its header understood: cells are asked for by column, and what is wrong with them is
// collected with line and column.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text_id.h"
#include "core/base/time.h"
#include "core/service/csv.h"
#include "core/service/import_words.h"

namespace canteen::service {

enum class Need {
    Required,
    Optional,
    OneOf,  // of the columns marked so, the file must have at least one
};

struct ColumnSpec {
    std::string_view words;  // divided by '|'; the first is the one named to a person
    Need need = Need::Optional;
    std::size_t longest = 60;  // characters
};

class ImportTable;

// One line. Each reader gives nothing for a cell that is empty or wrong; wrong cells, and empty ones that are
// Required, become problems.
class ImportRow {
  public:
    ImportRow(const ImportTable& table, const CsvLine& line, LineProblems& problems)
        : table_(&table), line_(&line), problems_(&problems), before_(problems.size()) {}

    [[nodiscard]] int line() const { return line_->number; }
    // Whether this line has had a problem.
    [[nodiscard]] bool failed() const { return problems_->size() > before_; }
    void problem(std::size_t column, Sentence reason);

    std::string text(std::size_t column, Need need = Need::Optional);
    // Text with full-width digits and letters as ASCII.
    std::string code(std::size_t column, Need need = Need::Optional);
    std::optional<Date> date(std::size_t column, Need need = Need::Optional);
    std::optional<int> number(std::size_t column, Need need = Need::Optional);

    template <class T>
    std::optional<T> word(std::size_t column, std::span<const Word<T>> list, Need need = Need::Optional) {
        const std::string cell = text(column, need);
        if (cell.empty()) return std::nullopt;
        const auto value = findWord(list, cell);
        if (!value) problem(column, {TextId::ImportWord, {cell, namesOf(list)}});
        return value;
    }

    // The cell under a header that no spec named; `at` counts the file's columns from 0.
    [[nodiscard]] std::string cellAt(std::size_t at) const;
    void problemAt(std::size_t at, Sentence reason);

  private:
    const ImportTable* table_;
    const CsvLine* line_;
    LineProblems* problems_;
    std::size_t before_;
};

// Whether one of the first ten lines names every column that the specs need.
bool fitsHeader(const CsvTable& table, std::span<const ColumnSpec> specs);

class ImportTable {
  public:
    // Takes as header the first of the first ten lines that names every required column; titles above it are
    // passed over. Adds ImportColumnMissing and ImportColumnTwice, and the problems of the CSV itself.
    ImportTable(CsvTable table, std::span<const ColumnSpec> specs, LineProblems& problems);

    [[nodiscard]] bool usable() const { return usable_; }
    [[nodiscard]] bool has(std::size_t column) const { return places_[column].has_value(); }
    // Header text as in the file, or the spec's own name when the file lacks it.
    [[nodiscard]] std::string nameOf(std::size_t column) const;
    [[nodiscard]] std::span<const CsvLine> lines() const;
    [[nodiscard]] const CsvLine& header() const { return header_; }
    // Places of the file's columns that no spec named and whose header is not empty.
    [[nodiscard]] std::vector<std::size_t> otherColumns() const;
    [[nodiscard]] std::size_t longestOf(std::size_t column) const { return specs_[column].longest; }
    [[nodiscard]] std::optional<std::size_t> placeOf(std::size_t column) const { return places_[column]; }

  private:
    void mapHeader(LineProblems& problems);
    [[nodiscard]] bool hasOneOf() const;
    [[nodiscard]] std::string namesOfOneOf() const;
    void refuseLongLines(LineProblems& problems);

    std::vector<ColumnSpec> specs_;
    std::vector<CsvLine> lines_;
    std::size_t firstLine_ = 0;
    CsvLine header_;
    std::vector<std::optional<std::size_t>> places_;  // by spec
    bool usable_ = false;
};

}  // namespace canteen::service
