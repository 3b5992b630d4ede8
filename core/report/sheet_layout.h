// Where everything of a book stands on its pages; measured, not drawn. Inside core/report only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/report/sheet.h"
#include "core/report/typesetter.h"

namespace canteen::report {

// Points.
inline constexpr double kSide = 30;
inline constexpr double kTop = 24;
inline constexpr double kBottom = 22;
inline constexpr double kHeader = 54;
inline constexpr double kFooter = 76;
inline constexpr double kPad = 3;
inline constexpr double kInk = 22;  // height of a drawn signature
inline constexpr double kGap = 8;
inline constexpr TextStyle kBody{8.2};

// Corrected or voided: stays in the book, struck through.
bool isStruck(const Row& row);

struct SheetLayout {
    struct Place {  // of a column
        double x = 0;
        double width = 0;
    };
    enum class Part { Row, Nothing, Heading, Paragraph };
    struct Item {
        Part part{};
        std::size_t row = 0;
        std::string text;
        double height = 0;
    };

    const Book& book;
    const SheetWords& words;
    Typesetter type;
    double width = 0;
    double height = 0;
    std::vector<Column> columns;
    std::vector<Place> places;
    double titles = 0;  // height of the line of column titles
    std::vector<Item> items;
    std::vector<std::size_t> starts;  // first item of each page
    TextStyle body = kBody;
    TextStyle columnTitle{kBody.size, true, false, Align::Centre};

    SheetLayout(const Book& b, const SheetWords& w, double scale);
    // Columns, lines and pages, in this order. Progress as of Sheet.
    void lay(const Progress& progress);

    [[nodiscard]] double inner() const { return width - 2 * kSide; }
    [[nodiscard]] double bodyTop() const { return kTop + kHeader; }
    [[nodiscard]] double bodyBottom() const { return height - kBottom - kFooter; }
    [[nodiscard]] std::size_t pages() const { return starts.size(); }
    // The columns of the book, its mark, and the number of its first record.
    [[nodiscard]] std::string textOf(const Row& row, std::size_t column) const;
    [[nodiscard]] TextStyle styleOf(const Row& row, std::size_t column) const;

  private:
    double wordWidth(const std::string& text, const TextStyle& style);
    std::vector<double> leastWidths();
    std::vector<double> shareOut();
    void layColumns();
    double heightOf(const Row& row);
    void addParagraphs(const std::string& heading, const std::vector<std::string>& lines);
    void layItems(const Progress& progress);
    void breakPages();
};

}  // namespace canteen::report
