#include "core/report/workbook.h"

#include <fmt/ranges.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <memory>

#include "core/base/check.h"
#include "core/base/plain_text.h"

namespace canteen::report {
namespace {

constexpr double kEpoch = 25'569;  // 1970-01-01 in the days that workbooks count

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw MachineFailure(lxw_strerror(error));
}

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

enum Kind { Text, Number, Day, Moment, kKinds };

// How each kind of cell looks under each kind of mark.
class Formats {
  public:
    explicit Formats(lxw_workbook* workbook) {
        for (int mark = 0; mark < 4; ++mark)
            for (int kind = 0; kind < kKinds; ++kind) formats_[mark][kind] = make(workbook, Mark(mark), kind);
    }
    [[nodiscard]] lxw_format* of(Mark mark, Kind kind) const {
        return formats_[static_cast<int>(mark)][kind];
    }

  private:
    static lxw_format* make(lxw_workbook* workbook, Mark mark, int kind) {
        lxw_format* format = workbook_add_format(workbook);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0x999999);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(format);
        if (kind == Text) format_set_num_format(format, "@");
        if (kind == Day) format_set_num_format(format, "yyyy-mm-dd");
        if (kind == Moment) format_set_num_format(format, "yyyy-mm-dd hh:mm");
        if (mark == Mark::Late) format_set_bg_color(format, 0xFFF2D6);
        if (mark == Mark::Corrected || mark == Mark::Voided) {
            format_set_font_strikeout(format);
            format_set_font_color(format, 0x666666);
            format_set_bg_color(format, 0xF0F0F0);
        }
        return format;
    }
    lxw_format* formats_[4][kKinds]{};
};

double serial(UtcMs at, const Zone& zone) {
    const Date day = civilDate(at, zone);
    const double seconds = static_cast<double>((at - instant(day, TimeOfDay{0}, zone)).value) / 1000.0;
    return kEpoch + day.days + seconds / 86'400;
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, const Book& book,
               const Formats& formats, Mark mark) {
    if (const auto* number = std::get_if<double>(&cell.value))
        check(worksheet_write_number(sheet, row, column, *number, formats.of(mark, Number)));
    else if (const auto* day = std::get_if<Date>(&cell.value))
        check(worksheet_write_number(sheet, row, column, kEpoch + day->days, formats.of(mark, Day)));
    else if (const auto* at = std::get_if<UtcMs>(&cell.value))
        check(worksheet_write_number(sheet, row, column, serial(*at, book.zone), formats.of(mark, Moment)));
    else  // a string cell of format "@": never a formula, whatever it begins with
        check(worksheet_write_string(sheet, row, column, cell.text.c_str(), formats.of(mark, Text)));
}

lxw_format* boldOf(lxw_workbook* workbook, double size) {
    lxw_format* format = workbook_add_format(workbook);
    format_set_bold(format);
    format_set_font_size(format, size);
    return format;
}

lxw_format* titleFormat(lxw_workbook* workbook) {
    lxw_format* format = boldOf(workbook, 11);
    format_set_bg_color(format, 0xE6EAEE);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

// Excel's limit, and characters it does not take in the name of a sheet.
std::string sheetName(const std::string& title) {
    constexpr std::size_t kMost = 31;
    std::string name;
    std::size_t count = 0;
    forEachCharacter(title, [&](CodePoint, std::string_view bytes) {
        if (count++ < kMost && std::string_view("[]:*?/\\'").find(bytes) == std::string_view::npos)
            name += bytes;
    });
    return name;
}

}  // namespace

void writeXlsx(const Book& book, const SheetWords& words, const SheetHead& head,
               const std::filesystem::path& file, const Progress& progress) {
    std::unique_ptr<lxw_workbook, FreeWorkbook> workbook(workbook_new(file.c_str()));
    if (!workbook) throw MachineFailure("cannot make the workbook");
    lxw_worksheet* sheet = workbook_add_worksheet(workbook.get(), sheetName(book.title).c_str());
    if (sheet == nullptr) throw MachineFailure("cannot make the sheet");
    const Formats formats(workbook.get());
    lxw_format* titles = titleFormat(workbook.get());
    std::vector<Column> columns = book.columns;
    columns.push_back({"mark", words.mark, 1.5, false, false});
    columns.push_back({"records", words.records, 0.9, false, false});

    check(worksheet_write_string(sheet, 0, 0, book.title.c_str(), boldOf(workbook.get(), 16)));
    const std::string under = book.organisation + "    " + book.period +
                              (book.missing.empty() ? std::string() : "    【" + words.incomplete + "】");
    check(worksheet_write_string(sheet, 1, 0, under.c_str(), nullptr));
    constexpr lxw_row_t kTitleRow = 2;
    double shares = 0;
    for (const Column& column : columns) shares += column.share;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        // About as wide as a page across.
        check(worksheet_set_column(sheet, at, at, std::max(6.0, 165 * columns[i].share / shares), nullptr));
        check(worksheet_write_string(sheet, kTitleRow, at, columns[i].title.c_str(), titles));
    }
    worksheet_freeze_panes(sheet, kTitleRow + 1, 0);
    worksheet_repeat_rows(sheet, kTitleRow, kTitleRow);
    worksheet_set_landscape(sheet);
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);

    lxw_row_t row = kTitleRow;
    for (const Row& line : book.rows) {
        ++row;
        lxw_col_t column = 0;
        for (const Cell& cell : line.cells) writeCell(sheet, row, column++, cell, book, formats, line.mark);
        // The words of a mark stay readable: coloured, not struck through.
        const Mark worded = line.mark == Mark::None ? Mark::None : Mark::Late;
        writeCell(sheet, row, column++, {line.markWords, {}}, book, formats, worded);
        writeCell(sheet, row, column, {fmt::format("{}", fmt::join(line.records, " ")), {}}, book, formats,
                  Mark::None);
        if (row % 512 == 0 && progress)
            progress(0.7 * static_cast<double>(row) / static_cast<double>(book.rows.size() + 1));
    }
    if (!book.rows.empty())
        worksheet_autofilter(sheet, kTitleRow, 0, row, static_cast<lxw_col_t>(columns.size() - 1));
    row += 2;
    const auto writeBelow = [&](const std::string& heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        check(worksheet_write_string(sheet, row++, 0, heading.c_str(), boldOf(workbook.get(), 11)));
        for (const std::string& line : lines)
            check(worksheet_write_string(sheet, row++, 0, line.c_str(), nullptr));
    };
    writeBelow(words.missing, book.missing);
    writeBelow(words.legend, book.legend);
    writeBelow(words.fingerprint + " " + head.fingerprint, {head.words, head.note});
    if (progress) progress(0.7);
    // Frees the workbook, whatever comes of it.
    check(workbook_close(workbook.release()));
    if (progress) progress(1);
}

}  // namespace canteen::report
