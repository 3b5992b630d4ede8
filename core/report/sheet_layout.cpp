#include "core/report/sheet_layout.h"

#include <algorithm>

namespace canteen::report {
namespace {

constexpr double kShort = 595.28;  // A4, points
constexpr double kLong = 841.89;
constexpr double kLeastRow = 17;
constexpr double kMostWord = 56;        // longer ones break
constexpr std::size_t kLookedAt = 400;  // rows, for the width of the columns
constexpr double kDenseSize = 7.3;      // of books with many columns
constexpr std::size_t kManyColumns = 18;

}  // namespace

bool isStruck(const Row& row) {
    return row.mark == Mark::Corrected || row.mark == Mark::Voided;
}

SheetLayout::SheetLayout(const Book& b, const SheetWords& w, double scale)
    : book(b), words(w), type(scale, w.chinese) {
    width = book.portrait ? kShort : kLong;
    height = book.portrait ? kLong : kShort;
}

void SheetLayout::lay(const Progress& progress) {
    layColumns();
    layItems(progress);
    breakPages();
}

// Width of the longest run of Latin letters and digits, which should not be broken. Chinese may break
// anywhere.
double SheetLayout::wordWidth(const std::string& text, const TextStyle& style) {
    double most = 0;
    std::string word;
    for (const char c : text + " ") {
        if (c > ' ' && c <= '~') {
            word += c;
            continue;
        }
        if (!word.empty()) most = std::max(most, type.widthOf(word, style));
        word.clear();
    }
    return std::min(most + 2 * kPad + 0.5, kMostWord);
}

// Widths in which no word is broken; less where the page has not that much room.
std::vector<double> SheetLayout::leastWidths() {
    std::vector<double> least;
    double all = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double most = wordWidth(columns[i].title, columnTitle);
        for (std::size_t row = 0; row < std::min(book.rows.size(), kLookedAt); ++row)
            most = std::max(most, wordWidth(textOf(book.rows[row], i), styleOf(book.rows[row], i)));
        least.push_back(most);
        all += most;
    }
    if (all > inner())
        for (double& width_ : least) width_ *= inner() / all;
    return least;
}

// By share, but none narrower than its words as long as others can give way.
std::vector<double> SheetLayout::shareOut() {
    const std::vector<double> least = leastWidths();
    std::vector<double> widths(columns.size(), 0);
    std::vector<bool> fixed(columns.size(), false);
    for (bool again = true; again;) {
        again = false;
        double room = inner();
        double shares = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            room -= fixed[i] ? widths[i] : 0;
            shares += fixed[i] ? 0 : columns[i].share;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (fixed[i]) continue;
            widths[i] = room * columns[i].share / shares;
            if (widths[i] >= least[i]) continue;
            widths[i] = least[i];
            fixed[i] = again = true;
            break;
        }
    }
    return widths;
}

void SheetLayout::layColumns() {
    columns = book.columns;
    if (columns.size() > kManyColumns) body.size = columnTitle.size = kDenseSize;
    const bool marked = std::any_of(book.rows.begin(), book.rows.end(),
                                    [](const Row& row) { return !row.markWords.empty(); });
    columns.push_back({"mark", words.mark, marked ? 1.6 : 0.7, false, false});
    columns.push_back({"records", words.records, 0.75, true, false});
    const std::vector<double> widths = shareOut();
    double x = kSide;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        places.push_back({x, widths[i]});
        x += widths[i];
        titles = std::max(titles, type.heightOf(columns[i].title, widths[i] - 2 * kPad, columnTitle));
    }
    titles += 2 * kPad;
}

std::string SheetLayout::textOf(const Row& row, std::size_t column) const {
    if (column < row.cells.size()) return row.cells[column].text;
    if (column == book.columns.size()) return row.markWords;
    if (column > book.columns.size() && !row.records.empty()) return std::to_string(row.records.front());
    return {};
}

TextStyle SheetLayout::styleOf(const Row& row, std::size_t column) const {
    TextStyle style = body;
    if (columns[column].number) style.align = Align::Right;
    if (column < book.columns.size()) style.struck = isStruck(row);
    if (column == book.columns.size()) style.bold = row.mark != Mark::None;
    if (column > book.columns.size()) style.size = kDenseSize - 0.4;
    return style;
}

double SheetLayout::heightOf(const Row& row) {
    double most = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        double one = type.heightOf(textOf(row, i), places[i].width - 2 * kPad, styleOf(row, i));
        if (columns[i].strokes) one += kInk * static_cast<double>(row.strokes.size());
        most = std::max(most, one);
    }
    return std::min(std::max(most + 2 * kPad, kLeastRow), bodyBottom() - bodyTop() - titles);
}

void SheetLayout::addParagraphs(const std::string& heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    items.push_back({Part::Heading, 0, heading, kGap + 14});
    for (const std::string& line : lines)
        items.push_back({Part::Paragraph, 0, "· " + line, type.heightOf("· " + line, inner(), kBody) + 2});
}

void SheetLayout::layItems(const Progress& progress) {
    for (std::size_t i = 0; i < book.rows.size(); ++i) {
        items.push_back({Part::Row, i, {}, heightOf(book.rows[i])});
        if (i % 256 == 0 && progress)
            progress(static_cast<double>(i) / static_cast<double>(book.rows.size()));
    }
    if (book.rows.empty()) items.push_back({Part::Nothing, 0, words.nothing, 40});
    addParagraphs(words.missing, book.missing);
    addParagraphs(words.legend, book.legend);
}

void SheetLayout::breakPages() {
    starts = {0};
    double used = titles;
    const double room = bodyBottom() - bodyTop();
    for (std::size_t i = 0; i < items.size(); ++i) {
        // A heading stays with the line below it.
        double need = items[i].height;
        if (items[i].part == Part::Heading && i + 1 < items.size()) need += items[i + 1].height;
        if (used + need > room && i > starts.back()) {
            starts.push_back(i);
            used = items[i].part == Part::Row ? titles : 0;
        }
        used += items[i].height;
    }
}

}  // namespace canteen::report
