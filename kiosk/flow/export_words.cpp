#include "kiosk/flow/export_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kiosk/text/export_phrases.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/words_exports.h"

namespace kiosk {

using namespace canteen;

std::span<const ExportBook> booksOfDays() {
    return allExportBooks().first(static_cast<std::size_t>(ExportBook::Deviations));
}

std::string exportWords(const Desk& desk, ExportFormat format, const std::vector<ExportBook>& books) {
    constexpr std::size_t kNamed = 2;
    if (format == ExportFormat::Pack) return desk.text(ExportPhrase::Pack);
    if (std::ranges::equal(books, booksOfDays())) return desk.text(ExportPhrase::All);
    if (books.size() > kNamed)
        return desk.text(ExportPhrase::SomeBooks, {desk.wordOf(books.front()), std::to_string(books.size())});
    std::string words;
    for (const ExportBook book : books)
        words.append(words.empty() ? "" : listComma(desk.language())).append(desk.wordOf(book));
    return words;
}

std::string daysWords(const Desk& desk, Date from, Date to) {
    if (from == to) return desk.text(ExportPhrase::OneDay, {formatDate(from)});
    return desk.text(ExportPhrase::Days, {formatDate(from), formatDate(to)});
}

std::string sizeWords(std::uint64_t bytes) {
    constexpr std::array<const char*, 4> kUnits{"KB", "MB", "GB", "TB"};
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    while (size >= 999.5 && unit + 1 < kUnits.size()) size /= 1000, ++unit;
    return size < 9.95 ? fmt::format("{:.1f} {}", size, kUnits.at(unit))
                       : fmt::format("{:.0f} {}", size, kUnits.at(unit));
}

Row fileRow(const Desk& desk, const ExportedFile& file, std::size_t place) {
    constexpr std::size_t kDigits = 16;
    Row row;
    row.id = std::to_string(place);
    row.title = file.name;
    row.sub = "SHA-256 " + toHex(file.sha256).substr(0, kDigits) + "…";
    const std::string size = sizeWords(static_cast<std::uint64_t>(file.bytes));
    row.right = file.pages > 0 ? desk.text(ExportPhrase::FileFacts, {std::to_string(file.pages), size})
                               : desk.text(ExportPhrase::FileSize, {size});
    return row;
}

std::string faultWords(const Desk& desk, const port::ExportState& state) {
    using port::ExportFault;
    switch (state.fault) {
        case ExportFault::None:
            return {};
        case ExportFault::CannotStart:
            return desk.text(ExportPhrase::FaultStart);
        case ExportFault::Refused:
            return state.words;
        case ExportFault::Crashed:
            return desk.text(ExportPhrase::FaultCrashed);
        case ExportFault::Hung:
            return desk.text(ExportPhrase::FaultHung);
        case ExportFault::NoRoom:
            return desk.text(ExportPhrase::FaultRoom);
        case ExportFault::PlaceGone:
            return desk.text(ExportPhrase::FaultGone);
        case ExportFault::CannotWrite:
            return desk.text(ExportPhrase::FaultWrite);
        case ExportFault::NotTheSame:
            return desk.text(ExportPhrase::FaultDiffers);
        case ExportFault::PrinterRefused:
            return desk.text(ExportPhrase::FaultPrinter, {state.words});
    }
    return {};
}

}  // namespace kiosk
